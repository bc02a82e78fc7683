/// What a function or macro is for, as a help page shows it.
public struct FunctionHelp: Sendable, Hashable {
    /// The name, with its namespace if it has one.
    public let name: String
    /// The ways to call it, such as `string.charAt(int) -> string`.
    public let signatures: [String]
    /// What a call gives, in one sentence.
    public let summary: String
    /// An expression that is true and shows it at work.
    public let example: String
}

extension Environment {
    /// All functions and macros that have a help text, in the order of their names.
    public var help: [FunctionHelp] {
        (documentedFunctions + documentedMacros).sorted {
            $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
        }
    }

    private var documentedFunctions: [FunctionHelp] {
        functions.all.compactMap { function in
            guard !function.summary.isEmpty else { return nil }
            return FunctionHelp(
                name: function.name,
                signatures: function.overloads.map { $0.signature(of: function.name) },
                summary: function.summary,
                example: function.example
            )
        }
    }

    private var documentedMacros: [FunctionHelp] {
        var pages: [String: FunctionHelp] = [:]
        for macro in macros.all where !macro.summary.isEmpty {
            let known = pages[macro.qualifiedName]?.signatures ?? []
            pages[macro.qualifiedName] = FunctionHelp(
                name: macro.qualifiedName,
                signatures: known + (known.contains(macro.form) ? [] : [macro.form]),
                summary: macro.summary,
                example: macro.example
            )
        }
        return Array(pages.values)
    }
}

extension Function.Overload {
    /// The call with types, such as `string.charAt(int) -> string`.
    func signature(of name: String) -> String {
        let types = parameters.map(\.description)
        let call =
            isMember
            ? "\(types.first ?? "")."
                + "\(name)(\(types.dropFirst().joined(separator: ", ")))"
            : "\(name)(\(types.joined(separator: ", ")))"
        return "\(call) -> \(result)"
    }
}
