import CEL
import Platform
import RaterStatistics
import Testing
import _PlanevalTestSupport

/// The numbers of other peer-assessment systems, from their own tests or computed after their code.
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

    @Test func computesLikeOpenResponseAssessment() throws {
        var seen = 0
        for (id, node) in try cases("ora2_scores") {
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
            } else {
                continue
            }
            seen += 1
        }
        #expect(seen == 0 || seen >= 20)
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
        var seen = 0
        for (id, node) in try cases("moodle_workshop_aggregation") {
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
            seen += 1
        }
        #expect(seen == 0 || seen >= 9)
    }

    @Test func gradesFormsLikeMoodleWorkshop() throws {
        var seen = 0
        for (id, node) in try cases("moodle_form_strategies") {
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
            } else {
                continue
            }
            seen += 1
        }
        #expect(seen == 0 || seen >= 13)
    }

    @Test func comparesWithTheBestAssessmentLikeMoodleWorkshop() throws {
        var seen = 0
        for (id, node) in try cases("moodle_workshop_eval_best") where id.hasPrefix("e2e_") {
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
            seen += 1
        }
        #expect(seen == 0 || seen >= 4)
    }

    @Test func measuresDistancesLikeMoodleWorkshop() throws {
        let cases = try cases("moodle_workshop_eval_best")
        for id in ["distance_zero", "distance_equals"] {
            guard let node = cases[id], let input = node["input"] else { continue }
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
    }
}

extension Substring {
    fileprivate var trimmed: String {
        String(drop(while: { $0 == " " }).reversed().drop(while: { $0 == " " }).reversed())
    }
}
