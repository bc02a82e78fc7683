/// Paragraphs that hang from a number or sign.
enum TextBlock {
    /// A sign with a text behind it, whose further lines begin under the first.
    static func hanging(
        _ sign: String,
        _ text: String,
        indentation: Int,
        style: TextStyle,
        tone: TextStyle.Tone? = nil
    ) -> [String] {
        let margin = String(repeating: " ", count: indentation)
        let inner = String(repeating: " ", count: indentation + sign.utf8.count + 1)
        let lines = Prose.lines(text, width: style.width - inner.utf8.count)
        return lines.enumerated().map { number, line in
            number == 0 ? margin + style.paint(sign, tone) + " " + line : inner + line
        }
    }

    /// A text with a margin.
    static func indented(_ text: String, by indentation: Int, style: TextStyle) -> [String] {
        let margin = String(repeating: " ", count: indentation)
        return Prose.lines(text, width: style.width - indentation).map { margin + $0 }
    }
}
