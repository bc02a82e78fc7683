/// Makes text from outside harmless on a terminal and in a log.
///
/// Escape sequences could repaint the screen, direction marks could show a line in another order than it is
/// read, and line breaks could forge a message of ours. All of them are written out instead, in the way a
/// Swift literal would.
public enum SafeText {
    /// The text on one line, with everything invisible or dangerous written out.
    public static func singleLine(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { isUnsafe($0) || $0 == "\t" }) else { return text }
        var result = ""
        for scalar in text.unicodeScalars { result += singleLine(scalar) }
        return result
    }

    /// One scalar as `singleLine` writes it.
    package static func singleLine(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        case _ where isUnsafe(scalar): "\\u{\(String(scalar.value, radix: 16))}"
        default: String(scalar)
        }
    }

    /// True for what must not reach a terminal: control characters other than the tab, characters that change
    /// the direction of text, line separators, and characters that nobody sees.
    ///
    /// The joiners U+200C and U+200D stay: several scripts and many emoji cannot be written without them.
    package static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09: false
        case 0x00...0x1F, 0x7F...0x9F: true
        // Arabic letter mark, zero-width space, left-to-right and right-to-left marks.
        case 0x061C, 0x200B, 0x200E, 0x200F: true
        // Line and paragraph separators, embeddings and overrides, word joiner to deprecated formatting.
        case 0x2028...0x202E, 0x2060...0x206F: true
        // Byte order mark, interlinear annotation, tags.
        case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
        default: false
        }
    }
}
