import CEL

/// A rubric as it stands in the file, before anybody has looked whether it holds together.
struct RubricDraft {
    var id: Located<String>
    var version: Located<String>
    var title: Located<String>
    var language: Located<String>
    var documentKind: Located<String>
    var purpose: Located<String>?
    var objectives: [Objective]
    var scale: [ScaleStep]
    var bands: [Band]
    var sources: Sources?
    var minimumPeers: Located<Int>?
    var aggregator: Located<String>?
    var anchor: Located<Bool>?
    var attention: [Attention]
    var criteria: [Criterion]
    var flags: [Flag]

    struct Objective {
        let id: Located<String>
        let bloom: Located<String>
        let text: Located<String>
    }

    struct ScaleStep {
        let level: Located<Int>
        let name: Located<String>
        let means: Located<String>
    }

    struct Band {
        let from: Located<Double>
        let name: Located<String>
    }

    struct Sources {
        let range: Range<Int>
        let facilitator: Located<Double>
        let peers: Located<Double>
        let checks: Located<Double>
        let selfAssessment: Located<Double>

        var all: [Located<Double>] { [facilitator, peers, checks, selfAssessment] }
    }

    struct Attention {
        let criterion: Located<String>
        let atMost: Located<Double>
        let says: Located<String>
        let capBand: Located<String>?
    }

    struct Criterion {
        let id: Located<String>
        let name: Located<String>
        let weight: Located<Double>
        let objectives: [Located<String>]
        let question: Located<String>
        let goal: Located<String>
        let reflection: Located<String>
        /// Where something about the criterion as a whole is said.
        let place: Range<Int>
        var levels: [Level]
        /// True if all levels could be read, so that one which is not there is missing.
        let hasAllLevels: Bool
    }

    struct Level {
        let level: Located<Int>
        let descriptor: Located<String>
        let strength: Located<String>
        let improve: Located<String>?
        let next: Located<String>
        let needs: Located<Int>?
        /// True when the list of checks is there, be it right or wrong.
        let hasChecks: Bool
        var checks: [Check]
    }

    struct Check {
        let id: Located<String>
        /// The full name.
        let fullID: String
        let says: Located<String>
        let advice: Located<String>
        var rule: Rule
    }

    struct Flag {
        let id: Located<String>
        /// The criteria by name; `nil` for all.
        let about: [Located<String>]?
        let question: Located<String>
        let cap: Located<Int>?
        var rule: Rule
    }

    struct Rule {
        let text: Located<String>
        /// The compiled expression, once it has been compiled without mistakes.
        var program: Program?
    }
}
