/// The model of plans and raters behind the scores: what a plan deserves once severity is taken out and
/// steady raters count more.
///
/// `z = μ + s_u + b_v + ε`: a plan's quality, a rater's bias, and noise whose variance differs between raters.
/// It is model PG1 of Piech et al. (2013), "Tuned models of peer assessment in MOOCs", with the precisions of
/// the raters drawn to each other. Small cohorts are solved by `GridBayes`, large ones by belief propagation.
public struct RaterModel: Sendable {
    /// What the model assumes and how it is solved.
    public struct Configuration: Sendable, Hashable {
        /// How the model is solved.
        public var solver: Solver
        /// Whether steady raters count more.
        public var weighting: Weighting
        /// Raters whose bias is known to be zero and whose ratings count four times, such as a facilitator.
        public var anchors: Set<Int>
        /// The probability with which an interval shall hold the value.
        public var coverage: Double
        /// The smallest difference between two values that a rater can give.
        public var step: Double
        /// How many threads a large cohort is worked on with; the result is the same for any number.
        public var threads: Int

        /// Makes a configuration.
        public init(
            solver: Solver = .automatic,
            weighting: Weighting = .on,
            anchors: Set<Int> = [],
            coverage: Double = 0.9,
            step: Double = 1,
            threads: Int = 1
        ) {
            self.solver = solver
            self.weighting = weighting
            self.anchors = anchors
            self.coverage = coverage
            self.step = step
            self.threads = threads
        }
    }

    /// How the model is solved.
    public enum Solver: String, Sendable, Hashable, CaseIterable {
        /// `gridBayes` for up to 60 plans and 60 raters, `beliefPropagation` above.
        case automatic
        /// Exact on a grid of variance ratios; the time grows with the third power of the number of plans.
        case gridBayes
        /// Messages between plans and raters; the time grows with the number of ratings.
        case beliefPropagation
    }

    /// Whether steady raters count more.
    public enum Weighting: String, Sendable, Hashable, CaseIterable {
        case on, off
    }

    /// What the model assumes and how it is solved.
    public let configuration: Configuration

    /// Makes a model.
    public init(_ configuration: Configuration = Configuration()) {
        self.configuration = configuration
    }

    /// Estimates plans and raters.
    ///
    /// Every table has an answer: where the ratings say little, `labels` say so and intervals come from the
    /// prior. Renumbering plans or raters changes the estimates by rounding only (less than 1e-9 of the scale).
    ///
    /// - Complexity: `gridBayes` O(plans³), `beliefPropagation` O(ratings) a sweep.
    public func fit(_ table: RatingTable) -> RaterFit {
        // A graph needs values that vary, and so does everything that is not degenerate.
        guard !usesGrid(table), let first = table.ratings.first,
            table.ratings.contains(where: { $0.value != first.value })
        else {
            let cohort = CohortStructure(table, anchors: configuration.anchors)
            let solution = degenerateSolution(table, cohort) ?? gridSolution(table)
            return RaterFit(solution, table: table, cohort: cohort, configuration: configuration)
        }
        // One thread finds the parts while the others sort the ratings.
        let (cohort, graph) = SideBySide.values(
            threads: configuration.threads,
            { CohortStructure(table, anchors: configuration.anchors) },
            { MessageGraph(table, threads: max(1, configuration.threads - 1)) }
        )
        let solution = beliefSolution(table, cohort, graph)
        return RaterFit(solution, table: table, cohort: cohort, configuration: configuration)
    }

    private func usesGrid(_ table: RatingTable) -> Bool {
        switch configuration.solver {
        case .automatic: table.planCount <= 60 && table.raterCount <= 60
        case .gridBayes: true
        case .beliefPropagation: false
        }
    }
}
