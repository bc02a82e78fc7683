import Yams

/// Turns the lines and columns that Yams counts into byte offsets.
///
/// Yams counts columns in Unicode scalars, and lines by the breaks of YAML 1.1, which has three more of them
/// than most programs. Every offset is found in constant time, so that a document of one endless line with
/// many values costs no more than any other.
struct YAMLPlaces {
    private let bytes: [UInt8]
    /// For each line the number of scalars before it.
    private let lineStarts: [Int]
    /// The byte offset of every 64th scalar.
    private let checkpoints: [Int]

    private static let stride = 64

    /// Prepares a text.
    ///
    /// - Parameters:
    ///   - bytes: valid UTF-8.
    ///   - start: where the text begins that Yams was given.
    /// - Complexity: O(number of bytes).
    init(_ bytes: [UInt8], from start: Int) {
        self.bytes = bytes
        var lineStarts = [0]
        var checkpoints: [Int] = []
        var count = 0
        var offset = start
        while offset < bytes.count {
            let length = Self.length(of: bytes[offset])
            if count.isMultiple(of: Self.stride) { checkpoints.append(offset) }
            count += 1
            if Self.isBreak(bytes, at: offset) { lineStarts.append(count) }
            offset += length
        }
        if count.isMultiple(of: Self.stride) { checkpoints.append(bytes.count) }
        self.lineStarts = lineStarts
        self.checkpoints = checkpoints
    }

    /// The byte offset of a mark; the end of the text for one beyond it.
    func offset(_ mark: Mark) -> Int {
        guard lineStarts.indices.contains(mark.line - 1) else { return bytes.count }
        let scalar = lineStarts[mark.line - 1] + max(mark.column - 1, 0)
        guard scalar / Self.stride < checkpoints.count else { return bytes.count }
        var offset = checkpoints[scalar / Self.stride]
        for _ in 0..<scalar % Self.stride where offset < bytes.count {
            offset += Self.length(of: bytes[offset])
        }
        return min(offset, bytes.count)
    }

    private static func length(of lead: UInt8) -> Int {
        switch lead {
        case ..<0xC0: 1
        case ..<0xE0: 2
        case ..<0xF0: 3
        default: 4
        }
    }

    /// True at the last scalar of a line break.
    private static func isBreak(_ bytes: [UInt8], at offset: Int) -> Bool {
        switch bytes[offset] {
        case UInt8(ascii: "\n"): true
        case UInt8(ascii: "\r"): offset + 1 == bytes.count || bytes[offset + 1] != UInt8(ascii: "\n")
        // Next line, line separator and paragraph separator.
        case 0xC2: bytes[offset + 1] == 0x85
        case 0xE2: bytes[offset + 1] == 0x80 && (bytes[offset + 2] == 0xA8 || bytes[offset + 2] == 0xA9)
        default: false
        }
    }
}
