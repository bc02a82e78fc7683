/// Resolves names and deduces types (language definition, section "Gradual type checking").
///
/// The tree is not changed; what is found out is stored by the ids of its nodes.
struct Checker {
    let environment: Environment
    private(set) var issues: [CompilationError.Issue] = []
    var resolutions: [Resolution]
    private var types: [CELType]
    private(set) var scope: [(name: String, type: CELType)] = []
    var substitution = Substitution()
    private var freshCount = 0
    private var isSilent = false

    /// More mistakes than anybody mends at once; finding out what was meant takes time for each.
    private static let maximumIssues = 100

    init(environment: Environment, idCount: Int) {
        self.environment = environment
        resolutions = Array(repeating: .none, count: idCount)
        types = Array(repeating: .dyn, count: idCount)
    }

    /// Checks the whole expression.
    ///
    /// - Returns: its type.
    mutating func checkRoot(_ root: Expression) -> CELType {
        let type = check(root)
        return substitution.resolved(type, isFinal: true)
    }

    /// The type found for a node; the root must have been checked.
    func type(of expression: Expression) -> CELType {
        substitution.resolved(types[expression.id], isFinal: true)
    }

    mutating func check(_ expression: Expression) -> CELType {
        var type = deduce(expression)
        if substitution.isLarge(type) {
            report(.limit, "the type of this part is too large to be checked", expression.range)
            type = .dyn
        }
        types[expression.id] = type
        return type
    }

    private mutating func deduce(_ expression: Expression) -> CELType {
        switch expression.kind {
        case .literal(let literal): return Self.type(of: literal)
        case .identifier(let name, let isRooted): return identifier(expression, name, isRooted)
        case .select(let operand, let field, let isOptional):
            return selection(expression, operand, field, isOptional)
        case .presence(let operand, let field): return presence(expression, operand, field)
        case .index(let operand, let key, let isOptional):
            let function = isOptional ? Operator.optionalIndex : Operator.index
            return overloadedCall(expression, function, [operand, key], isMember: false)
        case .and(let terms), .or(let terms):
            for term in terms { expect(.bool, term) }
            return .bool
        case .conditional(let condition, let then, let otherwise):
            return overloadedCall(
                expression,
                Operator.conditional,
                [condition, then, otherwise],
                isMember: false
            )
        case .call(let function, let target, let arguments):
            return call(expression, function, target, arguments)
        case .list(let elements): return list(elements)
        case .map(let entries): return map(entries)
        case .comprehension(let loop): return comprehension(loop)
        case .bind(let name, let value, let body):
            let type = check(value)
            return withVariables([(name, type)]) { $0.check(body) }
        case .optionalMap(let operand, let name, let body, let isFlat):
            return optionalMap(operand, name, body, isFlat)
        case .message(let name):
            report(
                .unsupported,
                "messages such as \(name){…} are not supported",
                expression.range,
                hint: "write a map: {\"field\": value}"
            )
            return .dyn
        }
    }

    // MARK: Reporting

    mutating func report(
        _ kind: CompilationError.Kind,
        _ message: String,
        _ range: SourceRange,
        hint: String? = nil
    ) {
        // Without checking, only what no evaluation could make sense of is refused.
        guard environment.isChecked || kind == .unsupported, !isSilent else { return }
        if issues.count < Self.maximumIssues {
            issues.append(CompilationError.Issue(kind, message, at: range, hint: hint))
        } else if issues.count == Self.maximumIssues {
            let message = "there are more than \(Self.maximumIssues) mistakes"
            issues.append(CompilationError.Issue(.limit, message, at: range))
        }
    }

    /// Whether it is worth finding out what somebody meant, which takes long.
    var givesHints: Bool { environment.isChecked && !isSilent && issues.count < Self.maximumIssues }

    /// Resolves the names in the arguments of a call that has no meaning, without judging them.
    mutating func checkSilently(_ expressions: some Sequence<Expression>) {
        let wasSilent = isSilent
        isSilent = true
        for expression in expressions { _ = check(expression) }
        isSilent = wasSilent
    }

    mutating func expect(_ type: CELType, _ expression: Expression) {
        let found = check(expression)
        guard !substitution.isAssignable(type, found) else { return }
        report(
            .type,
            "expected \(type), found \(substitution.resolved(found, isFinal: true))",
            expression.range,
            hint: Advice.expected(type, found: substitution.resolved(found, isFinal: true), expression)
        )
    }

    mutating func fresh() -> CELType {
        freshCount += 1
        return .parameter("%\(freshCount)")
    }

    mutating func withVariables(
        _ variables: [(name: String, type: CELType)],
        _ body: (inout Checker) -> CELType
    ) -> CELType {
        scope.append(contentsOf: variables)
        defer { scope.removeLast(variables.count) }
        return body(&self)
    }

    // MARK: Names

    private mutating func identifier(_ expression: Expression, _ name: String, _ isRooted: Bool) -> CELType {
        if !isRooted, let local = scope.last(where: { $0.name == name }) {
            resolutions[expression.id] = .local
            return local.type
        }
        if let type = declared(isRooted ? "." + name : name, expression.id) { return type }
        resolutions[expression.id] = .undeclared(name)
        report(
            .undeclared,
            "the name \"\(name)\" is not declared",
            expression.range,
            hint: givesHints
                ? Advice.unknownName(name, among: scope.map(\.name) + environment.variables.map(\.name)) : nil
        )
        return .dyn
    }

    /// The type of a declared name, looked up from the container outwards, and what it refers to.
    private mutating func declared(_ name: String, _ id: Int) -> CELType? {
        for candidate in environment.candidates(for: name) {
            if let place = environment.place(ofVariable: candidate) {
                resolutions[id] = .variable(place)
                return environment.variables[place].type
            }
            if let type = Environment.typeNames[candidate] {
                resolutions[id] = .constant(.type(type))
                return .type(type)
            }
        }
        return nil
    }

    func isLocal(_ expression: Expression) -> Bool {
        switch expression.kind {
        case .identifier(let name, isRooted: false): scope.contains { $0.name == name }
        case .select(let operand, _, _): isLocal(operand)
        default: false
        }
    }

    private mutating func selection(
        _ expression: Expression,
        _ operand: Expression,
        _ field: String,
        _ isOptional: Bool
    ) -> CELType {
        if !isOptional, !isLocal(operand), let name = Parser.qualifiedName(expression),
            let type = declared(name, expression.id)
        {
            return type
        }
        let type = fieldType(expression, operand, field)
        guard isOptional else { return type }
        if case .optional = type { return type }
        return .optional(type)
    }

    private mutating func presence(
        _ expression: Expression,
        _ operand: Expression,
        _ field: String
    ) -> CELType {
        _ = fieldType(expression, operand, field)
        return .bool
    }

    private mutating func fieldType(
        _ expression: Expression,
        _ operand: Expression,
        _ field: String
    ) -> CELType {
        let type = check(operand)
        return fieldType(of: substitution.resolved(type), expression, operand, field)
    }

    private mutating func fieldType(
        of type: CELType,
        _ expression: Expression,
        _ operand: Expression,
        _ field: String
    ) -> CELType {
        switch type {
        case .dyn: return .dyn
        case .parameter:
            _ = substitution.isAssignable(.dyn, type)
            return .dyn
        case .map(_, let value): return value
        case .optional(let inner):
            return .optional(fieldType(of: substitution.resolved(inner), expression, operand, field))
        case .message(let name):
            guard let message = environment.messages[name] else { return .dyn }
            if let declared = message.fields.first(where: { $0.name.utf8.elementsEqual(field.utf8) }) {
                resolutions[expression.id] = .field(Emptiness(declared.type))
                return declared.type
            }
            report(
                .undeclared,
                "\(name) has no field \"\(field)\"",
                expression.focus,
                hint: givesHints ? Advice.unknownField(field, among: message.fields.map(\.name)) : nil
            )
            return .dyn
        default:
            report(
                .type,
                "a value of type \(substitution.resolved(type, isFinal: true)) has no fields",
                expression.focus,
                hint: Advice.field(field, of: type, environment)
            )
            return .dyn
        }
    }
}
