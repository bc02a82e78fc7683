/// A node of the syntax tree, macros already expanded.
package struct Expression: Sendable {
    package let kind: Kind
    /// The text the node was read from.
    package let range: SourceRange
    /// The part of it that messages point at: an operator, the name of a function or field; else all of it.
    package let focus: SourceRange
    /// A number of its own within the tree, from 0, for what later stages know about the node.
    package let id: Int
    /// The number of levels below and including this node.
    package let height: Int

    package indirect enum Kind: Sendable {
        case literal(Literal)
        case identifier(String, isRooted: Bool)
        case select(Expression, field: String, isOptional: Bool)
        /// `has(operand.field)`
        case presence(Expression, field: String)
        case index(Expression, Expression, isOptional: Bool)
        /// Three or more operands stand beside each other, so that long chains are not deep.
        case and([Expression])
        case or([Expression])
        case conditional(Expression, then: Expression, otherwise: Expression)
        case call(function: String, target: Expression?, arguments: [Expression])
        case list([ListElement])
        case map([MapEntry])
        case comprehension(Comprehension)
        /// `cel.bind(name, value, body)`
        case bind(name: String, value: Expression, body: Expression)
        /// `operand.optMap(name, body)` and `operand.optFlatMap(name, body)`
        case optionalMap(Expression, name: String, body: Expression, isFlat: Bool)
        /// A message literal, which has a syntax but no meaning here.
        case message(String)
    }

    package enum Literal: Sendable, Equatable {
        case null
        case bool(Bool)
        case int(Int64)
        case uint(UInt64)
        case double(Double)
        case string([UInt8])
        case bytes([UInt8])
    }

    package struct ListElement: Sendable {
        package let value: Expression
        package let isOptional: Bool
    }

    package struct MapEntry: Sendable {
        package let key: Expression
        package let value: Expression
        package let isOptional: Bool
    }

    /// A loop: `range.operation(variables…, step…)`.
    package struct Comprehension: Sendable {
        package let operation: Operation
        package let range: Expression
        /// One name (an element, or the key of a map), or two (index and element, key and value).
        package let variables: [String]
        package let filter: Expression?
        /// What is made of each element, or the condition of `all` and its like.
        package let step: Expression

        package enum Operation: String, Sendable {
            case all, exists, existsOne, filter, map, transformList, transformMap, transformMapEntry, sortBy
        }
    }
}

extension Expression {
    /// The parts of the expression, in the order of the text.
    package var children: [Expression] {
        switch kind {
        case .literal, .identifier, .message: []
        case .select(let operand, _, _), .presence(let operand, _): [operand]
        case .index(let operand, let key, _): [operand, key]
        case .and(let terms), .or(let terms): terms
        case .conditional(let condition, let then, let otherwise): [condition, then, otherwise]
        case .call(_, let target, let arguments): (target.map { [$0] } ?? []) + arguments
        case .list(let elements): elements.map(\.value)
        case .map(let entries): entries.flatMap { [$0.key, $0.value] }
        case .comprehension(let loop): [loop.range] + (loop.filter.map { [$0] } ?? []) + [loop.step]
        case .bind(_, let value, let body): [value, body]
        case .optionalMap(let operand, _, let body, _): [operand, body]
        }
    }
}
