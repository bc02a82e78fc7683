import ArgumentParser
import PlanEval
import PlanEvalReports
import Platform

/// The command `planeval agree COHORT`.
struct AgreeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agree",
        abstract: "Measure how well reviewers agree.",
        discussion: """
            planeval agree Fixtures/cohort
            planeval agree cohort --format json -o agreement.json

            For the facilitator: it names reviewers by their ids. Plans with fewer peer reviews than \
            minimum_peers are left out, as in the scores. Ends with 0 when done, 2 when there is no \
            cohort to read, 3 when some reviews or plans could not be used, 74 when the result could not be \
            written.
            """
    )

    /// The forms that the report comes in.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, csv
    }

    @Argument(help: "A folder with plans/, reviews.csv or reviews/, and more; see planeval schema cohort.")
    var cohort: String

    @Option(name: .shortAndLong, help: "A rubric instead of that of the cohort.")
    var rubric: String?

    @Option(help: ArgumentHelp("The number that random draws begin with.", valueName: "number"))
    var seed: UInt64?

    @Option(name: .shortAndLong, help: "text, json or csv.")
    var format = Format.text

    @Option(name: .shortAndLong, help: "Write the result to a file; - is standard output.")
    var output: String?

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if output?.isEmpty == true { throw ValidationError("--output needs the name of a file") }
    }

    func run() throws {
        let console = shared.console
        let cohort: Cohort
        do throws(DiagnosticError) {
            cohort = try CohortSource().cohort(self.cohort, rubric: rubric)
        } catch {
            throw Failure.diagnostics(error.diagnostics, console: console)
        }
        let diagnostics = cohort.diagnostics + cohort.plans.flatMap(\.mistakes)
        console.report(diagnostics)
        let report = AgreementReport(cohort, seed: seed)
        guard report.reviewCount > 0 else {
            console.complain(emptiness(report) + "\n")
            throw Failure.said(.nothingDone)
        }
        console.deliver(bytes(report, cohort.rubric, console), to: output)
        if diagnostics.contains(where: { $0.severity == .error }) { throw Failure.said(.partlyDone) }
    }

    /// Why there is nothing to report.
    private func emptiness(_ report: AgreementReport) -> String {
        let folder = SafeText.singleLine(cohort)
        guard report.hiddenPlanCount > 0 else { return "There are no peer reviews in \(folder)." }
        return "No plan in \(folder) has \(report.minimumPeers) peer reviews; fewer stay hidden."
    }

    private func bytes(_ report: AgreementReport, _ rubric: Rubric, _ console: Console) -> [UInt8] {
        switch format {
        case .text:
            let style = console.style(isForFile: output.map { $0 != "-" } ?? false)
            return Array(AgreementText(report, rubric: rubric, style: style).text.utf8)
        case .json: return AgreementJSON.document(report, rubric: rubric)
        case .csv: return AgreementCSV.document(report)
        }
    }
}
