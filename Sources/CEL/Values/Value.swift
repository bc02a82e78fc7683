/// A value of the Common Expression Language that owns everything in it.
public enum Value: Sendable {
    /// The absence of a value.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A 64-bit signed integer.
    case int(Int64)
    /// A 64-bit unsigned integer.
    case uint(UInt64)
    /// A double-precision number.
    case double(Double)
    /// Text; two texts are the same when their Unicode scalars are, canonical equivalence does not count.
    case string(String)
    /// Octets.
    case bytes([UInt8])
    /// Values in order.
    case list([Value])
    /// Values by key.
    case map(MapValue)
    /// A point in time.
    case timestamp(Timestamp)
    /// A span of time.
    case duration(Duration)
    /// A type.
    case type(CELType)
    /// A value that may be absent.
    indirect case optional(Value?)
}

/// A map of the language: entries in the order in which they were made, keys without duplicates.
public struct MapValue: Sendable {
    /// The entries in order.
    public let entries: [Entry]

    /// Keeps entries whose keys differ.
    public init(entries: [Entry]) {
        self.entries = entries
    }

    /// A key and its value.
    public struct Entry: Sendable {
        /// A boolean, whole number or text.
        public let key: Value
        /// Any value.
        public let value: Value

        /// Joins a key and a value.
        public init(key: Value, value: Value) {
            self.key = key
            self.value = value
        }
    }
}
