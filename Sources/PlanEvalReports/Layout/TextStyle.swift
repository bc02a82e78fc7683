/// How a report is drawn: for a terminal, or plain for files, pipes and other programs.
public struct TextStyle: Sendable, Equatable {
    /// The columns that a line may take.
    public let width: Int
    /// Whether ANSI colours are added; they never carry meaning alone.
    public let usesColor: Bool
    /// True for plain text: no bars, and no characters of our own beyond ASCII.
    public let isPlain: Bool

    /// Describes how to draw.
    ///
    /// - Parameters:
    ///   - width: in columns; fewer than 32 count as 32.
    ///   - usesColor: whether to add ANSI colours.
    ///   - isPlain: whether to do without bars and drawn characters.
    public init(width: Int = 80, usesColor: Bool = false, isPlain: Bool = true) {
        self.width = max(width, 32)
        self.usesColor = usesColor
        self.isPlain = isPlain
    }

    /// What a colour stands for.
    enum Tone: String {
        case strong = "1"
        case good = "32"
        case middling = "33"
        case poor = "31"
        case quiet = "2"
        case place = "36"
    }

    /// The text in a colour, if there are any.
    func paint(_ text: String, _ tone: Tone?) -> String {
        guard usesColor, let tone, !text.isEmpty else { return text }
        return "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m"
    }

    /// Stands where a text was cut.
    var ellipsis: String { isPlain ? "..." : "…" }
    /// Stands between parts of a headline.
    var dot: String { isPlain ? " - " : " · " }
}
