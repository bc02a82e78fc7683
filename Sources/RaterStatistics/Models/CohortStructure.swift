/// How the ratings hang together: which plans and raters have any, and which parts share none.
struct CohortStructure {
    /// The number of ratings of each plan and of each rater.
    let planCounts: [Int]
    let raterCounts: [Int]
    /// The number of ratings of each rater, a partial one counting by its share.
    let raterShares: [Double]
    /// Whether a plan lies outside the largest part; with several largest parts every plan does.
    let isApart: [Bool]
    let labels: Set<CohortLabel>

    /// Finds the parts.
    ///
    /// Anchors count as one rater, because their biases are known to be alike.
    ///
    /// - Precondition: there are fewer than 2³¹ plans and raters.
    /// - Complexity: O(plans + raters + ratings), almost.
    init(_ table: RatingTable, anchors: Set<Int>) {
        precondition(
            table.planCount + table.raterCount < Int32.max,
            "more plans and raters than can be numbered"
        )
        var planCounts = [Int](repeating: 0, count: table.planCount)
        var raterCounts = [Int](repeating: 0, count: table.raterCount)
        var isWhole = true
        var groups = DisjointSets(count: table.planCount + table.raterCount + 1)
        // The ratings of a plan stand together, so its root is at hand.
        var plan = -1
        var root = -1
        for rating in table.ratings {
            if rating.plan != plan {
                plan = rating.plan
                root = groups.find(plan)
            }
            planCounts[plan] += 1
            raterCounts[rating.rater] += 1
            isWhole = isWhole && rating.share == 1
            root = groups.unite(roots: root, groups.find(table.planCount + rating.rater))
        }
        var raterShares =
            isWhole ? raterCounts.map(Double.init) : Array(repeating: 0, count: table.raterCount)
        if !isWhole {
            for rating in table.ratings { raterShares[rating.rater] += rating.share }
        }
        let known = table.planCount + table.raterCount
        for rater in anchors where raterCounts.indices.contains(rater) && raterCounts[rater] > 0 {
            _ = groups.unite(roots: groups.find(known), groups.find(table.planCount + rater))
        }
        // The size of a part is its number of rated plans, then its number of ratings.
        var plans = [Int](repeating: 0, count: table.planCount + table.raterCount + 1)
        var ratings = plans
        for plan in planCounts.indices where planCounts[plan] > 0 {
            let root = groups.root(of: plan)
            plans[root] += 1
            ratings[root] += planCounts[plan]
        }
        var largest: Int?
        var isTied = false
        var parts = 0
        for root in plans.indices where plans[root] > 0 {
            parts += 1
            guard let best = largest else {
                largest = root
                continue
            }
            let size = (plans[root], ratings[root])
            let record = (plans[best], ratings[best])
            if size > record {
                largest = root
                isTied = false
            } else if size == record {
                isTied = true
            }
        }
        isApart = planCounts.indices.map { plan in
            planCounts[plan] > 0 && (isTied || groups.root(of: plan) != largest)
        }
        self.planCounts = planCounts
        self.raterCounts = raterCounts
        self.raterShares = raterShares

        let activePlans = planCounts.count { $0 > 0 }
        let activeRaters = raterCounts.count { $0 > 0 }
        let unanchored = raterCounts.indices.count { raterCounts[$0] > 0 && !anchors.contains($0) }
        var labels: Set<CohortLabel> = []
        if RaterModel.isFewData(total: raterShares.reduce(0, +)) { labels.insert(.fewData) }
        if activeRaters == 1, unanchored == 1 { labels.insert(.noSeverityEvidence) }
        if table.ratings.count < activePlans + activeRaters { labels.insert(.priorDriven) }
        if let first = table.ratings.first, table.ratings.allSatisfy({ $0.value == first.value }) {
            labels.insert(.noVariation)
        }
        if parts > 1 { labels.insert(.disconnected) }
        self.labels = labels
    }
}

/// Sets that are united step by step: Tarjan's union-find with path halving and union by size.
private struct DisjointSets {
    /// The parent of each element, or, negative, the number of elements below a root; narrow, because the time is
    /// that of the memory.
    private var parents: [Int32]

    init(count: Int) {
        parents = Array(repeating: -1, count: count)
    }

    mutating func find(_ element: Int) -> Int {
        var element = element
        while true {
            let parent = parents[element]
            guard parent >= 0 else { return element }
            let above = parents[Int(parent)]
            guard above >= 0 else { return Int(parent) }
            parents[element] = above
            element = Int(above)
        }
    }

    func root(of element: Int) -> Int {
        var element = element
        while parents[element] >= 0 { element = Int(parents[element]) }
        return element
    }

    /// Unites the sets of two roots.
    ///
    /// - Returns: the root of both.
    mutating func unite(roots one: Int, _ other: Int) -> Int {
        guard one != other else { return one }
        let (large, small) = parents[one] <= parents[other] ? (one, other) : (other, one)
        parents[large] += parents[small]
        parents[small] = Int32(truncatingIfNeeded: large)
        return large
    }
}
