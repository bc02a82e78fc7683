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

    /// Fleiss, Cohen and Everitt (1969) by hand for two categories: 4 units, shares 1/2 1/4 0 1/4.
    @Test func statesItsVarianceAndItsVarianceByChance() throws {
        let kappa = try #require(AgreementTable(counts: [[2, 1], [0, 1]]).kappaInference().value)
        #expect(abs(kappa.value - 0.5) < 1e-12)
        // p_o = 3/4, p_e = 3/4 · 1/2 + 1/4 · 1/2 = 1/2; the margins of agreement are 1/2 + 3/4 and 1/2 + 1/4.
        let terms = [0.5 * (0.5 - 1.25 * 0.25), 0.25 * (0.5 - 0.75 * 0.25)]
        let own = 0.5 * terms[0] * terms[0] / 0.25 + 0.25 * terms[1] * terms[1] / 0.0625
        // The cell off the diagonal: w̄₁. + w̄.₂ = 1/2 + 1/4.
        let off = 0.25 * (0.75 * 0.25) * (0.75 * 0.25)
        let center = 0.75 * 0.5 - 2 * 0.5 + 0.75
        #expect(abs(kappa.variance - (own + off - center * center) / (4 * 0.0625)) < 1e-12)
        #expect(kappa.nullVariance > 0)
        let pValue = try #require(kappa.pValue.value)
        #expect(pValue > 0 && pValue < 1)
    }

    @Test func hasNoTestWhenARaterIsConstant() throws {
        let kappa = try #require(AgreementTable(counts: [[0, 0], [3, 2]]).kappaInference(.linear).value)
        #expect(abs(kappa.value) < 1e-12)
        #expect(kappa.z == .undefined(.noStandardError))
        #expect(kappa.pValue == .undefined(.noStandardError))
    }

    private func isClose(_ one: Estimate, _ other: Estimate) -> Bool {
        guard let one = one.value, let other = other.value else { return one == other }
        return abs(one - other) <= 1e-10 + 1e-9 * abs(other)
    }
}
