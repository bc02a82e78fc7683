extension Function {
    /// Conversions between the basic types.
    static let conversions: [Function] = [
        conversion(
            "bool",
            .bool,
            from: [.bool, .string],
            summary: "True for the texts \"true\", \"t\" and \"1\", false for \"false\", \"f\" and \"0\".",
            example: "bool(\"true\")",
            convertToBool
        ),
        conversion(
            "int",
            .int,
            from: [.int, .uint, .double, .string, .timestamp],
            summary:
                "The whole number in a text, a number without its fraction, or a time in seconds since 1970.",
            example: "int(\"12\") == 12 && int(2.9) == 2",
            convertToInt
        ),
        conversion(
            "uint",
            .uint,
            from: [.uint, .int, .double, .string],
            summary: "The same number as an unsigned whole number.",
            example: "uint(\"12\") == 12u",
            convertToUInt
        ),
        conversion(
            "double",
            .double,
            from: [.double, .int, .uint, .string],
            summary: "The same number with a fraction, or the number that a text spells.",
            example: "double(\"2.5\") + double(1) == 3.5",
            convertToDouble
        ),
        conversion(
            "string",
            .string,
            from: [.string, .bool, .int, .uint, .double, .bytes, .timestamp, .duration],
            summary: "The value as text.",
            example: "string(12) + \" %\" == \"12 %\"",
            convertToString
        ),
        conversion(
            "bytes",
            .bytes,
            from: [.bytes, .string],
            summary: "The UTF-8 of a text.",
            example: "bytes(\"é\").size() == 2",
            convertToBytes
        ),
    ]

    private typealias Conversion = @Sendable (inout Evaluator, Operand) throws(EvaluationError) -> Operand

    private static func conversion(
        _ name: String,
        _ result: CELType,
        from sources: [CELType],
        summary: String,
        example: String,
        _ body: @escaping Conversion
    ) -> Function {
        Function(
            name,
            sources.map { Overload([$0], result) },
            summary: summary,
            example: example,
            .unary { evaluator, operand throws(EvaluationError) in
                if let text = evaluator.text(of: operand) { try evaluator.charge(bytes: text.count) }
                // Octets are shared, but looked through for what is no text.
                if case .bytes(let octets) = operand { try evaluator.charge(work: octets.count) }
                return try body(&evaluator, operand)
            }
        )
    }

    private static func text(_ evaluator: inout Evaluator, _ operand: Operand) -> String? {
        evaluator.text(of: operand).map { String(decoding: $0, as: UTF8.self) }
    }

    private static func unreadable(_ text: String, as type: String, hint: String = "") -> EvaluationError {
        EvaluationError(.conversion, "\"\(text.prefix(80))\" is no \(type)\(hint)")
    }

    private static let convertToBool: Conversion = { evaluator, operand throws(EvaluationError) in
        if case .bool = operand { return operand }
        guard let text = text(&evaluator, operand) else { throw .noSuchOverload("bool", operand) }
        switch text {
        case "1", "t", "true", "TRUE", "True": return .bool(true)
        case "0", "f", "false", "FALSE", "False": return .bool(false)
        default: throw unreadable(text, as: "bool")
        }
    }

    private static let convertToInt: Conversion = { evaluator, operand throws(EvaluationError) in
        switch operand {
        case .int: return operand
        case .uint(let value):
            guard let whole = Int64(exactly: value) else { throw overflow("int") }
            return .int(whole)
        case .double(let value):
            guard value > -0x1p63, value < 0x1p63 else { throw overflow("int") }
            return .int(Int64(value))
        case .timestamp(let value): return .int(value.seconds)
        default:
            guard let text = text(&evaluator, operand) else { throw .noSuchOverload("int", operand) }
            guard isWholeNumber(text, mayBeNegative: true), let value = Int64(text) else {
                throw unreadable(text, as: "whole number of 64 bits")
            }
            return .int(value)
        }
    }

    private static let convertToUInt: Conversion = { evaluator, operand throws(EvaluationError) in
        switch operand {
        case .uint: return operand
        case .int(let value):
            guard let whole = UInt64(exactly: value) else { throw overflow("uint") }
            return .uint(whole)
        case .double(let value):
            guard value > -1, value < 0x1p64 else { throw overflow("uint") }
            return .uint(UInt64(value))
        default:
            guard let text = text(&evaluator, operand) else { throw .noSuchOverload("uint", operand) }
            guard isWholeNumber(text, mayBeNegative: false), let value = UInt64(text) else {
                throw unreadable(text, as: "unsigned whole number of 64 bits")
            }
            return .uint(value)
        }
    }

    private static let convertToDouble: Conversion = { evaluator, operand throws(EvaluationError) in
        switch operand {
        case .double: return operand
        case .int(let value): return .double(Double(value))
        case .uint(let value): return .double(Double(value))
        default:
            guard let text = text(&evaluator, operand) else { throw .noSuchOverload("double", operand) }
            guard let value = number(text) else { throw unreadable(text, as: "number") }
            return .double(value)
        }
    }

    private static let convertToString: Conversion = { evaluator, operand throws(EvaluationError) in
        switch operand {
        case .documentString, .string: return operand
        case .bool(let value): return .string(value ? "true" : "false")
        case .int(let value): return .string(String(value))
        case .uint(let value): return .string(String(value))
        case .double(let value): return .string(NumberText.general(value))
        case .bytes(let value):
            guard (try? UTF8Span(validating: value.span)) != nil else {
                throw EvaluationError(.conversion, "the bytes are no UTF-8 text")
            }
            return .string(value)
        case .timestamp(let value): return .string(value.text)
        case .duration(let value): return .string(value.text)
        default: throw .noSuchOverload("string", operand)
        }
    }

    private static let convertToBytes: Conversion = { evaluator, operand throws(EvaluationError) in
        if case .bytes = operand { return operand }
        guard let text = evaluator.text(of: operand) else { throw .noSuchOverload("bytes", operand) }
        return .bytes(Array(text))
    }

    private static func overflow(_ type: String) -> EvaluationError {
        EvaluationError(.overflow, "the number is outside the range of \(type)")
    }

    private static func isWholeNumber(_ text: String, mayBeNegative: Bool) -> Bool {
        var digits = text.utf8[...]
        if digits.first == UInt8(ascii: "+") || mayBeNegative && digits.first == UInt8(ascii: "-") {
            digits = digits.dropFirst()
        }
        return !digits.isEmpty && digits.allSatisfy(Lexer.isDigit)
    }

    /// A decimal number, or one of the words for what is no finite number.
    private static func number(_ text: String) -> Double? {
        var body = text.utf8[...]
        var isNegative = false
        if body.first == UInt8(ascii: "+") || body.first == UInt8(ascii: "-") {
            isNegative = body.first == UInt8(ascii: "-")
            body = body.dropFirst()
        }
        switch String(Substring(body)).lowercased() {
        case "nan": return .nan
        case "inf", "infinity": return isNegative ? -.infinity : .infinity
        default: break
        }
        // Swift also reads hexadecimal floats, which the language does not have.
        guard body.contains(where: Lexer.isDigit),
            body.allSatisfy({ Lexer.isDigit($0) || ".eE+-".utf8.contains($0) })
        else { return nil }
        return Double(text)
    }
}
