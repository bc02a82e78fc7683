internal import CEL

/// A function that rules may call beside those of CEL, with what `planeval explain` says about it.
///
/// A class because every call is handed one.
package final class DialectFunction: Sendable {
    /// The name.
    package let name: String
    /// How it is called and what it gives, for example `filled(text, words = 3) -> bool`.
    package let signature: String
    /// What it does, in one or two sentences.
    package let summary: String
    /// A rule that is true for any plan without a size that starts on 2 March 2026 and is written in English.
    package let example: String

    /// The types of the arguments that a rule writes.
    let parameters: [CELType]
    let result: CELType
    /// The last argument when a rule leaves it out.
    let standard: Int64?
    /// Whether the call is handed the plan, to know its language, start and size.
    let readsPlan: Bool
    /// Does a call; the number is that of the word list where a rule writes out its name.
    let body: @Sendable (DialectCall, Int?) throws(EvaluationError) -> Operand

    init(
        _ signature: String,
        _ summary: String,
        example: String,
        parameters: [CELType],
        result: CELType,
        standard: Int64? = nil,
        readsPlan: Bool = true,
        body: @escaping @Sendable (DialectCall, Int?) throws(EvaluationError) -> Operand
    ) {
        name = String(signature.prefix { $0 != "(" })
        self.signature = signature
        self.summary = summary
        self.example = example
        self.parameters = parameters
        self.result = result
        self.standard = standard
        self.readsPlan = readsPlan
        self.body = body
    }

    /// The place of the argument that names a word list.
    var listNameIndex: Int? {
        signature.contains("list-name") ? parameters.count - 1 : nil
    }
}

extension DialectFunction {
    /// Declares a function that no word list is named to.
    convenience init(
        _ signature: String,
        _ summary: String,
        example: String,
        parameters: [CELType],
        result: CELType,
        standard: Int64? = nil,
        readsPlan: Bool = true,
        body: @escaping @Sendable (DialectCall) throws(EvaluationError) -> Operand
    ) {
        self.init(
            signature,
            summary,
            example: example,
            parameters: parameters,
            result: result,
            standard: standard,
            readsPlan: readsPlan
        ) { call, _ throws(EvaluationError) in try body(call) }
    }

    /// All functions of the dialect, by topic.
    package static let all: [DialectFunction] = [stated] + contents + comparisons + times + numbers + lists

    /// The function of a name.
    package static func named(_ name: String) -> DialectFunction? {
        all.first { $0.name.utf8.elementsEqual(name.utf8) }
    }
}
