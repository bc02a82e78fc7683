import Testing

@testable import PlanEval

/// How the levels of several sources become one.
@Suite struct SourceCombinationTests {
    struct Mix: Sendable, CustomTestStringConvertible {
        let checks: Double
        var peers: Double?
        var facilitator: Double?
        let expected: Double

        var testDescription: String {
            "\(checks) \(peers?.description ?? "-") \(facilitator?.description ?? "-")"
        }
    }

    /// The rule of the architecture with the weights facilitator 3, peers 2, checks 1, worked out by hand.
    @Test(arguments: [
        Mix(checks: 2, expected: 2), Mix(checks: 1, peers: 4, expected: 3),
        Mix(checks: 4, facilitator: 2, expected: 2.5),
        Mix(checks: 2, peers: 2.5, facilitator: 3, expected: 2.6667),
        Mix(checks: 0, peers: 1, facilitator: 1, expected: 0.8333),
        Mix(checks: 3, peers: 1.75, facilitator: 2, expected: 2.0833),
    ])
    func theLevelIsTheWeightedMeanOfWhatIsThere(_ mix: Mix) {
        #expect(levels(mix).combined(withChecks: mix.checks) == mix.expected)
    }

    @Test func sharesAddUpToOne() {
        let all = levels(Mix(checks: 0, peers: 1, facilitator: 2, expected: 0))
        #expect(all.share(of: .facilitator) == 0.5 && all.share(of: .team) == 0)
        #expect(LevelSource.allCases.reduce(0) { $0 + all.share(of: $1) } == 1)
        let few = levels(Mix(checks: 0, facilitator: 2, expected: 0))
        #expect(few.share(of: .facilitator) == 0.75 && few.share(of: .checks) == 0.25)
    }

    /// Nothing that counts has been said: the level of the checks is all there is.
    @Test func checksStandInWhereNothingCounts() {
        let nothing = PeopleLevels(
            checksWeight: 0,
            peers: nil,
            facilitator: nil,
            teamRatings: [4],
            teamWeight: 1,
            usualGap: 0,
            highest: 4,
            comments: []
        )
        #expect(nothing.combined(withChecks: 3) == 3)
        #expect(nothing.share(of: .checks) == 1 && nothing.team?.weight == 0)
    }

    /// The view of a team counts a tenth at most, and without what teams give themselves on average.
    @Test(arguments: [(0, 0.0), (0.3, 0.3), (0.5, 0.3333), (50, 0.3333)])
    func theTeamCountsATenthAtMost(_ declared: Double, _ weight: Double) {
        let levels = PeopleLevels(
            checksWeight: 1,
            peers: peers(2),
            facilitator: nil,
            teamRatings: [4, 3],
            teamWeight: declared,
            usualGap: 0.5,
            highest: 4,
            comments: []
        )
        #expect(levels.team?.level == 3.5 && levels.team?.counted == 3 && levels.team?.gap == 1.5)
        #expect(levels.team?.weight == weight)
        #expect(levels.share(of: .team) <= 0.1 + 1e-4)
        let expected = (2 + 2 * 2 + 3 * weight) / (3 + weight)
        #expect(abs(levels.combined(withChecks: 2) - expected) < 1e-4)
    }

    @Test func aStepTakesTheLowerSourcesAlong() {
        let mix = Mix(checks: 1, peers: 2.5, facilitator: 1, expected: 0)
        // Checks and facilitator follow to level 2, the peers are above it already.
        #expect(levels(mix).combined(withChecks: 2, raisedTo: 2) == Rounding.fine((2 + 2 * 2.5 + 3 * 2) / 6))
    }

    private func levels(_ mix: Mix) -> PeopleLevels {
        PeopleLevels(
            checksWeight: 1,
            peers: mix.peers.map(peers),
            facilitator: mix.facilitator.map { source($0, weight: 3) },
            teamRatings: [],
            teamWeight: 0,
            usualGap: 0,
            highest: 4,
            comments: []
        )
    }

    private func peers(_ level: Double) -> PeopleLevels.PeerLevel {
        PeopleLevels.PeerLevel(source: source(level, weight: 2), ratings: [])
    }

    private func source(_ level: Double, weight: Double) -> SourceLevel {
        SourceLevel(level: level, standardError: 0.3, count: 3, weight: weight, highest: 4)
    }
}
