/// Texts in the place of an answer: the function `placeholder`.
enum Placeholders {
    /// True when a text is no answer: the whole of it says so (`none`, `n/a`), it holds no letter and no
    /// digit (`?`, `—`), or some part says that the answer is still to come (`TBD`, `[your sponsor]`).
    ///
    /// A blank text is no placeholder; nothing was put in its place.
    ///
    ///     "Owner: TBD"             ->  true
    ///     "none"                   ->  true
    ///     "none of the handlers"   ->  false
    static func isPlaceholder(_ text: FoldedText, _ lexicon: Lexicon) -> Bool {
        if text.bytes.isEmpty { return false }
        if !text.tokens.contains(where: { $0.kind != .percent }) { return true }
        return lexicon.placeholderWhole.isWhole(text)
            || lexicon.placeholderWithin.occurs(in: text)
            || hasTemplate(text)
    }

    /// No template text is longer, in bytes; a longer part in brackets is the author's own.
    private static let longestTemplate = 80

    /// True when a part in brackets was never filled in: `[your sponsor]`, `<date>`, `{{owner}}`, `[...]`.
    ///
    /// - Complexity: O(number of bytes).
    private static func hasTemplate(_ text: FoldedText) -> Bool {
        var opening: (offset: Int, closing: UInt8)?
        for (offset, byte) in text.bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "["): opening = (offset, UInt8(ascii: "]"))
            case UInt8(ascii: "{"): opening = (offset, UInt8(ascii: "}"))
            case UInt8(ascii: "<"): opening = (offset, UInt8(ascii: ">"))
            default:
                guard let open = opening, byte == open.closing else { continue }
                opening = nil
                if offset - open.offset <= longestTemplate,
                    isTemplate(text.bytes[open.offset + 1..<offset], isAngled: byte == UInt8(ascii: ">"))
                {
                    return true
                }
            }
        }
        return false
    }

    /// `[1]` is a reference and `< 5 and >` a comparison: a template has letters or points, and angle
    /// brackets touch it.
    private static func isTemplate(_ part: ArraySlice<UInt8>, isAngled: Bool) -> Bool {
        guard let first = part.first, let last = part.last else { return false }
        let space = UInt8(ascii: " ")
        if isAngled, first == space || last == space { return false }
        return part.contains { $0 >= 0x80 || ScalarClass(UInt32($0)) == .letter }
            || part.allSatisfy { $0 == UInt8(ascii: ".") || $0 == space }
    }
}
