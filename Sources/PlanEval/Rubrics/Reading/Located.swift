import CEL

/// A value of a rubric with the place where it stands.
///
/// Where a value is missing or of the wrong kind, that has been said already; an empty value takes its place
/// so that the search for mistakes goes on, and `isKnown` keeps it out of every comparison.
struct Located<Value: Sendable>: Sendable {
    let value: Value
    /// The value, or what should hold it.
    let node: DocumentNode
    /// False for a value that only fills a gap.
    let isKnown: Bool

    init(_ value: Value, at node: DocumentNode) {
        self.value = value
        self.node = node
        isKnown = true
    }

    private init(gap value: Value, in node: DocumentNode) {
        self.value = value
        self.node = node
        isKnown = false
    }

    /// Fills the gap that a missing value leaves in `node`.
    static func gap(_ value: Value, in node: DocumentNode) -> Located { Located(gap: value, in: node) }

    /// The bytes of the source; of a text below `|` or `>`, what can be read of it.
    var range: Range<Int> {
        let range = node.range
        let source = node.document.source
        guard node.kind == .string, range.upperBound <= source.endIndex, let first = source[range].first,
            first == UInt8(ascii: "|") || first == UInt8(ascii: ">"),
            let header = source[range].firstIndex(where: \.isLineBreak),
            let start = source[header..<range.upperBound].firstIndex(where: { !$0.isBlank })
        else { return range }
        return start..<range.upperBound
    }
}

extension Located<String> {
    /// The text without white space at its ends, as people read it.
    var trimmed: String {
        let scalars = value.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }

    /// The bytes of the text, for comparisons.
    var key: [UInt8] { Array(value.utf8) }
}
