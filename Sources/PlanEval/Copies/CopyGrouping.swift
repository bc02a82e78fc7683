/// Makes groups of the pairs of near copies.
struct CopyGrouping {
    /// The groups, by their first members.
    let groups: [CopyGroup]
    /// A few plans, of which no two are in the same group.
    let sample: [Int]

    private static let sampleSize = 16

    /// Groups texts.
    ///
    /// The links of a group are its spanning tree of greatest similarity, found as by Kruskal (1956).
    ///
    /// - Complexity: O(p log p) for p pairs.
    init(texts: [DistinctText], own: [Int], pairs: [CopyCandidates.Pair]) {
        var forest = DisjointSets(count: texts.count)
        var links: [CopyCandidates.Pair] = []
        let sorted = pairs.sorted { one, other in
            one.similarity == other.similarity
                ? (one.first, one.second) < (other.first, other.second) : one.similarity > other.similarity
        }
        for pair in sorted where forest.unite(pair.first, pair.second) { links.append(pair) }

        var members: [Int: [Int]] = [:]
        var linksOfRoot: [Int: [CopyPair]] = [:]
        var sample: [Int] = []
        for text in own {
            let root = forest.root(of: text)
            let plans = texts[text].plans
            if members[root] == nil { sample.append(plans[0]) }
            members[root, default: []] += plans
            linksOfRoot[root, default: []] += plans.dropFirst().map { plan in
                CopyPair(first: plans[0], second: plan, similarity: 1)
            }
        }
        for link in links {
            let (one, other) = (texts[link.first].plans[0], texts[link.second].plans[0])
            linksOfRoot[forest.root(of: link.first), default: []].append(
                CopyPair(first: min(one, other), second: max(one, other), similarity: link.similarity)
            )
        }
        groups = members.filter { $0.value.count > 1 }
            .map { root, plans in
                CopyGroup(
                    members: plans.sorted(),
                    links: (linksOfRoot[root] ?? []).sorted { ($0.first, $0.second) < ($1.first, $1.second) }
                )
            }
            .sorted { $0.members[0] < $1.members[0] }
        // Texts come in the order of their hashes: the first ones are as good as drawn by lot.
        self.sample = sample.prefix(Self.sampleSize).sorted()
    }
}

/// Sets of numbers that grow together.
private struct DisjointSets {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    /// The number that stands for the set of another one.
    mutating func root(of number: Int) -> Int {
        var number = number
        while parents[number] != number {
            parents[number] = parents[parents[number]]
            number = parents[number]
        }
        return number
    }

    /// Unites the sets of two numbers; false when they are one already.
    mutating func unite(_ one: Int, _ other: Int) -> Bool {
        let (root, otherRoot) = (root(of: one), root(of: other))
        guard root != otherRoot else { return false }
        parents[max(root, otherRoot)] = min(root, otherRoot)
        return true
    }
}
