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
    /// - Complexity: O(plans + raters + ratings), almost.
    init(_ table: RatingTable, anchors: Set<Int>) {
        var planCounts = [Int](repeating: 0, count: table.planCount)
        var raterCounts = [Int](repeating: 0, count: table.raterCount)
        var raterShares = [Double](repeating: 0, count: table.raterCount)
        var groups = DisjointSets(count: table.planCount + table.raterCount + 1)
        for rating in table.ratings {
            planCounts[rating.plan] += 1
            raterCounts[rating.rater] += 1
            raterShares[rating.rater] += rating.share
            groups.unite(rating.plan, table.planCount + rating.rater)
        }
        for rater in anchors where raterCounts.indices.contains(rater) && raterCounts[rater] > 0 {
            groups.unite(table.planCount + rater, table.planCount + table.raterCount)
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
    private var parents: [Int]
    private var sizes: [Int]

    init(count: Int) {
        parents = Array(0..<count)
        sizes = Array(repeating: 1, count: count)
    }

    mutating func find(_ element: Int) -> Int {
        var element = element
        while parents[element] != element {
            parents[element] = parents[parents[element]]
            element = parents[element]
        }
        return element
    }

    func root(of element: Int) -> Int {
        var element = element
        while parents[element] != element { element = parents[element] }
        return element
    }

    mutating func unite(_ one: Int, _ other: Int) {
        var large = find(one)
        var small = find(other)
        guard large != small else { return }
        if sizes[large] < sizes[small] { swap(&large, &small) }
        parents[small] = large
        sizes[large] += sizes[small]
    }
}
