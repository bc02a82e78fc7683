/// Reviews by whom and about what; the last one counts.
struct ReviewCollection {
    private struct Key: Hashable {
        let plan: [UInt8]
        let kind: Review.Kind
        /// Two spellings of a name are one person.
        let reviewer: String
    }

    private var entries: [Key: ReviewEntry] = [:]
    /// Of each reviewer, the spelling that comes first by its bytes.
    private var spellings: [String: String] = [:]

    /// How many reviews have come in, those that others replaced included.
    private(set) var count = 0

    /// Adds a review that was given later than all before.
    mutating func add(_ entry: ReviewEntry, _ findings: inout ReviewFindings) {
        let name = entry.assessor.name
        guard !entry.isBlank else {
            findings.add(
                .empty,
                as: .info,
                "\"\(name)\" says nothing about \"\(entry.plan)\", which counts as no review",
                about: "\(name) \(entry.plan)",
                at: entry.place
            )
            return
        }
        count += 1
        let reviewer = NameIndex.folded(name)
        noteSpelling(of: entry, reviewer, &findings)
        let key = Key(plan: Array(entry.plan.utf8), kind: entry.assessor.kind, reviewer: reviewer)
        if let earlier = entries.updateValue(entry, forKey: key) {
            let later = entry.place
            let file = later.kept.path == earlier.place.kept.path ? "" : " of \(later.kept.path)"
            findings.add(
                .duplicate,
                as: .info,
                "\"\(name)\" reviewed \"\(entry.plan)\" again; the one in \(later.unit.rawValue) \(later.row)\(file) counts",
                about: "\(name) \(entry.plan)",
                at: earlier.place
            )
        }
    }

    private mutating func noteSpelling(
        of entry: ReviewEntry,
        _ reviewer: String,
        _ findings: inout ReviewFindings
    ) {
        let name = entry.assessor.name
        guard let known = spellings[reviewer] else {
            spellings[reviewer] = name
            return
        }
        guard !known.utf8.elementsEqual(name.utf8) else { return }
        if name.utf8.lexicographicallyPrecedes(known.utf8) { spellings[reviewer] = name }
        findings.add(
            .readAs,
            as: .info,
            "\"\(name)\" and \"\(known)\" count as one reviewer",
            about: reviewer,
            at: entry.place
        )
    }

    /// All reviews in an order that does not depend on the order of the files.
    func reviews(_ rubric: Rubric) -> [Review] {
        entries.map { key, entry in
            entry.review(by: spellings[key.reviewer] ?? entry.assessor.name, in: rubric)
        }
        .sorted { one, other in
            for (first, second) in [
                (one.plan, other.plan), (one.kind.rawValue, other.kind.rawValue),
                (one.reviewer, other.reviewer),
            ] where !first.utf8.elementsEqual(second.utf8) {
                return first.utf8.lexicographicallyPrecedes(second.utf8)
            }
            return false
        }
    }
}
