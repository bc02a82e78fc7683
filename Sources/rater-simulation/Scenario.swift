/// A way in which raters differ from the ideal, on a scale from 0 to 4.
///
/// In all of them plans are normal around 2.4 with deviation 0.6, biases normal with deviation 0.35, and the mean
/// noise variance of a rating is 0.36, unless something else is said.
enum Scenario: String, CaseIterable {
    /// As the model assumes: the precisions of the raters are gamma distributed with shape 4.
    case pg1
    /// Every rater has the same noise.
    case homog
    /// Plans differ little (0.35), raters much (0.45).
    case lowsignal
    /// Precisions differ much: shape 1.5.
    case hetero
    /// Each tenth rater is careless: half of them give one value, half any value.
    case lazy
    /// Each twentieth rater belongs to a clique whose members review each other and give the highest value.
    case collude
    /// Raters shun the ends of the scale: slopes between 0.3 and 1.
    case central
    /// Five criteria with a halo, rounded to whole levels.
    case ordinal
    /// Everything at once: unequal noise, careless raters, cliques, slopes from 0.5 to 1, rounding.
    case harsh

    var planDeviation: Double { self == .lowsignal ? 0.35 : 0.6 }
    var biasDeviation: Double { self == .lowsignal ? 0.45 : 0.35 }
    /// The shape of the distribution of precisions; `nil` when all are the same.
    var precisionShape: Double? {
        switch self {
        case .homog: nil
        case .hetero, .harsh: 1.5
        default: 4
        }
    }
    var hasCareless: Bool { self == .lazy || self == .harsh }
    var hasCliques: Bool { self == .collude || self == .harsh }
    var isRounded: Bool { self == .ordinal || self == .harsh }
    /// The least slope of a rater; the greatest is 1.
    var leastSlope: Double {
        switch self {
        case .central: 0.3
        case .harsh: 0.5
        default: 1
        }
    }
}
