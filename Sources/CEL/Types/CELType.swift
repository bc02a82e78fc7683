/// A type of the Common Expression Language.
public indirect enum CELType: Sendable, Hashable {
    /// Any value; checked when the expression runs.
    case dyn
    /// The type of `null`.
    case null
    /// `true` and `false`.
    case bool
    /// 64-bit signed integers.
    case int
    /// 64-bit unsigned integers.
    case uint
    /// IEEE 754 double-precision numbers.
    case double
    /// Unicode text.
    case string
    /// Octets.
    case bytes
    /// A point in time with nanoseconds.
    case timestamp
    /// A span of time with nanoseconds.
    case duration
    /// Lists of one element type.
    case list(CELType)
    /// Maps from keys to values.
    case map(CELType, CELType)
    /// The type of types.
    case type(CELType)
    /// A value that may be absent.
    case optional(CELType)
    /// An object with declared fields, by the name of its `MessageType`.
    case message(String)
    /// A type known only by its name and parameters.
    case opaque(String, [CELType])
    /// A type parameter of a declared function, or a type that is not known yet.
    case parameter(String)
}

extension CELType: CustomStringConvertible {
    /// The spelling used in messages, for example `list(map(string, int))`.
    public var description: String {
        switch self {
        case .dyn: "dyn"
        case .null: "null_type"
        case .bool: "bool"
        case .int: "int"
        case .uint: "uint"
        case .double: "double"
        case .string: "string"
        case .bytes: "bytes"
        case .timestamp: "google.protobuf.Timestamp"
        case .duration: "google.protobuf.Duration"
        case .list(let element): "list(\(element))"
        case .map(let key, let value): "map(\(key), \(value))"
        case .type(let type): "type(\(type))"
        case .optional(let value): "optional_type(\(value))"
        case .message(let name): name
        case .opaque(let name, let parameters):
            parameters.isEmpty
                ? name : "\(name)(\(parameters.map(\.description).joined(separator: ", ")))"
        case .parameter(let name): name
        }
    }

    /// The name without type arguments, which is what two types are compared by when an expression runs.
    package var constructorName: String { String(description.prefix { $0 != "(" }) }
}
