/// Finds the name that somebody may have meant.
package enum NearestName {
    /// The candidate most like `name`, or `nil` when none is like enough.
    ///
    /// Alike is: the same but for upper and lower case or for hyphens, underscores and spaces; a few typing
    /// errors away (one for names of up to four characters, two up to eight, three beyond); or one the
    /// beginning, or a whole word, of the other. Among equals the first in the list wins.
    ///
    /// - Complexity: O(candidates × length²); only the first 64 characters count.
    package static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Spelling(name)
        guard !wanted.scalars.isEmpty else { return nil }
        var best: (cost: Int, name: String)?
        for candidate in candidates {
            guard let cost = cost(of: wanted, Spelling(candidate)) else { continue }
            if cost < best?.cost ?? .max { best = (cost, candidate) }
        }
        return best?.name
    }

    /// A help line for a name that is not known, or `nil` when no candidate is like it.
    package static func question(for name: String, among candidates: some Sequence<String>) -> String? {
        of(name, among: candidates).map { "did you mean \"\($0)\"?" }
    }

    /// A few names for a message: `"a", "b", …`.
    package static func enumeration(_ names: [String]) -> String {
        names.prefix(8).map { "\"\($0)\"" }.joined(separator: ", ") + (names.count > 8 ? ", …" : "")
    }

    private struct Spelling {
        let scalars: [Unicode.Scalar]
        let folded: [Unicode.Scalar]
        let words: [ArraySlice<Unicode.Scalar>]

        init(_ name: String) {
            scalars = Array(name.unicodeScalars.prefix(64))
            folded = Array(name.lowercased().unicodeScalars.prefix(64)).map {
                "-_ ".unicodeScalars.contains($0) ? "_" : $0
            }
            words = folded.split(separator: "_")
        }
    }

    /// Lower is more alike; `nil` is not alike.
    private static func cost(of wanted: Spelling, _ candidate: Spelling) -> Int? {
        guard !candidate.scalars.isEmpty else { return nil }
        if wanted.scalars == candidate.scalars { return 0 }
        if wanted.folded == candidate.folded { return 1 }
        if wanted.words.flatMap(\.self) == candidate.words.flatMap(\.self) { return 2 }
        let longest = max(wanted.folded.count, candidate.folded.count)
        let limit = longest <= 4 ? 1 : longest <= 8 ? 2 : 3
        if let distance = distance(wanted.folded, candidate.folded, limit: limit), distance < longest {
            return 10 * distance
        }
        // A beginning needs three characters to mean anything.
        let shortest = min(wanted.folded.count, candidate.folded.count)
        if shortest >= 3,
            wanted.folded.starts(with: candidate.folded) || candidate.folded.starts(with: wanted.folded)
        {
            return 40 + longest - shortest
        }
        let shared = wanted.words.contains { word in word.count >= 4 && candidate.words.contains(word) }
        return shared ? 110 + longest - shortest : nil
    }

    /// The optimal string alignment distance (Damerau-Levenshtein with adjacent swaps), or `nil` beyond `limit`.
    package static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar], limit: Int) -> Int? {
        guard abs(one.count - other.count) <= limit else { return nil }
        var beforeLast: [Int] = []
        var last = Array(0...other.count)
        for row in one.indices {
            var current = [row + 1]
            var smallest = row + 1
            for column in other.indices {
                let replaced = last[column] + (one[row] == other[column] ? 0 : 1)
                var cost = min(last[column + 1] + 1, current[column] + 1, replaced)
                if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
                smallest = min(smallest, cost)
            }
            // Two rows, because a swap reaches back over one.
            if smallest > limit, last.min() ?? 0 > limit { return nil }
            beforeLast = last
            last = current
        }
        return last[other.count] <= limit ? last[other.count] : nil
    }
}
