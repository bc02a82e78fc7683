internal import CEL

/// The arguments of one call of a dialect function, and the plan it is about.
struct DialectCall {
    let name: String
    /// What the rule wrote; the plan is not among them.
    let arguments: ArraySlice<Operand>
    let document: Document
    private let plan: Operand
    private let wordLists: WordLists

    init(
        _ function: DialectFunction,
        _ operands: [Operand],
        _ document: Document,
        _ wordLists: WordLists
    ) {
        name = function.name
        self.document = document
        self.wordLists = wordLists
        plan = function.readsPlan ? operands.last ?? .null : .null
        arguments = function.readsPlan ? operands.dropLast() : operands[...]
    }
}

// The plan.
extension DialectCall {
    /// The word lists for the language of the plan.
    var lexicon: Lexicon {
        let tag = member(Self.language).flatMap { text(of: $0) } ?? []
        return wordLists.lexicon(for: tag.span)
    }

    /// The first day of the plan, if it can be read.
    var start: CalendarDate? {
        guard let text = member(Self.start).flatMap({ text(of: $0) }) else { return nil }
        // An unreadable start is no start.
        return try? Dates.first(in: text.span, lexicon, start: nil)
    }

    /// True when the plan gives the size of its organisation and it has at most fifteen people.
    var isSmall: Bool {
        guard case .some(let size) = member(Self.organisation).flatMap({ member(Self.size, of: $0) }),
            let number = number(of: size)
        else { return false }
        return number <= Self.largestSmallSize
    }

    /// Up to this many people, a plan needs half of everything that is counted.
    private static let largestSmallSize = 15.0

    private static let language = FieldName("language")
    private static let start = FieldName("start")
    private static let organisation = FieldName("organisation")
    private static let size = FieldName("size")

    private func member(_ name: FieldName) -> Operand? { member(name, of: plan) }

    private func member(_ name: FieldName, of operand: Operand) -> Operand? {
        switch operand {
        case .documentMap(let node):
            document.member(of: Int(node), named: name).map { document.operand(at: $0) }
        case .map(let map): map.value(.string(name.bytes))
        default: nil
        }
    }
}

// The arguments.
extension DialectCall {
    /// An argument, counted from 0.
    func operand(_ index: Int) -> Operand { arguments[arguments.startIndex + index] }

    /// A text; numbers and booleans are taken as they are written, and null, which stands for an absent
    /// value, as the empty text.
    func text(_ index: Int) throws(EvaluationError) -> ArraySlice<UInt8> {
        guard let text = text(of: operand(index)) else { throw mismatch("a text", operand(index)) }
        return text
    }

    /// A text, folded.
    func folded(_ index: Int) throws(EvaluationError) -> FoldedText {
        let text = try text(index)
        return FoldedText(text.span)
    }

    /// The elements of a list as texts.
    func texts(_ index: Int) throws(EvaluationError) -> [[UInt8]] {
        var texts: [[UInt8]] = []
        for element in try elements(index) {
            guard let text = text(of: element) else { throw mismatch("a list of texts", element) }
            texts.append(Array(text))
        }
        return texts
    }

    /// The elements of a list; an absent list has none.
    func elements(_ index: Int) throws(EvaluationError) -> [Operand] {
        guard let elements = elements(of: operand(index)) else { throw mismatch("a list", operand(index)) }
        return elements
    }

    /// A whole number.
    func int(_ index: Int) throws(EvaluationError) -> Int64 {
        guard case .int(let number) = operand(index) else { throw mismatch("a whole number", operand(index)) }
        return number
    }

    /// A number of words or things, at least 0.
    func count(_ index: Int) throws(EvaluationError) -> Int { Int(max(0, try int(index))) }

    /// The word list whose name is an argument.
    func list(_ index: Int) throws(EvaluationError) -> PhraseTable {
        let name = String(decoding: try text(index), as: UTF8.self)
        guard let list = wordLists.list(name, for: lexicon) else {
            throw EvaluationError(.argument, "there is no word list \"\(name)\"")
        }
        return list
    }

    /// The value of a number, or the first number in a text.
    func number(of operand: Operand) -> Double? {
        switch operand {
        case .int(let value): Double(value)
        case .uint(let value): Double(value)
        case .double(let value): value.isFinite ? value : nil
        default: textOnly(of: operand).flatMap { NumberReader.first(in: $0.span, lexicon) }
        }
    }

    func elements(of operand: Operand) -> [Operand]? {
        switch operand {
        case .list(let elements): return elements
        case .null: return []
        case .documentList(let node):
            var elements: [Operand] = []
            var child = Int(node) + 1
            while child < Int(document.entries[Int(node)].next) {
                elements.append(document.operand(at: child))
                child = Int(document.entries[child].next)
            }
            return elements
        default: return nil
        }
    }

    func text(of operand: Operand) -> ArraySlice<UInt8>? {
        switch operand {
        case .null: []
        case .bool(let value): ArraySlice(String(value).utf8)
        case .int(let value): ArraySlice(String(value).utf8)
        case .uint(let value): ArraySlice(String(value).utf8)
        case .double(let value):
            ArraySlice((Int64(exactly: value).map { String($0) } ?? String(value)).utf8)
        default: textOnly(of: operand)
        }
    }

    private func textOnly(of operand: Operand) -> ArraySlice<UInt8>? {
        switch operand {
        case .documentString(let node): document.text(of: Int(node))
        case .string(let bytes): bytes[...]
        default: nil
        }
    }

    func mismatch(_ expected: String, _ found: Operand) -> EvaluationError {
        EvaluationError(
            .noSuchOverload,
            "\"\(name)\" takes \(expected), found a value of type \(found.typeName)"
        )
    }

    /// A text for a message: short, and harmless on a terminal.
    func quoted(_ text: ArraySlice<UInt8>) -> String {
        let limit = 60
        var end = text.startIndex
        while end < text.endIndex, end - text.startIndex < limit || text[end] & 0xC0 == 0x80 { end += 1 }
        return SafeText.singleLine(String(decoding: text[..<end], as: UTF8.self))
            + (end < text.endIndex ? "…" : "")
    }
}
