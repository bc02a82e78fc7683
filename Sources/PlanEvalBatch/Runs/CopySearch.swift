import PlanEval
import PlanEvalReports

/// Looks for plans of a run that are near copies of one another.
///
/// Of each plan a sketch of fixed size is kept and where it can be read again; the passages are looked for in the
/// plans that are found only.
struct CopySearch {
    private var index = CopyIndex()
    private var plans: [(identity: BundleIdentity, source: Record?)] = []

    /// The most pairs whose passages are named; thousands of copies of one plan need no more to be seen.
    private static let mostCompared = 1000
    /// The most passages that are named of a pair.
    private static let mostPassages = 5

    /// Takes a plan; errors are passed over.
    mutating func add(_ record: GradedRecord) {
        guard let sketch = record.sketch else { return }
        index.add(sketch)
        plans.append((record.identity, record.source))
    }

    /// Finds the pairs by which plans hang together.
    ///
    /// - Parameter read: reads a plan once more.
    /// - Returns: the later plan of each pair first.
    /// - Complexity: O(n log n) for n plans.
    func found(_ read: (Record) -> Plan?) -> [BatchSummary.Copy] {
        let findings = index.findings()
        let links = findings.groups.flatMap(\.links)
        guard !links.isEmpty else { return [] }
        func text(_ plan: Int) -> PassageText? { plans[plan].source.flatMap(read).map(PassageText.init) }
        let common = CommonText(of: findings.sample.compactMap(text))
        var copies: [BatchSummary.Copy] = []
        for (number, link) in links.enumerated() {
            let shared: SharedPassages? =
                if number < Self.mostCompared, let later = text(link.second), let earlier = text(link.first) {
                    SharedPassages.between(later, earlier, common: common)
                } else { nil }
            copies.append(
                BatchSummary.Copy(
                    plan: plans[link.second].identity,
                    other: plans[link.first].identity,
                    similarity: (10_000 * (shared?.shareOfFirst ?? link.similarity)).rounded() / 10_000,
                    passages: (shared?.passages ?? []).prefix(Self.mostPassages).map { passage in
                        BatchSummary.Passage(
                            pointer: passage.first.pointer,
                            otherPointer: passage.second.pointer,
                            words: passage.wordCount
                        )
                    }
                )
            )
        }
        return copies
    }
}
