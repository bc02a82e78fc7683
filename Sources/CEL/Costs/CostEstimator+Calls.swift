/// What operators and functions can take, and how large what they give can be.
extension CostEstimator {
    /// A call with the extents of its arguments; of a member call, the target comes first.
    struct Call {
        let name: String
        let arguments: [Extent]
        let expressions: [Expression]
        let type: CELType

        /// An argument, or a number when it is left out.
        subscript(index: Int) -> Extent { index < arguments.count ? arguments[index] : .scalar }
    }

    mutating func call(
        _ expression: Expression,
        _ function: String,
        _ target: Expression?,
        _ arguments: [Expression]
    ) -> Bound {
        guard case .function(let resolved, let isNamespaced) = checker.resolutions[expression.id] else {
            return Bound(steps: 1, extent: .scalar)
        }
        let isMember = target != nil && !isNamespaced
        let expressions = (isMember ? target.map { [$0] } ?? [] : []) + arguments
        let bounds = expressions.map { bound($0) }
        let read = resolved.hasContext ? bounds.dropLast() : bounds[...]
        let call = Call(
            name: resolved.name,
            arguments: read.map(\.extent),
            expressions: expressions,
            type: checker.type(of: expression)
        )
        let own: Bound
        if resolved.readsPath {
            // Of the path, each step is looked at, and what stands at its end.
            let work = call.arguments.reduce(assumptions.textBytes) {
                Cost.sum($0, $1.bytes, assumptions.elements)
            }
            let steps = Cost.sum(1, call.arguments.count, Cost.work(work))
            own = Bound(steps: steps, extent: extent(of: call.type))
        } else {
            own = environment.isOfHost(resolved.name, isMember: isMember) ? unknown(call) : known(call)
        }
        return Bound(
            steps: bounds.reduce(Cost.sum(1, own.steps)) { Cost.sum($0, $1.steps) },
            extent: own.extent
        )
    }

    /// A function of the host: it reads its arguments once, and what it gives is no larger than its arguments
    /// or a value of the document.
    private func unknown(_ call: Call) -> Bound {
        let steps = call.arguments.reduce(1) { Cost.sum($0, Cost.work($1.weight), $1.nodes) }
        var result = extent(of: call.type)
        switch call.type {
        case .null, .bool, .int, .uint, .double, .timestamp, .duration, .type:
            return Bound(steps: steps, extent: result)
        default: break
        }
        for argument in call.arguments {
            result = joined(result, argument)
            // A list can be made of all the values inside an argument.
            result.count = max(result.count, argument.nodes)
        }
        result.number = nil
        return Bound(steps: Cost.sum(steps, Cost.elements(result.count)), extent: result)
    }

    private func known(_ call: Call) -> Bound {
        operation(call) ?? text(call) ?? pattern(call) ?? list(call) ?? number(call) ?? unknown(call)
    }

    // MARK: Operators

    private func operation(_ call: Call) -> Bound? {
        let (one, other) = (call[0], call[1])
        switch call.name {
        case Operator.not, Operator.negate: return Bound(steps: 0, extent: .scalar)
        case Operator.equal, Operator.notEqual: return Bound(steps: equality(one, other), extent: .scalar)
        case Operator.less, Operator.lessOrEqual, Operator.greater, Operator.greaterOrEqual:
            return Bound(steps: Cost.work(min(one.bytes, other.bytes)), extent: .scalar)
        case Operator.in:
            let element = element(of: other, .dyn)
            let turn = Cost.sum(1, equality(one, element))
            return Bound(steps: Cost.product(other.count, turn), extent: .scalar)
        case Operator.add: return sum(one, other)
        case Operator.subtract:
            let isPositive = if case .literal(.int(0...)) = call.expressions[1].kind { true } else { false }
            return Bound(steps: 0, extent: .number(isPositive ? one.number : nil))
        case Operator.multiply, Operator.divide, Operator.remainder: return Bound(steps: 0, extent: .scalar)
        default: return nil
        }
    }

    /// Comparing two values part by part ends at the end of the smaller one.
    func equality(_ one: Extent, _ other: Extent) -> Int {
        Cost.sum(min(one.nodes, other.nodes), Cost.work(min(one.weight, other.weight)))
    }

    private func sum(_ one: Extent, _ other: Extent) -> Bound {
        var result = joined(one, other)
        result.bytes = Cost.sum(one.bytes, other.bytes)
        result.count = Cost.sum(one.count, other.count)
        result.nodes = Cost.sum(one.nodes, other.nodes)
        result.weight = Cost.sum(one.weight, other.weight)
        result.number = one.number.flatMap { number in other.number.map { Cost.sum(number, $0) } }
        return Bound(
            steps: Cost.sum(1, Cost.work(result.bytes), Cost.elements(result.count)),
            extent: result
        )
    }

    // MARK: Numbers, times and optional values

    private func number(_ call: Call) -> Bound? {
        if call.name.hasPrefix("get") {
            let zone = call.arguments.count > 1 ? Evaluator.zoneSteps : 0
            return Bound(steps: Cost.sum(zone, Cost.work(call[1].bytes)), extent: .scalar)
        }
        switch call.name {
        case "math.greatest", "math.least":
            let steps = Cost.sum(Cost.elements(call[0].count), Cost.work(call[0].count))
            return Bound(steps: steps, extent: .scalar)
        case _ where call.name.hasPrefix("math."): return Bound(steps: 0, extent: .scalar)
        case "type", "optional.none", "hasValue": return Bound(steps: 0, extent: .scalar)
        case "dyn", "optional.of", "optional.ofNonZeroValue", "value": return Bound(steps: 0, extent: call[0])
        case "or", "orValue": return Bound(steps: 0, extent: joined(call[0], call[1]))
        case "size":
            let number = max(call[0].bytes, call[0].count)
            return Bound(steps: Cost.work(call[0].bytes), extent: .number(number))
        case "bool", "int", "uint", "double", "timestamp", "duration":
            return Bound(steps: Cost.work(call[0].bytes), extent: .scalar)
        case "string", "bytes":
            return Bound(steps: Cost.work(call[0].bytes), extent: .text(max(call[0].bytes, Self.scalarBytes)))
        default: return nil
        }
    }

    /// The most bytes of the text of a number or time.
    private static let scalarBytes = 40
}
