extension Function {
    /// Texts with places for values.
    static let formatting: [Function] = [
        variadic(
            "format",
            [.member([.string, .list(.dyn)], .string)],
            summary:
                "The text with the values of a list at its places: %s any value, %d a number, %.2f a number "
                + "with two digits after the point, %e, %b, %o, %x; %% is a percent sign.",
            example: "\"%d of %d (%.1f %%)\".format([1, 3, 33.333]) == \"1 of 3 (33.3 %)\"",
            preparation: Preparation { arguments, _ throws(ArgumentError) in
                guard case .string(let text) = arguments[0] else { return nil }
                let template: FormatTemplate
                do throws(FormatTemplate.Mistake) {
                    template = try FormatTemplate(text[...])
                } catch {
                    throw ArgumentError(error.message, argument: 0, offset: error.offset)
                }
                return .binary { evaluator, text, list throws(EvaluationError) in
                    try formatted(template, Arguments("format", [text, list]), &evaluator)
                }
            }
        ) { evaluator, arguments throws(EvaluationError) in
            let text = try arguments.text(0, &evaluator)
            // A place for a value has two bytes at least and takes up to 64 in the template.
            try evaluator.charge(bytes: text.count * 32)
            let template: FormatTemplate
            do throws(FormatTemplate.Mistake) {
                template = try FormatTemplate(text)
            } catch {
                throw EvaluationError(.argument, error.message)
            }
            return try formatted(template, arguments, &evaluator)
        }
    ]

    private static func formatted(
        _ template: FormatTemplate,
        _ arguments: Arguments,
        _ evaluator: inout Evaluator
    ) throws(EvaluationError) -> Operand {
        let values = try arguments.list(1, &evaluator)
        var writer = FormatWriter()
        var index = 0
        try evaluator.charge(text: 0)
        for part in template.parts {
            switch part {
            case .text(let text): try writer.write(text, &evaluator)
            case .clause(let clause):
                guard index < values.count else {
                    throw EvaluationError(
                        .argument,
                        "the text has more places than the list has values, which are \(values.count)"
                    )
                }
                try writer.write(values[index], as: clause, &evaluator)
                index += 1
            }
        }
        return .string(writer.bytes)
    }
}
