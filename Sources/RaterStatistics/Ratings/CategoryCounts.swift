/// How many raters put each unit into each category.
public struct CategoryCounts: Sendable, Hashable {
    /// A row for each unit, a column for each category.
    public let counts: [[Int]]
    /// The number of categories, also those that nobody chose.
    public let categoryCount: Int

    /// Takes counts as they are.
    ///
    /// - Precondition: rows of the same length, and no count below zero.
    public init(counts: [[Int]]) {
        let categoryCount = counts.first?.count ?? 0
        precondition(
            counts.allSatisfy { row in row.count == categoryCount && row.allSatisfy { $0 >= 0 } },
            "each unit has a count from zero for each category"
        )
        self.counts = counts
        self.categoryCount = categoryCount
    }

    /// Counts the ratings of a matrix.
    ///
    /// - Parameters:
    ///   - matrix: the ratings.
    ///   - categories: every category that could have been given, each once.
    /// - Returns: undefined when a rating is none of the categories.
    static func counting(_ matrix: RatingMatrix, categories: [Double]) -> Estimated<CategoryCounts> {
        let places = Dictionary(
            categories.enumerated().map { ($0.element, $0.offset) },
            uniquingKeysWith: { first, _ in first }
        )
        var counts: [[Int]] = []
        counts.reserveCapacity(matrix.units.count)
        for entries in matrix.units {
            var row = [Int](repeating: 0, count: categories.count)
            for entry in entries {
                guard let place = places[entry.value] else { return .undefined(.unlistedCategory) }
                row[place] += 1
            }
            counts.append(row)
        }
        return .value(CategoryCounts(counts: counts))
    }
}
