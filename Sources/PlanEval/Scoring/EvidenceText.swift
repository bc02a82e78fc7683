import CEL

/// What a place in a plan reads like.
enum EvidenceText {
    /// The most Unicode scalars of a text that are shown.
    private static let maximumLength = 160

    /// The text of a value: itself, or for an object its first text, which is what people call it by.
    static func text(of node: DocumentNode) -> String {
        switch node.kind {
        case .string: cut(node.string ?? "")
        case .array: cut(node.elements.map { text(of: $0, depth: 1) }.joined(separator: ", "))
        case .object: cut(text(of: node, depth: 0))
        case .null, .false, .true, .int, .double: node.sourceText
        }
    }

    private static func text(of node: DocumentNode, depth: Int) -> String {
        guard node.kind == .object || node.kind == .array else {
            return node.kind == .string ? node.string ?? "" : node.sourceText
        }
        guard depth < 3, let first = node.elements.first(where: { $0.kind == .string }) ?? node.elements.first
        else {
            return ""
        }
        return text(of: first, depth: depth + 1)
    }

    /// A text of readable length in one line.
    private static func cut(_ text: String) -> String {
        let words =
            isOneLine(text.utf8.span)
            ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard words.utf8.count > maximumLength, words.unicodeScalars.count > maximumLength else {
            return words
        }
        var shortened = String.UnicodeScalarView()
        shortened.append(contentsOf: words.unicodeScalars.prefix(maximumLength - 1))
        return String(shortened) + "…"
    }

    /// True for a text that is known to have single spaces between words and no other white space.
    ///
    /// Looks at bytes, since asking for the properties of characters takes long: beyond ASCII only letters of the Latin
    /// script and common punctuation are known, none of which a reader takes for a part of the space before it.
    private static func isOneLine(_ text: Span<UInt8>) -> Bool {
        var isAfterSpace = true
        var offset = 0
        while offset < text.count {
            var length = 1
            switch text[offset] {
            case 0x20:
                if isAfterSpace { return false }
                isAfterSpace = true
            case 0x21...0x7E: isAfterSpace = false
            case 0xC3...0xCB:
                length = 2
                isAfterSpace = false
            case 0xE2:
                // Dashes, quotation marks and points from U+2010 to U+2027, and the euro.
                length = 3
                switch (text[offset &+ 1], text[offset &+ 2]) {
                case (0x80, 0x90...0xA7), (0x82, 0xAC): isAfterSpace = false
                default: return false
                }
            default: return false
            }
            offset &+= length
        }
        return !isAfterSpace || text.isEmpty
    }
}
