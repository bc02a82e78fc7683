/// What a solver found, before it is turned into what people read.
struct ModelSolution {
    /// The posterior of `μ + s` of each plan.
    var planMeans: [Double]
    var planVariances: [Double]
    /// The posterior of `b` of each rater.
    var biasMeans: [Double]
    var biasVariances: [Double]
    /// The weight of each rater's ratings beside the others'; the geometric mean over the ratings is 1.
    var weights: [Double]
    /// The probability that a rater's noise is at least 1.7 times that of the typical rater.
    var noisyProbabilities: [Double]
    /// Leave-one-out residuals in standard deviations, in the order of the table.
    var residuals: [Double?]
    var mean: Double
    /// The residual variance belongs to a rating of weight 1.
    var components: VarianceComponents
    /// What the standard deviations are multiplied with, because belief propagation makes them slightly small.
    var calibration = Calibration(posterior: 1, adjusted: 1)
    /// No standard error may be less than this divided by the square root of the number of ratings.
    var leastDeviation = 0.0

    /// Factors for standard deviations.
    struct Calibration {
        let posterior: Double
        let adjusted: Double
    }

    /// The noise of a rater counts as much more than usual from this multiple of the typical deviation on.
    static let noisyFactor = 1.7
    /// The weight of an anchor's ratings beside a typical rater's.
    static let anchorWeight = 4.0
}
