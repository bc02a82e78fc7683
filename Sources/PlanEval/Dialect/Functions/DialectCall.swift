internal import CEL

/// The arguments of one call of a dialect function, and the plan it is about.
struct DialectCall {
    let function: DialectFunction
    let notes: PlanNotes
    private let wordLists: WordLists
    /// What the rule wrote beside the plan; null where it wrote less.
    private let arguments: (Operand, Operand, Operand)
    private let plan: Operand

    init(
        _ function: DialectFunction,
        _ arguments: (Operand, Operand, Operand),
        plan: Operand,
        _ wordLists: WordLists,
        _ notes: PlanNotes
    ) {
        self.function = function
        self.arguments = arguments
        self.plan = plan
        self.wordLists = wordLists
        self.notes = notes
    }

    var document: Document { notes.document }

    /// The facts about the plan.
    var facts: PlanFacts { notes.facts(of: plan, wordLists) }

    /// The word lists for the language of the plan.
    var lexicon: Lexicon { facts.lexicon }
}

// The arguments.
extension DialectCall {
    /// An argument, counted from 0.
    func operand(_ index: Int) -> Operand {
        switch index {
        case 0: arguments.0
        case 1: arguments.1
        default: arguments.2
        }
    }

    /// A text; numbers and booleans are taken as they are written, and null, which stands for an absent
    /// value, as the empty text.
    func passage(_ index: Int) throws(EvaluationError) -> Passage {
        guard let passage = passage(of: operand(index), lexicon) else {
            throw mismatch("a text", operand(index))
        }
        return passage
    }

    /// The elements of a list as texts.
    func passages(_ index: Int) throws(EvaluationError) -> [Passage] {
        let lexicon = lexicon
        var passages: [Passage] = []
        for element in try elements(index) {
            guard let passage = passage(of: element, lexicon) else {
                throw mismatch("a list of texts", element)
            }
            passages.append(passage)
        }
        return passages
    }

    private func passage(of operand: Operand, _ lexicon: Lexicon) -> Passage? {
        if case .documentString(let node) = operand { return notes.passage(ofNode: node, lexicon) }
        return operand.text(in: document).map { Passage($0, lexicon) }
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

    /// The word list that a call names: by its number where it is known, else by the argument that is its name.
    func list(_ number: Int?, named index: Int) throws(EvaluationError) -> PhraseTable {
        if let number { return wordLists.list(number, for: lexicon) }
        guard let name = operand(index).text(in: document) else { throw mismatch("a text", operand(index)) }
        guard let number = wordLists.number(of: name) else {
            throw EvaluationError(
                .argument,
                "there is no word list \"\(String(decoding: name, as: UTF8.self))\""
            )
        }
        return wordLists.list(number, for: lexicon)
    }

    /// The value of a number, or the first number in a text.
    func number(of operand: Operand) -> Double? {
        if let amount = operand.amount { return amount }
        switch operand {
        case .documentString, .string: return passage(of: operand, lexicon)?.number
        default: return nil
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

    func mismatch(_ expected: String, _ found: Operand) -> EvaluationError {
        EvaluationError(
            .noSuchOverload,
            "\"\(function.name)\" takes \(expected), found a value of type \(found.typeName)"
        )
    }

    /// A text for a message: short, and harmless on a terminal.
    func quoted(_ index: Int) -> String {
        let text = operand(index).text(in: document) ?? []
        let limit = 60
        var end = text.startIndex
        while end < text.endIndex, end - text.startIndex < limit || text[end] & 0xC0 == 0x80 { end += 1 }
        return SafeText.singleLine(String(decoding: text[..<end], as: UTF8.self))
            + (end < text.endIndex ? "…" : "")
    }
}
