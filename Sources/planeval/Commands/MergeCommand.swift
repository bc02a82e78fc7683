import ArgumentParser
import PlanEval
import PlanEvalBatch
import PlanEvalReports
import Platform

/// The command `planeval merge PART…`.
struct MergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Join the results of shards and check that none is missing.",
        discussion: """
            planeval merge part-1 part-2 part-3 -o out

            The parts are folders that planeval batch --shard has left. The joined folder holds the same bytes as \
            that of one run over the whole input, but for near copies, which are looked for within each shard. Ends with 0 when done, 2 when a record is missing or double or the \
            parts do not belong together, 3 when there are error records, 74 when results could not be written.
            """
    )

    @Argument(help: "The folders of all shards.")
    var parts: [String]

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder for the results.", valueName: "folder"))
    var output: String

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if output.isEmpty { throw ValidationError("--output needs the name of a folder") }
        let target = BatchFolder(output).path
        if parts.contains(where: { BatchFolder($0).path.utf8.elementsEqual(target.utf8) }) {
            throw ValidationError("--output is one of the parts; name a folder of its own")
        }
    }

    func run() throws {
        let console = shared.console
        let start = ProcessClock.wall.nanoseconds
        let summary: BatchSummary
        do throws(BatchMerge.Failure) {
            summary = try joined()
        } catch {
            switch error {
            case .input(let found):
                console.report(found.diagnostics)
                console.complain("Nothing was joined.\n")
                throw Failure.said(.nothingDone)
            case .file(let found):
                console.complain("planeval: \(SafeText.singleLine(found.description))\n")
                throw Failure.said(found.operation == .write ? .writeFailed : .nothingDone)
            }
        }
        let elapsed = Double(ProcessClock.wall.nanoseconds &- start) / 1e9
        let text = BatchText(summary, elapsed: elapsed, style: console.errorStyle())
        console.remark(text.text(path: BatchFolder(output).path))
        if summary.counts.errors > 0 { throw Failure.said(.partlyDone) }
    }

    private func joined() throws(BatchMerge.Failure) -> BatchSummary {
        let merge: BatchMerge
        do throws(DiagnosticError) {
            merge = try BatchMerge(parts.map { BatchFolder($0) }, rubrics: RubricSource().loader)
        } catch {
            throw .input(error)
        }
        return try merge.write(to: BatchFolder(output))
    }
}
