/// A call that is replaced by another expression while the text is read.
package struct Macro: Sendable {
    package let name: String
    /// Whether it is written `target.name(…)`.
    package let isMember: Bool
    /// `nil` for any number.
    package let argumentCount: Int?
    /// Makes the replacement; `nil` leaves the call as it is.
    package let expand: @Sendable (inout ExpressionFactory, Call) throws(CompilationError) -> Expression?

    package init(
        name: String,
        isMember: Bool,
        argumentCount: Int?,
        expand: @escaping @Sendable (inout ExpressionFactory, Call) throws(CompilationError) -> Expression?
    ) {
        self.name = name
        self.isMember = isMember
        self.argumentCount = argumentCount
        self.expand = expand
    }

    /// The call as it was written.
    package struct Call: Sendable {
        package let name: String
        package let nameRange: SourceRange
        package let target: Expression?
        package let arguments: [Expression]
        package let range: SourceRange

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

    func macro(_ name: String, isMember: Bool, argumentCount: Int) -> Macro? {
        macros[name]?.first {
            $0.isMember == isMember && ($0.argumentCount ?? argumentCount) == argumentCount
        }
    }
}
