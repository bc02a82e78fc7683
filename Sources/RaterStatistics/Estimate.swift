/// The value of a statistic, or the reason why it has none.
///
/// Zero and "cannot be told" are different answers; a coefficient that divides nothing by nothing has to
/// say so instead of showing a number.
public enum Estimate: Sendable, Hashable {
    /// The value.
    case value(Double)
    /// The data do not determine a value.
    case undefined(Reason)

    /// Why a statistic has no value.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        /// There are no units with ratings.
        case noRatings
        /// All ratings are the same, so that agreement by chance cannot be told from agreement.
        case noVariation
    }

    /// The value, or `nil` when there is none.
    public var value: Double? {
        if case .value(let value) = self { value } else { nil }
    }
}
