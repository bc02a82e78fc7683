extension JSONReader {
    /// True for the bytes of a bare word: ASCII letters, digits and the underscore.
    static func isWordByte(_ byte: UInt8) -> Bool {
        byte | 0x20 &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "_")
    }

    func isComment(_ bytes: Span<UInt8>, _ position: Int) -> Bool {
        guard position < bytes.count else { return false }
        if bytes[position] == UInt8(ascii: "#") { return true }
        return bytes[position] == UInt8(ascii: "/") && position + 1 < bytes.count
            && (bytes[position + 1] == UInt8(ascii: "/") || bytes[position + 1] == UInt8(ascii: "*"))
    }

    /// What stands where a value was due.
    func unexpectedValue(_ bytes: Span<UInt8>, _ position: Int) -> JSONError {
        let byte = bytes[position]
        if byte == UInt8(ascii: "'") { return JSONError(.singleQuote, at: position) }
        if isComment(bytes, position) { return JSONError(.comment, at: position) }
        if byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".") {
            return JSONError(.invalidNumber, at: position)
        }
        var end = position
        while end < bytes.count, end - position < 40, Self.isWordByte(bytes[end]) { end += 1 }
        guard end > position else { return JSONError(.expectedValue, at: position) }
        var word = ""
        for index in position..<end { word.unicodeScalars.append(Unicode.Scalar(bytes[index])) }
        return JSONError(.unknownWord(word), at: position)
    }

    /// What stands where a key was due.
    func unexpectedKey(_ bytes: Span<UInt8>, _ position: Int, opened: Int) -> JSONError {
        if bytes[position] == UInt8(ascii: "'") { return JSONError(.singleQuote, at: position) }
        if isComment(bytes, position) { return JSONError(.comment, at: position) }
        return JSONError(.expectedKey(opened: opened), at: position)
    }

    /// Refuses an object that has the same key twice.
    ///
    /// All its members have been read.
    ///
    /// - Complexity: O(n) where the keys differ early, O(n log n) at worst.
    func checkKeys(
        of container: Int,
        count: Int,
        _ bytes: Span<UInt8>,
        _ state: inout State
    ) throws(JSONError) {
        guard count > 1 else { return }
        guard count <= 64 else { return try checkManyKeys(of: container, bytes, state) }
        // A key whose bit is new differs from all earlier ones.
        var bits: UInt64 = 0
        var key = container + 1
        while key < state.entries.count {
            let prefix = keyPrefix(state.entries[key], bytes, state)
            let bit: UInt64 = 1 << ((prefix &* 0x9E37_79B9_7F4A_7C15) >> 58)
            if bits & bit != 0 { try compare(key, withEarlierIn: container, prefix, bytes, state) }
            bits |= bit
            key = Int(state.entries[key + 1].next)
        }
    }

    /// The first eight bytes of a key as it reads.
    @inline(__always)
    private func keyPrefix(_ entry: Document.Entry, _ bytes: Span<UInt8>, _ state: borrowing State) -> UInt64
    {
        guard entry.isDecoded else { return entry.payload }
        return Document.prefix(of: Self.text(bytes, state, entry))
    }

    private func compare(
        _ key: Int,
        withEarlierIn container: Int,
        _ prefix: UInt64,
        _ bytes: Span<UInt8>,
        _ state: borrowing State
    ) throws(JSONError) {
        var earlier = container + 1
        while earlier < key {
            let other = state.entries[earlier]
            if keyPrefix(other, bytes, state) == prefix,
                Self.text(bytes, state, other) == Self.text(bytes, state, state.entries[key])
            {
                throw duplicate(state.entries[key], of: other, bytes, state)
            }
            earlier = Int(state.entries[earlier + 1].next)
        }
    }

    private func checkManyKeys(
        of container: Int,
        _ bytes: Span<UInt8>,
        _ state: borrowing State
    ) throws(JSONError) {
        var keys: [(text: [UInt8], index: Int)] = []
        var key = container + 1
        while key < state.entries.count {
            keys.append((Self.text(bytes, state, state.entries[key]), key))
            key = Int(state.entries[key + 1].next)
        }
        keys.sort {
            $0.text != $1.text ? $0.text.lexicographicallyPrecedes($1.text) : $0.index < $1.index
        }
        var mistake: (later: Int, earlier: Int)?
        for (one, other) in zip(keys, keys.dropFirst()) where one.text == other.text {
            if other.index < mistake?.later ?? .max { mistake = (other.index, one.index) }
        }
        if let mistake {
            throw duplicate(state.entries[mistake.later], of: state.entries[mistake.earlier], bytes, state)
        }
    }

    private func duplicate(
        _ entry: Document.Entry,
        of other: Document.Entry,
        _ bytes: Span<UInt8>,
        _ state: borrowing State
    ) -> JSONError {
        let name = String(decoding: Self.text(bytes, state, entry), as: UTF8.self)
        return JSONError(.duplicateKey(name, first: Int(other.start)), at: Int(entry.start))
    }

    private static func text(
        _ bytes: Span<UInt8>,
        _ state: borrowing State,
        _ entry: Document.Entry
    ) -> [UInt8] {
        let range = entry.textRange
        var text: [UInt8] = []
        text.reserveCapacity(range.count)
        for index in range {
            text.append(index < bytes.count ? bytes[index] : state.decoded[index - bytes.count])
        }
        return text
    }
}
