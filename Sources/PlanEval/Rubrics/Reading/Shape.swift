/// The keys that an object may have.
struct Shape {
    /// The keys it cannot do without.
    let required: [String]
    /// The other keys.
    let optional: [String]

    init(_ required: [String], optional: [String] = []) {
        self.required = required
        self.optional = optional
    }

    /// All keys.
    var keys: [String] { required + optional }

    static let rubric = Shape(
        ["planeval_rubric", "id", "version", "title", "language", "document", "scale", "bands", "criteria"],
        optional: ["purpose", "objectives", "sources", "minimum_peers", "attention", "flags"]
    )
    static let objective = Shape(["id", "bloom", "text"])
    static let scaleStep = Shape(["level", "name", "means"])
    static let band = Shape(["from", "name"])
    static let sources = Shape(["facilitator", "peers", "checks", "self"])
    static let attention = Shape(["criterion", "at_most", "says"], optional: ["cap_band"])
    static let criterion = Shape(
        ["id", "name", "weight", "question", "goal", "reflection", "levels"],
        optional: ["objectives"]
    )
    static let level = Shape(
        ["level", "descriptor", "strength", "next"],
        optional: ["improve", "needs", "checks"]
    )
    static let check = Shape(["id", "says", "rule", "add"])
    static let flag = Shape(["id", "about", "rule", "asks"], optional: ["cap"])

    static let examples = Shape(["planeval_rubric_examples", "rubric", "examples"])
    static let example = Shape(["plan", "levels"], optional: ["flags", "confirm"])
}
