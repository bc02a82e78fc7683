/// How much two ratings agree, by their categories: 1 for the same, 0 for the farthest apart.
///
/// Gwet (2014), "Handbook of Inter-Rater Reliability", 4th edition, section 3.5. All but `ordinal` go by the
/// values of the categories; `ordinal` goes by their places.
public enum AgreementWeights: String, Sendable, Hashable, CaseIterable {
    /// Only the same category agrees.
    case identity
    /// 1 − |x − y| / range.
    case linear
    /// 1 − (x − y)² / range².
    case quadratic
    /// 1 − C(|k − l| + 1, 2) / C(q, 2) for the places k and l of q categories.
    case ordinal
    /// 1 − √|x − y| / √range.
    case radical
    /// 1 − ((x − y)/(x + y))² over the same for the ends of the scale.
    case ratio
    /// 1 − sin²(π (x − y)/(range + 1)) over the largest of them: the ends are neighbours.
    case circular
    /// 1 − (x − y)² / ((x + y − 2 min)(2 max − x − y)) over the largest of them: the ends count more.
    case bipolar

    /// The weights for categories.
    ///
    /// - Parameter categories: the values, in increasing order.
    /// - Returns: a row and a column for each category; undefined for ratios when two values add up to zero.
    public func matrix(_ categories: [Double]) -> Estimated<[[Double]]> {
        guard let lowest = categories.first, let highest = categories.last, categories.count > 1 else {
            return .value(categories.map { _ in [1] })
        }
        var distances: [[Double]] = []
        for (place, one) in categories.enumerated() {
            var row: [Double] = []
            for (other, value) in categories.enumerated() {
                let steps = Double(abs(place - other))
                row.append(
                    place == other ? 0 : distance(one, value, steps: steps, lowest: lowest, highest: highest)
                )
            }
            distances.append(row)
        }
        let largest =
            self == .ratio
            ? distance(lowest, highest, steps: 1, lowest: lowest, highest: highest)
            : distances.joined().max() ?? 1
        let weights = distances.map { row in row.map { 1 - $0 / largest } }
        guard weights.joined().allSatisfy(\.isFinite) else { return .undefined(.outsideScale) }
        return .value(weights)
    }

    /// How far two different categories are apart; the scale cancels out.
    private func distance(
        _ one: Double,
        _ other: Double,
        steps: Double,
        lowest: Double,
        highest: Double
    ) -> Double {
        let difference = abs(one - other)
        switch self {
        case .identity: return 1
        case .linear: return difference
        case .quadratic: return difference * difference
        case .ordinal: return steps * (steps + 1) / 2
        case .radical: return difference.squareRoot()
        case .ratio:
            let quotient = difference / (one + other)
            return quotient * quotient
        case .circular:
            let sine = Elementary.sin(Double.pi * difference / (highest - lowest + 1))
            return sine * sine
        case .bipolar:
            return difference * difference / ((one + other - 2 * lowest) * (2 * highest - one - other))
        }
    }
}
