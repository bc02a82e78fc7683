extension Span<UInt8> {
    /// Eight bytes, the first one lowest.
    @inline(__always)
    func word(at offset: Int) -> UInt64 {
        UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// Whether a text here and one in another span are the same, when they are of one length of more than eight
    /// bytes and begin with the same eight.
    @inline(__always)
    func hasSameTail(at start: Int, as other: Span<UInt8>, at otherStart: Int, count: Int) -> Bool {
        var offset = 8
        while offset &+ 8 <= count {
            guard word(at: start &+ offset) == other.word(at: otherStart &+ offset) else { return false }
            offset &+= 8
        }
        // The last eight bytes, some of them for the second time.
        return word(at: start &+ count &- 8) == other.word(at: otherStart &+ count &- 8)
    }
}
