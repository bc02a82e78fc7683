import Testing

@testable import PlanEval

/// Differences that a person has to look at, and how a team sees its own plan.
@Suite struct DisagreementTests {
    private typealias Fixture = CombinationFixture

    struct Case: Sendable, CustomTestStringConvertible {
        let checks: Double
        let peers: Double?
        let facilitator: Double?
        var errors = 0.3
        let reason: Disagreement.Reason?
        var higher: LevelSource?
        var lower: LevelSource?

        var testDescription: String {
            "\(checks) \(peers?.description ?? "-") \(facilitator?.description ?? "-") \(errors)"
        }
    }

    /// Two standard errors of 0.3 make 0.42: more than 0.85 levels apart is more than chance.
    @Test(arguments: [
        Case(checks: 2, peers: 2, facilitator: 2, reason: nil),
        Case(checks: 2, peers: nil, facilitator: 3.9, reason: nil),
        Case(checks: 2, peers: nil, facilitator: 4, reason: .twoLevels, higher: .facilitator, lower: .checks),
        Case(checks: 4, peers: 1.8, facilitator: nil, reason: .twoLevels, higher: .checks, lower: .peers),
        Case(checks: 2, peers: 1.8, facilitator: 4, reason: .twoLevels, higher: .facilitator, lower: .peers),
        Case(checks: 2, peers: 2, facilitator: 2.8, reason: nil),
        Case(
            checks: 2,
            peers: 2,
            facilitator: 2.9,
            reason: .beyondChance,
            higher: .facilitator,
            lower: .peers
        ),
        Case(checks: 2, peers: 3, facilitator: 2, reason: .beyondChance, higher: .peers, lower: .facilitator),
        Case(checks: 2, peers: 3, facilitator: 2, errors: 0.4, reason: nil),
        Case(checks: 1, peers: 2.9, facilitator: nil, reason: nil),
    ])
    func sourcesThatDifferAreNamed(_ sample: Case) throws {
        let criterion = try #require(Fixture.rubric().criteria.first)
        func source(_ level: Double) -> SourceLevel {
            SourceLevel(level: level, standardError: sample.errors, count: 3, weight: 1, highest: 4)
        }
        let people = PeopleLevels(
            checksWeight: 1,
            peers: sample.peers.map { PeopleLevels.PeerLevel(source: source($0), ratings: []) },
            facilitator: sample.facilitator.map(source),
            teamRatings: [0],
            teamWeight: 0,
            usualGap: 0,
            highest: 4,
            comments: []
        )
        let found = Disagreements.find(criterion, checks: sample.checks, people: people)
        #expect(found?.reason == sample.reason)
        #expect(found?.higher.source == sample.higher && found?.lower.source == sample.lower)
        #expect((found?.score != nil) == (sample.reason == .beyondChance))
    }

    // MARK: The team

    /// Three plans with gaps 2, 0.5 and −0.5: mean 0.6667, median 0.5, median deviation 1.
    @Test func theGapOfATeamIsComparedWithThoseOfOthers() throws {
        let rubric = try Fixture.rubric()
        var reviews: [Review] = []
        for (plan, peers, team) in [("a", 1.0, 3.0), ("b", 2, 2.5), ("c", 3, 2.5)] {
            reviews += ["x", "y", "z"].map { Fixture.review(.peer, of: plan, by: $0, peers, rubric: rubric) }
            reviews.append(Fixture.review(.`self`, of: plan, by: "team", team, rubric: rubric))
        }
        let combiner = Combiner(reviews, rubric: rubric, fitting: Fixture.model())
        let views = ["a", "b", "c"].compactMap { combiner.readings(of: $0, seed: "")?.summary.teamView }
        #expect(views.map(\.gap) == [2, 0.5, -0.5])
        #expect(views.map(\.isNotable) == [true, false, false])
        #expect(views.map(\.score) == [1.01, 0, -0.67])
        #expect(combiner.readings(of: "a", seed: "")?.summary.usualGap == 0.67)
        #expect(combiner.readings(of: "a", seed: "")?.criteria[0].team?.gap == 2)
    }

    /// Where peers are too few to be counted, a team is compared with the facilitator.
    @Test func withoutPeersTheFacilitatorIsTheReader() throws {
        let rubric = try Fixture.rubric()
        let combiner = Combiner(
            [
                Fixture.review(.peer, by: "a", 0, rubric: rubric),
                Fixture.review(.facilitator, by: "f", 2, rubric: rubric),
                Fixture.review(.`self`, by: "team", 3, rubric: rubric),
            ],
            rubric: rubric
        )
        let view = try #require(combiner.readings(of: "heron", seed: "")?.summary.teamView)
        #expect(view.readers == .facilitator && view.gap == 1 && view.isNotable)
    }
}
