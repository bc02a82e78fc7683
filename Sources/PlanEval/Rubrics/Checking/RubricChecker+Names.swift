import CEL

extension RubricChecker {
    /// Ids are part of results, file names and addresses for ever: plain letters, and each only once.
    mutating func checkNames() {
        checkSpelling(of: [draft.id], as: "the id of the rubric")
        checkSpelling(of: draft.criteria.map(\.id), as: "the id of a criterion")
        refuseRepetition(draft.criteria.map(\.id), as: "the id of a criterion")
        for criterion in draft.criteria {
            let ids = criterion.levels.flatMap { $0.checks.map(\.id) }
            checkSpelling(of: ids, as: "the id of a check")
            refuseRepetition(ids, as: "the id of a check of \"\(criterion.id.value)\"")
        }
        checkSpelling(of: draft.flags.map(\.id), as: "the id of a flag")
        refuseRepetition(draft.flags.map(\.id), as: "the id of a flag")
        checkSpelling(of: draft.objectives.map(\.id), as: "the id of an objective", allowsCapitals: true)
        refuseRepetition(draft.objectives.map(\.id), as: "the id of an objective")
        refuseRepetition(draft.scale.map(\.name), as: "the name of a level")
        refuseRepetition(draft.bands.map(\.name), as: "the name of a band")
    }

    private mutating func checkSpelling(
        of ids: [Located<String>],
        as noun: String,
        allowsCapitals: Bool = false
    ) {
        for id in ids where id.isKnown && !Self.isID(id.value, allowsCapitals: allowsCapitals) {
            let better = Self.id(like: id.value)
            findings.error(
                .idSpelling,
                "\"\(id.value)\" as \(noun)",
                at: id.range,
                hint: "use the letters a to z, digits and hyphens"
                    + (better.isEmpty ? "" : ", for example \"\(better)\"")
            )
        }
    }

    /// As revised by Anderson and Krathwohl (2001).
    private static let bloom = [
        "remember", "understand", "apply", "analyse", "analyze", "evaluate", "create",
    ]

    private static func isID(_ id: String, allowsCapitals: Bool) -> Bool {
        guard let first = id.utf8.first, first != UInt8(ascii: "-") else { return false }
        return id.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"):
                true
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): allowsCapitals
            default: false
            }
        }
    }

    /// The id that is most like a text.
    private static func id(like text: String) -> String {
        let words = text.lowercased().utf8.split { byte in
            !(byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10)
        }
        return words.map { String(decoding: Array($0), as: UTF8.self) }.joined(separator: "-")
    }

    /// Objectives that criteria name exist, and are named by one.
    mutating func checkObjectives() {
        for bloom in draft.objectives.map(\.bloom) where bloom.isKnown && !Self.bloom.contains(bloom.value) {
            findings.error(
                .bloom,
                "\"\(bloom.value)\" is no level of Bloom's taxonomy",
                at: bloom.range,
                hint: NearestName.question(for: bloom.value, among: Self.bloom)
                    ?? "the levels are \(ObjectReader.enumeration(Self.bloom))"
            )
        }
        let declared = Set(draft.objectives.map(\.id.key))
        var used: Set<[UInt8]> = []
        for criterion in draft.criteria {
            refuseRepetition(criterion.objectives, as: "an objective of \"\(criterion.id.value)\"")
            for objective in criterion.objectives {
                used.insert(objective.key)
                guard !declared.contains(objective.key) else { continue }
                unknownName(
                    objective,
                    .unknownObjective,
                    "there is no objective \"\(objective.value)\"",
                    among: draft.objectives.map(\.id)
                )
            }
        }
        for objective in draft.objectives where objective.id.isKnown && used.insert(objective.id.key).inserted
        {
            findings.warning(
                .unusedObjective,
                "no criterion serves the objective \"\(objective.id.value)\"",
                at: objective.id.range,
                hint: "name it in \"objectives\" of a criterion, or remove it"
            )
        }
    }
}
