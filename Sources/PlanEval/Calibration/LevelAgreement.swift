public import RaterStatistics

/// How often two sides gave the same level.
public struct LevelAgreement: Sendable {
    /// The id of the criterion; `nil` for all together.
    public let criterion: String?
    /// How often which levels met: rows are what was expected, columns what was given.
    public let table: AgreementTable
    /// Cohen's kappa with quadratic weights.
    public let kappa: Estimate

    /// The number of levels compared.
    public var count: Int { table.total }
    /// The share of equal levels.
    public var exactShare: Double? { table.exactShare }
    /// The share of levels at most one apart.
    public var withinOneShare: Double? { table.share(within: 1) }

    /// Counts pairs of an expected and a given level.
    ///
    /// - Complexity: O(pairs + levels²).
    init(of criterion: String?, _ pairs: [(expected: Int, given: Int)], highestLevel: Int) {
        self.criterion = criterion
        table = AgreementTable(
            pairs.map { ($0.expected, $0.given) },
            categories: Array(0...max(highestLevel, 0))
        )
        kappa = table.kappa(.quadratic)
    }
}
