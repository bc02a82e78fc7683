import CEL
import PlanEval
import Platform

/// The reviews that go with some plans.
struct ReviewPanel {
    /// What is worth knowing about the reviews.
    let diagnostics: [Diagnostic]
    /// Whether some of them could not be understood.
    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
    private let combiner: Combiner

    /// Reads reviews and compares the readers.
    ///
    /// - Parameters:
    ///   - paths: files with reviews, or folders of them.
    ///   - plans: the plans that are scored; reviews of others help to tell how strict a reader is.
    ///   - rubric: what was rated.
    /// - Throws: that a file cannot be read, or that two plans have the same name for reviews.
    init(_ paths: [String], about plans: [Plan], rubric: Rubric) throws(DiagnosticError) {
        let known = plans.map { plan in
            ReviewScope.KnownPlan(path: plan.source.path, team: plan.team)
        }
        try Self.refuseSameNames(plans, known)
        let loader = ReviewLoader(rubric: rubric, scope: ReviewScope(plans: known))
        let reading = loader.load(paths, from: DiskFileStore())
        try self.init(reading.reviews, reading.diagnostics, plans, known, rubric)
    }

    /// Compares the readers of a cohort.
    ///
    /// - Parameters:
    ///   - cohort: the cohort with its reviews.
    ///   - plans: the plans that are scored.
    /// - Throws: that a file with reviews cannot be read, or that two plans have the same name for reviews.
    init(_ cohort: Cohort, about plans: [Plan]) throws(DiagnosticError) {
        let known = plans.map { plan in
            ReviewScope.KnownPlan(path: plan.source.path, team: plan.team)
        }
        try Self.refuseSameNames(plans, known)
        try self.init(cohort.reviews, cohort.diagnostics, plans, known, cohort.rubric)
    }

    private init(
        _ reviews: [Review],
        _ found: [Diagnostic],
        _ plans: [Plan],
        _ known: [ReviewScope.KnownPlan],
        _ rubric: Rubric
    ) throws(DiagnosticError) {
        let unread = found.filter { $0.severity == .error && $0.id.hasPrefix("document/") }
        // A file that is not there would change the marks of everybody.
        guard unread.isEmpty else { throw DiagnosticError(unread) }
        combiner = Combiner(reviews, rubric: rubric)
        diagnostics = found + Self.unreviewed(known, reviews, plans)
    }

    /// What people say about a plan.
    func readings(of plan: Plan) -> PlanReadings? {
        combiner.readings(
            of: ReviewScope.KnownPlan.id(ofPath: plan.source.path),
            seed: plan.digest
        )
    }

    private static func refuseSameNames(
        _ plans: [Plan],
        _ known: [ReviewScope.KnownPlan]
    ) throws(DiagnosticError) {
        for (index, plan) in known.enumerated() {
            guard let other = known[..<index].firstIndex(where: { $0.id.utf8.elementsEqual(plan.id.utf8) })
            else { continue }
            throw DiagnosticError(
                Diagnostic(
                    id: ResultMessage.samePlanName.id,
                    severity: .error,
                    message: "\"\(plan.id)\" is the name of two plans, so reviews cannot tell them apart",
                    path: plans[index].source.path,
                    hint: "the other is \(plans[other].source.path); score them one after the other"
                )
            )
        }
    }

    /// A warning for each plan that no review is about.
    private static func unreviewed(
        _ known: [ReviewScope.KnownPlan],
        _ reviews: [Review],
        _ plans: [Plan]
    ) -> [Diagnostic] {
        let names = Set(reviews.map { Array($0.plan.utf8) }).sorted { $0.lexicographicallyPrecedes($1) }
        return zip(known, plans).compactMap { known, plan in
            guard !names.contains(Array(known.id.utf8)) else { return nil }
            let others = names.map { String(decoding: $0, as: UTF8.self) }
            return Diagnostic(
                id: ResultMessage.noReviews.id,
                severity: .warning,
                message: "no review is about \"\(known.id)\"",
                path: plan.source.path,
                hint: NearestName.question(for: known.id, among: others)
                    ?? "reviews name a plan by its file without the ending, or by its team"
            )
        }
    }
}
