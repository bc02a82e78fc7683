internal import CEL

extension DialectFunction {
    /// Lists of texts.
    static let lists: [DialectFunction] = [
        DialectFunction(
            "distinct(list) -> list",
            "The values that differ in more than case, spaces and final punctuation, the first of each; blank ones are left out.",
            example: "distinct(['Handlers', 'handlers.', '', 'Finance']) == ['Handlers', 'Finance']",
            parameters: [.list(.parameter("T"))],
            result: .list(.parameter("T")),
            readsPlan: false
        ) { call throws(EvaluationError) in
            let elements = try call.elements(0)
            return .list(Repetition.distinct(try call.passages(0)).map { elements[$0] })
        },
        DialectFunction(
            "repeated(list) -> list",
            "The texts that say the same as an earlier one but for numbers and counting words; short texts and dates are left out.",
            example:
                "repeated(['Meet the nurses 1', 'Talk to the union', 'Meet the nurses 2']) == ['Meet the nurses 2']",
            parameters: [.list(.parameter("T"))],
            result: .list(.parameter("T"))
        ) { call throws(EvaluationError) in
            let elements = try call.elements(0)
            return .list(Repetition.repeated(try call.passages(0)).map { elements[$0] })
        },
        DialectFunction(
            "texts(x) -> list(string)",
            "Every text below x, at any depth, in the order of the document.",
            example: "texts({'a': ['one', 2], 'b': 'two'}) == ['one', 'two']",
            parameters: [.dyn],
            result: .list(.string),
            readsPlan: false
        ) { call throws(EvaluationError) in
            var collector = TextCollector(document: call.document)
            try collector.collect(call.operand(0), depth: 0)
            return .list(collector.texts)
        },
    ]

    /// Whether texts name the same.
    static let comparisons: [DialectFunction] = [
        DialectFunction(
            "similar(a, b) -> bool",
            "True when both texts name the same in other words: they share at least half of the content words of the shorter one.",
            example: "similar('claims handlers', 'Handlers of claims, South')",
            parameters: [.dyn, .dyn],
            result: .bool
        ) { call throws(EvaluationError) in
            let (one, other) = (try call.passage(0), try call.passage(1))
            return .bool(one.contentWords.isSimilar(to: other.contentWords))
        },
        DialectFunction(
            "anySimilar(text, list) -> bool",
            "True when the text is similar to any text of the list.",
            example: "anySimilar('handlers', ['finance', 'claims handlers'])",
            parameters: [.dyn, .list(.dyn)],
            result: .bool
        ) { call throws(EvaluationError) in
            let (text, others) = (try call.passage(0), try call.passages(1))
            let one = text.contentWords
            return .bool(others.contains { one.isSimilar(to: $0.contentWords) })
        },
    ]
}

/// Collects the texts below a value.
private struct TextCollector {
    let document: Document
    private(set) var texts: [Operand] = []

    /// Documents and expressions are both less deep.
    private static let maximumDepth = 256

    init(document: Document) {
        self.document = document
    }

    mutating func collect(_ operand: Operand, depth: Int) throws(EvaluationError) {
        guard depth < Self.maximumDepth else {
            throw EvaluationError(.limit, "the value is more than \(Self.maximumDepth) levels deep")
        }
        switch operand {
        case .documentString, .string: texts.append(operand)
        case .list(let elements): for element in elements { try collect(element, depth: depth + 1) }
        case .map(let map): for value in map.values { try collect(value, depth: depth + 1) }
        case .documentList(let node), .documentMap(let node):
            // A key stands before each value of an object.
            let offset = document.entries[Int(node)].kind == .object ? 1 : 0
            var child = Int(node) + 1
            while child < Int(document.entries[Int(node)].next) {
                try collect(document.operand(at: child + offset), depth: depth + 1)
                child = Int(document.entries[child + offset].next)
            }
        case .optional(let value): for value in value { try collect(value, depth: depth + 1) }
        default: break
        }
    }
}
