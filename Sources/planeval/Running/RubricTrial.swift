import PlanEval
import Platform

/// Scores the examples of a rubric.
struct RubricTrial {
    /// The rubric on trial.
    let rubric: Rubric
    /// What is expected.
    let examples: RubricExamples
    private let schema: JSONSchema

    /// Reads the rubric and its examples.
    ///
    /// - Parameters:
    ///   - name: the path of the rubric.
    ///   - path: where the examples are; `nil` for beside the rubric.
    /// - Throws: what is wrong with either.
    init(rubric name: String, examples path: String?) throws(DiagnosticError) {
        let source = try RubricSource()
        rubric = try source.rubric(name)
        schema = source.schema
        let path = path ?? RubricExamples.path(besideRubric: name)
        examples = try RubricExamples(DocumentLoader().load(path, from: DiskFileStore()), for: rubric)
    }

    /// What the checks show for each example, `nil` where its plan cannot be read, which is told.
    func outcomes(_ console: Console) -> [ExampleOutcome?] {
        let scorer = Scorer(rubric: rubric)
        return examples.examples.map { example in
            var options = Scorer.Options()
            options.recordsEvidence = false
            options.confirmedFlags = example.confirmed
            do throws(DiagnosticError) {
                let path = examples.resolved(example.plan)
                let plan = try Plan(DocumentLoader().load(path, from: DiskFileStore()), schema: schema)
                return ExampleOutcome(scorer.assess(plan, options: options))
            } catch {
                console.report(error.diagnostics)
                return nil
            }
        }
    }
}
