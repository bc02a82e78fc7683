import RaterStatistics

/// What the scores promise, checked against results.
struct Promises {
    struct Promise {
        let text: String
        let violations: [String]
    }

    struct Range {
        let low: Double
        let middle: Double
        let high: Double
        let count: Int
    }

    private let results: [CellResult]
    private let reference: ReferenceTable?

    init(_ results: [CellResult], reference: ReferenceTable?) {
        self.results = results
        self.reference = reference
    }

    /// Whether a promise about single cells is broken.
    var isBrokenByACell: Bool { ofCells.contains { !$0.violations.isEmpty } }

    var all: [Promise] {
        var promises = ofCells
        for scenario in Self.wellSpecified {
            for count in counts(of: scenario) {
                promises.append(coverage(scenario, count))
            }
        }
        return promises
    }

    /// The scenarios that the model assumes, or nearly so.
    private static let wellSpecified = [Scenario.pg1, .homog, .hetero]
    /// How often 90 % intervals shall hold the truth.
    private static let promisedCoverage = 0.85...0.95

    private var ofCells: [Promise] {
        var promises = [
            Promise(
                text: "the adjusted score is at most as far off as the plain mean in every cell",
                violations: violations { result in
                    guard let ratio = result.ratios[.adjusted], ratio.value > 1 else { return nil }
                    return ratio.value.fixed(3)
                }
            )
        ]
        promises.append(
            Promise(
                text:
                    "90 % intervals hold the truth in 0.85 to 0.95 of cases, within two standard errors, in every cell of "
                    + Self.wellSpecified.map(\.rawValue).joined(separator: ", "),
                violations: violations { result in
                    guard Self.wellSpecified.contains(result.cell.scenario) else { return nil }
                    let coverage = result.coverage
                    let low = Self.promisedCoverage.lowerBound - 2 * coverage.error
                    let high = Self.promisedCoverage.upperBound + 2 * coverage.error
                    guard coverage.value < low || coverage.value > high else { return nil }
                    return "\(coverage.value.fixed(3)) ± \(coverage.error.fixed(3))"
                }
            )
        )
        if let reference {
            for method in [Method.adjusted, .posterior, .spreadPreserving] {
                promises.append(
                    Promise(
                        text:
                            "\(method.title): no worse than the reference by more than 0.01 and two standard errors",
                        violations: violations { result in
                            guard let ours = result.ratios[method],
                                let theirs = reference.ratio(method, in: result.cell)
                            else { return nil }
                            let error = (ours.error * ours.error + theirs.error * theirs.error).squareRoot()
                            guard ours.value > theirs.value + 0.01 + 2 * error else { return nil }
                            return
                                "\(ours.value.fixed(3)), reference \(theirs.value.fixed(3)) ± \(error.fixed(3))"
                        }
                    )
                )
            }
        }
        return promises
    }

    /// The ratios of a method.
    func range(of method: Method) -> Range? {
        let values = results.compactMap { $0.ratios[method]?.value }.sorted()
        guard let low = values.first, let high = values.last,
            let middle = Aggregator.median.value(of: values)
        else { return nil }
        return Range(low: low, middle: middle, high: high, count: values.count)
    }

    private func counts(of scenario: Scenario) -> [Int] {
        Set(results.filter { $0.cell.scenario == scenario }.map(\.cell.count)).sorted()
    }

    private func coverage(_ scenario: Scenario, _ count: Int) -> Promise {
        let cells = results.filter { $0.cell.scenario == scenario && $0.cell.count == count }
        let coverage = cells.reduce(0) { $0 + $1.coverage.value } / Double(max(cells.count, 1))
        return Promise(
            text:
                "\(scenario.rawValue), \(count) plans: 90 % intervals hold the truth in \(coverage.fixed(3)) of cases over all numbers of reviews",
            violations: Self.promisedCoverage.contains(coverage) ? [] : ["promised are 0.85 to 0.95"]
        )
    }

    private func violations(_ check: (CellResult) -> String?) -> [String] {
        results.compactMap { result in
            check(result).map {
                "\(result.cell.scenario.rawValue), \(result.cell.count) plans, \(result.cell.reviews) reviews: \($0)"
            }
        }
    }
}
