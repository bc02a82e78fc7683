/// Reads JSON (RFC 8259) into a `Document`.
///
/// Strict: no comments, no trailing commas, no duplicate keys, no unpaired surrogates, nothing after the
/// document. A byte order mark in front is skipped. Whole numbers that fit 64 bits stay whole; all others
/// become doubles, and how they were written stays in the source.
public struct JSONReader: Sendable {
    /// The most bytes a document may have.
    public let maximumLength: Int
    /// The most arrays and objects that may be open at once.
    public let maximumDepth: Int

    /// Makes a reader with limits.
    ///
    /// - Parameters:
    ///   - maximumLength: in bytes, at most 2 GiB.
    ///   - maximumDepth: in open brackets, at most 512.
    public init(maximumLength: Int = 8 << 20, maximumDepth: Int = 64) {
        self.maximumLength = min(maximumLength, Int(Int32.max) / 2)
        self.maximumDepth = min(maximumDepth, 512)
    }

    /// Reads one document.
    ///
    /// - Throws: the first mistake, with its offset.
    /// - Complexity: O(length).
    public func read(_ bytes: [UInt8]) throws(JSONError) -> Document {
        guard bytes.count <= maximumLength else {
            throw JSONError(.tooLarge(limit: maximumLength), at: maximumLength)
        }
        var state = State(expectedBytes: bytes.count)
        do throws(JSONError) {
            try readDocument(bytes.span, &state)
        } catch {
            // Bytes that are no text explain any other mistake.
            try Self.checkUTF8(bytes)
            throw error
        }
        let source = state.decoded.isEmpty ? bytes : bytes + state.decoded
        return Document(
            bytes: source,
            entries: state.entries,
            members: state.members,
            sourceLength: bytes.count
        )
    }

    /// What has been read so far.
    struct State {
        var position = 0
        var depth = 0
        var entries: [Document.Entry] = []
        var members: [Document.Member] = []
        /// Decoded texts; their offsets count from the end of the source.
        var decoded: [UInt8] = []

        init(expectedBytes: Int) {
            // Plans have about one node for every thirteen bytes.
            entries.reserveCapacity(expectedBytes / 12 + 8)
            members.reserveCapacity(expectedBytes / 24 + 8)
        }
    }

    private static func checkUTF8(_ bytes: [UInt8]) throws(JSONError) {
        var invalid: Int?
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            invalid = error.byteOffsets.lowerBound
        }
        if let invalid { throw JSONError(.invalidUTF8, at: invalid) }
    }

    private func readDocument(_ bytes: Span<UInt8>, _ state: inout State) throws(JSONError) {
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { state.position = 3 }
        skipSpace(bytes, &state)
        guard state.position < bytes.count else { throw JSONError(.empty, at: 0) }
        try readValue(bytes, &state)
        skipSpace(bytes, &state)
        guard state.position == bytes.count else {
            throw JSONError(isComment(bytes, state.position) ? .comment : .trailingText, at: state.position)
        }
    }

    private func readValue(_ bytes: Span<UInt8>, _ state: inout State) throws(JSONError) {
        guard state.position < bytes.count else { throw JSONError(.expectedValue, at: bytes.count) }
        switch bytes[state.position] {
        case UInt8(ascii: "\""): try readString(bytes, &state)
        case UInt8(ascii: "{"): try readObject(bytes, &state)
        case UInt8(ascii: "["): try readArray(bytes, &state)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try readNumber(bytes, &state)
        case UInt8(ascii: "t"): try readWord("true", .true, bytes, &state)
        case UInt8(ascii: "f"): try readWord("false", .false, bytes, &state)
        case UInt8(ascii: "n"): try readWord("null", .null, bytes, &state)
        default: throw unexpectedValue(bytes, state.position)
        }
    }

    private func readArray(_ bytes: Span<UInt8>, _ state: inout State) throws(JSONError) {
        let container = try open(.array, &state)
        let opened = state.position - 1
        var count: UInt64 = 0
        skipSpace(bytes, &state)
        if state.position < bytes.count, bytes[state.position] == UInt8(ascii: "]") {
            state.position += 1
        } else {
            while true {
                guard state.position < bytes.count else {
                    throw JSONError(.unclosed(opened: opened), at: bytes.count)
                }
                try readValue(bytes, &state)
                count += 1
                skipSpace(bytes, &state)
                guard state.position < bytes.count else {
                    throw JSONError(.unclosed(opened: opened), at: bytes.count)
                }
                let byte = bytes[state.position]
                if byte == UInt8(ascii: "]") {
                    state.position += 1
                    break
                }
                guard byte == UInt8(ascii: ",") else {
                    throw JSONError(
                        isComment(bytes, state.position) ? .comment : .expectedCommaOrBracket(opened: opened),
                        at: state.position
                    )
                }
                try skipComma(before: UInt8(ascii: "]"), bytes, &state)
            }
        }
        close(container, count, &state)
    }

    private func readObject(_ bytes: Span<UInt8>, _ state: inout State) throws(JSONError) {
        let container = try open(.object, &state)
        let opened = state.position - 1
        var count = 0
        skipSpace(bytes, &state)
        if state.position < bytes.count, bytes[state.position] == UInt8(ascii: "}") {
            state.position += 1
            close(container, 0, &state)
            return
        }
        while true {
            guard state.position < bytes.count else {
                throw JSONError(.unclosed(opened: opened), at: bytes.count)
            }
            guard bytes[state.position] == UInt8(ascii: "\"") else {
                throw unexpectedKey(bytes, state.position, opened: opened)
            }
            try readString(bytes, &state)
            count += 1
            skipSpace(bytes, &state)
            try skipColon(opened: opened, bytes, &state)
            try readValue(bytes, &state)
            skipSpace(bytes, &state)
            guard state.position < bytes.count else {
                throw JSONError(.unclosed(opened: opened), at: bytes.count)
            }
            let byte = bytes[state.position]
            if byte == UInt8(ascii: "}") {
                state.position += 1
                break
            }
            guard byte == UInt8(ascii: ",") else {
                throw JSONError(
                    isComment(bytes, state.position) ? .comment : .expectedCommaOrBrace(opened: opened),
                    at: state.position
                )
            }
            try skipComma(before: UInt8(ascii: "}"), bytes, &state)
        }
        let firstMember = state.members.count
        try listMembers(of: container, count: count, bytes, &state)
        close(container, UInt64(count) | UInt64(firstMember) << 32, &state)
    }

    private func open(_ kind: Document.Kind, _ state: inout State) throws(JSONError) -> Int {
        guard state.depth < maximumDepth else {
            throw JSONError(.tooDeep(limit: maximumDepth), at: state.position)
        }
        state.depth += 1
        state.entries.append(Document.Entry(kind: kind, start: state.position, end: 0, next: 0))
        state.position += 1
        return state.entries.count - 1
    }

    private func close(_ container: Int, _ payload: UInt64, _ state: inout State) {
        state.depth -= 1
        state.entries[container].end = UInt32(truncatingIfNeeded: state.position)
        state.entries[container].next = UInt32(truncatingIfNeeded: state.entries.count)
        state.entries[container].payload = payload
    }

    private func readWord(
        _ word: StaticString,
        _ kind: Document.Kind,
        _ bytes: Span<UInt8>,
        _ state: inout State
    ) throws(JSONError) {
        let start = state.position
        let length = word.utf8CodeUnitCount
        var matches = start + length <= bytes.count
        if matches {
            word.withUTF8Buffer { spelling in
                for offset in 0..<length where bytes[start + offset] != spelling[offset] { matches = false }
            }
        }
        if matches, start + length < bytes.count, Self.isWordByte(bytes[start + length]) { matches = false }
        guard matches else { throw unexpectedValue(bytes, start) }
        state.position = start + length
        state.entries.append(
            Document.Entry(kind: kind, start: start, end: state.position, next: state.entries.count + 1)
        )
    }

    @inline(__always)
    private func skipSpace(_ bytes: Span<UInt8>, _ state: inout State) {
        while state.position < bytes.count {
            let byte = bytes[state.position]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            state.position += 1
        }
    }

    @inline(__always)
    private func skipColon(
        opened: Int,
        _ bytes: Span<UInt8>,
        _ state: inout State
    ) throws(JSONError) {
        if state.position < bytes.count {
            guard bytes[state.position] == UInt8(ascii: ":") else {
                throw JSONError(.expectedColon, at: state.position)
            }
            state.position += 1
            skipSpace(bytes, &state)
        }
        guard state.position < bytes.count else {
            throw JSONError(.unclosed(opened: opened), at: bytes.count)
        }
    }

    @inline(__always)
    private func skipComma(
        before closing: UInt8,
        _ bytes: Span<UInt8>,
        _ state: inout State
    ) throws(JSONError) {
        let comma = state.position
        state.position += 1
        skipSpace(bytes, &state)
        if state.position < bytes.count, bytes[state.position] == closing {
            throw JSONError(.trailingComma, at: comma)
        }
    }
}
