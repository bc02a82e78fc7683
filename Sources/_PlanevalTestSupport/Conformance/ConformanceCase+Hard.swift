import CEL

extension ConformanceCase {
    /// The cases of `hard_cases.json`, which share their variables and say beside what a runtime gave what the
    /// language definition asks for.
    static func hardSuite(
        _ cases: [DocumentNode],
        _ declarations: [DocumentNode.Member]
    ) -> [ConformanceCase] {
        var variables: [CEL.Environment.Variable] = []
        var bindings: [(name: String, value: Value)] = []
        var document: Document?
        for declaration in declarations {
            let type = CELType(conformanceName: declaration.value["type"]?.string ?? "dyn")
            variables.append(CEL.Environment.Variable(declaration.name, type))
            if let json = declaration.value["json"] {
                document = try? JSONReader(maximumLength: 1 << 20, maximumDepth: 64)
                    .read(Array(json.sourceText.utf8))
            } else if let value = declaration.value["value"] {
                bindings.append((declaration.name, hardValue(value, type)))
            }
        }
        return cases.compactMap { hardCase($0, variables, bindings, document) }
    }

    private static func hardValue(_ node: DocumentNode, _ type: CELType) -> Value {
        guard let text = node.string, type == .timestamp else { return Value(conformance: node) }
        return Timestamp(text).map { .timestamp($0) } ?? .null
    }

    private static func hardCase(
        _ node: DocumentNode,
        _ variables: [CEL.Environment.Variable],
        _ bindings: [(name: String, value: Value)],
        _ document: Document?
    ) -> ConformanceCase? {
        guard let id = node["id"]?.string, let expression = node["expr"]?.string else { return nil }
        let wanted = node["spec_expectation"]
        let expectation: Expectation =
            switch wanted?.string {
            case "error": .error
            case "compile_error": .compileError
            default: wanted.map { .value(Value(conformance: $0)) } ?? .error
            }
        return ConformanceCase(
            id: id,
            expression: expression,
            isInScope: wanted != nil && node["portable"]?.bool ?? true,
            variables: variables,
            bindings: bindings,
            document: document,
            expectation: expectation
        )
    }
}
