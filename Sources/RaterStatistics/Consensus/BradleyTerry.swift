/// One comparison: which of two won.
public struct Comparison: Sendable, Hashable {
    /// The place of the winner, from zero.
    public let winner: Int
    /// The place of the loser, from zero.
    public let loser: Int

    /// Makes a comparison.
    public init(winner: Int, loser: Int) {
        self.winner = winner
        self.loser = loser
    }
}

/// Who won how often against whom, and the strengths that follow: `P(i beats j) = p_i / (p_i + p_j)`.
///
/// Bradley and Terry (1952), "Rank analysis of incomplete block designs: I. The method of paired comparisons",
/// Biometrika 39, 324–345.
public struct BradleyTerry: Sendable, Hashable {
    /// Against whom each took part, and how often each of the two won.
    private let meetings: [[Meeting]]

    private struct Meeting: Hashable {
        let other: Int
        var wins = 0
        var losses = 0
    }

    /// Counts comparisons.
    ///
    /// - Parameters:
    ///   - comparisons: who won against whom; comparisons of something with itself, and those of places outside, do
    ///     not count.
    ///   - count: how many there are to compare.
    /// - Complexity: O(comparisons).
    public init(_ comparisons: [Comparison], count: Int) {
        var tallies = [[Int: Meeting]](repeating: [:], count: max(0, count))
        for comparison in comparisons where comparison.winner != comparison.loser {
            let (winner, loser) = (comparison.winner, comparison.loser)
            guard tallies.indices.contains(winner), tallies.indices.contains(loser) else { continue }
            tallies[winner][loser, default: Meeting(other: loser)].wins += 1
            tallies[loser][winner, default: Meeting(other: winner)].losses += 1
        }
        meetings = tallies.map { $0.values.sorted { $0.other < $1.other } }
    }

    /// The most likely strengths; they sum up to 1.
    ///
    /// By the rounds of Hunter (2004), "MM algorithms for generalized Bradley–Terry models", equation 3:
    /// `p_i ← w_i / Σ_j n_ij / (p_i + p_j)`, with `w_i` wins and `n_ij` comparisons, until no strength changes by more
    /// than 1e-13.
    ///
    /// - Parameter rounds: how many rounds at most.
    /// - Returns: undefined without comparisons; when they can be split in two parts of which one never won against the
    ///   other, for then there are no finite strengths (Ford 1957); and when the rounds do not suffice.
    /// - Complexity: O(rounds · pairs that met).
    public func strengths(rounds: Int = 100_000) -> Estimated<[Double]> {
        guard meetings.contains(where: { !$0.isEmpty }) else { return .undefined(.noRatings) }
        guard reachesAll({ $0.wins > 0 }), reachesAll({ $0.losses > 0 }) else {
            return .undefined(.disconnected)
        }
        var strengths = start
        for _ in 0..<max(0, rounds) {
            let next = improved(strengths)
            let change = zip(strengths, next).reduce(0) { max($0, abs($1.0 - $1.1)) }
            strengths = next
            if change <= 1e-13 { return .value(strengths) }
        }
        return .undefined(.notConverged)
    }

    /// The strengths after a few rounds from equal ones: between no difference and the most likely ones.
    ///
    /// - Returns: undefined without comparisons, and when one took part in none.
    /// - Complexity: O(rounds · pairs that met).
    public func strengths(after rounds: Int) -> Estimated<[Double]> {
        guard meetings.contains(where: { !$0.isEmpty }) else { return .undefined(.noRatings) }
        guard meetings.allSatisfy({ !$0.isEmpty }) else { return .undefined(.disconnected) }
        return .value((0..<max(0, rounds)).reduce(start) { strengths, _ in improved(strengths) })
    }

    private var start: [Double] {
        [Double](repeating: 1 / Double(meetings.count), count: meetings.count)
    }

    private func improved(_ strengths: [Double]) -> [Double] {
        let raw = meetings.enumerated().map { place, meetings in
            var wins = 0
            var scale = 0.0
            for meeting in meetings {
                let sum = strengths[place] + strengths[meeting.other]
                wins += meeting.wins
                // Two that never won have no strength left between them.
                if sum > 0 { scale += Double(meeting.wins + meeting.losses) / sum }
            }
            return scale > 0 ? Double(wins) / scale : 0
        }
        let sum = raw.reduce(0, +)
        return raw.map { $0 / sum }
    }

    /// Whether every place can be reached from the first one along meetings of a kind.
    private func reachesAll(_ isOfKind: (Meeting) -> Bool) -> Bool {
        var isReached = [Bool](repeating: false, count: meetings.count)
        var waiting = [0]
        isReached[0] = true
        while let place = waiting.popLast() {
            for meeting in meetings[place] where isOfKind(meeting) && !isReached[meeting.other] {
                isReached[meeting.other] = true
                waiting.append(meeting.other)
            }
        }
        return isReached.allSatisfy { $0 }
    }
}
