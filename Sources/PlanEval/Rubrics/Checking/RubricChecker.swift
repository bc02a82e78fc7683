import CEL

/// Finds out whether the parts of a rubric hold together, and compiles its rules.
struct RubricChecker {
    /// The rubric; its rules get their programs here.
    var draft: RubricDraft
    /// What has been found so far.
    var findings: RubricFindings
    /// What rules may refer to, by the kind of document.
    let environments: [String: Environment]

    /// Looks at everything that can keep the rubric from being used, whatever is found on the way.
    mutating func check() {
        checkNames()
        checkFrame()
        checkScale()
        checkBands()
        checkObjectives()
        checkWeights()
        checkLevels()
        checkDescriptors()
        checkAttention()
        checkFlags()
        checkRules()
    }

    /// The highest level, unless the scale itself is wrong.
    var highestLevel: Int? {
        let levels = draft.scale.map(\.level)
        guard levels.count > 1,
            levels.enumerated().allSatisfy({ $0.element.isKnown && $0.element.value == $0.offset })
        else { return nil }
        return levels.count - 1
    }

    /// Adds a mistake for a name that refers to nothing.
    mutating func unknownName(
        _ name: Located<String>,
        _ message: RubricMessage,
        _ words: String,
        among candidates: [Located<String>]
    ) {
        let names = candidates.filter(\.isKnown).map(\.value)
        findings.error(
            message,
            words,
            at: name.range,
            hint: NearestName.question(for: name.value, among: names)
                ?? (names.isEmpty ? nil : "there are \(ObjectReader.enumeration(names))")
        )
    }

    /// Adds a mistake for each name of `names` that stands among them before.
    mutating func refuseRepetition(_ names: [Located<String>], as noun: String) {
        var places: [[UInt8]: Int] = [:]
        for name in names where name.isKnown {
            if let first = places[name.key] {
                let line = findings.source.position(of: first).line
                findings.error(
                    .duplicateID,
                    "\"\(name.value)\" is \(noun) already",
                    at: name.range,
                    hint: "the first stands in line \(line); give this one another name"
                )
            } else {
                places[name.key] = name.range.lowerBound
            }
        }
    }
}
