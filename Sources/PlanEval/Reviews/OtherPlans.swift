import CEL

/// Plans that reviews name and that nobody has listed, each under all its spellings.
///
/// As for plans that are known, upper and lower case, spaces and the like make no other plan, and a file stands
/// for the plan in it.
struct OtherPlans {
    /// The spelling that was met first, and that which comes first by its bytes, by the folded name.
    private var names: [String: (id: String, spelling: String)] = [:]
    private var spellings: [Identity: String] = [:]
    private let listed: [(name: String, spelling: PlanNameSpelling)]
    /// For each name, the listed one that may have been meant.
    private var meant: [Identity: String?] = [:]

    /// Begins without plans.
    ///
    /// - Parameter listed: the names of the plans that are listed.
    init(beside listed: [String]) {
        self.listed = listed.map { ($0, PlanNameSpelling($0)) }
    }

    /// The listed name that a name is a few typing errors away from.
    ///
    /// - Complexity: O(listed names) when a name is met first, then O(1).
    mutating func similar(to name: String) -> String? {
        if let known = meant[Identity(name)] { return known }
        let spelling = PlanNameSpelling(name)
        let found = listed.first { spelling.isMistyping(of: $0.spelling) }?.name
        meant[Identity(name)] = .some(found)
        return found
    }

    /// The id of a plan: the spelling that was met first.
    mutating func id(of name: String) -> String {
        let name = Self.withoutFile(name)
        let key = NameIndex.folded(name)
        // A name of nothing but hyphens folds to nothing, and is none that others share.
        guard !key.isEmpty else { return name }
        guard let known = names[key] else {
            names[key] = (name, name)
            return name
        }
        if name.utf8.lexicographicallyPrecedes(known.spelling.utf8) {
            names[key] = (known.id, name)
            spellings[Identity(known.id)] = name
        }
        return known.id
    }

    /// The spelling that does not depend on the order in which names were met; the id of a plan that is no other.
    func spelling(of id: String) -> String { spellings[Identity(id)] ?? id }

    /// `heron` for `cohort/plans/heron.yaml`; a name that is not that of a file with a plan stays as it is.
    private static func withoutFile(_ name: String) -> String {
        let lower = name.lowercased()
        guard [".yaml", ".yml", ".json"].contains(where: lower.hasSuffix) else { return name }
        let id = ReviewScope.KnownPlan.id(ofPath: name)
        return id.isEmpty ? name : id
    }
}

/// The name of a plan without what tells plans of a series apart.
struct PlanNameSpelling {
    /// The letters of all words; numbers and single letters are left out.
    private let letters: [Unicode.Scalar]

    init(_ name: String) {
        let words = name.lowercased().unicodeScalars.split { scalar in
            !scalar.properties.isAlphabetic
        }
        letters = words.filter { $0.count > 1 }.flatMap { Array($0) }
    }

    /// Whether a name is a few typing errors away from another: one in four letters, two in eight, three beyond.
    ///
    /// `team-1` and `team-2`, or `plan a` and `plan b`, are two plans and no error.
    func isMistyping(of other: PlanNameSpelling) -> Bool {
        let other = other.letters
        let length = max(letters.count, other.count)
        guard letters != other, !letters.isEmpty else { return false }
        let limit = length <= 4 ? 1 : length <= 8 ? 2 : 3
        return NearestName.distance(letters, other, limit: limit).map { $0 < length } ?? false
    }
}
