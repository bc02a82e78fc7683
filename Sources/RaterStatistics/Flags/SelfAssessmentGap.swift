/// How a team's own view of its plan compares with that of its peers.
///
/// Teams rate themselves higher than others do (Falchikov and Boud 1989: by 0.47 standard deviations on average),
/// so the gap is also given beside the gaps of the cohort.
public struct SelfAssessmentGap: Sendable, Hashable {
    /// The plan.
    public let plan: Int
    /// Own value minus the peers' adjusted value, in units of the scale.
    public let gap: Double
    /// The standard error of the peers' value.
    public let error: Double
    /// The gap beside those of the cohort: distance from their median in robust standard deviations.
    public let standardised: Double
    /// Own value over the peers' value, both counted from the lowest level; `nil` when the peers' is not above it.
    public let ratio: Double?
    /// Whether the gap is a level or more and beyond chance.
    public let isLarge: Bool

    /// The gaps of all plans with an own value and peers' ratings, in the order of the plans.
    ///
    /// - Parameters:
    ///   - values: a team's own value for each plan, or `nil`.
    ///   - fit: what the peers say.
    ///   - scale: the scale of the values.
    ///   - level: the size of a level.
    /// - Returns: large is a gap of at least one level and more than 1.645 standard errors; standardised is the
    ///   gap minus the median gap over `max(1.4826 MAD, level / 4)`.
    /// - Complexity: O(n log n).
    public static func gaps(
        _ values: [Double?],
        fit: RaterFit,
        scale: ClosedRange<Double>,
        level: Double = 1
    ) -> [SelfAssessmentGap] {
        let compared = zip(values, fit.plans).enumerated().compactMap { plan, pair in
            if let own = pair.0, let peers = pair.1.adjusted, let error = pair.1.standardError {
                return (plan: plan, own: own, peers: peers, error: error)
            }
            return nil
        }
        let gaps = compared.map { $0.own - $0.peers }
        guard let center = Aggregator.median.value(of: gaps),
            let spread = Aggregator.median.value(of: gaps.map { abs($0 - center) })
        else { return [] }
        let unit = max(1.4826 * spread, level / 4)
        return compared.map { entry in
            let gap = entry.own - entry.peers
            let reach = entry.peers - scale.lowerBound
            return SelfAssessmentGap(
                plan: entry.plan,
                gap: gap,
                error: entry.error,
                standardised: (gap - center) / unit,
                ratio: reach > 0 ? (entry.own - scale.lowerBound) / reach : nil,
                isLarge: abs(gap) >= level && abs(gap) > 1.645 * entry.error
            )
        }
    }
}
