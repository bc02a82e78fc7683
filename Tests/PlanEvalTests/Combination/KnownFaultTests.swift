import Testing

@testable import PlanEval

/// What goes wrong in other peer-assessment systems, by their own tests and threads, and does not happen here.
@Suite("Faults of other systems")
struct KnownFaultTests {
    struct Fault: Sendable, CustomTestStringConvertible {
        let system: String
        let misbehaviour: String
        /// Whether it happens here, tried by a rubric with the plain mean, which no model mends.
        let happens: @Sendable (_ rubric: Rubric) throws -> Bool

        var testDescription: String { "\(system): \(misbehaviour)" }
    }

    /// A ballot: who gave all criteria of which plan which level.
    private struct Ballot {
        let reader: String
        var plan = "heron"
        /// `nil` when it came back empty.
        let level: Double?
        /// A criterion that was left out.
        var without: String?
    }

    /// What peers say about a plan.
    private static func readings(
        _ ballots: [Ballot],
        of plan: String = "heron",
        _ rubric: Rubric
    ) throws -> PlanReadings {
        let reviews = ballots.map { ballot in
            Review(
                kind: .peer,
                plan: ballot.plan,
                reviewer: ballot.reader,
                overall: nil,
                ratings: rubric.criteria.map { criterion in
                    Review.CriterionRating(
                        criterion: criterion.id,
                        level: criterion.id == ballot.without ? nil : ballot.level,
                        comment: nil
                    )
                },
                place: Review.Place(path: "r.csv", row: 1)
            )
        }
        // Somebody rated another plan, so that a plan without reviews has readings too.
        let other = CombinationFixture.review(.facilitator, of: "other", by: "f", 2, rubric: rubric)
        return try #require(
            Combiner(reviews + [other], rubric: rubric).readings(of: plan, seed: "")
        )
    }

    /// The peers' level of the whole plan; `nil` where they have none.
    private static func level(_ ballots: [Ballot], _ rubric: Rubric) throws -> Double? {
        try readings(ballots, rubric).summary.peers?.level
    }

    private static func three(_ level: Double?, plan: String = "heron") -> [Ballot] {
        ["a", "b", "c"].map { Ballot(reader: $0, plan: plan, level: level) }
    }

    /// Three teams that read each other's plans, with the ballots of some of them.
    private static func teams(_ names: [String], silent: String? = nil, zero: String? = nil) -> [Ballot] {
        names.filter { $0 != silent }.flatMap { reader in
            names.filter { $0 != reader }.map { plan in
                Ballot(reader: reader, plan: plan, level: reader == zero ? 0 : plan == "heron" ? 3 : 2)
            }
        }
    }

    private static let names = ["heron", "ibis", "kestrel", "osprey", "siskin"]

    static let faults = [
        Fault(
            system: "Expertiza",
            misbehaviour: "a criterion without an answer leaves the denominator only: 125 %"
        ) { rubric in
            let ballots = ["a", "b", "c"].map { Ballot(reader: $0, level: 4, without: "metrics") }
            let readings = try readings(ballots, rubric)
            return readings.summary.peers?.level != 4
                || readings.criteria.contains { ($0.peers?.source.level ?? 4) != 4 }
        },
        Fault(system: "Expertiza", misbehaviour: "a real zero is no score") { rubric in
            let readings = try readings(three(0), rubric)
            return readings.summary.peers?.level != 0 || readings.summary.counts.peers != 3
                || !readings.criteria.allSatisfy {
                    $0.peers?.source.count == 3 && $0.peers?.source.level == 0
                }
        },
        Fault(system: "Expertiza #2401", misbehaviour: "an empty second round overwrites the first") { _ in
            let reading = try ReviewFixture.read("plan,reviewer,metrics,risks\nheron,ada,2,1\nheron,ada,,\n")
            return ReviewFixture.lines(reading) != ["heron peer ada: metrics 2.0, risks 1.0"]
        },
        Fault(system: "WebPA #114", misbehaviour: "who gives no ballot raises the own mark") { rubric in
            try level(teams(names, silent: "heron"), rubric) != level(teams(names), rubric)
        },
        Fault(
            system: "WebPA #71",
            misbehaviour: "where somebody gives no ballot, the plans of others are worked out wrongly"
        ) { rubric in
            // Four others gave heron 3; without ibis there are three of them.
            let readings = try readings(teams(names, silent: "ibis"), rubric)
            return readings.summary.peers?.level != 3 || readings.summary.counts.peers != 3
        },
        Fault(
            system: "WebPA",
            misbehaviour: "who gives nothing but zeros lowers what the others gave"
        ) { rubric in
            // Heron gives zeros to all others; its own plan is as before, and of theirs one level of four is 0.
            let zero = teams(names, zero: "heron")
            let ibis = try readings(zero, of: "ibis", rubric).summary.peers?.level
            return try level(zero, rubric) != 3 || ibis != 1.5
        },
        Fault(system: "WebPA peer-only", misbehaviour: "who gives no ballot is taken to have given fives") {
            rubric in
            let readings = try readings(three(2) + [Ballot(reader: "d", level: nil)], rubric)
            return readings.summary.peers?.level != 2 || readings.summary.counts.peers != 3
        },
        Fault(system: "TEAMMATES", misbehaviour: "a zero drops out of the mean") { rubric in
            let ballots = [0.0, 2, 4].enumerated().map { Ballot(reader: "r\($0)", level: $1) }
            let readings = try readings(ballots, rubric)
            return readings.summary.peers?.level != 2 || readings.criteria[0].peers?.source.count != 3
        },
        Fault(
            system: "TEAMMATES",
            misbehaviour: "ballots are scaled to the same mean, so that all high is as all low"
        ) { rubric in
            try level(three(4) + three(4, plan: "ibis"), rubric)
                == level(three(1) + three(1, plan: "ibis"), rubric)
        },
        Fault(system: "ORA2", misbehaviour: "between two middle levels the higher one counts") { rubric in
            var rubric = rubric
            rubric.aggregator = .median
            return try level([1.0, 1, 2, 2].enumerated().map { Ballot(reader: "r\($0)", level: $1) }, rubric)
                != 1.5
        },
        Fault(system: "ORA2", misbehaviour: "no review is zero points") { rubric in
            let readings = try readings([], rubric)
            return readings.summary.peers != nil || readings.summary.status != .provisional
                || readings.criteria.contains { $0.peers != nil || $0.combined(withChecks: 3) != 3 }
        },
        Fault(system: "ORA2", misbehaviour: "only the first reviews count") { rubric in
            let ballots = (0..<8).map { Ballot(reader: "r\($0)", level: $0 < 4 ? 1 : 3) }
            return try level(ballots, rubric) != 2 || level(ballots.reversed(), rubric) != 2
        },
        Fault(
            system: "ORA2 PR #1819",
            misbehaviour: "reviews are said to be scored that do not count"
        ) { rubric in
            let few = try readings(Array(three(2).prefix(2)), rubric)
            let enough = try readings(three(2), rubric)
            return few.summary.hasEnoughPeers || !few.summary.readers.isEmpty
                || enough.summary.readers.count != enough.summary.counts.peers
        },
        Fault(system: "Moodle Workshop", misbehaviour: "a review that leaves a criterion out is none") {
            rubric in
            let partial = Ballot(reader: "d", level: 4, without: "metrics")
            let readings = try readings(three(0) + [partial], rubric)
            let metrics = rubric.criteria.firstIndex { $0.id == "metrics" }
            return readings.criteria.enumerated().contains { place, levels in
                levels.peers?.source.level != (place == metrics ? 0 : 1)
            }
        },
        Fault(system: "nbgrader", misbehaviour: "what is missing is zero") { rubric in
            let partial = Ballot(reader: "d", level: 3, without: "metrics")
            return try level(three(3) + [partial], rubric) != 3
        },
        Fault(system: "Sakai PR #14125", misbehaviour: "a zero by the facilitator is no level") { rubric in
            let reviews = [CombinationFixture.review(.facilitator, by: "f", 0, rubric: rubric)]
            let readings = Combiner(reviews, rubric: rubric).readings(of: "heron", seed: "")
            // (3 × 0 + 1 × 4) / 4
            return readings?.criteria.allSatisfy { $0.combined(withChecks: 4) == 1 } != true
        },
        Fault(system: "Toloka #771", misbehaviour: "weights below zero and beyond all numbers are taken") {
            _ in
            ["-1", ".nan", ".inf"].contains { weight in
                let sources = "{facilitator: 3, peers: \(weight), checks: 1, self: 0}"
                return (try? CombinationFixture.rubric(sources: sources)) != nil
            }
        },
    ]

    @Test(arguments: faults) func doesNotHappenHere(_ fault: Fault) throws {
        var rubric = try CombinationFixture.rubric()
        rubric.aggregator = .mean
        #expect(try !fault.happens(rubric))
    }
}
