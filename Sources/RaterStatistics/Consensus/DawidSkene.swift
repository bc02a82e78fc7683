/// What category each unit most likely has, when raters confuse categories each in their own way.
///
/// Dawid and Skene (1979), "Maximum likelihood estimation of observer error-rates using the EM algorithm", Applied
/// Statistics 28, 20–28: each rater has a matrix of the probabilities to answer l when the truth is k.
public struct DawidSkene: Sendable, Hashable {
    /// The categories, in increasing order.
    public let categories: [Double]
    /// The probability of each category, a row for each unit; nothing but zeros for a unit without ratings.
    public let probabilities: [[Double]]
    /// The share of each category among the units.
    public let prior: [Double]
    /// The mean of the log-likelihood bound over ratings, after each round.
    public let bounds: [Double]

    /// The most likely category of each unit, the lowest of several; undefined for a unit without ratings.
    public var labels: [Estimate] {
        probabilities.map { row in
            guard let largest = row.max(), largest > 0, let place = row.firstIndex(of: largest) else {
                return .undefined(.noRatings)
            }
            return .value(categories[place])
        }
    }
}

extension RatingMatrix {
    /// Fits the model of Dawid and Skene by expectation and maximisation, from the shares of the votes.
    ///
    /// - Parameters:
    ///   - rounds: how many rounds at most.
    ///   - tolerance: the gain of the bound, per rating, below which no further round is made.
    /// - Returns: undefined without ratings, and when raters × categories² is above fifty million.
    /// - Complexity: O(rounds · ratings · categories + raters · categories²).
    public func dawidSkene(rounds: Int = 100, tolerance: Double = 1e-5) -> Estimated<DawidSkene> {
        let categories = distinctValues
        guard !categories.isEmpty else { return .undefined(.noRatings) }
        guard rounds > 0, tolerance >= 0 else { return .undefined(.invalidParameter) }
        let size = Double(raterCount) * Double(categories.count) * Double(categories.count)
        guard size <= 5e7 else { return .undefined(.tooLarge) }
        let places = Dictionary(uniqueKeysWithValues: categories.enumerated().map { ($0.element, $0.offset) })
        let answers = units.map { entries in
            entries.map { Answer(rater: $0.rater, category: places[$0.value] ?? 0) }
        }
        var fit = DawidSkeneFit(answers: answers, raters: raterCount, categories: categories.count)
        var bounds: [Double] = []
        for _ in 0..<rounds {
            fit.expect()
            fit.maximize()
            let bound = fit.bound / Double(ratingCount)
            let gain = bounds.last.map { bound - $0 } ?? .infinity
            bounds.append(bound)
            if gain < tolerance { break }
        }
        return .value(
            DawidSkene(
                categories: categories,
                probabilities: fit.probabilities,
                prior: fit.prior,
                bounds: bounds
            )
        )
    }
}

/// Which category a rater chose.
private struct Answer {
    let rater: Int
    let category: Int
}

/// The state between rounds.
private struct DawidSkeneFit {
    /// The answers about each unit.
    let answers: [[Answer]]
    let raters: Int
    let categories: Int
    /// The probability of each category, a row for each unit.
    private(set) var probabilities: [[Double]]
    private(set) var prior: [Double] = []
    /// The logarithms of the probabilities to answer l when the truth is k, by rater, within that by l and by k.
    private var confusions: [Double] = []

    /// What is less likely than this counts as this likely, so that no answer rules a category out for good.
    private static let least = 1e-10

    init(answers: [[Answer]], raters: Int, categories: Int) {
        self.answers = answers
        self.raters = raters
        self.categories = categories
        probabilities = answers.map { answers in
            var shares = [Double](repeating: 0, count: categories)
            for answer in answers { shares[answer.category] += 1 / Double(answers.count) }
            return shares
        }
        maximize()
    }

    /// The probabilities of the categories, given the shares and the raters' confusions.
    mutating func expect() {
        let start = prior.map { Elementary.log(max(Self.least, $0)) }
        for (unit, answers) in answers.enumerated() where !answers.isEmpty {
            var logs = start
            for answer in answers {
                let row = (answer.rater * categories + answer.category) * categories
                for truth in 0..<categories { logs[truth] += confusions[row + truth] }
            }
            let largest = logs.max() ?? 0
            let likelihoods = logs.map { Elementary.exp($0 - largest) }
            let sum = likelihoods.reduce(0, +)
            probabilities[unit] = likelihoods.map { $0 / sum }
        }
    }

    /// The shares of the categories and the raters' confusions, given the probabilities.
    mutating func maximize() {
        prior = [Double](repeating: 0, count: categories)
        var counts = [Double](repeating: 0, count: raters * categories * categories)
        var used = [Bool](repeating: false, count: raters * categories)
        var rated = 0.0
        for (row, answers) in zip(probabilities, answers) where !answers.isEmpty {
            rated += 1
            for truth in 0..<categories { prior[truth] += row[truth] }
            for answer in answers {
                let place = answer.rater * categories + answer.category
                used[place] = true
                for truth in 0..<categories { counts[place * categories + truth] += row[truth] }
            }
        }
        for truth in 0..<categories { prior[truth] /= rated }
        for rater in 0..<raters {
            for truth in 0..<categories {
                // Over the answers that the rater has ever given.
                var sum = 0.0
                for answer in 0..<categories where used[rater * categories + answer] {
                    let place = (rater * categories + answer) * categories + truth
                    counts[place] = max(Self.least, counts[place])
                    sum += counts[place]
                }
                for answer in 0..<categories where used[rater * categories + answer] {
                    let place = (rater * categories + answer) * categories + truth
                    counts[place] = Elementary.log(counts[place] / sum)
                }
            }
        }
        confusions = counts
    }

    /// The lower bound of the log-likelihood that the rounds raise: expected log-likelihood and entropy.
    ///
    /// The prior counts once for each answer, as it does in crowd-kit, so that both stop after the same round.
    var bound: Double {
        let logs = prior.map { Elementary.log(max(Self.least, $0)) }
        var sum = 0.0
        for (row, answers) in zip(probabilities, answers) {
            for answer in answers {
                let place = (answer.rater * categories + answer.category) * categories
                for truth in 0..<categories { sum += row[truth] * (confusions[place + truth] + logs[truth]) }
            }
            if answers.isEmpty { continue }
            for probability in row {
                let raised = max(Self.least, probability)
                sum -= raised * Elementary.log(raised)
            }
        }
        return sum
    }
}
