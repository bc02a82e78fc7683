/// A call that is replaced by another expression while the text is read.
package struct Macro: Sendable {
    /// The name behind the dot, or of the whole call.
    package let name: String
    /// The name in front of the dot, for macros such as `cel.bind`; else empty.
    package let namespace: String
    /// Whether it is written `target.name(…)`.
    package let isMember: Bool
    /// `nil` for any number.
    package let argumentCount: Int?
    /// How it is written, such as `list.all(item, condition)`.
    package let form: String
    /// What it gives, in one sentence.
    package let summary: String
    /// An expression that is true and shows it at work.
    package let example: String
    /// Makes the replacement; `nil` leaves the call as it is.
    package let expand: @Sendable (inout ExpressionFactory, Call) throws(CompilationError) -> Expression?

    /// Declares a call that is replaced.
    package init(
        name: String,
        namespace: String = "",
        isMember: Bool,
        argumentCount: Int?,
        form: String = "",
        summary: String = "",
        example: String = "",
        expand: @escaping @Sendable (inout ExpressionFactory, Call) throws(CompilationError) -> Expression?
    ) {
        self.name = name
        self.namespace = namespace
        self.isMember = isMember
        self.argumentCount = argumentCount
        self.form = form
        self.summary = summary
        self.example = example
        self.expand = expand
    }

    /// The name with its namespace, if it has one.
    var qualifiedName: String { namespace.isEmpty ? name : "\(namespace).\(name)" }

    /// The call as it was written.
    package struct Call: Sendable {
        /// The name of the macro.
        package let name: String
        /// Where the name stands.
        package let nameRange: SourceRange
        /// What stands before the dot, if anything.
        package let target: Expression?
        /// The arguments in order.
        package let arguments: [Expression]
        /// The whole call.
        package let range: SourceRange

        /// The error for a call that the macro cannot take.
        package func mistake(
            _ message: String,
            at range: SourceRange,
            hint: String? = nil
        ) -> CompilationError {
            CompilationError([CompilationError.Issue(.syntax, message, at: range, hint: hint)])
        }
    }
}

/// The macros that a parser knows.
struct MacroTable: Sendable {
    private var macros: [String: [Macro]] = [:]

    init(_ list: [Macro]) {
        for macro in list { macros[macro.name, default: []].append(macro) }
    }

    /// All macros, in no order.
    var all: [Macro] { macros.values.flatMap { $0 } }

    /// The ways to write a macro, for messages.
    func forms(_ name: String) -> [String] {
        (macros[name] ?? []).map(\.form).filter { !$0.isEmpty }
    }

    /// The names of the macros that are written `target.name(…)`, or of all others, sorted.
    func names(isMember: Bool) -> [String] {
        macros.filter { $0.value.contains { $0.isMember == isMember } }.keys.sorted()
    }

    func macro(_ name: String, isMember: Bool, argumentCount: Int) -> Macro? {
        macros[name]?.first {
            $0.isMember == isMember && ($0.argumentCount ?? argumentCount) == argumentCount
        }
    }
}
