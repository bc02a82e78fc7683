extension Function {
    /// Octets as text.
    static let encoders: [Function] = [
        Function(
            "base64.encode",
            [Overload([.bytes], .string)],
            summary: "The base64 of octets, with padding.",
            example: "base64.encode(b\"hello\") == \"aGVsbG8=\"",
            .unary { evaluator, operand throws(EvaluationError) in
                guard case .bytes(let octets) = operand else {
                    throw .noSuchOverload("base64.encode", operand)
                }
                try evaluator.charge(text: 2 * octets.count)
                return .string(Base64.encoded(octets))
            }
        ),
        Function(
            "base64.decode",
            [Overload([.string], .bytes)],
            summary: "The octets that a base64 text stands for, with padding or without.",
            example: "base64.decode(\"aGVsbG8=\") == b\"hello\"",
            .unary { evaluator, operand throws(EvaluationError) in
                guard let text = evaluator.text(of: operand) else {
                    throw .noSuchOverload("base64.decode", operand)
                }
                try evaluator.charge(text: text.count)
                guard let octets = Base64.decoded(text) else {
                    throw EvaluationError(.conversion, "the text is no base64")
                }
                return .bytes(octets)
            }
        ),
    ]
}
