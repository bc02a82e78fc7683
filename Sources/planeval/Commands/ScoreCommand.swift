import ArgumentParser
import PlanEval
import PlanEvalReports
import Platform

/// The command `planeval score PLAN…`.
struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Score plans and show the result.",
        discussion: """
            planeval score plan.yaml
            planeval score plans/*.json --fail-under 60
            planeval score plan.yaml --format json -o plan.result.json
            planeval score cohort/plans/*.yaml --reviews cohort
            cat plan.json | planeval score -
            planeval score --ndjson < plans.ndjson > results.ndjson

            With --reviews the levels of peers and the facilitator are combined with those of the checks, as \
            the rubric says. Give all reviews of the cohort, also those of other plans: how strict a reader is \
            shows only in comparison. Reviews that lie in the folder of a cohort bring its rubric, cohort.yaml, \
            roster and list of plans with them; name the folder itself for all of its reviews.

            Ends with 0 when done, 1 when a plan is under the limit, 2 when nothing was scored, 3 when some \
            plans or reviews could not be read, 74 when the result could not be written.
            """
    )

    /// The forms that results come in.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, ndjson
    }

    @Argument(help: "Plans in YAML or JSON; - reads standard input.")
    var plans: [String] = []

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "A rubric file, or the name of one that is part of planeval.",
            discussion: "Else that of the cohort, else \(RubricSource.standard).",
            valueName: "rubric"
        )
    )
    var rubric: String?

    @Option(help: ArgumentHelp("The day to take for today, as 2026-03-01.", valueName: "day"))
    var today: CalendarDay?

    @Option(
        help: ArgumentHelp(
            "Reviews in CSV, YAML or JSON, a folder of them, or a cohort; may be given several times.",
            valueName: "file"
        )
    )
    var reviews: [String] = []

    @Option(
        help: ArgumentHelp("Flags that a person has confirmed, with commas between.", valueName: "flags")
    )
    var confirm: [String] = []

    @Option(name: .shortAndLong, help: "text, json or ndjson.")
    var format = Format.text

    @Option(name: .shortAndLong, help: "Write the result to a file; - is standard output.")
    var output: String?

    @Option(help: ArgumentHelp("End with 1 when a plan has fewer points.", valueName: "points"))
    var failUnder: Double?

    @ArgumentParser.Flag(
        help: "Leave out what could tell whose plan it is: names, paths, comments, quoted text."
    )
    var redact = false

    @OptionGroup var filter: FilterOptions

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if filter.ndjson { try validateFilter() }
        if let failUnder, !(0...100 ~= failUnder) {
            throw ValidationError("--fail-under takes points from 0 to 100")
        }
        if output?.isEmpty == true { throw ValidationError("--output needs the name of a file") }
        if (plans + reviews).count(where: { $0 == "-" }) > 1 {
            throw ValidationError("standard input can be read once")
        }
    }

    /// Refuses what would be passed over in silence.
    private func validateFilter() throws {
        if plans.count > 1 { throw ValidationError("--ndjson reads one file, or standard input") }
        for (isGiven, name) in [
            (!reviews.isEmpty, "--reviews"), (!confirm.isEmpty, "--confirm"), (output != nil, "--output"),
            (failUnder != nil, "--fail-under"),
        ] where isGiven {
            throw ValidationError("\(name) does not go with --ndjson")
        }
        if rubric != nil && filter.rubricInline != nil {
            throw ValidationError("there is one rubric: give --rubric or --rubric-inline")
        }
    }

    func run() throws {
        let plans = try namedPlans()
        let console = shared.console
        if filter.ndjson { return try runFilter(plans[0], console) }
        let scoring: Scoring
        do throws(DiagnosticError) {
            scoring = try Scoring(
                rubric: rubric,
                reviews: reviews,
                today: today,
                confirmed: confirm
            )
        } catch {
            throw Failure.diagnostics(error.diagnostics, console: console)
        }
        let outcome: Scoring.Outcome
        do throws(DiagnosticError) {
            outcome = try scoring.assess(plans, console)
        } catch {
            console.report(error.diagnostics)
            console.complain("Nothing was scored.\n")
            throw Failure.said(.nothingDone)
        }
        let assessments = redact ? outcome.assessments.map { $0.redacted() } : outcome.assessments
        let unread = plans.count - assessments.count
        guard !assessments.isEmpty else {
            console.complain("Nothing was scored.\n")
            throw Failure.said(.nothingDone)
        }
        let gate = failUnder.map(Gate.init)
        deliver(assessments, gate, scoring.rubricName, console)
        if unread > 0 { console.remark("\(unread) of \(plans.count) plans could not be scored.") }
        if outcome.leftOutReviews {
            console.remark("Some reviews were left out because they could not be understood.")
        }
        if unread > 0 || outcome.leftOutReviews { throw Failure.said(.partlyDone) }
        if let gate, !assessments.allSatisfy(gate.passes) { throw Failure.said(.gateFailed) }
    }

    private func runFilter(_ path: String, _ console: Console) throws {
        let run: Filter
        do throws(DiagnosticError) {
            run = try Filter(filter, rubric: rubric, today: today, redacts: redact)
        } catch {
            throw Failure.diagnostics(error.diagnostics, console: console)
        }
        let counts: FilterCounts
        do throws(FileError) {
            counts = try run.run(path, console)
        } catch {
            console.complain("planeval: \(SafeText.singleLine(error.description))\n")
            throw Failure.said(.nothingDone)
        }
        if Interruption.isRequested { Interruption.end() }
        if filter.strict && counts.errors > 0 { throw Failure.said(.partlyDone) }
    }

    /// The plans to score.
    ///
    /// Waiting for a person to type one would look like a program that hangs.
    private func namedPlans() throws -> [String] {
        guard plans.isEmpty else { return plans }
        guard !StandardStream.input.isTerminal else {
            throw CleanExit.helpRequest(ScoreCommand.self)
        }
        return ["-"]
    }

    private func deliver(
        _ assessments: [Assessment],
        _ gate: Gate?,
        _ rubricName: String,
        _ console: Console
    ) {
        switch format {
        case .text:
            let style = console.style(isForFile: output.map { $0 != "-" } ?? false)
            console.deliver(Array(text(assessments, gate, rubricName, style).utf8), to: output)
        case .json, .ndjson:
            let bytes =
                format == .json
                ? ResultJSON.document(assessments, isArray: plans.count > 1) : ResultJSON.lines(assessments)
            console.deliver(bytes, to: output)
            if let gate { console.remark(gate.verdict(assessments)) }
        }
    }

    private func text(
        _ assessments: [Assessment],
        _ gate: Gate?,
        _ rubricName: String,
        _ style: TextStyle
    ) -> String {
        var blocks = assessments.map { assessment in
            TextReport(assessment, style: style, suggestion: suggestion(for: assessment, rubricName)).text
        }
        let summary = SummaryText.text(assessments, gate: gate, style: style)
        if !summary.isEmpty { blocks.append(summary) }
        return blocks.joined(separator: "\n")
    }

    private func suggestion(
        for assessment: Assessment,
        _ rubricName: String
    ) -> TextReport.Suggestion? {
        // The path of the rubric stays in the house too.
        guard !redact, let step = assessment.nextSteps.first, let check = step.checks.first else {
            return nil
        }
        let named = rubricName == RubricSource.standard ? "" : " -r \(ShellWord.quoted(rubricName))"
        return TextReport.Suggestion("planeval explain \(check)\(named)", for: "More about the first step")
    }
}
