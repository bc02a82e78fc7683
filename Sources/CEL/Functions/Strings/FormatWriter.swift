/// Writes values into a text; every byte is charged before it is made.
struct FormatWriter {
    private(set) var bytes: [UInt8] = []

    /// Lists and maps inside one another beyond this are refused.
    private static let maximumDepth = 200

    mutating func write(_ text: some Collection<UInt8>, _ evaluator: inout Evaluator) throws(EvaluationError)
    {
        try evaluator.charge(bytes: text.count)
        bytes += text
    }

    mutating func write(
        _ value: Operand,
        as clause: FormatTemplate.Clause,
        _ evaluator: inout Evaluator
    ) throws(EvaluationError) {
        switch clause {
        case .string: try write(plain: value, depth: 0, &evaluator)
        case .decimal:
            switch value {
            case .int, .uint, .double: try write(plain: value, depth: 0, &evaluator)
            default: throw mismatch("%d writes a number", value)
            }
        case .fixed(let places):
            try write(number(value, "%f", &evaluator) { ExactDecimal($0).fixed(places) }.utf8, &evaluator)
        case .scientific(let places):
            try write(
                number(value, "%e", &evaluator) { ExactDecimal($0).scientific(places) }.utf8,
                &evaluator
            )
        case .binary:
            if case .bool(let bool) = value { return try write((bool ? "1" : "0").utf8, &evaluator) }
            try write(whole(value, radix: 2, "%b writes a whole number or true and false").utf8, &evaluator)
        case .octal: try write(whole(value, radix: 8, "%o writes a whole number").utf8, &evaluator)
        case .hexadecimal(let isUppercase): try write(hexadecimal: value, isUppercase, &evaluator)
        }
    }

    private func mismatch(_ rule: String, _ value: Operand) -> EvaluationError {
        EvaluationError(.noSuchOverload, "\(rule), found a value of type \(value.typeName)")
    }

    private func number(
        _ value: Operand,
        _ clause: String,
        _ evaluator: inout Evaluator,
        _ text: (Double) -> String
    ) throws(EvaluationError) -> String {
        let number: Double
        switch value {
        case .double(let value): number = value
        case .int(let value): number = Double(value)
        case .uint(let value): number = Double(value)
        default: throw mismatch("\(clause) writes a number", value)
        }
        if let word = NumberText.word(number) { return word }
        try evaluator.charge(work: ExactDecimal.work(for: number))
        return text(number)
    }

    private func whole(_ value: Operand, radix: Int, _ rule: String) throws(EvaluationError) -> String {
        switch value {
        case .int(let value): return String(value, radix: radix)
        case .uint(let value): return String(value, radix: radix)
        default: throw mismatch(rule, value)
        }
    }

    private mutating func write(
        hexadecimal value: Operand,
        _ isUppercase: Bool,
        _ evaluator: inout Evaluator
    ) throws(EvaluationError) {
        let octets: ArraySlice<UInt8>
        switch value {
        case .int(let value):
            return try write(String(value, radix: 16, uppercase: isUppercase).utf8, &evaluator)
        case .uint(let value):
            return try write(String(value, radix: 16, uppercase: isUppercase).utf8, &evaluator)
        case .bytes(let value): octets = value[...]
        default:
            guard let text = evaluator.text(of: value) else {
                throw mismatch("%x writes a whole number, a text or bytes", value)
            }
            octets = text
        }
        try evaluator.charge(bytes: 2 * octets.count)
        let digits = Array((isUppercase ? "0123456789ABCDEF" : "0123456789abcdef").utf8)
        for octet in octets {
            bytes.append(digits[Int(octet >> 4)])
            bytes.append(digits[Int(octet & 15)])
        }
    }

    /// `%s`: texts without quotes, numbers without exponents, maps in the order of their keys' texts.
    private mutating func write(
        plain value: Operand,
        depth: Int,
        _ evaluator: inout Evaluator
    ) throws(EvaluationError) {
        guard depth < Self.maximumDepth else {
            throw EvaluationError(.limit, "the value is nested deeper than \(Self.maximumDepth) levels")
        }
        switch value {
        case .null: try write("null".utf8, &evaluator)
        case .bool(let value): try write((value ? "true" : "false").utf8, &evaluator)
        case .int(let value): try write(String(value).utf8, &evaluator)
        case .uint(let value): try write(String(value).utf8, &evaluator)
        case .double(let value): try write(NumberText.plain(value).utf8, &evaluator)
        case .documentString, .string: try write(evaluator.text(of: value) ?? [], &evaluator)
        case .bytes(let value): try write(String(decoding: value, as: UTF8.self).utf8, &evaluator)
        case .timestamp(let value): try write(value.text.utf8, &evaluator)
        case .duration(let value): try write(value.text.utf8, &evaluator)
        case .type(let type): try write(type.constructorName.utf8, &evaluator)
        case .documentList, .list:
            try evaluator.charge(elements: evaluator.size(of: value))
            try write("[".utf8, &evaluator)
            for (index, element) in evaluator.elements(of: value).enumerated() {
                if index > 0 { try write(", ".utf8, &evaluator) }
                try write(plain: element, depth: depth + 1, &evaluator)
            }
            try write("]".utf8, &evaluator)
        case .documentMap, .map: try write(map: value, depth: depth, &evaluator)
        case .optional: throw mismatch("%s writes a value that is there", value)
        }
    }

    private mutating func write(
        map: Operand,
        depth: Int,
        _ evaluator: inout Evaluator
    ) throws(EvaluationError) {
        try evaluator.charge(elements: 3 * evaluator.size(of: map))
        var entries: [(key: [UInt8], value: Operand)] = []
        for (key, value) in evaluator.entries(of: map) {
            var writer = FormatWriter()
            try writer.write(plain: key, depth: depth + 1, &evaluator)
            entries.append((writer.bytes, value))
        }
        entries.sort { $0.key.lexicographicallyPrecedes($1.key) }
        try write("{".utf8, &evaluator)
        for (index, entry) in entries.enumerated() {
            if index > 0 { try write(", ".utf8, &evaluator) }
            try write(entry.key, &evaluator)
            try write(": ".utf8, &evaluator)
            try write(plain: entry.value, depth: depth + 1, &evaluator)
        }
        try write("}".utf8, &evaluator)
    }
}
