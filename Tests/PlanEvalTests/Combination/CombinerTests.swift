import RaterStatistics
import Testing
import _PlanevalTestSupport

@testable import PlanEval

/// From reviews to levels, with readers whose strictness is known.
@Suite struct CombinerTests {
    private typealias Fixture = CombinationFixture

    /// Three readers give 3, 2 and 4; the first is 0.3 lenient, the second 0.5 strict and counts double:
    /// (2.7 + 2 × 2.5 + 4) / 4 = 2.925.
    @Test func severityIsTakenOutAndSteadyReadersCountMore() throws {
        let rubric = try Fixture.rubric()
        let combiner = Combiner(
            [
                Fixture.review(.peer, by: "a", 3, rubric: rubric),
                Fixture.review(.peer, by: "b", 2, rubric: rubric),
                Fixture.review(.peer, by: "c", 4, rubric: rubric),
            ],
            rubric: rubric,
            fitting: Fixture.model(bias: [0.3, -0.5, 0], weights: [1, 2, 1])
        )
        let readings = try #require(combiner.readings(of: "heron", seed: "s"))
        let peers = try #require(readings.criteria[0].peers)
        #expect(peers.source.level == 2.925 && peers.source.count == 3 && peers.source.weight == 2)
        #expect(readings.summary.peers?.level == 2.925)
        // √(0.6² / 4 + (1/16 + 4/16 + 1/16) 0.2²), the standard error of section 2 of the notes.
        #expect(readings.summary.peers?.standardError == 0.324)
        let noise = readings.summary.noise
        #expect(noise.overall == 0.6)
        let error = (noise.criterion * noise.criterion / 4 + 0.375 * 0.04).squareRoot()
        #expect(abs(peers.source.standardError - error) < 1e-4)
        #expect(
            peers.source.interval == Rounding.fine(
                2.925 - 1.645 * peers.source.standardError
            )...Rounding.fine(2.925 + 1.645 * peers.source.standardError)
        )
    }

    /// Full weight from 70 % of the rubric on, below that as much as a review covers; statistics notes, 2.3.
    ///
    /// The readers rate criteria worth 90, 48 and 100 of 100, and give 4, 2 and 2: (4 + 0.48 × 2 + 2) / 2.48.
    @Test func partialReviewsCountForWhatTheyCover() throws {
        let rubric = try Fixture.rubric()
        let most = Set(rubric.criteria.map(\.id)).subtracting(["sustain", "governance"])
        let some = ["leadership", "communication", "metrics", "resistance"]
        let reviews = [
            Fixture.review(
                .peer,
                by: "a",
                nil,
                Dictionary(uniqueKeysWithValues: most.map { ($0, 4) }),
                rubric: rubric
            ),
            Fixture.review(
                .peer,
                by: "b",
                nil,
                Dictionary(uniqueKeysWithValues: some.map { ($0, 2) }),
                rubric: rubric
            ),
            Fixture.review(.peer, by: "c", 2, rubric: rubric),
        ]
        let model = Fixture.model()
        let combiner = Combiner(reviews, rubric: rubric) { table, anchors in
            #expect(table.ratings.map(\.share) == [1, 0.48, 1])
            return model(table, anchors)
        }
        let summary = try #require(combiner.readings(of: "heron", seed: "")?.summary)
        #expect(summary.readers.map(\.share).sorted() == [0.48, 0.9, 1])
        #expect(summary.peers?.level == Rounding.fine((4 + 0.48 * 2 + 2) / 2.48))
        // √(0.6² / 2.48 + (1 + 0.48² + 1) 0.2² / 2.48²)
        let error = (0.36 / 2.48 + (2 + 0.48 * 0.48) * 0.04 / (2.48 * 2.48)).squareRoot()
        #expect(summary.peers?.standardError == Rounding.fine(error))
    }

    /// ORA2 adds up what it gives each criterion; it takes no median of totals.
    ///
    /// Three readers give half of the weight 4, 0, 0 and the other half 0, 0, 4: both medians are 0, while the
    /// readers' own totals are 2, 0 and 2.
    @Test(arguments: ["median", "ora2-median", "trimmed"])
    func theWholeIsMadeOfItsCriteria(_ aggregator: String) throws {
        let rubric = try Fixture.rubric("minimum_peers: 3", "minimum_peers: 3\naggregator: \(aggregator)")
        let first = Set(["leadership", "communication", "metrics", "resistance"])
        let rest = Dictionary(
            uniqueKeysWithValues: rubric.criteria.map { ($0.id, first.contains($0.id) ? 0.0 : 4) }
        )
        let reviews = [
            Fixture.review(.peer, by: "a", 0, ["leadership": 4, "communication": 4], rubric: rubric),
            Fixture.review(.peer, by: "b", 0, ["leadership": 1], rubric: rubric),
            Fixture.review(.peer, by: "c", nil, rest, rubric: rubric),
        ]
        let readings = try #require(Combiner(reviews, rubric: rubric).readings(of: "heron", seed: ""))
        // Leadership is 12 of 100 and has 4, 1, 0; everything else has two zeros.
        #expect(readings.criteria[0].peers?.source.level == 1)
        #expect(readings.criteria.dropFirst().allSatisfy { $0.peers?.source.level == 0 })
        #expect(readings.summary.peers?.level == 0.12)
    }

    @Test func levelsStayOnTheScale() throws {
        let rubric = try Fixture.rubric()
        let reviews = ["a", "b", "c"].map { Fixture.review(.peer, by: $0, 4, rubric: rubric) }
        let model = Fixture.model(bias: [-1, -1, -1])
        let combiner = Combiner(reviews, rubric: rubric, fitting: model)
        let readings = try #require(combiner.readings(of: "heron", seed: ""))
        #expect(readings.criteria.allSatisfy { $0.peers?.source.level == 4 })
        #expect(readings.criteria.allSatisfy { $0.peers?.source.interval.upperBound == 4 })
    }

    struct Way: Sendable, CustomTestStringConvertible {
        let aggregator: String
        let level: Double

        var testDescription: String { aggregator }
    }

    /// Ratings 4, 1, 2, 2 of readers with biases and weights that only two of the ways look at.
    @Test(arguments: [
        Way(aggregator: "adjusted", level: 2.05), Way(aggregator: "posterior", level: 2.3),
        Way(aggregator: "mean", level: 2.25), Way(aggregator: "median", level: 2),
        Way(aggregator: "trimmed", level: 2), Way(aggregator: "ora2-median", level: 2),
        Way(aggregator: "moodle-workshop", level: 2.25),
    ])
    func aRubricNamesTheWay(_ way: Way) throws {
        let rubric = try Fixture.rubric(
            "minimum_peers: 3",
            "minimum_peers: 3\naggregator: \(way.aggregator)"
        )
        let reviews = zip(["a", "b", "c", "d"], [4.0, 1, 2, 2]).map { name, level in
            Fixture.review(.peer, by: name, level, rubric: rubric)
        }
        let model = Fixture.model(bias: [0.8, 0, 0, 0])
        let combiner = Combiner(reviews, rubric: rubric, fitting: model)
        let readings = try #require(combiner.readings(of: "heron", seed: ""))
        #expect(readings.criteria[3].peers?.source.level == way.level)
        #expect(readings.summary.aggregator.rawValue == way.aggregator)
        #expect(readings.summary.readers.contains { $0.bias != 0 } == (way.level == 2.05 || way.level == 2.3))
    }

    /// Facilitators enter the model as anchors only where the rubric says so.
    @Test(arguments: [true, false]) func facilitatorsAreAnchorsWhereTheRubricSaysSo(_ anchor: Bool) throws {
        let rubric = try Fixture.rubric("minimum_peers: 3", "minimum_peers: 3\nanchor: \(anchor)")
        var reviews = ["a", "b", "c"].map { Fixture.review(.peer, by: $0, 2, rubric: rubric) }
        reviews.append(Fixture.review(.facilitator, by: "f", 3, rubric: rubric))
        let model = Fixture.model()
        let combiner = Combiner(reviews, rubric: rubric) { table, anchors in
            #expect(anchors == (anchor ? [3] : []))
            #expect(table.raterCount == (anchor ? 4 : 3))
            return model(table, anchors)
        }
        let readings = try #require(combiner.readings(of: "heron", seed: ""))
        #expect(readings.summary.isAnchored == anchor)
        #expect(readings.criteria[0].facilitator?.level == 3)
    }

    // MARK: What is missing

    @Test func nobodyAskedIsTheResultOfTheChecks() throws {
        let rubric = try Fixture.rubric()
        #expect(Combiner([], rubric: rubric).readings(of: "heron", seed: "") == nil)
    }

    @Test func aPlanWithoutReviewsIsProvisional() throws {
        let rubric = try Fixture.rubric()
        let reviews = ["a", "b", "c"].map { Fixture.review(.peer, of: "other", by: $0, 4, rubric: rubric) }
        let readings = try #require(Combiner(reviews, rubric: rubric).readings(of: "heron", seed: ""))
        let plan = try Fixture.plan()
        let alone = Scorer(rubric: rubric).assess(plan)
        let assessment = Scorer(rubric: rubric).assess(plan, people: readings)
        #expect(assessment.people?.status == .provisional && assessment.interval == nil)
        #expect(assessment.total == alone.total)
        #expect(assessment.criteria.map(\.level) == alone.criteria.map(\.level))
        #expect(assessment.nextSteps.map(\.gain) == alone.nextSteps.map(\.gain))
    }

    /// A team's view alone is shown and never becomes the score.
    @Test func selfAloneDoesNotCount() throws {
        let rubric = try Fixture.rubric()
        let reviews = [Fixture.review(.`self`, by: "team", 4, rubric: rubric)]
        let readings = try #require(Combiner(reviews, rubric: rubric).readings(of: "heron", seed: ""))
        let assessment = Scorer(rubric: rubric).assess(try Fixture.plan(), people: readings)
        #expect(assessment.total == 0 && assessment.interval == nil)
        #expect(assessment.criteria.allSatisfy { $0.people?.team?.level == 4 && $0.people?.team?.gap == nil })
        #expect(assessment.people?.teamView == nil)
    }

    @Test func aFacilitatorAloneCountsThreeOfFour() throws {
        let rubric = try Fixture.rubric()
        let reviews = [Fixture.review(.facilitator, by: "f", 4, rubric: rubric)]
        let readings = try #require(Combiner(reviews, rubric: rubric).readings(of: "heron", seed: ""))
        let assessment = Scorer(rubric: rubric).assess(try Fixture.plan(), people: readings)
        #expect(assessment.total == 75 && assessment.criteria.allSatisfy { $0.level == 3 })
        #expect(assessment.people?.status == .provisional)
        // √((75 × 0.3 / 4)²): three of four points hang on a level with the standard error 0.6 / 2.
        #expect(assessment.interval?.standardError == 5.625)
        #expect(assessment.interval?.low == 65.7 && assessment.interval?.high == 84.3)
    }

    @Test func whereARubricDoesNotCountPeersNothingIsProvisional() throws {
        let rubric = try Fixture.rubric(sources: "{facilitator: 3, peers: 0, checks: 1, self: 0}")
        let reviews = [Fixture.review(.facilitator, by: "f", 4, rubric: rubric)]
        let readings = try #require(Combiner(reviews, rubric: rubric).readings(of: "heron", seed: ""))
        #expect(readings.summary.status == .final)
    }

    // MARK: Caps

    @Test func aConfirmedFlagCapsTheCombinedLevel() throws {
        let rubric = try Fixture.rubric()
        let flag = try #require(
            rubric.flags.first { $0.cap != nil && $0.about.count < rubric.criteria.count }
        )
        let cap = try #require(flag.cap)
        let reviews = [Fixture.review(.facilitator, by: "f", 4, rubric: rubric)]
        let readings = try #require(Combiner(reviews, rubric: rubric).readings(of: "heron", seed: ""))
        var options = Scorer.Options()
        options.confirmedFlags = [flag.id]
        let assessment = Scorer(rubric: rubric).assess(try Fixture.plan(), people: readings, options: options)
        for criterion in assessment.criteria {
            let isCapped = flag.about.contains(criterion.id)
            #expect(criterion.uncappedLevel == 3)
            #expect(criterion.level == (isCapped ? min(3, Double(cap)) : 3))
            #expect(criterion.cappedBy == (isCapped && cap < 3 ? [flag.id] : []))
        }
    }

    // MARK: The order of things

    @Test func theLaterOfTwoReviewsCounts() throws {
        let rubric = try Fixture.rubric()
        let reviews = [4.0, 1].map { Fixture.review(.facilitator, by: "f", $0, rubric: rubric) }
        let readings = try #require(Combiner(reviews, rubric: rubric).readings(of: "heron", seed: ""))
        #expect(readings.criteria[0].facilitator?.level == 1 && readings.summary.counts.facilitator == 1)
    }

    /// Reviews name plans by bytes: two spellings of é are two plans.
    @Test func namesAreComparedByBytes() throws {
        let rubric = try Fixture.rubric()
        let reviews = ["caf\u{E9}", "cafe\u{301}"].map { plan in
            Fixture.review(.facilitator, of: plan, by: "f", 2, rubric: rubric)
        }
        let combiner = Combiner(reviews, rubric: rubric)
        #expect(combiner.readings(of: "caf\u{E9}", seed: "")?.summary.counts.facilitator == 1)
        #expect(combiner.readings(of: "cafe\u{301}", seed: "")?.summary.counts.facilitator == 1)
    }
}
