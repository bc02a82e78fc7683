import PlanEval
import Platform

/// Reads plans and scores them by one rubric.
struct Scoring {
    private let scorer: Scorer
    private let schema: JSONSchema
    private var options = Scorer.Options()

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

    /// The results in the order of the plans; what is wrong with the others is told.
    func assess(_ paths: [String], _ console: Console) -> [Assessment] {
        paths.compactMap { path in
            do throws(DiagnosticError) {
                let plan = try Plan(DocumentLoader().load(path, from: DiskFileStore()), schema: schema)
                console.report(plan.diagnostics)
                return scorer.assess(plan, options: options)
            } catch {
                console.report(error.diagnostics)
                return nil
            }
        }
    }
}
