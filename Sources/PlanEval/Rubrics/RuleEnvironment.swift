package import CEL

/// What the rules of rubrics may refer to.
package enum RuleEnvironment {
    /// The environment for rules about documents of a schema: the document under the name of its kind, `today`,
    /// and the functions of the dialect.
    package static func make(for schema: JSONSchema, wordLists: WordLists) -> Environment {
        let types = schema.types
        let dialect = Dialect(wordLists: wordLists, plan: schema.documentName)
        return Environment(
            variables: [
                Environment.Variable(schema.documentName, types.root),
                Environment.Variable("today", .timestamp),
            ],
            functions: dialect.functions,
            macros: dialect.macros,
            messages: types.messages
        )
    }

    /// The environment of the language alone: `plan`, whose type nobody knows, and `today`.
    package static let plain = Environment(
        variables: [
            Environment.Variable(plainVariable, .dyn), Environment.Variable("today", .timestamp),
        ]
    )

    /// The name of the document in the plain environment.
    package static let plainVariable = "plan"
}
