extension TimeZoneRules {
    /// Reads a file of the IANA time zone database in the TZif format (RFC 9636, before that RFC 8536).
    ///
    /// Of files with 64-bit data, versions 2 to 4, only that data is read.
    ///
    /// - Returns: `nil` for bytes that are no such file.
    public init?(tzif bytes: [UInt8]) {
        var reader = TZifReader(bytes)
        guard let first = reader.header() else { return nil }
        if first.version < UInt8(ascii: "2") {
            guard let block = reader.block(first, timeSize: 4) else { return nil }
            self.init(block, continuation: nil)
        } else {
            guard reader.skip(first.length(timeSize: 4)), let second = reader.header(),
                let block = reader.block(second, timeSize: 8), let footer = reader.footer()
            else { return nil }
            if footer.isEmpty {
                self.init(block, continuation: nil)
            } else {
                guard let rule = YearlyRule(footer) else { return nil }
                self.init(block, continuation: rule)
            }
        }
    }

    private init(_ block: TZifReader.Block, continuation: YearlyRule?) {
        self.init(
            transitions: block.transitions,
            offsets: block.kinds.map { block.offsets[$0] },
            initialOffset: block.offsets[0],
            continuation: continuation
        )
    }
}

/// Takes a TZif file apart.
private struct TZifReader {
    private var rest: ArraySlice<UInt8>

    /// More than any zone has, and too few to matter.
    private static let maximumCount = 10_000

    init(_ bytes: [UInt8]) {
        rest = bytes[...]
    }

    struct Header {
        let version: UInt8
        let isUniversalCount: Int
        let isStandardCount: Int
        let leapCount: Int
        let transitionCount: Int
        let typeCount: Int
        let nameLength: Int

        /// The bytes of the data block that follows.
        func length(timeSize: Int) -> Int {
            transitionCount * (timeSize + 1) + typeCount * 6 + nameLength + leapCount * (timeSize + 4)
                + isStandardCount + isUniversalCount
        }
    }

    struct Block {
        let transitions: [Int64]
        /// The numbers of the offsets that begin at the transitions.
        let kinds: [Int]
        let offsets: [Int]
    }

    mutating func header() -> Header? {
        guard take(4)?.elementsEqual("TZif".utf8) ?? false, let version = take(1)?.first, skip(15) else {
            return nil
        }
        var counts: [Int] = []
        for _ in 0..<6 {
            guard let count = number(4), (0...Int64(Self.maximumCount)).contains(count) else { return nil }
            counts.append(Int(count))
        }
        return Header(
            version: version,
            isUniversalCount: counts[0],
            isStandardCount: counts[1],
            leapCount: counts[2],
            transitionCount: counts[3],
            typeCount: counts[4],
            nameLength: counts[5]
        )
    }

    mutating func block(_ header: Header, timeSize: Int) -> Block? {
        guard rest.count >= header.length(timeSize: timeSize), header.typeCount > 0 else { return nil }
        var transitions: [Int64] = []
        for _ in 0..<header.transitionCount {
            guard let time = number(timeSize), transitions.last.map({ $0 < time }) ?? true else { return nil }
            transitions.append(time)
        }
        guard let kinds = take(header.transitionCount)?.map({ Int($0) }),
            kinds.allSatisfy({ $0 < header.typeCount })
        else { return nil }
        var offsets: [Int] = []
        for _ in 0..<header.typeCount {
            // The widest offsets that RFC 9636 allows are a day and an hour.
            guard let offset = number(4), (-90_000...93_600).contains(offset), skip(2) else { return nil }
            offsets.append(Int(offset))
        }
        guard
            skip(
                header.nameLength + header.leapCount * (timeSize + 4) + header.isStandardCount
                    + header.isUniversalCount
            )
        else { return nil }
        return Block(transitions: transitions, kinds: kinds, offsets: offsets)
    }

    /// The line that says what holds after the last transition.
    mutating func footer() -> ArraySlice<UInt8>? {
        guard skip(1, of: 0x0A), let end = rest.firstIndex(of: 0x0A) else { return nil }
        return rest[..<end]
    }

    mutating func skip(_ count: Int) -> Bool { take(count) != nil }

    private mutating func skip(_ count: Int, of byte: UInt8) -> Bool {
        take(count)?.allSatisfy { $0 == byte } ?? false
    }

    private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard rest.count >= count else { return nil }
        let part = rest.prefix(count)
        rest = rest.dropFirst(count)
        return part
    }

    /// A signed number, the highest byte first.
    private mutating func number(_ size: Int) -> Int64? {
        guard let part = take(size) else { return nil }
        let bits = part.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return size == 4 ? Int64(Int32(truncatingIfNeeded: bits)) : Int64(bitPattern: bits)
    }
}
