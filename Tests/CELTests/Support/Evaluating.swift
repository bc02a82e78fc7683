import CEL

/// Variables that most tests use, all of them but `day` of a type that is known only when an expression runs.
enum Fixture {
    static let variables: [CEL.Environment.Variable] = [
        CEL.Environment.Variable("doc", .dyn),
        CEL.Environment.Variable("x", .dyn),
        CEL.Environment.Variable("day", .timestamp),
        CEL.Environment.Variable("title", .string),
        CEL.Environment.Variable("tags", .list(.string)),
        CEL.Environment.Variable("count", .int),
        CEL.Environment.Variable("ratio", .double),
        CEL.Environment.Variable("done", .bool),
        CEL.Environment.Variable("plan", .message("Plan")),
    ]

    static let messages = [
        MessageType(
            name: "Plan",
            fields: [
                MessageType.Field(name: "title", type: .string),
                MessageType.Field(name: "metrics", type: .list(.message("Metric"))),
            ]
        ),
        MessageType(name: "Metric", fields: [MessageType.Field(name: "name", type: .string)]),
    ]

    static let document = """
        {"a": 1, "f": 1.5, "n": null, "s": "x", "l": [1, 2, 3], "m": {"k": "v"}, "big": 9007199254740993,
         "é": 1, "empty": "", "none": [], "texts": ["b", "a"], "flag": true}
        """

    static func environment(limits: Limits = Limits(), isChecked: Bool = true) -> CEL.Environment {
        CEL.Environment(variables: variables, messages: messages, limits: limits, isChecked: isChecked)
    }

    static func activation(_ environment: CEL.Environment) throws -> Activation {
        let document = try JSONReader(maximumLength: 1 << 20, maximumDepth: 64).read(Array(document.utf8))
        var activation = Activation(environment, document: document, as: "doc")
        activation.bind("x", to: .int(1))
        activation.bind("day", to: Timestamp("2026-03-01T12:00:00Z").map { .timestamp($0) } ?? .null)
        activation.bind("title", to: .string("Pilot"))
        activation.bind("tags", to: .list([.string("a"), .string("b")]))
        activation.bind("count", to: .int(3))
        activation.bind("ratio", to: .double(0.5))
        activation.bind("done", to: .bool(true))
        return activation
    }
}

/// Compiles and runs an expression.
func evaluate(_ source: String, limits: Limits = Limits(), isChecked: Bool = true) throws -> Value {
    let environment = Fixture.environment(limits: limits, isChecked: isChecked)
    return try environment.compile(source).evaluate(Fixture.activation(environment))
}

/// Whether an expression gives true.
func isTrue(_ source: String) throws -> Bool {
    guard case .bool(let value) = try evaluate(source) else { return false }
    return value
}

/// What is wrong with an expression before it runs.
func issues(_ source: String, limits: Limits = Limits()) -> [CompilationError.Issue] {
    do throws(CompilationError) {
        _ = try Fixture.environment(limits: limits).compile(source)
        return []
    } catch {
        return error.issues
    }
}

/// The kind of the error that an expression ends in when it runs.
func failure(_ source: String, limits: Limits = Limits()) throws -> EvaluationError.Kind? {
    let environment = Fixture.environment(limits: limits)
    let program = try environment.compile(source)
    let activation = try Fixture.activation(environment)
    do throws(EvaluationError) {
        _ = try program.evaluate(activation)
        return nil
    } catch {
        return error.kind
    }
}
