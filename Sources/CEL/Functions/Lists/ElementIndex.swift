/// Finds elements that are equal to a value without comparing all of them: values that can be equal share a
/// bucket.
struct ElementIndex {
    private var buckets: [Bucket: [Operand]] = [:]

    private enum Bucket: Hashable {
        case null
        case bool(Bool)
        /// A number of any type, by the double next to it.
        case number(UInt64)
        case string([UInt8])
        case bytes([UInt8])
        case list(count: Int)
        case map(count: Int)
        case timestamp(Timestamp)
        case duration(Duration)
        case type(String)
        case optional
    }

    /// Adds all elements of a list.
    mutating func insert(_ elements: [Operand], _ evaluator: inout Evaluator) throws(EvaluationError) {
        for element in elements { _ = try insert(element, &evaluator) }
    }

    /// Adds a value unless there is an equal one.
    ///
    /// - Returns: false when there is one.
    mutating func insert(_ value: Operand, _ evaluator: inout Evaluator) throws(EvaluationError) -> Bool {
        let bucket = try bucket(value, &evaluator)
        guard try !contains(value, bucket, &evaluator) else { return false }
        try evaluator.charge(bytes: 4 * MemoryLayout<Operand>.stride)
        buckets[bucket, default: []].append(value)
        return true
    }

    /// Whether an equal value has been added.
    func contains(_ value: Operand, _ evaluator: inout Evaluator) throws(EvaluationError) -> Bool {
        try contains(value, bucket(value, &evaluator), &evaluator)
    }

    private func contains(
        _ value: Operand,
        _ bucket: Bucket,
        _ evaluator: inout Evaluator
    ) throws(EvaluationError) -> Bool {
        for candidate in buckets[bucket] ?? [] {
            try evaluator.charge(work: 16)
            if try evaluator.areEqual(candidate, value) { return true }
        }
        return false
    }

    private func bucket(_ value: Operand, _ evaluator: inout Evaluator) throws(EvaluationError) -> Bucket {
        switch value {
        case .null: return .null
        case .bool(let value): return .bool(value)
        case .int(let value): return Self.bucket(Double(value))
        case .uint(let value): return Self.bucket(Double(value))
        case .double(let value): return Self.bucket(value)
        case .documentString, .string:
            let text = evaluator.text(of: value) ?? []
            try evaluator.charge(work: 16 + text.count)
            return .string(Array(text))
        case .bytes(let value):
            try evaluator.charge(work: 16 + value.count)
            return .bytes(value)
        case .documentList, .list: return .list(count: try evaluator.size(of: value))
        case .documentMap, .map: return .map(count: try evaluator.size(of: value))
        case .timestamp(let value): return .timestamp(value)
        case .duration(let value): return .duration(value)
        case .type(let type): return .type(type.constructorName)
        case .optional: return .optional
        }
    }

    private static func bucket(_ number: Double) -> Bucket {
        // Zero has two bit patterns.
        .number(number == 0 ? 0 : number.bitPattern)
    }
}
