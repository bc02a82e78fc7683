import CEL
import PlanEval
import PlanEvalBatch
import PlanEvalReports
import Platform

/// Runs `planeval export`.
struct GradebookExport {
    private let options: ExportOptions
    private let platform: Gradebook.Platform
    private let request: GradebookRequest
    private let withFeedback: Bool
    private let files = DiskFileStore()

    init(
        _ options: ExportOptions,
        _ platform: Gradebook.Platform,
        _ request: GradebookRequest,
        withFeedback: Bool
    ) {
        self.options = options
        self.platform = platform
        self.request = request
        self.withFeedback = withFeedback
    }

    /// Fills the file, and says who has no mark.
    func run() throws {
        let console = options.shared.console
        let filled: FilledGradebook
        do throws(DiagnosticError) {
            filled = try self.filled()
        } catch {
            console.report(error.diagnostics)
            console.complain("Nothing was written.\n")
            throw Failure.said(.nothingDone)
        }
        console.report(filled.diagnostics)
        let people = BatchText.count(filled.filledCount, "row")
        guard !options.dryRun else { return console.remark("Would fill \(people).") }
        if options.output == "-" {
            console.show(filled.bytes)
        } else {
            try write(filled.bytes, console)
        }
        console.remark("Filled \(people).")
        let isPartial = filled.diagnostics.contains { $0.severity != .info }
        if isPartial { throw Failure.said(.partlyDone) }
    }

    private func filled() throws(DiagnosticError) -> FilledGradebook {
        let text = try DocumentLoader(maximumLength: CSVReader().maximumLength)
            .loadText(options.gradebook, from: files)
        let gradebook = try Gradebook.read(text.bytes, path: options.gradebook, from: platform)
        var roster: Roster?
        var notes: [Diagnostic] = []
        if let path = options.roster {
            let reading = try RosterReader.read(CSVReader().load(path, from: files))
            (roster, notes) = (reading.roster, reading.diagnostics)
        }
        return try gradebook.filled(with: try marks(), roster: roster, request).preceded(by: notes)
    }

    private func marks() throws(DiagnosticError) -> [GradebookMark] {
        try SavedResults.read(options.results).map { result in
            GradebookMark(
                plan: result.id,
                team: result.assessment.plan.team,
                points: max(result.assessment.total, 0),
                feedback: withFeedback ? FeedbackText.text(result.assessment) : nil
            )
        }
    }

    private func write(_ bytes: [UInt8], _ console: Console) throws {
        do throws(FileError) {
            try files.write(bytes, to: options.output, replacing: options.force)
        } catch {
            console.complain("planeval: \(SafeText.singleLine(error.description))\n")
            if error.reason == .exists {
                console.complain("Name another file, or replace it with --force.\n")
            }
            throw Failure.said(error.reason == .exists ? .nothingDone : .writeFailed)
        }
    }
}
