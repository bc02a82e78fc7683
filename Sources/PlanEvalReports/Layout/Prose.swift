import PlanEval

/// Text from outside, made harmless and brought into lines.
enum Prose {
    /// A text on one line, its white space made single spaces.
    static func line(_ text: String) -> String {
        words(text).joined(separator: " ")
    }

    /// The words of a text, each harmless on a terminal.
    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map { SafeText.singleLine(String($0)) }
    }

    /// A text in lines of at most `width` columns; a word that is longer is broken, as web addresses are and
    /// languages that do without spaces.
    static func lines(_ text: String, width: Int) -> [String] {
        let width = max(width, 8)
        var lines: [String] = []
        var line = ""
        var columns = 0
        for word in words(text) {
            var word = word
            var length = DisplayWidth.columns(of: word)
            if !line.isEmpty, columns + 1 + length > width {
                lines.append(line)
                (line, columns) = ("", 0)
            }
            while length > width {
                let head = prefix(word, width: width)
                guard !head.isEmpty else { break }
                lines.append(head)
                word = String(word.dropFirst(head.count))
                length = DisplayWidth.columns(of: word)
            }
            guard !word.isEmpty else { continue }
            line += line.isEmpty ? word : " " + word
            columns = DisplayWidth.columns(of: line)
        }
        return line.isEmpty ? lines : lines + [line]
    }

    /// A harmless text broken after every `width` columns, wherever that is; nothing is left out.
    static func pieces(_ text: String, width: Int) -> [String] {
        let width = max(width, 8)
        var rest = text[...]
        var pieces: [String] = []
        while !rest.isEmpty {
            let head = prefix(String(rest), width: width)
            // A character wider than the line would never fit.
            let count = max(head.count, 1)
            pieces.append(String(rest.prefix(count)))
            rest = rest.dropFirst(count)
        }
        return pieces
    }

    /// A text on one line of at most `width` columns, cut where it is longer.
    static func cut(_ text: String, width: Int, style: TextStyle) -> String {
        cutLine(line(text), width: width, style: style)
    }

    /// A line that is harmless already, cut where it is longer than `width` columns.
    static func cutLine(_ text: String, width: Int, style: TextStyle) -> String {
        guard DisplayWidth.columns(of: text) > width else { return text }
        return prefix(text, width: max(width - style.ellipsis.count, 1)) + style.ellipsis
    }

    /// The longest beginning of a text that takes at most `width` columns.
    private static func prefix(_ text: String, width: Int) -> String {
        var result = ""
        var columns = 0
        for character in text {
            columns += DisplayWidth.columns(of: character)
            guard columns <= width else { break }
            result.append(character)
        }
        return result
    }

    /// A text filled up with spaces to `width` columns.
    static func padded(_ text: String, to width: Int, alignsRight: Bool = false) -> String {
        let spaces = String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: text)))
        return alignsRight ? spaces + text : text + spaces
    }
}
