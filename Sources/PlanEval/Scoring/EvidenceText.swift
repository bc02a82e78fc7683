import CEL

/// What a place in a plan reads like.
enum EvidenceText {
    /// The most Unicode scalars of a text that are shown.
    private static let maximumLength = 160

    /// The text of a value: itself, or for an object its first text, which is what people call it by.
    static func text(of node: DocumentNode) -> String {
        switch node.kind {
        case .string: node.utf8.flatMap { short($0) } ?? cut(node.string ?? "")
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

    /// A text that is of readable length and in one line already; `nil` for any that may need a closer look.
    ///
    /// Looks at bytes: beyond ASCII, those below 0xC3 or from 0xE1 on may begin white space, and after a space also a mark
    /// that a reader takes for a part of it.
    private static func short(_ text: ArraySlice<UInt8>) -> String? {
        guard text.count <= maximumLength else { return nil }
        var isAfterSpace = true
        for byte in text {
            switch byte {
            case 0x20:
                if isAfterSpace { return nil }
                isAfterSpace = true
            case 0x21...0x7E, 0xC3...0xCB: isAfterSpace = false
            case 0x80...0xBF where !isAfterSpace: break
            default: return nil
            }
        }
        return isAfterSpace && !text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
    }

    /// A text of readable length in one line.
    private static func cut(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard words.unicodeScalars.count > maximumLength else { return words }
        var shortened = String.UnicodeScalarView()
        shortened.append(contentsOf: words.unicodeScalars.prefix(maximumLength - 1))
        return String(shortened) + "…"
    }
}
