/// What has been found in a rubric, or in a file that belongs to one.
struct RubricFindings {
    /// The text that all places refer to.
    let source: SourceText
    private var diagnostics: [Diagnostic] = []
    /// How many more there are than are kept.
    private var omitted = 0

    /// Beyond that many nobody reads on.
    private static let maximumShown = 200
    /// Beyond that many a file is no attempt at a rubric, and memory matters.
    private static let maximumKept = 2000

    init(in source: SourceText) {
        self.source = source
    }

    /// True once there is a mistake that is no mere warning.
    private(set) var hasErrors = false

    /// True when more is only counted.
    var isFull: Bool { diagnostics.count >= Self.maximumKept }

    /// Adds a mistake.
    mutating func error(
        _ message: RubricMessage,
        _ words: String,
        at range: Range<Int>,
        label: String? = nil,
        hint: String? = nil
    ) {
        hasErrors = true
        add(message, .error, words, range, label, hint)
    }

    /// Adds something that may be a mistake.
    mutating func warning(
        _ message: RubricMessage,
        _ words: String,
        at range: Range<Int>,
        label: String? = nil,
        hint: String? = nil
    ) {
        add(message, .warning, words, range, label, hint)
    }

    private mutating func add(
        _ message: RubricMessage,
        _ severity: Diagnostic.Severity,
        _ words: String,
        _ range: Range<Int>,
        _ label: String?,
        _ hint: String?
    ) {
        guard !isFull else {
            omitted += 1
            return
        }
        diagnostics.append(
            Diagnostic(
                id: message.id,
                severity: severity,
                message: words,
                at: SourceSpan(source: source, range: range),
                label: label,
                hint: hint
            )
        )
    }

    /// Everything in the order of the source, with `others` among it.
    ///
    /// Of very many, errors come before warnings, and the rest is counted.
    func sorted(with others: [Diagnostic] = []) -> [Diagnostic] {
        let all = (others + diagnostics).enumerated().sorted { one, other in
            let starts = (Self.start(one.element), Self.start(other.element))
            return starts.0 != starts.1 ? starts.0 < starts.1 : one.offset < other.offset
        }
        .map(\.element)
        guard all.count > Self.maximumShown else { return all }
        let errors = all.filter { $0.severity == .error }
        let shown = (errors.isEmpty ? all : errors).prefix(Self.maximumShown)
        let rest = all.count - shown.count + omitted
        return shown + [
            Diagnostic(
                id: RubricMessage.more.id,
                severity: .info,
                message: "\(rest) more findings are not shown",
                path: source.path
            )
        ]
    }

    private static func start(_ diagnostic: Diagnostic) -> Int {
        diagnostic.span?.range.lowerBound ?? 0
    }
}
