import CEL
import Platform
import RaterStatistics
import Testing
import _PlanevalTestSupport

@Suite("Cohen's kappa")
struct CohenKappaTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let name: String
        let counts: [[Int]]
        let weighting: KappaWeighting
        let expected: Double
        var testDescription: String { name }
    }

    @Test(arguments: [
        // Cohen (1960), p. 45: two clinicians and 200 patients, .68 observed and .41 by chance.
        Example(
            name: "Cohen 1960",
            counts: [[88, 14, 18], [10, 40, 10], [2, 6, 12]],
            weighting: .unweighted,
            expected: 0.29 / 0.59
        ),
        // By hand: margins 80 20 and 60 40; off the diagonal 40 are observed, (80 · 40 + 20 · 60) / 100 expected.
        Example(
            name: "two by two",
            counts: [[50, 30], [10, 10]],
            weighting: .unweighted,
            expected: 1 - 40 / (80.0 * 40 / 100 + 20.0 * 60 / 100)
        ),
        Example(
            name: "weights make no difference to two categories",
            counts: [[50, 30], [10, 10]],
            weighting: .quadratic,
            expected: 1 - 40 / (80.0 * 40 / 100 + 20.0 * 60 / 100)
        ),
        // By hand: margins 2 1 1 and 1 2 1; one place apart 1 observed, (2 · 2 + 1 · 1 + 1 · 1 + 1 · 2) / 4
        // expected; two places apart none observed, (2 · 1 + 1 · 1) / 4 expected.
        Example(
            name: "linear",
            counts: [[1, 1, 0], [0, 1, 0], [0, 0, 1]],
            weighting: .linear,
            expected: 1 - 1 / ((4.0 + 1 + 1 + 2) / 4 + 2 * (2.0 + 1) / 4)
        ),
        Example(
            name: "quadratic",
            counts: [[1, 1, 0], [0, 1, 0], [0, 0, 1]],
            weighting: .quadratic,
            expected: 1 - 1 / ((4.0 + 1 + 1 + 2) / 4 + 4 * (2.0 + 1) / 4)
        ),
        Example(name: "full agreement", counts: [[2, 0], [0, 3]], weighting: .quadratic, expected: 1),
        Example(name: "reversed", counts: [[0, 2], [2, 0]], weighting: .quadratic, expected: -1),
        Example(
            name: "one rater always the same",
            counts: [[0, 0], [3, 2]],
            weighting: .linear,
            expected: 0
        ),
    ])
    func equalsItsDefinition(example: Example) throws {
        let kappa = try #require(AgreementTable(counts: example.counts).kappa(example.weighting).value)
        #expect(abs(kappa - example.expected) < 1e-12)
    }

    @Test func isUndefinedWithoutUnits() {
        #expect(AgreementTable([], categories: [0, 1]).kappa(.quadratic) == .undefined(.noRatings))
        #expect(AgreementTable(counts: []).kappa() == .undefined(.noRatings))
        #expect(AgreementTable([], categories: [0, 1]).exactShare == nil)
    }

    @Test func isUndefinedWhenBothGaveOneCategoryOnly() {
        for weighting in KappaWeighting.allCases {
            let table = AgreementTable([(2, 2), (2, 2)], categories: [0, 1, 2])
            #expect(table.kappa(weighting) == .undefined(.noVariation))
        }
    }

    @Test func countsPairsByTheOrderOfTheCategories() {
        let table = AgreementTable([(1, 6), (6, 1), (3, 3), (9, 3)], categories: [1, 3, 6])
        #expect(table.counts == [[0, 0, 1], [0, 1, 0], [1, 0, 0]])
        #expect(table.total == 3)
        #expect(table.exactShare == 1.0 / 3)
        #expect(table.share(within: 1) == 1.0 / 3)
        #expect(table.share(within: 2) == 1)
    }

    @Test(arguments: [3, 17, 2024] as [UInt64])
    func isTheSameWithRatersSwappedAndWithUnusedCategories(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let pairs = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
                (Int.random(in: 0...4, using: &generator), Int.random(in: 0...4, using: &generator))
            }
            for weighting in KappaWeighting.allCases {
                let kappa = AgreementTable(pairs, categories: [0, 1, 2, 3, 4]).kappa(weighting)
                let swapped = AgreementTable(pairs.map { ($1, $0) }, categories: [0, 1, 2, 3, 4])
                let wider = AgreementTable(pairs, categories: [0, 1, 2, 3, 4, 5, 6])
                #expect(isClose(swapped.kappa(weighting), kappa), "seed \(seed)")
                #expect(isClose(wider.kappa(weighting), kappa), "seed \(seed)")
                #expect(kappa.value ?? 0 <= 1, "seed \(seed)")
            }
        }
    }

    /// Results of scikit-learn and of the R packages irr and psych.
    @Test(arguments: ["qwk.json", "cohen_kappa.json", "cohen_kappa_table.json"])
    func equalsOtherSoftware(file: String) throws {
        guard let shared = SharedData.path() else { return }
        let path = "\(shared)/conformance/statistics/\(file)"
        let bytes = try DiskFileStore().read(path, limit: 8 << 20)
        let cases = try #require(try JSONReader().read(bytes).root["cases"]?.elements)
        #expect(!cases.isEmpty)
        for node in cases {
            let id = node["id"]?.string ?? ""
            let table = try table(of: node)
            for (weighting, expected) in expectations(of: node) {
                let kappa = table.kappa(weighting)
                if expected.kind == .null {
                    #expect(kappa.value == nil, "\(id)")
                } else {
                    let wanted = try #require(expected.double)
                    #expect(isClose(kappa, .value(wanted)), "\(id) \(weighting)")
                }
            }
        }
    }

    private func table(of node: DocumentNode) throws -> AgreementTable {
        if let counts = node["input"]?["table"]?.elements {
            return AgreementTable(counts: counts.map { row in row.elements.map { Int($0.int ?? 0) } })
        }
        let ratings = try #require(node["input"]?["ratings"]?.elements)
        let pairs = ratings.compactMap { row -> (Int, Int)? in
            let levels = row.elements.compactMap { $0.int }
            return levels.count == 2 ? (Int(levels[0]), Int(levels[1])) : nil
        }
        let categories = node["params"]?["categories"]?.elements.compactMap { $0.int.map { Int($0) } } ?? []
        return AgreementTable(
            pairs,
            categories: categories.isEmpty ? Set(pairs.flatMap { [$0, $1] }).sorted() : categories
        )
    }

    private func expectations(of node: DocumentNode) -> [(KappaWeighting, DocumentNode)] {
        let expected = node["expected"]
        let names: [(String, KappaWeighting?)] = [
            ("none", .unweighted), ("linear", .linear), ("quadratic", .quadratic),
            ("weighted_kappa", .quadratic),
            ("kappa", node["input"]?["table"] == nil ? weighting(of: node) : .unweighted),
        ]
        return names.compactMap { name, weighting in
            guard let weighting, let value = expected?[name] else { return nil }
            return (weighting, value)
        }
    }

    private func weighting(of node: DocumentNode) -> KappaWeighting? {
        switch node["params"]?["weights"]?.string {
        case "none", "unweighted": .unweighted
        case "linear", "equal": .linear
        case "quadratic", "squared": .quadratic
        default: nil
        }
    }

    private func isClose(_ one: Estimate, _ other: Estimate) -> Bool {
        guard let one = one.value, let other = other.value else { return one == other }
        return abs(one - other) <= 1e-10 + 1e-9 * abs(other)
    }
}
