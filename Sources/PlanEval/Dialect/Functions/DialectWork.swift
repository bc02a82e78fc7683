internal import CEL

/// What calls of dialect functions take time for: the bytes of all texts in the arguments, and the values around them.
///
/// A value that stands in several places counts in each of them, since that is how often it is looked at; so a list of
/// lists of one list costs as much as it would if it were written out.
struct DialectWork {
    /// What has been counted, but not charged yet.
    private var pending = 0

    /// Small enough to meet the limit early, large enough not to be felt.
    private static let portion = 4096
    /// Functions that look into values refuse those that are deeper.
    private static let maximumDepth = 256

    private init() {}

    /// Charges for the first `count` arguments of a call.
    ///
    /// - Throws: when they are more than an evaluation may look at.
    static func charge(
        _ count: Int,
        of arguments: (Operand, Operand, Operand),
        _ evaluator: inout Evaluator
    ) throws(EvaluationError) {
        var work = DialectWork()
        try work.count(arguments.0, depth: 0, &evaluator)
        if count > 1 { try work.count(arguments.1, depth: 0, &evaluator) }
        if count > 2 { try work.count(arguments.2, depth: 0, &evaluator) }
        try evaluator.charge(work: work.pending)
    }

    private mutating func count(
        _ operand: Operand,
        depth: Int,
        _ evaluator: inout Evaluator
    ) throws(EvaluationError) {
        pending += 1
        if pending > Self.portion {
            try evaluator.charge(work: pending)
            pending = 0
        }
        guard depth < Self.maximumDepth else { return }
        switch operand {
        case .documentString(let node), .documentList(let node), .documentMap(let node):
            let entry = evaluator.document.entries[Int(node)]
            pending += max(Int(entry.end) - Int(entry.start), 0)
        case .string(let bytes): pending += bytes.count
        case .list(let elements), .optional(let elements):
            for element in elements { try count(element, depth: depth + 1, &evaluator) }
        case .map(let map):
            for value in map.values { try count(value, depth: depth + 1, &evaluator) }
        default: break
        }
    }
}
