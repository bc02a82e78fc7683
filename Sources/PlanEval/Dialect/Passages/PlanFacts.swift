import CEL

/// What functions need to know about a plan as a whole.
///
/// A class because each fact is read when it is first asked for.
final class PlanFacts {
    /// The word lists of all languages.
    let wordLists: WordLists
    private let plan: Operand
    private let document: Document

    /// Up to this many people, a plan needs half of everything that is counted.
    private static let largestSmallSize = 15.0

    private static let language = FieldName("language")
    private static let start = FieldName("start")
    private static let organisation = FieldName("organisation")
    private static let size = FieldName("size")

    /// Will read the facts of a plan; whatever is no plan has none.
    init(_ plan: Operand, _ document: Document, _ wordLists: WordLists) {
        self.plan = plan
        self.document = document
        self.wordLists = wordLists
    }

    /// The word lists for the language of the plan.
    private(set) lazy var lexicon: Lexicon = {
        let tag = member(Self.language, of: plan).flatMap { $0.text(in: document) } ?? []
        return wordLists.lexicon(for: tag.span)
    }()

    /// The first day of the plan, if it can be read.
    private(set) lazy var start: CalendarDate? = {
        guard let text = member(Self.start, of: plan).flatMap({ $0.text(in: document) }) else { return nil }
        // An unreadable start is no start.
        return try? Dates.first(in: Passage(text, lexicon), start: nil)
    }()

    /// True when the plan gives the size of its organisation and it has at most fifteen people.
    private(set) lazy var isSmall: Bool = {
        guard let organisation = member(Self.organisation, of: plan),
            let size = member(Self.size, of: organisation)
        else { return false }
        let number =
            size.amount ?? size.writtenText(in: document).flatMap { Passage($0, lexicon).number }
        return number.map { $0 <= Self.largestSmallSize } ?? false
    }()

    private func member(_ name: FieldName, of operand: Operand) -> Operand? {
        switch operand {
        case .documentMap(let node):
            document.member(of: Int(node), named: name).map { document.operand(at: $0) }
        case .map(let map): map.value(.string(name.bytes))
        default: nil
        }
    }
}

extension Operand {
    /// The text that a value is or is written as; `nil` for values that are made of others.
    ///
    /// Null, which stands for an absent value, is the empty text.
    func text(in document: Document) -> ArraySlice<UInt8>? {
        switch self {
        case .null: []
        case .bool(let value): ArraySlice(String(value).utf8)
        case .int(let value): ArraySlice(String(value).utf8)
        case .uint(let value): ArraySlice(String(value).utf8)
        case .double(let value):
            ArraySlice((Int64(exactly: value).map { String($0) } ?? String(value)).utf8)
        default: writtenText(in: document)
        }
    }

    /// The text that a value is.
    func writtenText(in document: Document) -> ArraySlice<UInt8>? {
        switch self {
        case .documentString(let node): document.text(of: Int(node))
        case .string(let bytes): bytes[...]
        default: nil
        }
    }

    /// The value of a number; `nil` for infinity and what is no number.
    var amount: Double? {
        switch self {
        case .int(let value): Double(value)
        case .uint(let value): Double(value)
        case .double(let value): value.isFinite ? value : nil
        default: nil
        }
    }
}
