import RaterStatistics

/// Who reviews what: every rater reviews as many plans, every plan is reviewed by as many raters, nobody reviews
/// the plan with the own number, and nobody reviews a plan twice.
struct ReviewAssignment {
    /// The plans of each rater.
    private(set) var plans: [[Int]]

    /// Deals plans by chance.
    init(count: Int, reviews: Int, using random: inout Xoshiro256) {
        plans =
            count <= 12
            ? Self.circle(count, reviews, &random)
            : Self.permutations(count, reviews, &random)
    }

    /// In a small cohort, raters in a circle review those at the same distances.
    private static func circle(_ count: Int, _ reviews: Int, _ random: inout Xoshiro256) -> [[Int]] {
        let order = random.permutation(of: count)
        let distances = random.permutation(of: count - 1).prefix(reviews).map { $0 + 1 }
        var plans = [[Int]](repeating: [], count: count)
        for place in 0..<count {
            plans[order[place]] = distances.map { order[(place + $0) % count] }
        }
        return plans
    }

    /// One permutation for each review, repaired by exchanges where it breaks a rule.
    private static func permutations(_ count: Int, _ reviews: Int, _ random: inout Xoshiro256) -> [[Int]] {
        var plans = [[Int]](repeating: [], count: count)
        for _ in 0..<reviews {
            var round = random.permutation(of: count)
            for _ in 0..<10_000 {
                let broken = (0..<count).filter { round[$0] == $0 || plans[$0].contains(round[$0]) }
                if broken.isEmpty { break }
                for rater in broken { round.swapAt(rater, random.index(below: count)) }
            }
            for rater in 0..<count { plans[rater].append(round[rater]) }
        }
        return plans
    }

    /// Exchanges plans until the members of each clique review each other, where that is possible.
    mutating func join(cliques: [[Int]], using random: inout Xoshiro256) {
        for clique in cliques {
            for one in clique {
                for other in clique where one != other && !plans[one].contains(other) {
                    exchange(rater: one, for: other, clique: clique, using: &random)
                }
            }
        }
    }

    private mutating func exchange(
        rater: Int,
        for plan: Int,
        clique: [Int],
        using random: inout Xoshiro256
    ) {
        let free = plans[rater].indices.filter { !clique.contains(plans[rater][$0]) }
        for choice in random.permutation(of: free.count) {
            let place = free[choice]
            let given = plans[rater][place]
            for holder in plans.indices where !clique.contains(holder) && holder != given {
                guard let held = plans[holder].firstIndex(of: plan), !plans[holder].contains(given) else {
                    continue
                }
                plans[rater][place] = plan
                plans[holder][held] = given
                return
            }
        }
    }
}

extension Xoshiro256 {
    /// The numbers below `count` in a random order.
    mutating func permutation(of count: Int) -> [Int] {
        var order = Array(0..<count)
        for last in stride(from: count - 1, to: 0, by: -1) { order.swapAt(last, index(below: last + 1)) }
        return order
    }

    /// A number within a range.
    mutating func uniform(in range: ClosedRange<Double>) -> Double {
        range.lowerBound + (range.upperBound - range.lowerBound) * uniform()
    }
}
