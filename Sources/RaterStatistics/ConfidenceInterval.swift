/// A range that holds the true value with a stated probability, in the long run of samples.
public struct ConfidenceInterval: Sendable, Hashable {
    /// The lower end.
    public let lower: Double
    /// The upper end.
    public let upper: Double
    /// The probability, between 0 and 1.
    public let confidence: Double

    /// Makes an interval of two ends.
    public init(lower: Double, upper: Double, confidence: Double) {
        self.lower = lower
        self.upper = upper
        self.confidence = confidence
    }

    /// The same interval on another scale, given by an increasing function.
    func mapped(_ transform: (Double) -> Double) -> ConfidenceInterval {
        ConfidenceInterval(lower: transform(lower), upper: transform(upper), confidence: confidence)
    }
}

extension Double {
    /// Whether the number can be a confidence: strictly between 0 and 1.
    var isConfidence: Bool { self > 0 && self < 1 }
}
