/// Finds things by the names that people write.
///
/// Names that are meant as identity are compared by their bytes first; upper and lower case, spaces, hyphens,
/// underscores and the ways to compose an accent come second, where only one thing is meant.
struct NameIndex: Sendable {
    private var exact: [[UInt8]: Int] = [:]
    /// `nil` where several things have the name.
    private var folded: [String: Int?] = [:]

    /// Takes the names of each thing; the first one of a thing is its id.
    init(_ names: [[String]]) {
        for (index, spellings) in names.enumerated() {
            if let id = spellings.first, exact[Array(id.utf8)] == nil { exact[Array(id.utf8)] = index }
            for key in Set(spellings.map(Self.folded)) where !key.isEmpty {
                if let other = folded[key], other != index {
                    folded[key] = .some(nil)
                } else {
                    folded[key] = index
                }
            }
        }
    }

    /// The thing that a name means.
    ///
    /// - Returns: its place, and whether the name is its id to the letter.
    func find(_ name: String) -> (index: Int, isExact: Bool)? {
        if let index = exact[Array(name.utf8)] { return (index, true) }
        guard let index = folded[Self.folded(name)] ?? nil else { return nil }
        return (index, false)
    }

    /// A name without what people do not notice.
    static func folded(_ name: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in name.lowercased().unicodeScalars
        where scalar != "-" && scalar != "_" && !scalar.properties.isWhitespace {
            folded.append(scalar)
        }
        return String(folded)
    }
}
