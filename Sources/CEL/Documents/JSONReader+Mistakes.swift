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

    /// Lists the members of an object, and refuses one that has the same key twice.
    ///
    /// All its members have been read.
    ///
    /// - Complexity: O(n) where the keys differ early, O(n log n) at worst.
    func listMembers(
        of container: Int,
        count: Int,
        _ bytes: Span<UInt8>,
        _ state: inout State
    ) throws(JSONError) {
        let first = state.members.count
        // A key whose bit is new differs from all earlier ones.
        var bits: UInt64 = 0
        var key = container + 1
        while key < state.entries.count {
            let member = member(key, state.entries[key], bytes, state)
            let bit: UInt64 = 1 << ((member.prefix &* 0x9E37_79B9_7F4A_7C15) >> 58)
            if bits & bit != 0, count <= 64 { try compare(member, withEarlierFrom: first, bytes, state) }
            bits |= bit
            state.members.append(member)
            key = Int(state.entries[key + 1].next)
        }
        if count > 64 { try checkManyKeys(of: container, bytes, state) }
    }

    @inline(__always)
    private func member(
        _ key: Int,
        _ entry: Document.Entry,
        _ bytes: Span<UInt8>,
        _ state: borrowing State
    ) -> Document.Member {
        if entry.isDecoded { return Document.Member(key: key, text: Self.text(bytes, state, entry)) }
        let range = entry.textRange
        return Document.Member(
            key: key,
            prefix: entry.payload,
            suffix: range.count > 8 ? bytes.word(at: range.upperBound &- 8) : 0,
            length: range.count
        )
    }

    private func compare(
        _ member: Document.Member,
        withEarlierFrom first: Int,
        _ bytes: Span<UInt8>,
        _ state: borrowing State
    ) throws(JSONError) {
        for row in first..<state.members.count {
            let earlier = state.members[row]
            guard earlier.prefix == member.prefix, earlier.suffix == member.suffix,
                earlier.length == member.length
            else { continue }
            let key = state.entries[Int(member.key)]
            let other = state.entries[Int(earlier.key)]
            if Self.text(bytes, state, key) == Self.text(bytes, state, other) {
                throw duplicate(key, of: other, bytes, state)
            }
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
