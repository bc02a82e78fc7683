import ArgumentParser
import PlanEval
import PlanEvalBatch
import PlanEvalReports
import Platform

/// The command `planeval batch COHORT…`.
struct BatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Grade whole cohorts and write results, marks and figures.",
        discussion: """
            planeval batch cohort -o out
            planeval batch plans.ndjson -o out              one bundle a line, sorted by cohort
            planeval batch cohort -o out --resume           after Ctrl-C, a full disk or a power cut
            planeval batch plans.ndjson -o part-3 --shard 3/16

            Writes results.ndjson, errors.ndjson, needs-review.csv, gradebook.csv, rubric.yaml and summary.json. A \
            plan that cannot be read becomes an error record and stops nothing. Results that lie in the folder and \
            still hold are used again, by the digest of everything they were made from.

            Ends with 0 when done, 2 when nothing was scored, 3 when some plans became error records or some \
            reviews could not be understood, 74 when results could not be written, 130 or 143 when stopped.
            """
    )

    @Argument(help: "Folders of cohorts, or one NDJSON file; - reads NDJSON from standard input.")
    var cohorts: [String]

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder for the results.", valueName: "folder"))
    var output: String

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("A rubric instead of that of the cohort.", valueName: "rubric")
    )
    var rubric: String?

    @Option(help: ArgumentHelp("The day to take for today, as 2026-03-01.", valueName: "day"))
    var today: CalendarDay?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("How many threads work; as many as there are processors.", valueName: "number")
    )
    var jobs: Int?

    @ArgumentParser.Flag(help: "Go on with a run that was interrupted.")
    var resume = false

    @ArgumentParser.Flag(help: "Begin anew, whatever lies in the folder.")
    var force = false

    @Option(
        help: ArgumentHelp(
            "Grade a part of the cohorts: 3/16, auto, or auto/16 for the number from a job system.",
            valueName: "I/N"
        )
    )
    var shard: ShardChoice?

    @Option(help: ArgumentHelp("The most bytes of a line of NDJSON.", valueName: "bytes"))
    var maxRecordBytes = Self.usualRecordBytes

    private static let usualRecordBytes = 8 << 20

    @Option(help: ArgumentHelp("Also write a report on each plan: text or json.", valueName: "form"))
    var reports: ReportForm?

    @ArgumentParser.Flag(help: "No progress bar.")
    var noProgress = false

    @ArgumentParser.Flag(help: "Say what would be graded, and write nothing.")
    var dryRun = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if output.isEmpty { throw ValidationError("--output needs the name of a folder") }
        if let jobs, !(1...1024 ~= jobs) { throw ValidationError("--jobs takes a number from 1 to 1024") }
        if resume && force {
            throw ValidationError("--resume goes on, --force begins anew; give one of them")
        }
        try MaximumRecordLength.check(maxRecordBytes)
    }

    func run() throws {
        let console = shared.console
        let run: Batch
        do throws(DiagnosticError) {
            run = try Batch(
                cohorts,
                rubric: rubric,
                today: today,
                shard: shard?.shard() ?? .whole,
                maximumLength: maxRecordBytes
            )
        } catch {
            console.report(error.diagnostics)
            console.complain("Nothing was scored.\n")
            throw Failure.said(.nothingDone)
        }
        console.report(run.diagnostics)
        if dryRun {
            console.show(run.description + "\n")
            return
        }
        let folder = BatchFolder(output)
        try prepare(folder, console)
        Interruption.postpone()
        let progress = ProgressLine(console, total: run.planCount, isWanted: !noProgress)
        let outcome: BatchRun.Outcome
        do throws(FileError) {
            outcome = try run.grade(
                into: folder,
                threads: jobs ?? ProcessorCount.available,
                usesEarlierResults: !force,
                reports: reports,
                report: { progress.show($0) }
            )
        } catch {
            progress.clear()
            console.complain("planeval: \(SafeText.singleLine(error.description))\n")
            guard error.operation == .write else { throw Failure.said(.nothingDone) }
            console.complain("What is finished stays. Make room, then go on with: \(resumption)\n")
            throw Failure.said(.writeFailed)
        }
        progress.clear()
        switch outcome {
        case .interrupted(let count):
            console.complain(
                "Stopped after \(BatchText.count(count, "plan")). Go on with: \(resumption)\n"
            )
            Interruption.end()
        case .finished(let summary):
            let style = console.errorStyle()
            console.remark(
                BatchText(summary, elapsed: progress.elapsed, style: style).text(path: folder.path)
            )
            let leftOutReviews = run.leftOutReviews || summary.reasons[.reviewsUnread] != nil
            if summary.counts.errors > 0 || leftOutReviews { throw Failure.said(.partlyDone) }
        }
    }

    /// Refuses to write where something else lies, and to mix with what was interrupted unless that is wanted.
    private func prepare(_ folder: BatchFolder, _ console: Console) throws {
        let state: BatchFolder.State
        do throws(FileError) {
            state = try folder.state()
        } catch {
            console.complain("planeval: \(SafeText.singleLine(error.description))\n")
            throw Failure.said(.nothingDone)
        }
        guard case .interrupted = state, !resume, !force else { return }
        console.complain(
            """
            In \(SafeText.singleLine(output)) lies a run that was interrupted. Go on with --resume, or begin anew \
            with --force.

            """
        )
        throw Failure.said(.nothingDone)
    }

    /// The command that goes on.
    private var resumption: String {
        var words = ["planeval", "batch"] + cohorts + ["-o", output]
        if let rubric { words += ["-r", rubric] }
        if let today { words += ["--today", today.description] }
        if let shard { words += ["--shard", shard.argument] }
        if let reports { words += ["--reports", reports.rawValue] }
        if maxRecordBytes != Self.usualRecordBytes {
            words += ["--max-record-bytes", String(maxRecordBytes)]
        }
        return (words.map(ShellWord.quoted) + ["--resume"]).joined(separator: " ")
    }
}
