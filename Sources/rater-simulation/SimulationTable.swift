import Platform

/// The table of all cells, and what the scores promise.
struct SimulationTable {
    private let options: TableOptions
    private let reference: ReferenceTable?

    init(_ options: TableOptions) throws(FileError) {
        self.options = options
        reference = try options.reference.map { path throws(FileError) in try ReferenceTable(path: path) }
    }

    /// Simulates, prints a line for each cell and the promises at the end.
    ///
    /// - Returns: whether all promises are kept.
    func run() throws -> Bool {
        print(
            "RMSE as a part of that of the plain mean, ± standard error over replicates; in brackets the reference"
        )
        print(
            (["scenario".padded(10), "N".padded(4), "k", "RMSE "]
                + Method.allCases.map { $0.title.padded(reference == nil ? 13 : 21) } + ["coverage"])
                .joined(separator: " ")
        )
        var results: [CellResult] = []
        for scenario in Scenario.allCases {
            for count in options.counts {
                for reviews in 2...6 {
                    let cell = Cell(scenario: scenario, count: count, reviews: reviews)
                    results.append(try simulate(cell))
                }
            }
        }
        return try report(Promises(results, reference: reference))
    }

    /// Simulates a cell, and once more with fresh seeds and four times the replicates when it seems to break a
    /// promise: among hundreds of comparisons some look bad by chance, and only what stays counts.
    private func simulate(_ cell: Cell) throws -> CellResult {
        let replicates = options.replicates(of: cell.count)
        let result = try CellResult(cell, replicates: replicates, seed: options.seed)
        print(line(result))
        guard Promises([result], reference: reference).isBrokenByACell else { return result }
        let again = try CellResult(cell, replicates: 4 * replicates, seed: options.seed &+ 1)
        print(line(again) + " again")
        return again
    }

    private func line(_ result: CellResult) -> String {
        var fields = [
            result.cell.scenario.rawValue.padded(10), "\(result.cell.count)".padded(4),
            "\(result.cell.reviews)", result.error.fixed(3),
        ]
        for method in Method.allCases {
            guard let ratio = result.ratios[method] else { continue }
            var field = ratio.value.fixed(3) + "±" + ratio.error.fixed(3)
            if let reference {
                field += reference.ratio(method, in: result.cell).map { " (" + $0.value.fixed(3) + ")" } ?? ""
            }
            fields.append(field.padded(reference == nil ? 13 : 21))
        }
        fields.append(result.coverage.value.fixed(3) + "±" + result.coverage.error.fixed(3))
        return fields.joined(separator: " ")
    }

    private func report(_ promises: Promises) throws -> Bool {
        print("")
        for method in Method.allCases {
            guard let range = promises.range(of: method) else { continue }
            print(
                "\(method.title.padded(17)) \(range.low.fixed(2)) / \(range.middle.fixed(2)) / \(range.high.fixed(2))"
                    + "   lowest, median and highest ratio of \(range.count) cells"
            )
        }
        print("")
        for promise in promises.all {
            print((promise.violations.isEmpty ? "kept    " : "BROKEN  ") + promise.text)
            for violation in promise.violations { print("          " + violation) }
        }
        return promises.all.allSatisfy(\.violations.isEmpty)
    }
}
