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

    /// The first eight bytes of a key as it reads.
    @inline(__always)
    func keyPrefix(_ entry: Document.Entry, _ bytes: Span<UInt8>, _ state: borrowing State) -> UInt64 {
        guard entry.isDecoded else { return entry.payload }
        return Document.prefix(of: Self.text(bytes, state, entry))
    }

    /// Refuses an object that has the same key twice.
    ///
    /// - Complexity: O(n) where the keys differ early, O(n log n) at worst.
    func checkKeys(from first: Int, _ bytes: Span<UInt8>, _ state: inout State) throws(JSONError) {
        let count = state.keys.count - first
        guard count > 1 else { return }
        if count <= 64 {
            // Keys whose bit is new differ from all earlier ones.
            var bits: UInt64 = 0
            for later in first..<state.keys.count {
                let prefix = state.keyPrefixes[later]
                let bit: UInt64 = 1 << ((prefix &* 0x9E37_79B9_7F4A_7C15) >> 58)
                defer { bits |= bit }
                guard bits & bit != 0 else { continue }
                for earlier in first..<later where state.keyPrefixes[earlier] == prefix {
                    let entry = state.entries[Int(state.keys[later])]
                    let other = state.entries[Int(state.keys[earlier])]
                    if Self.text(bytes, state, entry) == Self.text(bytes, state, other) {
                        throw duplicate(entry, of: other, bytes, state)
                    }
                }
            }
            return
        }
        let sorted = state.keys[first...].map { (Self.text(bytes, state, state.entries[Int($0)]), Int($0)) }
            .sorted { $0.0 != $1.0 ? $0.0.lexicographicallyPrecedes($1.0) : $0.1 < $1.1 }
        var mistake: (later: Int, earlier: Int)?
        for (one, other) in zip(sorted, sorted.dropFirst()) where one.0 == other.0 {
            if other.1 < mistake?.later ?? .max { mistake = (other.1, one.1) }
        }
        if let mistake {
            throw duplicate(state.entries[mistake.later], of: state.entries[mistake.earlier], bytes, state)
        }
    }

    private func duplicate(
        _ entry: Document.Entry,
        of other: Document.Entry,
        _ bytes: Span<UInt8>,
        _ state: State
    ) -> JSONError {
        let name = String(decoding: Self.text(bytes, state, entry), as: UTF8.self)
        return JSONError(.duplicateKey(name, first: Int(other.start)), at: Int(entry.start))
    }

    private static func text(_ bytes: Span<UInt8>, _ state: State, _ entry: Document.Entry) -> [UInt8] {
        let range = entry.textRange
        var text: [UInt8] = []
        text.reserveCapacity(range.count)
        for index in range {
            text.append(index < bytes.count ? bytes[index] : state.decoded[index - bytes.count])
        }
        return text
    }
}
