extension Evaluator {
    /// The UTF-8 bytes of a text; `nil` for any other value.
    package mutating func text(of operand: Operand) -> ArraySlice<UInt8>? {
        switch operand {
        case .documentString(let node): document.text(of: Int(node))
        case .string(let bytes): bytes[...]
        default: nil
        }
    }

    /// True when both are texts of the same bytes.
    @inline(__always)
    mutating func areSameText(_ one: Operand, _ other: Operand) throws(EvaluationError) -> Bool {
        switch (one, other) {
        case (.documentString(let a), .documentString(let b)):
            let left = document.entries[Int(a)].textRange
            let right = document.entries[Int(b)].textRange
            guard left.count == right.count else { return false }
            try charge(rareWork: left.count)
            var offset = 0
            while offset < left.count {
                if document.bytes[left.lowerBound &+ offset] != document.bytes[right.lowerBound &+ offset] {
                    return false
                }
                offset &+= 1
            }
            return true
        case (.documentString(let node), .string(let bytes)), (.string(let bytes), .documentString(let node)):
            let range = document.entries[Int(node)].textRange
            guard range.count == bytes.count else { return false }
            try charge(rareWork: bytes.count)
            var offset = 0
            while offset < bytes.count {
                if document.bytes[range.lowerBound &+ offset] != bytes[offset] { return false }
                offset &+= 1
            }
            return true
        case (.string(let a), .string(let b)): return try areSameBytes(a, b)
        default: return false
        }
    }

    /// Whether two arrays hold the same bytes; only where they are equally long is there anything to compare.
    mutating func areSameBytes(_ one: [UInt8], _ other: [UInt8]) throws(EvaluationError) -> Bool {
        guard one.count == other.count else { return false }
        try charge(rareWork: one.count)
        return one == other
    }

    /// The number of Unicode scalars in UTF-8 text.
    package static func scalarCount(_ text: ArraySlice<UInt8>) -> Int {
        var count = 0
        for byte in text where byte & 0xC0 != 0x80 { count &+= 1 }
        return count
    }

    /// The number of scalars of a text, of octets, elements or entries.
    mutating func size(of operand: Operand) throws(EvaluationError) -> Int {
        switch operand {
        case .documentString, .string: return Self.scalarCount(text(of: operand) ?? [])
        case .bytes(let bytes): return bytes.count
        case .list(let list): return list.count
        case .documentList(let node), .documentMap(let node): return document.entries[Int(node)].count
        case .map(let map): return map.count
        default: throw EvaluationError.noSuchOverload("size", operand)
        }
    }
}
