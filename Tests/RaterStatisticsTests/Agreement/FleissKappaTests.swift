import RaterStatistics
import Testing

@Suite("Fleiss' kappa")
struct FleissKappaTests {
    // By hand: three units, three ratings. P̄ = (1 + 1/3 + 1)/3; shares 5/9 and 4/9.
    @Test func equalsItsDefinition() throws {
        let kappa = try #require(CategoryCounts(counts: [[3, 0], [2, 1], [0, 3]]).fleissKappa().value)
        let chance = 25.0 / 81 + 16.0 / 81
        #expect(abs(kappa.value - (7.0 / 9 - chance) / (1 - chance)) < 1e-14)
        // Two categories: q − p cancels, and the standard error is 1/√(N n (n − 1)/2).
        #expect(abs(kappa.nullStandardError - 1 / 9.0.squareRoot()) < 1e-14)
        #expect(isClose(kappa.z, .value(kappa.value * 3)))
        let randolph = CategoryCounts(counts: [[3, 0], [2, 1], [0, 3]]).randolphKappa()
        #expect(isClose(randolph, .value((7.0 / 9 - 0.5) / 0.5)))
    }

    @Test func needsTheSameNumberOfRatings() {
        #expect(CategoryCounts(counts: [[2, 1], [1, 1]]).fleissKappa().reason == .unequalCounts)
        #expect(CategoryCounts(counts: [[2, 1], [1, 1]]).randolphKappa().reason == .unequalCounts)
        #expect(CategoryCounts(counts: [[1, 0], [0, 1]]).fleissKappa().reason == .noPairs)
        #expect(CategoryCounts(counts: [[0, 0]]).fleissKappa().reason == .noRatings)
        #expect(CategoryCounts(counts: []).fleissKappa().reason == .noRatings)
        #expect(CategoryCounts(counts: [[2, 0], [2, 0]]).fleissKappa().reason == .noVariation)
        #expect(CategoryCounts(counts: [[2], [2]]).randolphKappa().reason == .noVariation)
        #expect(CategoryCounts(counts: [[2, 0], [2, 0]]).randolphKappa() == .value(1))
    }
}
