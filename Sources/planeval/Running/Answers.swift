import CEL
import PlanEval
import PlanEvalReports
import Platform

/// Finds what a name stands for and explains it.
struct Answers {
    private let rubricName: String
    private let text: ExplanationText
    private let style: TextStyle

    init(rubric: String, style: TextStyle) {
        rubricName = rubric
        self.style = style
        text = ExplanationText(style: style)
    }

    // MARK: Names

    /// Explains a message, function, check, flag or criterion.
    ///
    /// - Throws: that nothing has that name, or that the rubric cannot be used.
    func answer(_ name: String) throws(DiagnosticError) -> String {
        if let message = MessageCatalogue.entry(name) { return text.text(message) }
        if let function = DialectFunction.named(name) {
            return text.text(
                function: function.name,
                signatures: [function.signature],
                summary: function.summary,
                example: function.example
            )
        }
        let source = try RubricSource()
        let rubric = try source.rubric(rubricName)
        if let answer = answer(name, in: rubric) { return answer }
        let functions = source.environment.help
        if let function = functions.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) {
            return text.text(
                function: function.name,
                signatures: function.signatures,
                summary: function.summary,
                example: function.example
            )
        }
        throw DiagnosticError(unknown(name, in: rubric, functions.map(\.name)))
    }

    private func answer(_ name: String, in rubric: Rubric) -> String? {
        for criterion in rubric.criteria {
            if criterion.id.utf8.elementsEqual(name.utf8) { return text.text(criterion, in: rubric) }
            for check in criterion.levels.flatMap(\.checks) where check.id.utf8.elementsEqual(name.utf8) {
                return text.text(check, of: criterion, in: rubric)
            }
        }
        return rubric.flags.first { $0.id.utf8.elementsEqual(name.utf8) }.map { text.text($0, in: rubric) }
    }

    private func unknown(_ name: String, in rubric: Rubric, _ functions: [String]) -> Diagnostic {
        let names =
            rubric.criteria.map(\.id) + rubric.criteria.flatMap { $0.levels.flatMap { $0.checks.map(\.id) } }
            + rubric.flags.map(\.id) + DialectFunction.all.map(\.name) + functions
            + MessageCatalogue.entries.map(\.id)
        return Diagnostic(
            id: ResultMessage.unknownName.id,
            severity: .error,
            message: "nothing is called \"\(name)\"",
            hint: NearestName.question(for: name, among: names)
                ?? "planeval rubric show lists the checks and flags of a rubric"
        )
    }

    // MARK: Results

    /// Explains the numbers of results, or of one criterion in each.
    ///
    /// - Parameters:
    ///   - path: a result, an array of results, or one on each line.
    ///   - plan: the path or name of one plan; `nil` for all.
    ///   - criterion: the id of a criterion; `nil` for an overview.
    /// - Returns: the text, which ends with a line break.
    /// - Throws: that the file is no result, or that it has no such plan or criterion.
    func result(
        _ path: String,
        plan: String? = nil,
        criterion: String?
    ) throws(DiagnosticError) -> String {
        let loader = DocumentLoader(maximumLength: 64 << 20)
        let text = try loader.loadText(path, from: DiskFileStore())
        var assessments = try AssessmentReading(text, loader: loader).assessments
        if let plan { assessments = [try named(plan, among: assessments, in: path)] }
        var parts: [String] = []
        for assessment in assessments {
            let explanation = ResultExplanation(assessment, style: style)
            guard let criterion else {
                parts.append(explanation.overview)
                continue
            }
            let found = assessment.criteria.first { $0.id.utf8.elementsEqual(criterion.utf8) }
            guard let found else {
                let names = assessment.criteria.map(\.id)
                throw DiagnosticError(
                    Diagnostic(
                        id: ResultMessage.unknownCriterion.id,
                        severity: .error,
                        message: "the result has no criterion \"\(criterion)\"",
                        path: path,
                        hint: NearestName.question(for: criterion, among: names)
                            ?? "it has \(names.joined(separator: ", "))"
                    )
                )
            }
            parts.append(explanation.text(of: found))
        }
        return parts.joined(separator: "\n")
    }

    /// The result of a plan, by its path or by the name of its file without the ending.
    private func named(
        _ plan: String,
        among assessments: [Assessment],
        in path: String
    ) throws(DiagnosticError) -> Assessment {
        let names = assessments.map { ReviewScope.KnownPlan.id(ofPath: $0.plan.path) }
        for (assessment, name) in zip(assessments, names)
        where [assessment.plan.path, name].contains(where: { $0.utf8.elementsEqual(plan.utf8) }) {
            return assessment
        }
        throw DiagnosticError(
            Diagnostic(
                id: ResultMessage.unknownPlan.id,
                severity: .error,
                message: "there is no result of the plan \"\(plan)\"",
                path: path,
                hint: NearestName.question(for: plan, among: names)
                    ?? "it has \(names.prefix(12).joined(separator: ", "))"
            )
        )
    }
}
