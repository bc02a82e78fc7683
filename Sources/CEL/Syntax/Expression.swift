/// A node of the syntax tree, macros already expanded.
package struct Expression: Sendable {
    /// What the node is, with its parts.
    package let kind: Kind
    /// The text the node was read from.
    package let range: SourceRange
    /// The part of it that messages point at: an operator, the name of a function or field; else all of it.
    package let focus: SourceRange
    /// A number of its own within the tree, from 0, for what later stages know about the node.
    package let id: Int
    /// The number of levels below and including this node.
    package let height: Int

    /// The forms that an expression takes.
    package indirect enum Kind: Sendable {
        /// A constant as it was written.
        case literal(Literal)
        /// A name; rooted when a dot stands before it.
        case identifier(String, isRooted: Bool)
        /// `operand.field` and `operand.?field`
        case select(Expression, field: String, isOptional: Bool)
        /// `has(operand.field)`
        case presence(Expression, field: String)
        /// `operand[key]` and `operand[?key]`
        case index(Expression, Expression, isOptional: Bool)
        /// Three or more operands stand beside each other, so that long chains are not deep.
        case and([Expression])
        /// As `and`.
        case or([Expression])
        /// `condition ? then : otherwise`
        case conditional(Expression, then: Expression, otherwise: Expression)
        /// `function(arguments)` or `target.function(arguments)`; operators are functions too.
        case call(function: String, target: Expression?, arguments: [Expression])
        /// `[element, ?element]`
        case list([ListElement])
        /// `{key: value, ?key: value}`
        case map([MapEntry])
        /// A macro that runs over a list or map.
        case comprehension(Comprehension)
        /// `cel.bind(name, value, body)`
        case bind(name: String, value: Expression, body: Expression)
        /// `operand.optMap(name, body)` and `operand.optFlatMap(name, body)`
        case optionalMap(Expression, name: String, body: Expression, isFlat: Bool)
        /// A message literal, which has a syntax but no meaning here.
        case message(String)
    }

    /// The constants of the language.
    package enum Literal: Sendable, Equatable {
        case null
        case bool(Bool)
        case int(Int64)
        case uint(UInt64)
        case double(Double)
        case string([UInt8])
        case bytes([UInt8])
    }

    /// An element of a list literal.
    package struct ListElement: Sendable {
        /// The element, or the optional value that gives it.
        package let value: Expression
        /// True for `?element`, which is left out when it is absent.
        package let isOptional: Bool
    }

    /// An entry of a map literal.
    package struct MapEntry: Sendable {
        /// The key.
        package let key: Expression
        /// The value, or the optional value that gives it.
        package let value: Expression
        /// True for `?key: value`, which is left out when the value is absent.
        package let isOptional: Bool
    }

    /// A loop: `range.operation(variables…, step…)`.
    package struct Comprehension: Sendable {
        /// What is asked of the elements, or made of them.
        package let operation: Operation
        /// The list or map.
        package let range: Expression
        /// One name (an element, or the key of a map), or two (index and element, key and value).
        package let variables: [String]
        /// The condition of an element that is looked at; `nil` for all.
        package let filter: Expression?
        /// What is made of each element, or the condition of `all` and its like.
        package let step: Expression

        /// The loops of the language.
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
