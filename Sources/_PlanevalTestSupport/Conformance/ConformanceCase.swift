package import CEL

/// One case of the CEL conformance suites, as the JSON files describe it.
package struct ConformanceCase: Sendable {
    package let id: String
    package let expression: String
    package let isInScope: Bool
    package let isChecked: Bool
    package let isCheckOnly: Bool
    package let container: String
    package let variables: [CEL.Environment.Variable]
    package let functions: [Function]
    package let bindings: [(name: String, value: Value)]
    /// The value of the variable `doc`, read in place.
    package let document: Document?
    package let expectation: Expectation

    package enum Expectation: Sendable {
        case value(Value)
        case error
        case compileError
        case type(String)
        case valueAndType(Value, String)
    }

    /// All cases of a suite.
    ///
    /// - Returns: `nil` when the document is no suite.
    package static func suite(_ document: Document) -> [ConformanceCase]? {
        guard let cases = document.root["cases"], cases.kind == .array else { return nil }
        guard let meta = document.root["meta"] else {
            return cases.elements.compactMap { ConformanceCase($0) }
        }
        return hardSuite(cases.elements, meta["variables"]?.members ?? [])
    }

    private init?(_ node: DocumentNode) {
        guard let id = node["id"]?.string, let expression = node["expr"]?.string,
            let expected = node["expected"]
        else {
            return nil
        }
        self.id = id
        self.expression = expression
        isInScope = node["in_scope"]?.bool ?? true
        isChecked = !(node["disable_check"]?.bool ?? false)
        isCheckOnly = node["check_only"]?.bool ?? false
        container = node["container"]?.string ?? ""
        let declarations = node["type_env"]?.elements ?? []
        var variables = declarations.compactMap { declaration -> CEL.Environment.Variable? in
            guard let name = declaration["name"]?.string, let type = declaration["type"]?.string else {
                return nil
            }
            return CEL.Environment.Variable(name, CELType(conformanceName: type))
        }
        bindings = (node["bindings"]?.members ?? []).map { ($0.name, Value(conformance: $0.value)) }
        for (name, _) in bindings where !variables.contains(where: { $0.name == name }) {
            variables.append(CEL.Environment.Variable(name, .dyn))
        }
        self.variables = variables
        document = nil
        functions = declarations.compactMap(Self.function)
        let type = expected["deduced_type"]?.string
        if let value = expected["value"] {
            expectation =
                type.map { .valueAndType(Value(conformance: value), $0) } ?? .value(Value(conformance: value))
        } else if let type {
            expectation = .type(type)
        } else if expected["compile_error"] != nil {
            expectation = .compileError
        } else {
            expectation = .error
        }
    }

    /// A case that is written down by its parts.
    init(
        id: String,
        expression: String,
        isInScope: Bool,
        variables: [CEL.Environment.Variable],
        bindings: [(name: String, value: Value)],
        document: Document?,
        expectation: Expectation
    ) {
        self.id = id
        self.expression = expression
        self.isInScope = isInScope
        isChecked = true
        isCheckOnly = false
        container = ""
        self.variables = variables
        functions = []
        self.bindings = bindings
        self.document = document
        self.expectation = expectation
    }

    private static func function(_ declaration: DocumentNode) -> Function? {
        guard let name = declaration["name"]?.string, let overloads = declaration["function"]?.elements else {
            return nil
        }
        return Function(
            name,
            overloads: overloads.map { overload in
                Function.Overload(
                    (overload["params"]?.elements ?? []).map { CELType(conformanceName: $0.string ?? "dyn") },
                    CELType(conformanceName: overload["result"]?.string ?? "dyn"),
                    isMember: overload["member"]?.bool ?? false
                )
            },
            body: { _ throws(EvaluationError) in
                throw EvaluationError(.unbound, "the function is only declared")
            }
        )
    }
}
