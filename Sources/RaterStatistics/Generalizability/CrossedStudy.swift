/// Where the variance of scores comes from when every rater judges every plan on every criterion: a p × r × i study.
///
/// Brennan (2001), "Generalizability Theory", chapter 3: expected mean squares of a balanced design with random facets,
///
///     σ²(pri) = MS(pri)                        σ²(p) = (MS(p) − MS(pr) − MS(pi) + MS(pri)) / (n_r n_i)
///     σ²(pr) = (MS(pr) − MS(pri)) / n_i        σ²(r) = (MS(r) − MS(pr) − MS(ri) + MS(pri)) / (n_p n_i)
///     σ²(pi) = (MS(pi) − MS(pri)) / n_r        σ²(i) = (MS(i) − MS(pi) − MS(ri) + MS(pri)) / (n_p n_r)
///     σ²(ri) = (MS(ri) − MS(pri)) / n_p
///
/// A component may come out below zero when it is small; it is reported as it is.
public struct CrossedStudy: Sendable, Hashable {
    /// A number for each source of variance: p plan, r rater, i criterion, and their interactions.
    public struct Sources: Sendable, Hashable {
        /// Plans.
        public let p: Double
        /// Raters.
        public let r: Double
        /// Criteria.
        public let i: Double
        /// Plans by raters.
        public let pr: Double
        /// Plans by criteria.
        public let pi: Double
        /// Raters by criteria.
        public let ri: Double
        /// What is left: all three, and error.
        public let pri: Double

        /// The same with zero in place of numbers below it.
        var raised: Sources {
            Sources(
                p: max(0, p),
                r: max(0, r),
                i: max(0, i),
                pr: max(0, pr),
                pi: max(0, pi),
                ri: max(0, ri),
                pri: max(0, pri)
            )
        }
    }

    /// The mean squares.
    public let meanSquares: Sources
    /// The components of variance.
    public let components: Sources

    /// What a mean over raters and criteria would be worth.
    ///
    /// - Parameters:
    ///   - raters: how many raters; it need not be a number that was studied.
    ///   - criteria: how many criteria.
    ///   - areCriteriaFixed: whether the criteria are the only ones of interest, as in a rubric: then what plans show
    ///     on single criteria belongs to what is measured.
    ///   - keepsNegative: whether components below zero count as they are instead of as zero.
    /// - Returns: undefined for less than one rater or criterion.
    public func decision(
        raters: Double,
        criteria: Double,
        areCriteriaFixed: Bool = false,
        keepsNegative: Bool = false
    ) -> Estimated<Decision> {
        guard raters >= 1, criteria >= 1, raters.isFinite, criteria.isFinite else {
            return .undefined(.invalidParameter)
        }
        let parts = keepsNegative ? components : components.raised
        let both = raters * criteria
        let relative = parts.pr / raters + parts.pri / both
        if areCriteriaFixed {
            return .value(
                Decision(
                    universe: parts.p + parts.pi / criteria,
                    relativeError: relative,
                    absoluteError: relative + parts.r / raters + parts.ri / both
                )
            )
        }
        let random = relative + parts.pi / criteria
        return .value(
            Decision(
                universe: parts.p,
                relativeError: random,
                absoluteError: random + parts.r / raters + parts.i / criteria + parts.ri / both
            )
        )
    }
}

extension ScoreCube {
    /// The components of variance of a crossed design.
    ///
    /// - Returns: undefined with less than two plans, raters or criteria, and when all scores are equal.
    /// - Complexity: O(scores).
    public func crossedStudy() -> Estimated<CrossedStudy> {
        guard plans > 1 else { return .undefined(.tooFewUnits) }
        guard raters > 1, criteria > 1 else { return .undefined(.tooFewRaters) }
        let p = squares(plan: true)
        let r = squares(rater: true)
        let i = squares(criterion: true)
        let pr = squares(plan: true, rater: true) - p - r
        let pi = squares(plan: true, criterion: true) - p - i
        let ri = squares(rater: true, criterion: true) - r - i
        let all = squares(plan: true, rater: true, criterion: true)
        guard Moments(scores).squares > 0 else { return .undefined(.noVariation) }
        guard all.isFinite else { return .undefined(.outsideScale) }
        let (np, nr, ni) = (Double(plans), Double(raters), Double(criteria))
        let squares = CrossedStudy.Sources(
            p: p / (np - 1),
            r: r / (nr - 1),
            i: i / (ni - 1),
            pr: pr / ((np - 1) * (nr - 1)),
            pi: pi / ((np - 1) * (ni - 1)),
            ri: ri / ((nr - 1) * (ni - 1)),
            pri: (all - p - r - i - pr - pi - ri) / ((np - 1) * (nr - 1) * (ni - 1))
        )
        let components = CrossedStudy.Sources(
            p: (squares.p - squares.pr - squares.pi + squares.pri) / (nr * ni),
            r: (squares.r - squares.pr - squares.ri + squares.pri) / (np * ni),
            i: (squares.i - squares.pi - squares.ri + squares.pri) / (np * nr),
            pr: (squares.pr - squares.pri) / ni,
            pi: (squares.pi - squares.pri) / nr,
            ri: (squares.ri - squares.pri) / np,
            pri: squares.pri
        )
        return .value(CrossedStudy(meanSquares: squares, components: components))
    }
}
