/// Text that many plans of a cohort have, such as a template, so that it is not shown as copied.
///
/// It is found in a few plans that were not copied from one another: `CopyFindings.sample` names such plans.
package struct CommonText: Sendable {
    private let shingles: Set<UInt64>

    /// No common text.
    package static let none = CommonText(of: [])

    /// Takes for common what at least a third of the plans have, and no fewer than two.
    ///
    /// - Complexity: O(number of words).
    package init(of plans: [PassageText]) {
        var counts: [UInt64: Int] = [:]
        for plan in plans {
            for shingle in Set(plan.shingles.compactMap(\.self)) { counts[shingle, default: 0] += 1 }
        }
        shingles = Set(counts.filter { $0.value > 1 && 3 * $0.value >= plans.count }.keys)
    }

    /// True when a shingle is common.
    func contains(_ shingle: UInt64) -> Bool { shingles.contains(shingle) }
}
