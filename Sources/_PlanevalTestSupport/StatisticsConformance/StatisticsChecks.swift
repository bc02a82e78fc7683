/// How each statistic of the vectors is computed and compared.
///
/// A group of statistics adds itself in a file of its own: `extension StatisticsChecks { static let x: … }`
/// and its name in `all`.
package struct StatisticsChecks: Sendable {
    /// Computes what a case asks for and compares it.
    package typealias Check =
        @Sendable (StatisticsCase, inout StatisticsComparison) throws(StatisticsCaseError) -> Void

    private let checks: [String: Check]

    package init(_ checks: [String: Check]) {
        self.checks = checks
    }

    /// The check of a statistic.
    package subscript(statistic: String) -> Check? { checks[statistic] }

    /// Those of both; a name stands in one of them only.
    package static func + (one: StatisticsChecks, other: StatisticsChecks) -> StatisticsChecks {
        StatisticsChecks(
            one.checks.merging(other.checks) { _, _ in preconditionFailure("two checks of one statistic") }
        )
    }

    /// Every statistic that we know.
    package static let all = kappas + agreement + reliability + designs + rasch + models
}
