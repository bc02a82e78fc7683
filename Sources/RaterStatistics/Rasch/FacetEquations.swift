/// The equations of one step of Newton's method: information times step is score.
///
/// With the residual r = x − E and the variance W of each rating, a plan has the score Σ r and the information Σ W, a
/// rater and a criterion the same with the other sign, and τ_k the score P(k) − [x = k]; two of them meet in the
/// covariance of what they multiply.
struct FacetEquations {
    /// The steps of the plans, and of the other unknowns.
    struct Solution {
        let plans: [Double]
        let others: [Double]
    }

    private let unknowns: FacetUnknowns
    /// The information of the other unknowns, by rows; only the lower triangle is filled.
    private var matrix: [Double]
    private var scores: [Double]
    private var planScores: [Double]
    private var planInformation: [Double]
    /// Where a plan meets the other unknowns, and how much.
    private var meetings: [[(place: Int, value: Double)]]
    /// The meetings of the plan at hand, by unknown.
    private var row: [Double]
    private var isMet: [Bool]
    private var current = 0

    init(_ unknowns: FacetUnknowns, planCount: Int) {
        self.unknowns = unknowns
        matrix = [Double](repeating: 0, count: unknowns.count * unknowns.count)
        scores = [Double](repeating: 0, count: unknowns.count)
        planScores = [Double](repeating: 0, count: planCount)
        planInformation = planScores
        meetings = [[(place: Int, value: Double)]](repeating: [], count: planCount)
        row = scores
        isMet = [Bool](repeating: false, count: unknowns.count)
    }

    /// The largest difference between an observed and an expected sum.
    var largestScore: Double {
        (scores + planScores).reduce(0) { max($0, abs($1)) }
    }

    /// Starts a plan with what its prior adds.
    mutating func begin(plan: Int, score: Double, information: Double) {
        current = plan
        planScores[plan] = score
        planInformation[plan] = information
    }

    /// Adds a rating of the plan at hand.
    mutating func add(_ rating: FacetTable.Rating, _ expected: LevelProbabilities) {
        let residual = Double(rating.level) - expected.mean
        planScores[current] += residual
        planInformation[current] += expected.variance
        // What multiplies the location, with its sign.
        var linear: [(place: Int, sign: Double)] = []
        if let place = unknowns.raters[rating.rater] { linear.append((place, -1)) }
        if let place = unknowns.criteria[rating.criterion] { linear.append((place, -1)) }
        if let place = unknowns.center { linear.append((place, 1)) }
        for (place, sign) in linear {
            scores[place] += sign * residual
            meet(place, sign * expected.variance)
            for (other, otherSign) in linear where other <= place {
                matrix[place * scores.count + other] += sign * otherSign * expected.variance
            }
        }
        for (level, place) in unknowns.levels.enumerated() {
            guard let place else { continue }
            let probability = expected.probabilities[level]
            scores[place] += probability - (rating.level == level ? 1 : 0)
            let covariance = probability * (Double(level) - expected.mean)
            meet(place, -covariance)
            for (other, sign) in linear { addSymmetric(place, other, -sign * covariance) }
            for (otherLevel, other) in unknowns.levels.enumerated() {
                guard let other, other <= place else { continue }
                let own = other == place ? probability : 0
                matrix[place * scores.count + other] += own - probability * expected.probabilities[otherLevel]
            }
        }
    }

    /// Eliminates the plan at hand.
    mutating func end(plan: Int) {
        let information = planInformation[plan]
        let met = isMet.indices.filter { isMet[$0] }
        for place in met {
            let factor = information > 0 ? row[place] / information : 0
            for other in met where other <= place {
                matrix[place * scores.count + other] -= factor * row[other]
            }
            meetings[plan].append((place, row[place]))
        }
        for place in met {
            row[place] = 0
            isMet[place] = false
        }
    }

    /// Adds a normal prior around zero.
    mutating func addPrior(_ values: [Double], _ places: [Int?], _ precision: Double) {
        for (value, place) in zip(values, places) {
            guard let place else { continue }
            scores[place] -= precision * value
            matrix[place * scores.count + place] += precision
        }
    }

    /// Keeps the sum of unknowns that only count relative to each other.
    ///
    /// The scores say nothing about the sum; any information about it makes the step leave it as it is.
    mutating func fixSum(_ places: [Int?]) {
        let places = places.compactMap { $0 }
        let scale = places.reduce(0) { max($0, matrix[$1 * scores.count + $1]) }
        for place in places {
            for other in places where other <= place {
                matrix[place * scores.count + other] += max(scale, 1e-3)
            }
        }
    }

    /// The step; `nil` when the ratings do not determine a direction.
    func solution() -> Solution? {
        var side = scores
        for (plan, meetings) in meetings.enumerated() where planInformation[plan] > 0 {
            let step = planScores[plan] / planInformation[plan]
            for meeting in meetings { side[meeting.place] -= meeting.value * step }
        }
        guard let cholesky = Cholesky(matrix, order: side.count, leastPivot: 1e-10) else { return nil }
        let others = cholesky.solve(side)
        let plans = meetings.enumerated().map { plan, meetings in
            let rest = meetings.reduce(planScores[plan]) { $0 - $1.value * others[$1.place] }
            return planInformation[plan] > 0 ? rest / planInformation[plan] : 0
        }
        return Solution(plans: plans, others: others)
    }

    private mutating func meet(_ place: Int, _ value: Double) {
        row[place] += value
        isMet[place] = true
    }

    private mutating func addSymmetric(_ one: Int, _ other: Int, _ value: Double) {
        matrix[max(one, other) * scores.count + min(one, other)] += value
    }
}
