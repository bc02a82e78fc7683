import ArgumentParser
import Platform

/// Options of `planeval score --ndjson`.
///
/// All but the first show with `--help-hidden` only: the help of a command fits on one screen, and they are for those
/// who put planeval into a job system.
struct FilterOptions: ParsableArguments {
    /// What lines belong together.
    enum Grouping: String, ExpressibleByArgument, CaseIterable {
        case cohort
    }

    @Flag(help: "Be a filter: a plan on each line in, a result on each line out; --help-hidden has more.")
    var ndjson = false

    @Option(
        help: ArgumentHelp(
            "Compare the reviews of lines that stand together: cohort.",
            valueName: "what",
            visibility: .hidden
        )
    )
    var by: Grouping?

    @Flag(
        help: ArgumentHelp(
            "With --ndjson, end with 3 when a line became an error record.",
            visibility: .hidden
        )
    )
    var strict = false

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("With --ndjson, how many threads work.", valueName: "number", visibility: .hidden)
    )
    var jobs: Int?

    @Option(
        help: ArgumentHelp(
            "With --ndjson, the most bytes of a line.",
            valueName: "bytes",
            visibility: .hidden
        )
    )
    var maxRecordBytes: Int?

    @Option(
        help: ArgumentHelp(
            "With --ndjson, write counts and a digest of the ids to a file.",
            valueName: "file",
            visibility: .hidden
        )
    )
    var summary: String?

    @Option(
        help: ArgumentHelp(
            "The rubric itself, in YAML or JSON, where no file can be shipped.",
            valueName: "text",
            visibility: .hidden
        )
    )
    var rubricInline: String?

    func validate() throws {
        if let jobs, !(1...1024 ~= jobs) { throw ValidationError("--jobs takes a number from 1 to 1024") }
        if let maxRecordBytes { try MaximumRecordLength.check(maxRecordBytes) }
        if summary?.isEmpty == true { throw ValidationError("--summary needs the name of a file") }
        guard !ndjson else { return }
        for (isGiven, name) in [
            (by != nil, "--by"), (strict, "--strict"), (jobs != nil, "--jobs"),
            (maxRecordBytes != nil, "--max-record-bytes"), (summary != nil, "--summary"),
            (rubricInline != nil, "--rubric-inline"),
        ] where isGiven {
            throw ValidationError("\(name) goes with --ndjson")
        }
    }
}
