/// Walks a checked syntax tree and adds up the most steps that its evaluation can count.
///
/// The rules are those of the evaluator: a step for each node, and for every 16 bytes or elements that are
/// looked at.
struct CostEstimator {
    let checker: Checker
    let assumptions: SizeAssumptions
    private var scope: [(name: String, extent: Extent)] = []
    private var loopDepth = 0
    private var deepest = 0
    private var costliest: (steps: Int, range: SourceRange)?

    /// What a node can take, and what its value can be.
    struct Bound {
        var steps: Int
        var extent: Extent
    }

    init(_ checker: Checker, _ assumptions: SizeAssumptions) {
        self.checker = checker
        self.assumptions = assumptions
    }

    var environment: Environment { checker.environment }

    /// The estimate for a whole program, with the value that it gives written out.
    mutating func estimate(_ root: Expression) -> CostEstimate {
        let bound = bound(root)
        let output = Cost.sum(
            Cost.work(bound.extent.weight),
            Cost.product(bound.extent.nodes, MemoryLayout<MapValue.Entry>.stride / 16 + 1)
        )
        return CostEstimate(
            steps: Cost.sum(bound.steps, output),
            loopDepth: deepest,
            costliestLoop: costliest?.range,
            assumptions: assumptions
        )
    }

    // MARK: Nodes

    mutating func bound(_ expression: Expression) -> Bound {
        var bound = boundOfNode(expression)
        if environment.isChecked {
            bound.extent = restricted(bound.extent, to: checker.type(of: expression))
        }
        // A part that is the same in every turn of a loop has a node in front that keeps its value.
        if loopDepth > 0 { bound.steps = Cost.sum(bound.steps, 1) }
        return bound
    }

    private mutating func boundOfNode(_ expression: Expression) -> Bound {
        switch checker.resolutions[expression.id] {
        case .variable(let place):
            return Bound(steps: 1, extent: extent(of: environment.variables[place].type))
        case .constant, .undeclared: return Bound(steps: 1, extent: .scalar)
        case .none, .local, .field, .function: break
        }
        switch expression.kind {
        case .literal(let literal): return Bound(steps: 1, extent: Self.extent(of: literal))
        case .identifier(let name, _):
            let known = scope.last { $0.name == name }
            return Bound(steps: 1, extent: known?.extent ?? extent(of: checker.type(of: expression)))
        case .select(let operand, let field, _): return selection(expression, operand, field)
        case .presence(let operand, _):
            return Bound(steps: Cost.sum(1, bound(operand).steps), extent: .scalar)
        case .index(let operand, let key, _):
            let container = bound(operand)
            let steps = Cost.sum(1, container.steps, bound(key).steps)
            return Bound(steps: steps, extent: element(of: container.extent, checker.type(of: expression)))
        case .and(let terms), .or(let terms):
            return Bound(steps: terms.reduce(1) { Cost.sum($0, bound($1).steps) }, extent: .scalar)
        case .conditional(let condition, let then, let otherwise):
            let test = bound(condition)
            let (one, other) = (bound(then), bound(otherwise))
            return Bound(
                steps: Cost.sum(1, test.steps, max(one.steps, other.steps)),
                extent: joined(one.extent, other.extent)
            )
        case .call(let function, let target, let arguments):
            return call(expression, function, target, arguments)
        case .list(let elements): return literal(elements.map(\.value), elementsForEach: 1)
        case .map(let entries): return literal(entries.flatMap { [$0.key, $0.value] }, elementsForEach: 2)
        case .comprehension(let loop): return comprehension(expression, loop)
        case .bind(let name, let value, let body):
            let known = bound(value)
            let result = withVariables([(name, known.extent)]) { $0.bound(body) }
            return Bound(steps: Cost.sum(1, known.steps, result.steps), extent: result.extent)
        case .optionalMap(let operand, let name, let body, _):
            let known = bound(operand)
            let result = withVariables([(name, known.extent)]) { $0.bound(body) }
            return Bound(steps: Cost.sum(1, known.steps, result.steps), extent: result.extent)
        case .message: return Bound(steps: 1, extent: .scalar)
        }
    }

    private mutating func withVariables<Result>(
        _ variables: [(String, Extent)],
        _ body: (inout CostEstimator) -> Result
    ) -> Result {
        scope += variables.map { (name: $0.0, extent: $0.1) }
        defer { scope.removeLast(variables.count) }
        return body(&self)
    }

    private static func extent(of literal: Expression.Literal) -> Extent {
        switch literal {
        case .int(let value): .number(max(0, Int(value)))
        case .string(let octets), .bytes(let octets): .text(octets.count)
        case .null, .bool, .uint, .double: .scalar
        }
    }

    private mutating func selection(_ expression: Expression, _ operand: Expression, _ field: String) -> Bound
    {
        let container = bound(operand)
        let steps = Cost.sum(1, container.steps)
        let type = checker.type(of: expression)
        if let declaration = declaration(of: field, in: checker.type(of: operand)),
            declaration.isSimple || declaration.maximumSize != nil
        {
            let known = declaration.isSimple ? CELType.string : type
            return Bound(steps: steps, extent: extent(of: known, limit: declaration.maximumSize))
        }
        return Bound(steps: steps, extent: element(of: container.extent, type))
    }

    /// What is declared of a field.
    private func declaration(of field: String, in type: CELType) -> MessageType.Field? {
        switch type {
        case .message(let name):
            environment.messages[name]?.fields.first { $0.name.utf8.elementsEqual(field.utf8) }
        case .optional(let inner): declaration(of: field, in: inner)
        default: nil
        }
    }

    /// A list or map literal; a key or value of a map takes the memory of two elements of a list.
    private mutating func literal(_ parts: [Expression], elementsForEach share: Int) -> Bound {
        var steps = Cost.sum(1, Cost.elements(share * parts.count))
        var inside: Extent?
        var result = Extent(count: parts.count)
        for part in parts {
            let known = bound(part)
            steps = Cost.sum(steps, known.steps)
            result.nodes = Cost.sum(result.nodes, known.extent.nodes)
            result.weight = Cost.sum(result.weight, known.extent.weight)
            inside = inside.map { joined($0, known.extent) } ?? known.extent
        }
        if let inside { result.hold(inside) }
        return Bound(steps: steps, extent: result)
    }

    // MARK: Loops

    private mutating func comprehension(_ expression: Expression, _ loop: Expression.Comprehension) -> Bound {
        let range = bound(loop.range)
        let element = element(of: range.extent, .dyn)
        let count = range.extent.count
        var variables = [(loop.variables[0], element)]
        if loop.variables.count == 2 {
            var first = element
            if case .list = checker.type(of: loop.range) { first = .number(count) }
            variables = [(loop.variables[0], first), (loop.variables[1], element)]
        }
        loopDepth += 1
        deepest = max(deepest, loopDepth)
        let (filter, step) = withVariables(variables) { estimator in
            (loop.filter.map { estimator.bound($0).steps } ?? 0, estimator.bound(loop.step))
        }
        loopDepth -= 1
        var result = Extent.scalar
        var turn = Cost.sum(filter, step.steps)
        var after = 0
        switch loop.operation {
        case .all, .exists, .existsOne: break
        case .filter:
            turn = Cost.sum(turn, Cost.elements(1))
            result = range.extent
            result.bytes = 0
        case .map, .transformList:
            turn = Cost.sum(turn, Cost.elements(1))
            result = .list(count, of: step.extent)
        case .transformMap, .transformMapEntry:
            turn = Cost.sum(turn, Cost.elements(4))
            result = .list(
                loop.operation == .transformMap ? count : Cost.product(count, step.extent.count),
                of: joined(element, joined(step.extent, self.element(of: step.extent, .dyn)))
            )
        case .sortBy:
            turn = Cost.sum(turn, Cost.elements(2))
            after = sorting(count, of: step.extent)
            result = range.extent
            result.bytes = 0
        }
        let turns = Cost.product(count, turn)
        let steps = Cost.sum(1, range.steps, turns, after)
        if turns > costliest?.steps ?? 0 { costliest = (turns, expression.range) }
        return Bound(steps: steps, extent: result)
    }

    // MARK: Extents

    /// What is left of an extent when the type of the value is known.
    private func restricted(_ extent: Extent, to type: CELType) -> Extent {
        switch type {
        case .null, .bool, .int, .uint, .double, .timestamp, .duration, .type: return .number(extent.number)
        case .string, .bytes: return .text(extent.bytes)
        case .optional(let inner): return restricted(extent, to: inner)
        case .list(let inner):
            let element = restricted(self.element(of: extent, inner), to: inner)
            var list = extent
            list.bytes = 0
            list.hold(element)
            list.nodes = min(extent.nodes, Cost.sum(1, Cost.product(extent.count, element.nodes)))
            return list
        case .map, .message:
            var map = extent
            map.bytes = 0
            return map
        case .dyn, .opaque, .parameter: return extent
        }
    }

    /// What a value of the document of a type can be.
    func extent(of type: CELType, limit: Int? = nil) -> Extent {
        switch type {
        case .null, .bool, .int, .uint, .double, .timestamp, .duration, .type: return .scalar
        case .string, .bytes: return .text(min(limit ?? .max, assumptions.textBytes))
        case .optional(let inner): return extent(of: inner, limit: limit)
        case .list(let inner):
            var extent = document
            extent.bytes = 0
            extent.count = min(limit ?? .max, assumptions.elements)
            extent.hold(self.extent(of: inner))
            return extent
        case .map, .message:
            var extent = document
            extent.bytes = 0
            return extent
        case .dyn, .opaque, .parameter: return document
        }
    }

    /// Any value of the document.
    private var document: Extent {
        .document(
            bytes: assumptions.textBytes,
            count: assumptions.elements,
            nodes: assumptions.values,
            weight: assumptions.documentBytes
        )
    }

    /// What a part of a value can be; `type` is what is known of it from the declarations.
    func element(of container: Extent, _ type: CELType) -> Extent {
        switch container.element {
        case .none: .scalar
        case .document: extent(of: type)
        case .known(let extent): extent
        case .anything: .anything
        }
    }

    /// What can be either of two values.
    func joined(_ one: Extent, _ other: Extent) -> Extent { .joined(one, other, document: document) }
}
