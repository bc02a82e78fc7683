/// The operands of one call, read as the types that a function takes.
struct Arguments {
    private let function: String
    let all: [Operand]

    init(_ function: String, _ operands: [Operand]) {
        self.function = function
        all = operands
    }

    var count: Int { all.count }

    subscript(index: Int) -> Operand { all[index] }

    func text(_ index: Int, _ evaluator: inout Evaluator) throws(EvaluationError) -> ArraySlice<UInt8> {
        guard let text = evaluator.text(of: all[index]) else { throw mismatch }
        return text
    }

    func int(_ index: Int) throws(EvaluationError) -> Int64 {
        guard case .int(let value) = all[index] else { throw mismatch }
        return value
    }

    /// The number behind the other arguments; `nil` when it is left out.
    func optionalInt(_ index: Int) throws(EvaluationError) -> Int64? {
        index < all.count ? try int(index) : nil
    }

    /// The elements of a list; making them one array is charged.
    func list(_ index: Int, _ evaluator: inout Evaluator) throws(EvaluationError) -> [Operand] {
        switch all[index] {
        case .list(let list): return list
        case .documentList:
            try evaluator.charge(elements: evaluator.size(of: all[index]))
            return evaluator.elements(of: all[index])
        default: throw mismatch
        }
    }

    /// The error for operands of types that the function does not take.
    var mismatch: EvaluationError {
        let types = all.map(\.typeName).joined(separator: ", ")
        return EvaluationError(.noSuchOverload, "\"\(function)\" does not take (\(types))")
    }
}

extension Evaluator {
    static func isList(_ operand: Operand) -> Bool {
        switch operand {
        case .list, .documentList: true
        default: false
        }
    }

    static func isMap(_ operand: Operand) -> Bool {
        switch operand {
        case .map, .documentMap: true
        default: false
        }
    }

    /// Counts the memory of a list that is about to be made.
    package mutating func charge(elements count: Int) throws(EvaluationError) {
        let (bytes, overflow) = count.multipliedReportingOverflow(by: MemoryLayout<Operand>.stride)
        try charge(bytes: overflow ? Int.max : bytes)
    }

    /// Counts the memory of a text that is about to be made, with the header of its storage.
    mutating func charge(text count: Int) throws(EvaluationError) {
        try charge(bytes: count.addingReportingOverflow(32).partialValue)
    }
}
