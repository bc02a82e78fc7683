extension ArraySlice<UInt8> {
    /// The byte offset of the scalar with a number, in UTF-8; the end for the number after the last one.
    ///
    /// - Returns: `nil` for numbers beyond that.
    func offset(ofScalar number: Int) -> Int? {
        guard number >= 0 else { return nil }
        var remaining = number
        var offset = startIndex
        while offset < endIndex {
            if remaining == 0 { return offset }
            remaining -= 1
            offset = nextScalar(after: offset)
        }
        return remaining == 0 ? offset : nil
    }

    /// The offset just past the scalar that begins at `offset`.
    func nextScalar(after offset: Int) -> Int {
        var next = offset + 1
        while next < endIndex, self[next] & 0xC0 == 0x80 { next += 1 }
        return next
    }

    /// The number of scalars before a byte offset.
    func scalarCount(before offset: Int) -> Int {
        Evaluator.scalarCount(self[startIndex..<offset])
    }

    /// The places of the scalars, from left to right.
    var scalarRanges: [Range<Int>] {
        var ranges: [Range<Int>] = []
        var offset = startIndex
        while offset < endIndex {
            let next = nextScalar(after: offset)
            ranges.append(offset..<next)
            offset = next
        }
        return ranges
    }
}
