/// Byte ranges, one after the other, that spell a range of scalars in UTF-8.
struct UTF8Sequence: Hashable, Sendable {
    let ranges: [ClosedRange<UInt8>]

    /// The sequences that spell exactly the scalars of a set, ascending; surrogates have no spelling.
    ///
    /// At each byte, the ranges of two sequences that agree on the bytes before are either equal or disjoint.
    static func sequences(for set: ScalarSet) -> [UTF8Sequence] {
        var sequences: [UTF8Sequence] = []
        for range in set.ranges {
            append(range, to: &sequences)
        }
        return sequences
    }

    /// Splits the range until its bounds differ only in bytes that run through their whole range, at most seven times
    /// deep: surrogates, three lengths, three continuation bytes.
    private static func append(_ range: ClosedRange<UInt32>, to sequences: inout [UTF8Sequence]) {
        let (lower, upper) = (range.lowerBound, range.upperBound)

        func split(after middle: UInt32) {
            append(lower...middle, to: &sequences)
            append(middle + 1...upper, to: &sequences)
        }

        if range.overlaps(0xD800...0xDFFF) {
            if lower < 0xD800 { append(lower...0xD7FF, to: &sequences) }
            if upper > 0xDFFF { append(0xE000...upper, to: &sequences) }
            return
        }
        for lastOfLength: UInt32 in [0x7F, 0x7FF, 0xFFFF] where lower <= lastOfLength && lastOfLength < upper
        {
            return split(after: lastOfLength)
        }
        if upper > 0x7F {
            for continuations: UInt32 in 1...3 {
                let mask: UInt32 = (1 << (6 * continuations)) - 1
                guard lower & ~mask != upper & ~mask else { continue }
                if lower & mask != 0 { return split(after: lower | mask) }
                if upper & mask != mask { return split(after: (upper & ~mask) - 1) }
            }
        }
        let bounds = zip(bytes(of: lower), bytes(of: upper))
        sequences.append(UTF8Sequence(ranges: bounds.map { $0...$1 }))
    }

    private static func bytes(of scalar: UInt32) -> [UInt8] {
        func continuation(_ place: UInt32) -> UInt8 {
            UInt8(truncatingIfNeeded: 0x80 | (scalar >> (6 * place)) & 0x3F)
        }

        func lead(_ mark: UInt32, _ place: UInt32) -> UInt8 {
            UInt8(truncatingIfNeeded: mark | scalar >> (6 * place))
        }

        return switch scalar {
        case ...0x7F: [lead(0, 0)]
        case ...0x7FF: [lead(0xC0, 1), continuation(0)]
        case ...0xFFFF: [lead(0xE0, 2), continuation(1), continuation(0)]
        default: [lead(0xF0, 3), continuation(2), continuation(1), continuation(0)]
        }
    }
}
