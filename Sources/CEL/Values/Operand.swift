/// A value while an expression runs.
///
/// Texts, lists and objects of the document stay where they are: the operand is the number of their node.
/// Nothing is counted or copied when such an operand moves, which is what makes evaluation fast; it has a
/// meaning only together with the evaluator that made it.
package enum Operand: Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case uint(UInt64)
    case double(Double)
    /// A text of the document.
    case documentString(UInt32)
    /// A list of the document.
    case documentList(UInt32)
    /// An object of the document.
    case documentMap(UInt32)
    /// UTF-8 text.
    case string([UInt8])
    case bytes([UInt8])
    case list([Operand])
    /// In a box, so that the others stay small.
    indirect case map(OperandMap)
    case timestamp(Timestamp)
    case duration(Duration)
    case type(CELType)
    /// No element or one.
    case optional([Operand])

    /// A text of the host.
    package static func string(_ text: String) -> Operand { .string(Array(text.utf8)) }
    /// The text without characters.
    package static let emptyString = Operand.string([UInt8]())
}

extension Operand {
    /// The name of the type, for messages.
    package var typeName: String {
        switch self {
        case .null: "null"
        case .bool: "bool"
        case .int: "int"
        case .uint: "uint"
        case .double: "double"
        case .documentString, .string: "string"
        case .bytes: "bytes"
        case .documentList, .list: "list"
        case .documentMap, .map: "map"
        case .timestamp: "timestamp"
        case .duration: "duration"
        case .type: "type"
        case .optional: "optional"
        }
    }
}

/// A map made while an expression runs; its keys are booleans, whole numbers or texts.
package struct OperandMap: Sendable {
    /// Keys in the order in which they were made.
    package private(set) var keys: [Operand] = []
    /// The values in the order of their keys.
    package private(set) var values: [Operand] = []
    private var places: [Key: Int] = [:]

    /// A map without entries.
    package init() {}

    /// What makes two keys the same: whole numbers on one number line, texts byte by byte.
    package enum Key: Hashable, Sendable {
        case bool(Bool)
        case negative(Int64)
        case natural(UInt64)
        case string([UInt8])
    }

    /// Adds an entry.
    ///
    /// - Returns: false, with nothing changed, when the key is there already.
    package mutating func insert(_ key: Operand, as identity: Key, _ value: Operand) -> Bool {
        guard places[identity] == nil else { return false }
        places[identity] = keys.count
        keys.append(key)
        values.append(value)
        return true
    }

    /// The value of a key, or `nil` when there is none.
    package func value(_ key: Key) -> Operand? {
        places[key].map { values[$0] }
    }

    /// Whether there is an entry for a key.
    package func contains(_ key: Key) -> Bool { places[key] != nil }

    /// The number of entries.
    package var count: Int { keys.count }
}
