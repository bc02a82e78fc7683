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
        guard let earlier = entries[key] else {
            entries[key] = entry
            return
        }
        var later = entry
        if later.isWithoutLevels || earlier.isWithoutLevels {
            // Comments on their own belong to the levels that came before or after, and take none back.
            later.complete(with: earlier)
            entries[key] = later
            return
        }
        entries[key] = later
        let file = later.place.kept.path == earlier.place.kept.path ? "" : " of \(later.place.kept.path)"
        findings.add(
            .duplicate,
            as: .info,
            "\"\(name)\" reviewed \"\(entry.plan)\" again; the one in \(later.place.unit.rawValue) \(later.place.row)\(file) counts",
            about: "\(name) \(entry.plan)",
            at: earlier.place
        )
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

    /// All reviews.
    ///
    /// - Parameters:
    ///   - rubric: what they rate.
    ///   - plans: how a plan is called that was read under an id.
    /// - Returns: the reviews in an order that does not depend on the order of the files.
    func reviews(_ rubric: Rubric, plans: (_ id: String) -> String) -> [Review] {
        entries.map { key, entry in
            entry.review(
                of: plans(entry.plan),
                by: spellings[key.reviewer] ?? entry.assessor.name,
                in: rubric
            )
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
