public import RaterStatistics

/// How well the readers of a cohort agree, how strict each of them is, and what to ask about their levels.
///
/// About peers only: the facilitator is one, and teams are no readers of their own plans. Plans with fewer peer
/// reviews than the rubric asks for are left out, since their levels could be worked out from every figure that
/// they change. The model is that of the scores.
public struct AgreementReport: Sendable {
    /// The title of the cohort.
    public let title: String
    /// The number of plans of the cohort.
    public let planCount: Int
    /// The number of plans with enough peer reviews: those that everything here is about.
    public let reviewedPlanCount: Int
    /// The number of their peer reviews.
    public let reviewCount: Int
    /// With fewer peer reviews than this a plan is left out.
    public let minimumPeers: Int
    /// The number of plans that have peer reviews, but too few.
    public let hiddenPlanCount: Int
    /// The number of peer reviews of those plans.
    public let hiddenReviewCount: Int
    /// The agreement over all criteria.
    public let overall: ReaderAgreement
    /// The agreement for each criterion, in the order of the rubric.
    public let criteria: [ReaderAgreement]
    /// How much the readers say about plans as wholes; `nil` when no plan has enough peer reviews.
    public let reliability: ReaderReliability?
    /// The readers by the bytes of their ids, which is no order of merit.
    public let readers: [Reader]
    /// What a person should ask about, by subject and name.
    public let questions: [ReaderQuestion]
    /// What one has to know about the severities and the reliability.
    public let labels: Set<CohortLabel>

    /// What the model says about the levels of one reader: about the levels, not about the person.
    public struct Reader: Sendable {
        /// The id that reviews use.
        public let id: String
        /// The number of peer reviews that count here.
        public let reviewCount: Int
        /// How many levels the reader gives above the others; below zero the reader is stricter.
        public let bias: Double
        /// A range that holds the bias nine times out of ten.
        public let biasRange: ClosedRange<Double>
        /// How steady the levels are beside those of the others.
        public let consistency: RaterEstimate.Consistency

        /// From so many reviews on the levels say something about a reader.
        public static let enoughReviews = 8
    }

    /// Works out how well readers agree.
    ///
    /// - Parameters:
    ///   - cohort: the reviews.
    ///   - seed: the number that the draws for ranges begin with; `nil` takes that of the cohort.
    /// - Complexity: O(levels × draws), with at most two thousand draws.
    public init(_ cohort: Cohort, seed: UInt64? = nil) {
        self.init(
            cohort.reviews,
            rubric: cohort.rubric,
            title: cohort.title,
            planCount: cohort.plans.count,
            seed: seed ?? cohort.settings.seed,
            ownPlans: cohort.ownPlans
        )
    }

    /// Works out how well the readers of some reviews agree.
    ///
    /// - Parameters:
    ///   - reviews: the reviews.
    ///   - rubric: the rubric that they rate by.
    ///   - title: the title of the cohort.
    ///   - planCount: the number of its plans.
    ///   - seed: the number that draws begin with.
    ///   - ownPlans: the id of the plan that is a reader's own.
    init(
        _ reviews: [Review],
        rubric: Rubric,
        title: String,
        planCount: Int,
        seed: UInt64,
        ownPlans: (_ reader: String) -> String? = { _ in nil }
    ) {
        let pool = ReviewPool(reviews, rubric: rubric)
        let model = PeerModel(pool, rubric: rubric)
        let hidden = pool.plans.filter { 1..<max(rubric.minimumPeers, 1) ~= $0.peers.count }
        let scale = rubric.scale.map { Double($0.level) }
        self.title = title
        self.planCount = planCount
        reviewedPlanCount = model.plans.count
        reviewCount = model.plans.reduce(0) { $0 + $1.peers.count }
        minimumPeers = rubric.minimumPeers
        hiddenPlanCount = hidden.count
        hiddenReviewCount = hidden.reduce(0) { $0 + $1.peers.count }
        // For each plan, the levels of each of its criteria; who gave which does not matter here.
        func units(_ criteria: Range<Int>) -> [[[Double]]] {
            model.plans.map { plan in criteria.map(plan.peerLevels).filter { !$0.isEmpty } }
        }
        overall = ReaderAgreement(units(rubric.criteria.indices), of: nil, scale: scale, seed: seed)
        criteria = rubric.criteria.enumerated().map { place, criterion in
            ReaderAgreement(units(place..<place + 1), of: criterion.id, scale: scale)
        }
        let peersAlone = PeerDesign(model.plans, anchors: [], highestLevel: rubric.highestLevel)
        guard let fit = model.fit, let table = peersAlone.table else {
            reliability = nil
            readers = []
            questions = []
            labels = []
            return
        }
        reliability = ReaderReliability(table, fit.components)
        readers = zip(model.design.peers, fit.raters).map { Reader($0.text, $1) }
        labels = fit.labels
        questions = model.questions(ownPlans: ownPlans)
    }

    /// The criteria, those on which readers agree least first; those without a value last.
    public var hardestFirst: [ReaderAgreement] {
        criteria.enumerated().sorted { one, other in
            (one.element.alpha.value ?? .infinity, one.offset)
                < (other.element.alpha.value ?? .infinity, other.offset)
        }
        .map(\.element)
    }
}

extension AgreementReport.Reader {
    /// Half the width of a range that holds a normal variable nine times out of ten, in standard deviations.
    private static let halfWidth = 1.644_853_626_951_472

    fileprivate init(_ id: String, _ estimate: RaterEstimate) {
        self.id = id
        reviewCount = estimate.count
        bias = estimate.bias
        let half = Self.halfWidth * max(estimate.biasDeviation, 0)
        biasRange = (estimate.bias - half)...(estimate.bias + half)
        consistency = estimate.consistency
    }
}
