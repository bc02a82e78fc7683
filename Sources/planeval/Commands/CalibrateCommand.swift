import ArgumentParser
import PlanEval
import PlanEvalReports
import Platform

/// The command `planeval calibrate REVIEWS…`.
struct CalibrateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calibrate",
        abstract: "Compare reviewers with reference levels, for practice.",
        discussion: """
            planeval calibrate cohort/reviews.csv                      with the facilitator's levels in it
            planeval calibrate reviews.csv --reviewer heron            one reviewer, with every difference
            planeval calibrate practice.csv --reference judged.csv     with the facilitator's in another file
            planeval calibrate practice.csv --reference my-rubric.examples.yaml

            Ends with 0 when done, 2 when there is nothing to compare, 3 when some reviews could not be read.
            """
    )

    /// The forms that the comparison comes in.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Argument(help: "Files or folders of reviews; - reads standard input.")
    var reviews: [String]

    @Option(
        help: ArgumentHelp(
            "The facilitator's reviews of the same plans, or the examples of a rubric.",
            valueName: "file"
        )
    )
    var reference: String?

    @Option(help: ArgumentHelp("Show this reviewer only, with every difference.", valueName: "id"))
    var reviewer: String?

    @Option(name: .shortAndLong, help: "A rubric file, or the name of one that is part of planeval.")
    var rubric = RubricSource.standard

    @Option(name: .shortAndLong, help: "text or json.")
    var format = Format.text

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if (reviews + [reference].compactMap(\.self)).count(where: { $0 == "-" }) > 1 {
            throw ValidationError("standard input can be read once")
        }
    }

    func run() throws {
        let console = shared.console
        let trial: CalibrationTrial
        do throws(DiagnosticError) {
            trial = try CalibrationTrial(reviews: reviews, reference: reference, rubric: rubric)
        } catch {
            throw Failure.diagnostics(error.diagnostics, console: console)
        }
        console.report(trial.diagnostics)
        let calibrations = try chosen(from: trial, console)
        switch format {
        case .text:
            let text = CalibrationText(calibrations, rubric: trial.rubric, style: console.style())
            console.show(text.text)
        case .json: console.show(CalibrationJSON.document(calibrations, rubric: trial.rubric))
        }
        if trial.hasErrors { throw Failure.said(.partlyDone) }
    }

    /// The reviewers to show, at least one.
    private func chosen(from trial: CalibrationTrial, _ console: Console) throws -> [Calibration] {
        guard !trial.calibrations.isEmpty else {
            console.complain(
                trial.hasReference
                    ? "No reviewer rated a plan that the reference knows.\n"
                    : "There are no facilitator reviews to compare with; name some with --reference.\n"
            )
            throw Failure.said(.nothingDone)
        }
        guard let reviewer else { return trial.calibrations }
        let found = trial.calibrations.filter { $0.reviewer.utf8.elementsEqual(reviewer.utf8) }
        guard found.isEmpty else { return found }
        let names = trial.calibrations.map { SafeText.singleLine($0.reviewer) }
        console.complain(
            "No reviewer \"\(SafeText.singleLine(reviewer))\" to compare; there are "
                + names.joined(separator: ", ") + ".\n"
        )
        throw Failure.said(.nothingDone)
    }
}
