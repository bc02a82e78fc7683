/// Something that is wrong, or may be wrong, with an input, and what to do about it.
public struct Diagnostic: Sendable {
    /// How much it matters.
    public enum Severity: String, Sendable, Comparable, CaseIterable {
        case info, warning, error

        private var rank: Int {
            switch self {
            case .info: 0
            case .warning: 1
            case .error: 2
            }
        }

        /// Orders by weight, the lightest first.
        public static func < (one: Severity, other: Severity) -> Bool { one.rank < other.rank }
    }

    /// A stable name in words, for example `rubric/weights-sum`; `planeval explain` answers to it.
    public let id: String
    /// How much it matters.
    public let severity: Severity
    /// What was found and what was expected; lower case, without a final full stop.
    public let message: String
    /// Where, if it is about a place.
    public let span: SourceSpan?
    /// A few words to stand beside the underlined text, if they help.
    public let label: String?
    /// What to do; lower case, without a final full stop.
    public let hint: String?
    /// The file, if it is about one whose text is not at hand.
    private let file: String?
    /// The place in that file, if it is known.
    private let knownPosition: SourceText.Position?

    /// Describes a finding about an input.
    public init(
        id: String,
        severity: Severity,
        message: String,
        at span: SourceSpan? = nil,
        label: String? = nil,
        hint: String? = nil
    ) {
        self.init(
            id: id,
            severity: severity,
            message: message,
            span: span,
            file: nil,
            position: nil,
            label: label,
            hint: hint
        )
    }

    /// Describes a finding about a file whose text is not at hand: because the finding is about the file as a
    /// whole, or because it was made earlier.
    public init(
        id: String,
        severity: Severity,
        message: String,
        path: String,
        position: SourceText.Position? = nil,
        hint: String? = nil
    ) {
        self.init(
            id: id,
            severity: severity,
            message: message,
            span: nil,
            file: path,
            position: position,
            label: nil,
            hint: hint
        )
    }

    private init(
        id: String,
        severity: Severity,
        message: String,
        span: SourceSpan?,
        file: String?,
        position: SourceText.Position?,
        label: String?,
        hint: String?
    ) {
        self.id = id
        self.severity = severity
        self.message = message
        self.span = span
        self.file = file
        knownPosition = position
        self.label = label
        self.hint = hint
    }

    /// The path of the file it is about, as the user wrote it.
    public var path: String? { span?.source.path ?? file }

    /// The line and column it is about, if it is about a place.
    public var position: SourceText.Position? { span?.start ?? knownPosition }
}

/// A part of a source text.
public struct SourceSpan: Sendable {
    /// The text.
    public let source: SourceText
    /// The byte range in it.
    public let range: Range<Int>

    /// Names a part of a text; what lies beyond its end is cut off.
    public init(source: SourceText, range: Range<Int>) {
        self.source = source
        self.range = range.clamped(to: 0..<source.bytes.count)
    }

    /// Where the part begins.
    public var start: SourceText.Position { source.position(of: range.lowerBound) }
}

/// One or more diagnostics that stop the work.
public struct DiagnosticError: Error, Sendable {
    /// What was found, in the order of the source; at least one is an error.
    public let diagnostics: [Diagnostic]

    /// Stops with several findings.
    public init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }

    /// Stops with one finding.
    public init(_ diagnostic: Diagnostic) {
        diagnostics = [diagnostic]
    }
}
