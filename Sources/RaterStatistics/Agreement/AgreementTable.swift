/// How often two raters gave which pair of categories to the same unit.
///
/// The categories are ordered; a statistic that weighs disagreements goes by their places in the order, not
/// by what they are called.
public struct AgreementTable: Sendable, Hashable {
    /// The counts: a row for each category of the first rater, a column for each of the second.
    public let counts: [[Int]]

    /// Takes counts as they are.
    ///
    /// - Precondition: as many rows as columns, and no count below zero.
    public init(counts: [[Int]]) {
        precondition(
            counts.allSatisfy { row in row.count == counts.count && row.allSatisfy { $0 >= 0 } },
            "an agreement table is square and counts from zero"
        )
        self.counts = counts
    }

    /// Counts pairs of ratings.
    ///
    /// - Parameters:
    ///   - pairs: what the first and the second rater gave to each unit; pairs with a rating that is no
    ///     category are left out.
    ///   - categories: every category that could have been given, in order, also those that nobody gave.
    /// - Complexity: O(pairs + categories²).
    public init(_ pairs: some Sequence<(Int, Int)>, categories: [Int]) {
        let places = Dictionary(
            categories.enumerated().map { ($0.element, $0.offset) },
            uniquingKeysWith: { first, _ in first }
        )
        var counts = Array(repeating: Array(repeating: 0, count: categories.count), count: categories.count)
        for (first, second) in pairs {
            guard let row = places[first], let column = places[second] else { continue }
            counts[row][column] += 1
        }
        self.counts = counts
    }

    /// The number of units.
    public var total: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }

    /// The share of units with the same category from both, or `nil` without units.
    public var exactShare: Double? { share(within: 0) }

    /// The share of units whose categories are at most `distance` places apart, or `nil` without units.
    public func share(within distance: Int) -> Double? {
        let total = total
        guard total > 0 else { return nil }
        var close = 0
        for (row, columns) in counts.enumerated() {
            for (column, count) in columns.enumerated() where abs(row - column) <= distance {
                close += count
            }
        }
        return Double(close) / Double(total)
    }
}
