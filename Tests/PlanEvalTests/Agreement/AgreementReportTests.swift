import RaterStatistics
import Testing
import _PlanevalTestSupport

@testable import PlanEval

@Suite struct AgreementReportTests {
    /// A report on reviews by a rubric that lets any number of peers count, if nothing else is said.
    private func report(
        _ text: String,
        seed: UInt64 = 1,
        minimumPeers: Int = 1
    ) throws -> AgreementReport {
        let reading = try ReviewFixture.read(text, scope: ReviewScope())
        var rubric = try ReviewFixture.rubric()
        rubric.minimumPeers = minimumPeers
        return AgreementReport(
            reading.reviews,
            rubric: rubric,
            title: "T",
            planCount: 4,
            seed: seed
        )
    }

    /// Six plans, each read by three of four readers of whom one is stricter.
    static let cohort: String = {
        let quality = [0.0, 1, 1, 2, 2, 1]
        var text = "plan,reviewer,kind,metrics,risks\n"
        for (plan, level) in quality.enumerated() {
            for reader in 0..<4 where (plan + reader) % 4 != 0 {
                let own = max(0, level - (reader == 3 ? 1 : 0))
                text += "p\(plan),r\(reader),peer,\(own),\(level)\n"
            }
        }
        return text
    }()

    @Test func onlyPeersAreCompared() throws {
        let report = try report(
            """
            plan,reviewer,kind,metrics,risks
            heron,ada,peer,1,2
            heron,ben,peer,2,2
            heron,cleo,peer,0,
            heron,fay,facilitator,0,0
            heron,Night Shift,self,2,2
            ibis,ada,peer,1,1
            """
        )
        #expect(report.reviewCount == 4 && report.reviewedPlanCount == 2 && report.planCount == 4)
        #expect(report.readers.map(\.id) == ["ada", "ben", "cleo"])
        #expect(report.readers.map(\.reviewCount) == [2, 1, 1])
        // metrics of heron: 1 2 0; risks of heron: 2 2.
        #expect(report.overall.pairCount == 4 && report.overall.levelCount == 7)
        #expect(report.overall.exactShare == 0.25 && report.overall.withinOneShare == 0.75)
        #expect(report.criteria.map(\.criterion) == ["metrics", "risks"])
        #expect(report.criteria.map(\.pairCount) == [3, 1])
    }

    @Test func alphaIsThatOfAllCriteriaOfAllPlans() throws {
        let report = try report("plan,reviewer,metrics,risks\na,x,0,2\na,y,0,1\nb,x,2,\nb,y,1,0\n")
        let matrix = try RatingMatrix([[0, 0], [2, 1], [2, 1], [0, nil]])
        #expect(report.overall.alpha == matrix.krippendorffAlpha(.ordinal))
        #expect(report.overall.alphaRange == nil)
    }

    @Test func theHardestCriterionComesFirst() throws {
        let report = try report(Self.cohort)
        #expect(report.hardestFirst.map(\.criterion) == ["metrics", "risks"])
        #expect(report.criteria.last?.alpha == .value(1))
        #expect(report.criteria.last?.exactShare == 1)
    }

    @Test func severityIsFoundAndReadersStandByName() throws {
        let report = try report(Self.cohort)
        #expect(report.readers.map(\.id) == ["r0", "r1", "r2", "r3"])
        let strict = try #require(report.readers.last)
        #expect(strict.bias < -0.1)
        #expect(report.readers.dropLast().allSatisfy { $0.bias > strict.bias })
        #expect(report.readers.allSatisfy { $0.biasRange.contains($0.bias) })
    }

    @Test func theRangeHoldsTheValueAndComesAgain() throws {
        let one = try report(Self.cohort)
        let range = try #require(one.overall.alphaRange)
        let alpha = try #require(one.overall.alpha.value)
        #expect(range.contains(alpha) && range.lowerBound < range.upperBound)
        #expect(try report(Self.cohort).overall.alphaRange == range)
        #expect(try report(Self.cohort, seed: 2).overall.alphaRange != range)
    }

    /// The order of the rows carries no meaning.
    @Test func rowsMayComeInAnyOrder() throws {
        var rows = Self.cohort.split(separator: "\n").dropFirst().map { String($0) }
        let expected = try report(Self.cohort)
        for _ in 0..<4 {
            rows = rows.enumerated().sorted { ($0.offset % 5, $0.offset) < ($1.offset % 5, $1.offset) }
                .map(\.element)
            let other = try report("plan,reviewer,kind,metrics,risks\n" + rows.joined(separator: "\n"))
            #expect(other.overall.alpha == expected.overall.alpha)
            #expect(other.overall.alphaRange == expected.overall.alphaRange)
            #expect(zip(other.readers, expected.readers).allSatisfy { abs($0.bias - $1.bias) < 1e-9 })
        }
    }

    // MARK: What stays hidden

    @Test func plansWithFewPeersAreCountedAndLeftOut() throws {
        let more = "few,r0,peer,0,0\nfew,r1,peer,2,2\nlone,r9,peer,2,0\nown,Night Shift,self,1,1\n"
        let report = try report(Self.cohort + more, minimumPeers: 3)
        #expect(report.minimumPeers == 3 && report.hiddenPlanCount == 2 && report.hiddenReviewCount == 3)
        let shown = try self.report(
            Self.cohort.split(separator: "\n").joined(separator: "\n"),
            minimumPeers: 3
        )
        #expect(
            report.reviewedPlanCount == shown.reviewedPlanCount && report.reviewCount == shown.reviewCount
        )
        #expect(report.readers.map(\.id) == shown.readers.map(\.id))
        #expect(report.readers.map(\.bias) == shown.readers.map(\.bias))
        #expect(report.readers.map(\.reviewCount) == shown.readers.map(\.reviewCount))
        #expect(report.overall.alpha == shown.overall.alpha && report.questions == shown.questions)
    }

    @Test func whereNoPlanHasEnoughPeersNothingIsSaid() throws {
        let report = try report("plan,reviewer,metrics\na,x,1\na,y,2\n", minimumPeers: 3)
        #expect(report.reviewCount == 0 && report.hiddenReviewCount == 2 && report.readers.isEmpty)
        #expect(report.overall.levelCount == 0 && report.reliability == nil && report.questions.isEmpty)
    }

    // MARK: The model of the scores

    /// What is said about a reader is what was taken out of the scores, also where facilitators set the scale.
    @Test(arguments: [true, false]) func severityIsThatOfTheScores(_ isAnchored: Bool) throws {
        let text =
            Self.cohort + "p0,r3,peer,1,0\np0,r9,peer,1,\n"
            + "p0,fay,facilitator,1,1\np3,fay,facilitator,0,1\np9,fay,facilitator,2,2\n"
        var rubric = try ReviewFixture.rubric()
        rubric.minimumPeers = 3
        rubric.facilitatorAnchors = isAnchored
        let reviews = try ReviewFixture.read(text, scope: ReviewScope()).reviews
        let report = AgreementReport(reviews, rubric: rubric, title: "T", planCount: 7, seed: 1)
        let combiner = Combiner(reviews, rubric: rubric)
        let biases = Dictionary(uniqueKeysWithValues: report.readers.map { ($0.id, $0.bias) })
        #expect(biases.keys.sorted() == ["r0", "r1", "r2", "r3", "r9"])
        for plan in Set(reviews.map(\.plan)) {
            let names = reviews.filter { $0.kind == .peer && $0.plan == plan }.map(\.reviewer)
            let shown = combiner.readings(of: plan, seed: "")?.summary.readers.map(\.bias) ?? []
            #expect(shown.sorted() == names.map { Rounding.hundredths(biases[$0] ?? .nan) }.sorted())
        }
    }

    /// Facilitators who set the scale are no readers, and their levels no part of the agreement of peers.
    @Test func anchorsAreNoReaders() throws {
        let text =
            Self.cohort
            + (0..<6).map { "p\($0),fay,facilitator,2,2\nfew\($0),fay,facilitator,0,0\n" }.joined()
        let reviews = try ReviewFixture.read(text, scope: ReviewScope()).reviews
        var rubric = try ReviewFixture.rubric()
        rubric.minimumPeers = 3
        let plain = AgreementReport(reviews, rubric: rubric, title: "T", planCount: 12, seed: 1)
        rubric.facilitatorAnchors = true
        let anchored = AgreementReport(reviews, rubric: rubric, title: "T", planCount: 12, seed: 1)
        #expect(anchored.readers.map(\.id) == plain.readers.map(\.id))
        #expect(anchored.readers.map(\.bias) != plain.readers.map(\.bias))
        #expect(anchored.reliability?.singleReader == plain.reliability?.singleReader)
        #expect(anchored.reliability?.meanReaders == plain.reliability?.meanReaders)
        #expect(anchored.questions.allSatisfy { !$0.readers.contains("fay") })
        #expect(anchored.questions.flatMap(\.plans).allSatisfy { $0.hasPrefix("p") })
    }

    // MARK: Plans with many readers and few

    /// Levels of plans: for each plan those of each criterion.
    private func levels(readers: [Int], criteria: Int, seed: UInt64) -> [[[Double]]] {
        var random = SeededGenerator(seed: seed)
        return readers.map { count in
            (0..<criteria).map { _ in
                (0..<max(0, count - Int.random(in: 0...1, using: &random))).map { _ in
                    Double(Int.random(in: 0...4, using: &random))
                }
            }
        }
    }

    /// Tables with an empty place for each reader who did not read are the same, only larger.
    @Test func absentReadersTakeNoRoomAndChangeNothing() throws {
        let plans = levels(readers: [9, 2, 3, 2, 0, 4, 2, 1], criteria: 3, seed: 6)
        let found = ReaderAgreement(plans, of: nil, scale: [0, 1, 2, 3, 4], seed: 5)
        func padded(_ unit: [Double]) -> [Double?] {
            unit.map { $0 } + [Double?](repeating: nil, count: 9 - unit.count)
        }
        let matrix = try RatingMatrix(plans.joined().map(padded))
        #expect(found.alpha == matrix.krippendorffAlpha(.ordinal))
        let categories: [Double] = [0, 1, 2, 3, 4]
        #expect(
            found.ac2
                == matrix.agreement(.gwet, weights: .quadratic, categories: categories).map(\.value)
        )
        let read = plans.filter { plan in plan.contains { $0.count > 1 } }
        let wide = try RatingMatrix(read.map { plan in plan.flatMap(padded) })
        let interval = wide.bootstrap(replicates: 2000, confidence: 0.9, seed: 5) { sample in
            let units = sample.units.flatMap { plan in
                (0..<3).map { criterion in plan.filter { $0.rater / 9 == criterion }.map(\.value) }
            }
            // What the padded table takes for each unit.
            let rows = units.filter { $0.count > 1 }.map(padded)
            guard let matrix = try? RatingMatrix(rows) else { return .undefined(.noRatings) }
            return matrix.krippendorffAlpha(.ordinal)
        }.value?.interval
        #expect(found.alphaRange?.lowerBound == interval?.lower)
        #expect(found.alphaRange?.upperBound == interval?.upper)
        let pairs = plans.joined().flatMap { unit in
            unit.indices.flatMap { one in unit[(one + 1)...].map { abs($0 - unit[one]) } }
        }
        #expect(found.pairCount == pairs.count)
        #expect(found.exactShare == Double(pairs.count { $0 == 0 }) / Double(pairs.count))
        #expect(found.withinOneShare == Double(pairs.count { $0 <= 1 }) / Double(pairs.count))
    }

    /// A training plan that all have read beside many that two have read: a table with a place for every reader
    /// on every plan would have hundreds of millions of places.
    @Test func aPlanThatAllReadMakesTheOthersNoLarger() throws {
        #if DEBUG
        let count = 500
        let seed: UInt64? = nil
        #else
        let count = 5_000
        let seed: UInt64? = 1
        #endif
        let readers = [count] + Array(repeating: 2, count: count)
        let plans = levels(readers: readers, criteria: 11, seed: 7)
        let found = ReaderAgreement(plans, of: nil, scale: [0, 1, 2, 3, 4], seed: seed)
        #expect(found.levelCount == plans.joined().reduce(0) { $0 + $1.count })
        // Levels at random agree by chance.
        #expect(abs(found.alpha.value ?? 1) < 0.05)
        #expect(abs((found.exactShare ?? 0) - 0.2) < 0.02)
        #expect((found.alphaRange != nil) == (seed != nil))
    }

    // MARK: Questions

    /// Six plans at both ends of the scale, read by three readers, one of whom always says 1.
    static let constant =
        "plan,reviewer,kind,metrics,risks\n"
        + (0..<6).map { plan in
            let level = plan % 2 * 2
            return
                "p\(plan),ada,peer,\(level),\(level)\np\(plan),ben,peer,\(level),\(level)\np\(plan),cleo,peer,1,1\n"
        }
        .joined()

    @Test func aConstantReaderIsAskedAbout() throws {
        let questions = try report(Self.constant).questions.filter { $0.subject == .constantReader }
        #expect(questions.map(\.readers) == [["cleo"]])
        #expect(questions.map(\.value) == [6])
    }

    @Test func aTeamThatSeesMoreIsAskedAbout() throws {
        let questions = try report(Self.constant + "p0,Night Shift,self,2,2\np1,Corner Table,self,2,2\n")
            .questions
        let gaps = questions.filter { $0.subject == .selfAssessment }
        #expect(gaps.map(\.plans) == [["p0"]])
        #expect(gaps.allSatisfy { $0.value > 1 && $0.readers.isEmpty })
    }

    @Test func evenLevelsRaiseNoQuestion() throws {
        #expect(try report(Self.cohort).questions == [])
    }

    @Test func readersOwnThePlansOfTheirTeams() throws {
        let cohort = try CohortLoaderTests.load([
            "c/roster.csv": "person,team\nada,night shift\nben,ibis\nfay,\n"
        ])
        let names = ["ada", "ben", "fay", "Night Shift", "heron", "ibis", "zoe"]
        #expect(names.map(cohort.ownPlans) == ["heron", "ibis", nil, "heron", "heron", "ibis", nil])
    }

    @Test func withoutPeersThereIsNothingToSay() throws {
        let report = try report("plan,reviewer,kind,metrics\na,x,self,1\n")
        #expect(report.reviewCount == 0 && report.readers.isEmpty && report.reliability == nil)
        #expect(report.overall.alpha == .undefined(.noRatings) && report.overall.exactShare == nil)
    }

    // MARK: How many readers

    /// Φ(k) = 0.36 / (0.36 + 0.48 / k): 3/7 for one, 0.8 from 5⅓ on.
    @Test func moreReadersSayMore() throws {
        let reliability = try reliability(plan: 0.36, rater: 0.12, residual: 0.36)
        let one = try #require(reliability.dependability(of: 1).value)
        let five = try #require(reliability.dependability(of: 5).value)
        let six = try #require(reliability.dependability(of: 6).value)
        #expect(abs(one - 3.0 / 7) < 1e-12 && five < 0.8 && six >= 0.8)
        #expect(reliability.readersForTarget == 6)
        #expect(try self.reliability(plan: 0.25, rater: 0, residual: 0.25).readersForTarget == 4)
        #expect(try self.reliability(plan: 1, rater: 0, residual: 0).readersForTarget == 1)
        #expect(try self.reliability(plan: 0, rater: 0.1, residual: 0.2).readersForTarget == nil)
        #expect(try self.reliability(plan: 0.001, rater: 0.1, residual: 0.2).readersForTarget == nil)
    }

    private func reliability(plan: Double, rater: Double, residual: Double) throws -> ReaderReliability {
        let table = try RatingTable(
            planCount: 1,
            raterCount: 1,
            scale: 0...4,
            ratings: [RatingTable.Rating(plan: 0, rater: 0, value: 2)]
        )
        return ReaderReliability(table, VarianceComponents(plan: plan, rater: rater, residual: residual))
    }
}
