package import CEL

extension ConformanceCase {
    /// Runs the case.
    ///
    /// - Parameter timeZones: the zones that the cases name.
    /// - Returns: what went wrong, or `nil`.
    package func failure(timeZones: TimeZones) -> String? {
        var limits = Limits()
        limits.maximumSourceLength = 100_000
        let environment = CEL.Environment(
            variables: variables,
            functions: functions,
            container: container,
            timeZones: timeZones,
            limits: limits,
            isChecked: isChecked
        )
        let program: Program
        do {
            program = try environment.compile(expression)
        } catch {
            switch expectation {
            case .compileError, .error: return nil
            default: return "does not compile: \(error)"
            }
        }
        if case .compileError = expectation { return "compiles, but should not" }
        if case .type(let type) = expectation { return typeFailure(program, type) }
        if case .valueAndType(_, let type) = expectation, let failure = typeFailure(program, type) {
            return failure
        }
        if isCheckOnly { return nil }
        var activation =
            document.map { Activation(environment, document: $0, as: "doc") } ?? Activation(environment)
        for (name, value) in bindings { activation.bind(name, to: value) }
        do {
            let value = try program.evaluate(activation)
            switch expectation {
            case .value(let expected), .valueAndType(let expected, _):
                return value.isSame(as: expected) ? nil : "gives \(value), expected \(expected)"
            default: return "gives \(value), expected an error"
            }
        } catch {
            if case .error = expectation { return nil }
            return "fails: \(error.message)"
        }
    }

    private func typeFailure(_ program: Program, _ expected: String) -> String? {
        let wanted = CELType(conformanceName: expected)
        return program.resultType == wanted ? nil : "is of type \(program.resultType), expected \(wanted)"
    }
}
