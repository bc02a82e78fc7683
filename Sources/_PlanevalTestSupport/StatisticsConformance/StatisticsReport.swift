/// How the cases of one file went.
package struct StatisticsReport: Sendable {
    /// A case and what went wrong with it.
    package struct Failure: Sendable {
        package let id: String
        package let reasons: [String]
    }

    package private(set) var passed = 0
    package private(set) var failures: [Failure] = []
    /// Cases whose data stand in a file that is not there.
    package private(set) var skipped = 0
    /// Mistakes of the other software that the expected values carry, each once.
    package private(set) var defects: [String] = []

    /// Runs cases.
    package init(_ cases: [StatisticsCase], checks: StatisticsChecks = .all) {
        for test in cases {
            guard test.isComplete else {
                skipped += 1
                continue
            }
            var comparison = StatisticsComparison(test)
            var reasons: [String] = []
            if let check = checks[test.statistic] {
                do throws(StatisticsCaseError) {
                    try check(test, &comparison)
                    reasons = comparison.mismatches
                    reasons += comparison.unseen.map { "\($0): expected, but never compared" }
                } catch {
                    reasons = [error.description]
                }
            } else {
                reasons = ["unknown statistic \(test.statistic)"]
            }
            for defect in comparison.defects where !defects.contains(defect) { defects.append(defect) }
            if reasons.isEmpty {
                passed += 1
            } else {
                failures.append(Failure(id: test.id, reasons: reasons))
            }
        }
    }
}

extension StatisticsCase {
    /// Whether all data are there.
    fileprivate var isComplete: Bool { input.member("triples_csv") == nil || dataset != nil }
}
