import CEL
import PlanEval
import PlanEvalReports

/// What is made once and used for every input: the schema, the rules and the rubric that are part of the program.
struct Workshop: Sendable {
    let expressions: ExpressionTarget
    let ruleEnvironment: CEL.Environment
    private let schema: JSONSchema
    private let loader: RubricLoader
    private let scorer: Scorer
    private let plan: Plan

    static let shared: Result<Workshop, DiagnosticError> = {
        do throws(DiagnosticError) {
            return .success(try Workshop())
        } catch {
            return .failure(error)
        }
    }()

    private init() throws(DiagnosticError) {
        schema = try JSONSchema.embedded("plan")
        let environment = RuleEnvironment.make(for: schema, wordLists: try WordLists.embedded())
        loader = RubricLoader(environments: [schema.documentName: environment])
        let text = EmbeddedResources.file(named: "change-plan.yaml") ?? []
        scorer = Scorer(rubric: try loader.load(try DocumentLoader().read(text, path: "change-plan.yaml")))
        let sample = try DocumentLoader().read(Array(SampleDocument.text.utf8), path: "sample.json")
        plan = try Plan(sample, schema: schema)
        ruleEnvironment = environment
        expressions = ExpressionTarget(rule: environment, sample: sample.document)
    }

    // MARK: Plans

    /// Reads a plan, scores it and writes what there is to say.
    func run(plan input: [UInt8], _ trial: inout Trial) {
        let read = trial.stage("read") {
            Self.load(input, "plan") { (loaded) throws(DiagnosticError) in try Plan(loaded, schema: schema) }
        }
        switch read {
        case .success(let plan):
            render(plan.diagnostics, &trial)
            let assessment = trial.stage("score") { scorer.assess(plan) }
            trial.expect((0...100).contains(assessment.total), "\(assessment.total) points")
            _ = trial.stage("report") {
                TextReport(assessment, style: TextStyle()).text.utf8.count
                    + ResultJSON.document([assessment]).count
            }
        case .failure(let error): render(error.diagnostics, &trial)
        }
    }

    // MARK: Rubrics

    /// Reads a rubric, tells what is wrong with it, and scores the sample plan by it.
    func run(rubric input: [UInt8], _ trial: inout Trial) {
        let read = trial.stage("read") {
            Self.load(input, "rubric.yaml") { (loaded) throws(DiagnosticError) in loader.inspect(loaded) }
        }
        switch read {
        case .success(let inspection):
            render(inspection.diagnostics, &trial)
            guard let rubric = inspection.rubric else { return }
            let assessment = trial.stage("score") { Scorer(rubric: rubric).assess(plan) }
            trial.expect((0...100).contains(assessment.total), "\(assessment.total) points")
        case .failure(let error): render(error.diagnostics, &trial)
        }
    }

    // MARK: Both

    private static func load<Value>(
        _ input: [UInt8],
        _ path: String,
        _ body: (LoadedDocument) throws(DiagnosticError) -> Value
    ) -> Result<Value, DiagnosticError> {
        do throws(DiagnosticError) {
            return .success(try body(try DocumentLoader().read(input, path: path)))
        } catch {
            return .failure(error)
        }
    }

    private func render(_ diagnostics: [Diagnostic], _ trial: inout Trial) {
        let text = trial.stage("render") { DiagnosticRenderer().render(diagnostics) }
        trial.expect(
            text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" },
            "a control character in a message"
        )
    }
}
