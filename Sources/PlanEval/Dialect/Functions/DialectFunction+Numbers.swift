internal import CEL

extension DialectFunction {
    /// Numbers in texts, and numbers of things.
    static let numbers: [DialectFunction] = [
        DialectFunction(
            "numeric(x) -> bool",
            "True for a number, and for a text with a number that is not part of a date or a name: \"today 35 %\", \"1,5\".",
            example: "numeric('today 35 %') && numeric(3) && !numeric('due 2026-05-31')",
            parameters: [.dyn],
            result: .bool
        ) { call throws(EvaluationError) in .bool(call.number(of: call.operand(0)) != nil) },
        DialectFunction(
            "number(x) -> double",
            "The number, or the first number of a text; an error when there is none.",
            example: "number('1.200,5 kWh') == 1200.5 && number('6-8 weeks') == 6.0",
            parameters: [.dyn],
            result: .double
        ) { call throws(EvaluationError) in
            guard let number = call.number(of: call.operand(0)) else {
                guard call.operand(0).text(in: call.document) != nil else {
                    throw call.mismatch("a text", call.operand(0))
                }
                throw EvaluationError(.conversion, "no number can be read in \"\(call.quoted(0))\"")
            }
            return .double(number)
        },
        DialectFunction(
            "sum(list) -> double",
            "The sum of numbers and numeric texts; 0 for an empty list.",
            example: "sum([1, 2.5, '3 days']) == 6.5",
            parameters: [.list(.dyn)],
            result: .double
        ) { call throws(EvaluationError) in .double(try call.numbers(0).reduce(0, +)) },
        DialectFunction(
            "avg(list) -> double",
            "The mean of numbers and numeric texts; an error for an empty list.",
            example: "avg([2, 4]) == 3.0",
            parameters: [.list(.dyn)],
            result: .double
        ) { call throws(EvaluationError) in
            let numbers = try call.numbers(0)
            guard !numbers.isEmpty else { throw EvaluationError(.argument, "an empty list has no mean") }
            return .double(numbers.reduce(0, +) / Double(numbers.count))
        },
        DialectFunction(
            "scaled(n) -> int",
            "n, or half of it, rounded up, for a plan of an organisation of up to 15 people.",
            example: "scaled(3) == 3",
            parameters: [.int],
            result: .int
        ) { call throws(EvaluationError) in
            let number = try call.int(0)
            guard call.facts.isSmall else { return .int(number) }
            return .int(number / 2 + (number % 2 > 0 ? 1 : 0))
        },
        DialectFunction(
            "atLeast(part, whole, share) -> bool",
            "True when there is a whole and the part is at least that share of it.",
            example: "atLeast(4, 5, 0.8) && !atLeast(0, 0, 0.5)",
            parameters: [.dyn, .dyn, .double],
            result: .bool,
            readsPlan: false
        ) { call throws(EvaluationError) in
            guard case .double(let share) = call.operand(2) else {
                throw call.mismatch("a share such as 0.8", call.operand(2))
            }
            let (part, whole) = (try call.amount(0), try call.amount(1))
            // The product of a share and a count may miss a whole number by a rounding error.
            return .bool(whole > 0 && part >= share * whole - 1e-9)
        },
    ]
}

extension DialectCall {
    /// The numbers of a list.
    fileprivate func numbers(_ index: Int) throws(EvaluationError) -> [Double] {
        var numbers: [Double] = []
        for element in try elements(index) {
            guard let number = number(of: element) else { throw mismatch("a list of numbers", element) }
            numbers.append(number)
        }
        return numbers
    }

    /// A number that is no text.
    fileprivate func amount(_ index: Int) throws(EvaluationError) -> Double {
        switch operand(index) {
        case .int(let value): return Double(value)
        case .uint(let value): return Double(value)
        case .double(let value): return value
        default: throw mismatch("two numbers and a share", operand(index))
        }
    }
}
