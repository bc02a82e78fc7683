import RaterStatistics
import Testing
import _PlanevalTestSupport

@Suite("Consensus")
struct ConsensusTests {
    @Test func twoPlayersAreAsStrongAsTheirWins() throws {
        let comparisons =
            [Comparison](repeating: Comparison(winner: 0, loser: 1), count: 3) + [
                Comparison(winner: 1, loser: 0)
            ]
        let strengths = try #require(BradleyTerry(comparisons, count: 2).strengths().value)
        #expect(abs(strengths[0] - 0.75) < 1e-10)
        #expect(abs(strengths[1] - 0.25) < 1e-10)
    }

    /// At the most likely strengths everybody wins as often as expected.
    @Test func expectedWinsAreThoseObserved() throws {
        var generator = SeededGenerator(seed: 4)
        var comparisons: [Comparison] = []
        for one in 0..<6 {
            for other in 0..<6 where one != other {
                for _ in 0..<Int.random(in: 1...4, using: &generator) {
                    comparisons.append(Comparison(winner: one, loser: other))
                }
            }
        }
        let strengths = try #require(BradleyTerry(comparisons, count: 6).strengths().value)
        #expect(abs(strengths.reduce(0, +) - 1) < 1e-12)
        for player in 0..<6 {
            let wins = Double(comparisons.count { $0.winner == player })
            let expected = comparisons.filter { $0.winner == player || $0.loser == player }.reduce(0) {
                $0 + strengths[player] / (strengths[$1.winner] + strengths[$1.loser])
            }
            #expect(abs(wins - expected) < 1e-7)
        }
    }

    @Test func hasNoStrengthsWhenOneNeverWins() {
        let chain = [Comparison(winner: 0, loser: 1), Comparison(winner: 1, loser: 2)]
        #expect(BradleyTerry(chain, count: 3).strengths() == .undefined(.disconnected))
        #expect(BradleyTerry(chain, count: 3).strengths(after: 2).value != nil)
        #expect(BradleyTerry(chain, count: 4).strengths(after: 2) == .undefined(.disconnected))
        #expect(BradleyTerry([], count: 3).strengths() == .undefined(.noRatings))
        #expect(
            BradleyTerry([Comparison(winner: 7, loser: -1)], count: 2).strengths() == .undefined(.noRatings)
        )
    }

    /// Three raters tell the truth, one always says the opposite: he counts as much as the others.
    @Test func dawidSkeneLearnsWhoIsContrary() throws {
        let truth = (0..<20).map { Double($0 % 2) }
        let rows: [[Double?]] = truth.map { [$0, 1 - $0, $0, $0] }
        let fit = try #require(try RatingMatrix(rows).dawidSkene().value)
        #expect(fit.labels == truth.map { .value($0) })
        #expect(fit.prior.allSatisfy { abs($0 - 0.5) < 1e-6 })
        #expect(zip(fit.bounds, fit.bounds.dropFirst()).allSatisfy { $0 <= $1 + 1e-12 })
        // Without the three it is his word alone; with the model his no is a yes.
        let more = rows + [[nil, 1, nil, nil]]
        let extended = try #require(try RatingMatrix(more).dawidSkene().value)
        #expect(extended.labels.last == .value(0))
    }

    @Test func dawidSkeneAtTheEdges() throws {
        #expect(try RatingMatrix([[nil, nil]]).dawidSkene().reason == .noRatings)
        #expect(try RatingMatrix([[1]]).dawidSkene(rounds: 0).reason == .invalidParameter)
        let fit = try #require(try RatingMatrix([[2, 2], [nil, nil], [2, nil]]).dawidSkene().value)
        #expect(fit.labels == [.value(2), .undefined(.noRatings), .value(2)])
        #expect(fit.prior == [1])
    }

    @Test func vancouverStaysNearTheMeanOfAlikeRaters() throws {
        let ratings = (0..<4).flatMap { plan in
            (0..<3).map { rater in
                RatingTable.Rating(plan: plan, rater: rater, value: Double(plan) + [0.1, 0, -0.1][rater])
            }
        }
        let table = try RatingTable(planCount: 5, raterCount: 3, scale: 0...4, ratings: ratings)
        let consensus = try #require(table.vancouver().value)
        for plan in 0..<4 { #expect(isClose(consensus.scores[plan], .value(Double(plan)), within: 0.1)) }
        #expect(consensus.scores[4] == .undefined(.noRatings))
        #expect(consensus.variances[4] == .undefined(.noRatings))
        #expect(table.vancouver(rounds: 0).reason == .invalidParameter)
        #expect(table.vancouver(leastVariance: 0).reason == .invalidParameter)
    }

    @Test func vancouverKnowsNothingOfASingleRating() throws {
        let table = try RatingTable(
            planCount: 1,
            raterCount: 1,
            scale: 0...4,
            ratings: [RatingTable.Rating(plan: 0, rater: 0, value: 3)]
        )
        let consensus = try #require(table.vancouver().value)
        #expect(consensus.scores == [.value(3)])
        #expect(consensus.variances == [.value(1)])
    }
}
