import CEL
import Platform
import Testing
import _PlanevalTestSupport

@testable import RaterStatistics

/// The numbers of other peer-assessment systems, from their own tests or computed after their code.
///
/// Every case of the four files about ORA2 and Moodle is either tried or named as beside the point:
///
/// - `complete_*` of ORA2 say when a form counts as filled in; they hold no numbers, and planeval reads forms its
///   own way, where what is left open is no information.
/// - `flex_enabled_*` of ORA2 say where a course switches flexible grading on; what it does is tried.
/// - `lcm_*` of Moodle are the least common multiple, which no grade here needs.
///
/// `moodle_workshop_allocation` is about who reads what and belongs to the tests of allocation. The other files
/// are about systems that planeval does not offer to compute like.
@Suite("Other peer-assessment systems")
struct PeerSystemTests {
    private func cases(_ file: String, _ test: String = #function) throws -> [String: DocumentNode] {
        guard let shared = SharedData.path(for: test) else { return [:] }
        let path = "\(shared)/conformance/peer-systems/\(file).json"
        let bytes = try DiskFileStore().read(path, limit: 8 << 20)
        let nodes = try #require(try JSONReader().read(bytes).root["cases"]?.elements)
        #expect(!nodes.isEmpty)
        return Dictionary(
            nodes.map { ($0["id"]?.string ?? "", $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Fails unless `count` cases were tried and all others are beside the point by the start of their names.
    private func expectAll(
        _ cases: [String: DocumentNode],
        tried: [String],
        count: Int,
        besideThePoint: [String] = [],
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        // Without the files the test was skipped, which was said.
        guard !cases.isEmpty else { return }
        #expect(Set(tried).count == count, sourceLocation: sourceLocation)
        let left = cases.keys.filter { name in
            !tried.contains(name) && !besideThePoint.contains { name.hasPrefix($0) }
        }
        #expect(left.isEmpty, "not tried", sourceLocation: sourceLocation)
    }

    @Test func computesLikeOpenResponseAssessment() throws {
        var tried: [String] = []
        let cases = try cases("ora2_scores")
        for (id, node) in cases {
            let expected = node["expected"]
            if id.hasPrefix("median_options") {
                let options = try #require(node["input"]?["options"]?.members)
                let found = OpenResponseAssessment.options(
                    showing: try #require(node["input"]?["median"]?.number),
                    among: options.map { $0.value.number ?? .nan }
                )
                #expect(
                    found.map { options[$0].name } == expected?.elements.map { $0.string ?? "" },
                    "\(id)"
                )
            } else if id.hasPrefix("median_") {
                let scores = try #require(node["input"]?.elements).compactMap(\.number)
                #expect(OpenResponseAssessment.median(scores) == expected?.number, "\(id)")
            } else if id.hasPrefix("mean_") {
                let scores = try #require(node["input"]?.elements).compactMap(\.number)
                #expect(OpenResponseAssessment.mean(scores) == expected?.number, "\(id)")
            } else if id.hasPrefix("required_grades") {
                let input = try #require(node["input"])
                let required = OpenResponseAssessment.requiredReviews(
                    Int(try #require(input["must_be_graded_by"]?.int)),
                    isFlexible: input["enable_flexible_grading"]?.bool ?? false,
                    daysSinceSubmission: Int(try #require(input["days_since_submission"]?.int))
                )
                #expect(Double(required) == expected?.number, "\(id)")
            } else if id.hasPrefix("staff_overrides") || id == "grade_details_zero_point" {
                try checkChoices(node, id)
            } else if id.hasPrefix("strategy_") {
                let isMean = id == "strategy_mean"
                for member in try #require(node["input"]?["scores"]).members {
                    let scores = member.value.elements.compactMap(\.number)
                    let points =
                        isMean ? OpenResponseAssessment.mean(scores) : OpenResponseAssessment.median(scores)
                    #expect(points == expected?[member.name]?.number, "\(id)")
                }
            } else if id.contains("feedback_only") {
                let chosen = try #require(node["input"]?["chosen"]?.elements).map(\.number)
                let highest = node["input"]?["max"]?.elements.map(\.number)
                let total = OpenResponseAssessment.total(
                    chosen.indices.map { (chosen[$0], highest?[$0]) }
                )
                #expect(total.earned == expected?["earned"]?.number, "\(id)")
                #expect(total.possible == expected?["possible"]?.number, "\(id)")
            } else {
                continue
            }
            tried.append(id)
        }
        expectAll(cases, tried: tried, count: 25, besideThePoint: ["complete_", "flex_enabled_"])
    }

    /// Options chosen by staff and peers, by name.
    private func checkChoices(_ node: DocumentNode, _ id: String) throws {
        let input = try #require(node["input"])
        let peers = try #require(input["peers"] ?? input["peer_choices"])
        for member in peers.members {
            let options = try #require(input["options"]?[member.name])
            let chosen = member.value.elements.compactMap { options[$0.string ?? ""]?.number }
            let staff = input["staff"]?[member.name]?.string.flatMap { options[$0]?.number }
            let points = OpenResponseAssessment.points(staff: staff, peers: chosen)
            let expected = node["expected"]?[member.name]
            #expect(points == expected?.number ?? expected?["points"]?.number, "\(id) \(member.name)")
            guard let label = expected?["label"]?.string else { continue }
            let names = OpenResponseAssessment.options(
                showing: points,
                among: options.members.map { $0.value.number ?? .nan }
            ).map { options.members[$0].name }
            #expect(Set(names) == Set(label.split(separator: "/").map { $0.trimmed }), "\(id)")
        }
    }

    @Test func aggregatesLikeMoodleWorkshop() throws {
        var tried: [String] = []
        let cases = try cases("moodle_workshop_aggregation")
        for (id, node) in cases {
            let input = node["input"]?.elements ?? []
            if id.hasPrefix("submission_") {
                let grades = input.map {
                    MoodleWorkshop.WeightedGrade(
                        grade: $0["grade"]?.number,
                        weight: $0["weight"]?.number ?? 1
                    )
                }
                #expect(MoodleWorkshop.submissionGrade(grades) == node["expected"]?.number, "\(id)")
            } else if id.hasPrefix("grading_") {
                let grades = input.map {
                    (computed: $0["grading_grade"]?.number, override: $0["override"]?.number)
                }
                let grade = MoodleWorkshop.assessorGrade(grades)
                let expected = node["expected"]?.number
                #expect((grade == nil) == (expected == nil), "\(id)")
                // Some are printed with fewer decimals.
                if let grade, let expected { #expect(abs(grade - expected) < 6e-5, "\(id)") }
            } else {
                continue
            }
            tried.append(id)
        }
        expectAll(cases, tried: tried, count: 9, besideThePoint: ["lcm_"])
    }

    @Test func gradesFormsLikeMoodleWorkshop() throws {
        var tried: [String] = []
        let cases = try cases("moodle_form_strategies")
        for (id, node) in cases {
            let input = try #require(node["input"])
            let expected = node["expected"]?.number
            if id.hasPrefix("accumulative_") {
                let parts = (input["dimensions"]?.members ?? []).map { member in
                    (
                        grade: input["grades"]?[member.name]?.number ?? 0,
                        maximum: member.value["max"]?.number ?? 0,
                        weight: member.value["weight"]?.number ?? 0
                    )
                }
                #expect(MoodleWorkshop.accumulativeGrade(parts) == expected, "\(id)")
            } else if id.hasPrefix("rubric_") {
                let criteria = try #require(input["level_scores"]?.members)
                let grade = MoodleWorkshop.rubricGrade(
                    chosen: criteria.map { input["selected"]?.member($0.name)?.number },
                    ranges: criteria.map {
                        let scores = $0.value.elements.compactMap(\.number)
                        return (scores.min() ?? 0)...(scores.max() ?? 0)
                    }
                )
                #expect(grade == expected, "\(id)")
            } else if id.hasPrefix("numerrors_") {
                let answers = try #require(input["answers_1_pass_0_fail"]?.members).map {
                    (isMet: $0.value.int == 1, weight: input["weights"]?[$0.name]?.number ?? 0)
                }
                let mapping = try #require(input["mapping"]?.members).compactMap { member in
                    Int(member.name).flatMap { count in member.value.number.map { (count, $0) } }
                }
                let grade = MoodleWorkshop.errorsGrade(
                    answers,
                    mapping: Dictionary(uniqueKeysWithValues: mapping)
                )
                #expect(grade == expected, "\(id)")
            } else if id.hasPrefix("gradingform_") {
                let levels = try #require(input["levels"]?.elements).map { $0.elements.compactMap(\.number) }
                let range = try #require(input["grade_range"]?.elements).compactMap(\.number)
                let grade = MoodleRubric.grade(
                    chosen: try #require(input["selected"]?.elements).compactMap(\.number),
                    ranges: levels.map { ($0.min() ?? 0)...($0.max() ?? 0) },
                    grades: range[0]...range[1],
                    allowsDecimals: input["allow_decimals"]?.bool == true
                )
                #expect(grade ?? -1 == expected, "\(id)")
            } else {
                continue
            }
            tried.append(id)
        }
        expectAll(cases, tried: tried, count: 18)
    }

    /// With the lowest level worth its points, 2 + 3 + 3 of 12 are two thirds of the way; without, 5 of 9.
    @Test func countsTheLowestLevelOfAMoodleRubricWhenToldTo() {
        let ranges = Array(repeating: 1.0...4.0, count: 3)
        for (isLocked, expected) in [(true, 67.0), (false, 56)] {
            let grade = MoodleRubric.grade(
                chosen: [2, 3, 3],
                ranges: ranges,
                grades: 0...100,
                allowsDecimals: false,
                locksZeroPoints: isLocked
            )
            #expect(grade == expected)
        }
        // Half of 101 is rounded to 51 before the lowest grade comes on top, as in Moodle.
        #expect(
            MoodleRubric.grade(chosen: [1], ranges: [0...2], grades: 0.25...101.25, allowsDecimals: false)
                == 51.25
        )
    }

    @Test func comparesWithTheBestAssessmentLikeMoodleWorkshop() throws {
        let cases = try cases("moodle_workshop_eval_best")
        for (id, node) in cases {
            if id.hasPrefix("e2e_") {
                try checkGrades(node, id)
            } else if id.hasPrefix("distance_") {
                try checkDistances(node, id)
            } else if id.hasPrefix("normalize_") {
                try checkNormalisation(node, id)
            } else {
                try #require(id == "weighted_population_variance")
                try checkVariances(node, id)
            }
        }
        expectAll(cases, tried: Array(cases.keys), count: 9)
    }

    private func checkGrades(_ node: DocumentNode, _ id: String) throws {
        let input = try #require(node["input"])
        let reviewers = try #require(input["assessments"]?.members)
        let aspects = try #require(input["dimensions"]?.members)
        let grades = reviewers.map { reviewer in
            aspects.map { aspect in
                let low = aspect.value["min"]?.number ?? 0
                let high = aspect.value["max"]?.number ?? 0
                return MoodleWorkshop.normalised(
                    reviewer.value[aspect.name]?.number ?? .nan,
                    in: low...high
                )
            }
        }
        for (variant, key) in [
            (BestAssessment.Variant.current, "expected"), (.older, "expected_2009_variant"),
        ] {
            let best = BestAssessment(variant, comparison: try #require(input["comparison"]?.number))
            let found = try #require(
                best.grades(
                    of: grades,
                    weights: reviewers.map { input["weights"]?[$0.name]?.number ?? 1 },
                    aspectWeights: aspects.map { $0.value["weight"]?.number ?? 1 }
                )
            )
            for (reviewer, grade) in zip(reviewers, found) {
                let expected = node[key]?["grading_grade"]?[reviewer.name]?.number
                #expect(grade == expected, "\(id) \(variant) \(reviewer.name)")
            }
        }
    }

    private func checkDistances(_ node: DocumentNode, _ id: String) throws {
        let input = try #require(node["input"])
        let aspects = try #require(input["dimensions"]?.members)
        func values(_ name: String) -> [Double] {
            aspects.map { input[name]?[$0.name]?.number ?? .nan }
        }
        let best = BestAssessment(comparison: try #require(input["comparison"]?.number))
        let names = id == "distance_zero" ? ["assessment"] : ["assessment_a", "assessment_b"]
        for name in names {
            let distance = best.distance(
                values(name),
                values("referential"),
                variances: aspects.map { $0.value["variance"]?.number ?? .nan },
                weights: aspects.map { $0.value["weight"]?.number ?? .nan }
            )
            #expect(distance == node["expected"]?.number ?? node["expected"]?["value"]?.number, "\(id)")
        }
    }

    private func checkNormalisation(_ node: DocumentNode, _ id: String) throws {
        let input = try #require(node["input"])
        for assessment in try #require(input["assessments"]?.members) {
            for aspect in try #require(input["dimensions"]?.members) {
                let low = try #require(aspect.value["min"]?.number)
                let high = try #require(aspect.value["max"]?.number)
                let grade = try #require(assessment.value[aspect.name]?.number)
                let expected = node["expected"]?[assessment.name]?[aspect.name]?.number
                #expect(
                    MoodleWorkshop.normalised(grade, in: low...high) == expected,
                    "\(id) \(assessment.name) \(aspect.name)"
                )
            }
        }
    }

    private func checkVariances(_ node: DocumentNode, _ id: String) throws {
        let assessments = try #require(node["input"]?["assessments"]?.members)
        let weights = assessments.map { node["input"]?["weights"]?[$0.name]?.number ?? .nan }
        for aspect in try #require(node["expected"]?.members) {
            let values = assessments.map { $0.value[aspect.name]?.number ?? .nan }
            #expect(
                BestAssessment.variance(values, weights) == aspect.value.number,
                "\(id) \(aspect.name)"
            )
        }
    }
}

extension Substring {
    fileprivate var trimmed: String {
        String(drop(while: { $0 == " " }).reversed().drop(while: { $0 == " " }).reversed())
    }
}
