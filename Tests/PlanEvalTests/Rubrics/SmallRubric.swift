import CEL
import PlanEval

/// A rubric that has one of everything, and a way to spoil it.
enum SmallRubric {
    /// What its rules may refer to.
    static let environment = Environment(
        variables: [.init("plan", .message("plan")), .init("today", .timestamp)],
        messages: [
            MessageType(
                name: "plan",
                fields: [
                    .init(name: "title", type: .string),
                    .init(name: "metrics", type: .list(.message("plan.metrics.item"))),
                    .init(name: "risks", type: .list(.dyn)),
                ]
            ),
            MessageType(
                name: "plan.metrics.item",
                fields: [
                    .init(name: "name", type: .string), .init(name: "owner", type: .string),
                    .init(name: "target", type: .dyn),
                ]
            ),
        ]
    )

    static let loader = RubricLoader(environments: ["plan": environment, "pilot-proposal": environment])

    /// Reads a text as a file of rubrics.
    static func inspect(_ bytes: [UInt8], path: String = "small.yaml") throws -> RubricInspection {
        loader.inspect(try DocumentLoader().read(bytes, path: path))
    }

    /// Reads a text that has no mistakes.
    static func load(_ text: String, path: String = "small.yaml") throws -> Rubric {
        try loader.load(try DocumentLoader().read(Array(text.utf8), path: path))
    }

    static let yaml = #"""
        # A comment with an umlaut: ü
        planeval_rubric: 1
        id: small
        version: 1.0.0
        title: A small rubric
        language: en
        document: plan
        purpose: >-
          Shows how a rubric
          is written.
        objectives:
          - {id: O1, bloom: create, text: Design a plan}
          - {id: O2, bloom: evaluate, text: Weigh a risk}
        scale:
          - {level: 0, name: Missing, means: Nothing to use.}
          - {level: 1, name: Named, means: It is there.}
          - {level: 2, name: Ready, means: Work can start.}
        bands:
          - {from: 70, name: Ready to run}
          - {from: 0, name: Begun}
        sources: {facilitator: 3, peers: 2, checks: 1, self: 0}
        minimum_peers: 4
        attention:
          - criterion: risks
            at_most: 0
            says: The plan names no risk.
            cap_band: Begun
        criteria:
          - id: metrics
            name: Measures
            weight: 60
            objectives: [O1]
            question: What is measured?
            goal: Two measures with targets.
            reflection: Which number would you miss?
            levels:
              - level: 0
                descriptor: No measure.
                strength: There is room for one.
                improve: Nobody can see progress.
                next: Write one measure.
              - level: 1
                descriptor: A measure is named.
                strength: There is a measure.
                improve: It has no target.
                next: Give it a target.
                checks:
                  - id: named
                    says: The plan names a measure.
                    rule: plan.metrics.size() > 0
                    add: Name a measure.
              - level: 2
                descriptor: Two measures have a target, or all have an owner.
                strength: The measures can be used.
                next: Look at them once a month.
                needs: 1
                checks:
                  - id: targets
                    says: Two measures have a target.
                    rule: >-
                      plan.metrics.filter(m,
                        m.target != "").size()
                      >= 2
                    add: Give each measure a target.
                  - id: owners
                    says: All measures have an owner.
                    rule: "plan.metrics.all(m, m.owner != \"\")"
                    add: Give each measure an owner.
          - id: risks
            name: Risks
            weight: 40
            objectives: [O2, O1]
            question: What could go wrong?
            goal: Two risks with a response.
            reflection: What keeps you awake?
            levels:
              - level: 0
                descriptor: No risk.
                strength: The plan is hopeful.
                next: Write one risk.
              - level: 1
                descriptor: A risk is named.
                strength: There is a risk.
                next: Add a second one.
                checks:
                  - id: named
                    says: The plan names a risk.
                    rule: 'plan.risks.exists(r, r.risk != ''none'')'
                    add: Name a risk.
              - level: 2
                descriptor: Two risks are named.
                strength: The plan looks ahead.
                next: Look at them once a month.
                checks:
                  - id: two
                    says: The plan names two risks.
                    rule: |
                      plan.risks.size() >= 2
                    add: Name a second risk.
        flags:
          - id: late-risk
            about: risks
            rule: plan.title.contains("risk") && plan.risks.size() == 0
            asks: The title speaks of risks and none is listed. Is that meant?
            cap: 1
          - id: same-owner
            about: [metrics, risks]
            rule: plan.metrics.exists_one(m, m.owner == "team")
            asks: Does one team own everything?
          - id: no-title
            about: all
            rule: plan.title == ""
            asks: Who wrote this plan?

        """#
}

/// The small rubric with one or more changes; what is new stands between `«` and `»`.
struct SpoiledRubric: Sendable {
    let bytes: [UInt8]
    /// Where the marks are.
    let marks: [Range<Int>]
    /// The number of places where the old text stands; 1 if the test is written right.
    let occurrences: Int

    init(_ old: String, _ new: String, in text: String = SmallRubric.yaml) {
        let parts = text.split(separator: old, omittingEmptySubsequences: false)
        occurrences = parts.count - 1
        let spoiled = parts.prefix(2).joined(separator: new)
        var bytes: [UInt8] = []
        var marks: [Range<Int>] = []
        var start = 0
        for scalar in spoiled.unicodeScalars {
            switch scalar {
            case "«": start = bytes.count
            case "»": marks.append(start..<bytes.count)
            default: bytes += Array(String(scalar).utf8)
            }
        }
        self.bytes = bytes
        self.marks = marks
    }
}
