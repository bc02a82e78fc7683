import PlanEval
import Platform

/// Reads plans and reviews and scores the plans by one rubric.
struct Scoring {
    private let scorer: Scorer
    private let schema: JSONSchema
    private var options = Scorer.Options()

    /// What a run came to.
    struct Outcome {
        /// The results in the order of the plans.
        let assessments: [Assessment]
        /// Whether some reviews could not be understood.
        let leftOutReviews: Bool
    }

    /// Prepares everything that all plans share.
    ///
    /// - Throws: what is wrong with the rubric, or a flag that it does not have.
    init(rubric name: String, today: CalendarDay?, confirmed: [String]) throws(DiagnosticError) {
        let source = try RubricSource()
        let rubric = try source.rubric(name)
        scorer = Scorer(rubric: rubric)
        schema = source.schema
        options.today = today
        options.confirmedFlags = try FlagNames.resolve(confirmed, in: rubric)
    }

    /// Scores plans; what is wrong with those that cannot be read is told.
    ///
    /// - Parameters:
    ///   - paths: the plans.
    ///   - reviews: files with reviews, or folders of them; without any, only the checks count.
    ///   - console: where messages go.
    /// - Returns: the results of the plans that could be read.
    /// - Throws: why the reviews cannot be used at all.
    func assess(
        _ paths: [String],
        reviews: [String],
        _ console: Console
    ) throws(DiagnosticError) -> Outcome {
        guard !reviews.isEmpty else {
            let assessments = paths.compactMap { path in
                read(path, console).map { scorer.assess($0, options: options) }
            }
            return Outcome(assessments: assessments, leftOutReviews: false)
        }
        let plans = paths.compactMap { read($0, console) }
        let panel = try ReviewPanel(reviews, about: plans, rubric: scorer.rubric)
        console.report(panel.diagnostics)
        let assessments = plans.map { plan in
            scorer.assess(plan, people: panel.readings(of: plan), options: options)
        }
        return Outcome(assessments: assessments, leftOutReviews: panel.hasErrors)
    }

    private func read(_ path: String, _ console: Console) -> Plan? {
        do throws(DiagnosticError) {
            let plan = try Plan(DocumentLoader().load(path, from: DiskFileStore()), schema: schema)
            console.report(plan.diagnostics)
            return plan
        } catch {
            console.report(error.diagnostics)
            return nil
        }
    }
}
