/// Writes diagnostics the way people read them; the only place that does.
///
/// ```
/// plan.yaml:41:16: error[plan/unknown-criterion]: unknown criterion "mesure"
///    |
/// 41 |   criterion: mesure
///    |              ^^^^^^ not in the rubric
///    = help: did you mean "measure"?
///    = more: planeval explain plan/unknown-criterion
/// ```
///
/// Whatever comes from the input is made harmless on the way: see `SafeText`.
public struct DiagnosticRenderer: Sendable {
    /// Whether ANSI colours are added; they never carry meaning alone.
    public let usesColor: Bool
    /// The columns that a line of source may take.
    ///
    /// Longer ones are cut; everything else is left whole.
    public let width: Int

    /// Makes a renderer.
    ///
    /// - Parameters:
    ///   - usesColor: whether to add ANSI colours.
    ///   - width: in columns, at least 40.
    public init(usesColor: Bool = false, width: Int = 80) {
        self.usesColor = usesColor
        self.width = max(width, 40)
    }

    /// Writes several diagnostics; where an id comes again, it is not said again where to read more.
    public func render(_ diagnostics: [Diagnostic]) -> String {
        var known: Set<[UInt8]> = []
        var text = ""
        for diagnostic in diagnostics {
            text += render(diagnostic, mentionsMore: known.insert(Array(diagnostic.id.utf8)).inserted)
        }
        return text
    }

    /// Writes one diagnostic with the line it is about; ends with a line break.
    public func render(_ diagnostic: Diagnostic) -> String {
        render(diagnostic, mentionsMore: true)
    }

    /// Writes one diagnostic on one line, without a line break.
    public func singleLine(_ diagnostic: Diagnostic) -> String {
        let severity = paint(diagnostic.severity.rawValue, color(of: diagnostic.severity))
        return "\(place(of: diagnostic))\(severity)[\(SafeText.singleLine(diagnostic.id))]: "
            + paint(SafeText.singleLine(diagnostic.message), .bold)
    }

    private func render(_ diagnostic: Diagnostic, mentionsMore: Bool) -> String {
        var text = singleLine(diagnostic) + "\n"
        var margin = "  "
        if let span = diagnostic.span, let line = excerpt(of: span) {
            let number = String(span.start.line)
            margin = String(repeating: " ", count: number.utf8.count)
            let marks = String(repeating: "^", count: line.markLength)
            let label = diagnostic.label.map { " " + SafeText.singleLine($0) } ?? ""
            text += paint("\(margin) |", .frame) + "\n"
            text += paint("\(number) |", .frame) + (line.text.isEmpty ? "" : " ") + line.text + "\n"
            text += paint("\(margin) |", .frame) + String(repeating: " ", count: line.markColumn + 1)
            text += paint(marks + label, color(of: diagnostic.severity)) + "\n"
        }
        if let hint = diagnostic.hint { text += note("help", hint, margin) }
        if mentionsMore { text += note("more", "planeval explain \(diagnostic.id)", margin) }
        return text
    }

    private func place(of diagnostic: Diagnostic) -> String {
        guard let path = diagnostic.path.map(SafeText.singleLine) else { return "" }
        guard let start = diagnostic.position else { return "\(path): " }
        return "\(path):\(start.line):\(start.column): "
    }

    private func excerpt(of span: SourceSpan) -> SourceExcerpt? {
        guard !span.source.bytes.isEmpty else { return nil }
        let margin = String(span.start.line).utf8.count + 3
        return SourceExcerpt(span, width: width - margin)
    }

    private func note(_ name: String, _ text: String, _ margin: String) -> String {
        paint("\(margin) =", .frame) + " \(name): \(SafeText.singleLine(text))\n"
    }

    private enum Color: String {
        case bold = "1"
        case red = "1;31"
        case yellow = "1;33"
        case cyan = "1;36"
        case frame = "34"
    }

    private func color(of severity: Diagnostic.Severity) -> Color {
        switch severity {
        case .error: .red
        case .warning: .yellow
        case .info: .cyan
        }
    }

    private func paint(_ text: String, _ color: Color) -> String {
        usesColor ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
    }
}
