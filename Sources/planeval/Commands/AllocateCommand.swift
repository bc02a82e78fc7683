import ArgumentParser
import PlanEval
import PlanEvalReports
import Platform

/// The command `planeval allocate COHORT`.
struct AllocateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "allocate",
        abstract: "Decide who reviews which plan.",
        discussion: """
            planeval allocate cohort --reviews-per-plan 3
            planeval allocate cohort -f csv -o allocation.csv
            planeval allocate cohort --repair allocation.csv --without heron

            Nobody reviews their own plan, the loads differ by at most 1, and all plans hang together; where \
            that cannot be, it is said why. Ends with 0 when done, 2 when there is no such allocation.
            """
    )

    /// The forms that the allocation comes in.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, csv
    }

    @Argument(help: "A folder with plans/, roster.csv and more; see planeval schema cohort.")
    var cohort: String

    @Option(
        name: [.customShort("k"), .long],
        help: ArgumentHelp("How many reviews a plan gets.", valueName: "number")
    )
    var reviewsPerPlan = 3

    @Option(help: "Who reviews: each team as one, or each person of the roster.")
    var by = AllocationWishes.Side.team

    @Option(help: ArgumentHelp("A pair that has to be; may be given again.", valueName: "reviewer:plan"))
    var must: [String] = []

    @Option(help: ArgumentHelp("A pair that must not be; may be given again.", valueName: "reviewer:plan"))
    var mustNot: [String] = []

    @Option(
        help: ArgumentHelp(
            "An earlier allocation to change as little as needed; reviews that are there stay.",
            valueName: "csv"
        )
    )
    var repair: String?

    @Option(help: ArgumentHelp("Who has dropped out, with commas between.", valueName: "names"))
    var without: [String] = []

    @Option(help: ArgumentHelp("The number that random choices begin with.", valueName: "number"))
    var seed: UInt64?

    @Option(name: .shortAndLong, help: "text, json or csv.")
    var format = Format.text

    @Option(name: .shortAndLong, help: "Write the result to a file; - is standard output.")
    var output: String?

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if output?.isEmpty == true { throw ValidationError("--output needs the name of a file") }
        if reviewsPerPlan < 1 { throw ValidationError("--reviews-per-plan takes a number from 1") }
    }

    func run() throws {
        let console = shared.console
        let report: AllocationReport
        do throws(DiagnosticError) {
            let cohort = try CohortSource().cohort(self.cohort)
            console.report(cohort.diagnostics + cohort.plans.flatMap(\.mistakes))
            report = try AllocationReport(cohort, wishes())
        } catch {
            console.report(error.diagnostics)
            console.complain("Nothing was allocated.\n")
            throw Failure.said(.nothingDone)
        }
        console.deliver(bytes(report, console), to: output)
        if report.unusedReviewCount > 0 {
            console.remark(
                "\(report.unusedReviewCount) reviews are there already and were not looked at; --repair keeps them."
            )
        }
    }

    private func wishes() throws(DiagnosticError) -> AllocationWishes {
        var wishes = AllocationWishes(reviewsPerPlan: reviewsPerPlan)
        wishes.side = by
        wishes.seed = seed
        wishes.required = must
        wishes.forbidden = mustNot
        wishes.missing = without.flatMap { $0.split(separator: ",").map { String($0) } }
        wishes.earlier = try repair.map { path throws(DiagnosticError) in
            try CSVReader().load(path, from: DiskFileStore())
        }
        return wishes
    }

    private func bytes(_ report: AllocationReport, _ console: Console) -> [UInt8] {
        switch format {
        case .text:
            let style = console.style(isForFile: output.map { $0 != "-" } ?? false)
            return Array(AllocationText(report, style: style).text.utf8)
        case .json: return AllocationJSON.document(report)
        case .csv: return AllocationCSV.document(report)
        }
    }
}
