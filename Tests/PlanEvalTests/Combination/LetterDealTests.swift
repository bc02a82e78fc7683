import Testing

@testable import PlanEval

/// Letters say nothing about who is behind them.
@Suite struct LetterDealTests {
    private typealias Fixture = CombinationFixture

    @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")])
    func lettersGoOnBehindZ(_ place: Int, _ letter: String) {
        #expect(LetterDeal.letter(place) == letter)
    }

    /// Whoever knows all names cannot deal again: other names, even in another order, get the same letters.
    @Test func namesHaveNoPartInTheDeal() throws {
        let rubric = try Fixture.rubric()
        let levels = [3.0, 1, 4, 2]
        let readers = try [["a", "b", "c", "d"], ["zoe", "yan", "xi", "wu"]].map { names in
            let reviews = zip(names, levels).map { name, level in
                Fixture.review(.peer, by: name, level, rubric: rubric)
            }
            let readings = Combiner(reviews, rubric: rubric, fitting: Fixture.model())
                .readings(of: "heron", seed: "plan")
            return try #require(readings).summary.readers
        }
        #expect(readers[0] == readers[1] && readers[0].count == 4)
    }

    /// The same four reviews fall differently in different reports, so that a letter does not follow a person
    /// and the first letter is not always the kindest.
    @Test func everyReportDealsAnew() throws {
        let rubric = try Fixture.rubric()
        let reviews = zip(["a", "b", "c", "d"], [3.0, 1, 4, 2]).map { name, level in
            Fixture.review(.peer, by: name, level, rubric: rubric)
        }
        let combiner = Combiner(reviews, rubric: rubric, fitting: Fixture.model())
        let orders = (0..<40).compactMap { seed in
            combiner.readings(of: "heron", seed: "plan \(seed)")?.summary.readers.map(\.overall)
        }
        #expect(Set(orders).count > 12)
        for place in 0..<4 { #expect(Set(orders.map { $0[place] }).count == 4) }
        #expect(orders.allSatisfy { $0.sorted() == [1, 2, 3, 4] })
    }
}
