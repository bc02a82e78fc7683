/// The keys that an object may have.
struct Shape {
    /// The keys it cannot do without.
    let required: [String]
    /// The keys of texts that a report would show as a gap.
    let expected: [String]
    /// The other keys.
    let optional: [String]

    init(_ required: [String], expected: [String] = [], optional: [String] = []) {
        self.required = required
        self.expected = expected
        self.optional = optional
    }

    /// All keys.
    var keys: [String] { required + expected + optional }

    /// The bytes of all keys with a meaning, and of the one by which editors find the schema of a file.
    var known: Set<[UInt8]> { Set((keys + ["$schema"]).map { Array($0.utf8) }) }

    static let rubric = Shape(
        ["planeval_rubric", "id", "version", "title", "scale", "criteria"],
        optional: [
            "language", "document", "purpose", "objectives", "bands", "sources", "minimum_peers",
            "aggregator", "anchor", "attention", "flags",
        ]
    )
    static let objective = Shape(["id", "text"], optional: ["bloom"])
    static let scaleStep = Shape(["level", "name"], expected: ["means"])
    static let band = Shape(["from", "name"])
    static let sources = Shape([], optional: ["facilitator", "peers", "checks", "self"])
    static let attention = Shape(["criterion", "at_most", "says"], optional: ["cap_band"])
    static let criterion = Shape(
        ["id", "name", "weight", "levels"],
        expected: ["question", "goal", "reflection"],
        optional: ["objectives"]
    )
    static let level = Shape(
        ["level", "descriptor"],
        expected: ["strength", "next"],
        optional: ["improve", "needs", "checks"]
    )
    static let check = Shape(["id", "says", "rule"], expected: ["add"])
    static let flag = Shape(["id", "about", "rule", "asks"], optional: ["cap"])

    static let examples = Shape(["planeval_rubric_examples", "rubric", "examples"])
    static let example = Shape(["plan", "levels"], optional: ["flags", "confirm"])
}
