import Synchronization

/// The bytes of a file as they were read, under the name they were read by.
///
/// A class because many diagnostics and documents point into the same bytes, and lines are counted once, when
/// the first message asks for one.
public final class SourceText: Sendable {
    /// The path as the user wrote it; `-` for standard input, or a made-up name in angle brackets.
    public let path: String
    /// The content.
    public let bytes: [UInt8]
    /// What places are worked out from, once one is asked for.
    private let knownLayout = Mutex<Layout?>(nil)

    /// Keeps `bytes` under the name `path`.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// A place in the text as people count it.
    public struct Position: Sendable, Hashable, Comparable {
        /// The line, from 1.
        public let line: Int
        /// The column in Unicode scalars, from 1.
        public let column: Int

        /// Names a place.
        public init(line: Int, column: Int) {
            self.line = line
            self.column = column
        }

        /// Orders places as they are read.
        public static func < (one: Position, other: Position) -> Bool {
            (one.line, one.column) < (other.line, other.column)
        }
    }

    /// The line and column of a byte offset; offsets outside the text count as its nearest end.
    ///
    /// - Complexity: O(log lines); O(length of the text) when the first place is asked for.
    public func position(of offset: Int) -> Position {
        let layout = layout
        let offset = min(max(offset, 0), bytes.count)
        let line = layout.lineIndex(of: offset)
        // A byte order mark is no character that an editor shows.
        let start = line == 0 && hasByteOrderMark && offset >= 3 ? 3 : layout.lineStarts[line]
        let column = layout.scalars(before: offset, in: bytes) - layout.scalars(before: start, in: bytes) + 1
        return Position(line: line + 1, column: column)
    }

    /// The number of lines; a text that ends with a line break has an empty last one.
    public var lineCount: Int { layout.lineStarts.count }

    /// The byte range of a line, counted from 1, without its line break; empty beyond the last line.
    public func range(ofLine number: Int) -> Range<Int> {
        let starts = layout.lineStarts
        guard starts.indices.contains(number - 1) else { return bytes.count..<bytes.count }
        let start = starts[number - 1]
        guard number < starts.count else { return start..<bytes.count }
        var end = starts[number] - 1
        if end > start, bytes[end] == UInt8(ascii: "\n"), bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<end
    }

    /// The text of a line, counted from 1, without its line break.
    public func line(_ number: Int) -> String {
        String(decoding: bytes[range(ofLine: number)], as: UTF8.self)
    }

    var hasByteOrderMark: Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }

    private var layout: Layout {
        knownLayout.withLock { known in
            if let known { return known }
            let layout = Layout(of: bytes)
            known = layout
            return layout
        }
    }
}

/// Where the lines of a text begin, and how many scalars there are up to some of its bytes.
private struct Layout: Sendable {
    /// The byte offset at which each line starts.
    let lineStarts: [Int]
    /// The number of scalars that begin before each block of bytes.
    private let scalarsBefore: [Int]

    private static let blockLength = 128

    /// Lines end with a line feed, a carriage return, or both.
    init(of bytes: [UInt8]) {
        var starts = [0]
        var scalarsBefore: [Int] = []
        scalarsBefore.reserveCapacity(bytes.count / Self.blockLength + 1)
        var scalars = 0
        var block = 0
        while block < bytes.count {
            scalarsBefore.append(scalars)
            let end = min(block + Self.blockLength, bytes.count)
            scalars += Self.scalars(in: block..<end, of: bytes)
            for index in block..<end where bytes[index] <= UInt8(ascii: "\r") {
                let byte = bytes[index]
                guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
                let isFirstOfTwo =
                    byte == UInt8(ascii: "\r") && index + 1 < bytes.count
                    && bytes[index + 1] == UInt8(ascii: "\n")
                if !isFirstOfTwo { starts.append(index + 1) }
            }
            block = end
        }
        scalarsBefore.append(scalars)
        lineStarts = starts
        self.scalarsBefore = scalarsBefore
    }

    /// The number, from 0, of the line of a byte.
    func lineIndex(of offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// The number of scalars that begin before a byte.
    func scalars(before offset: Int, in bytes: [UInt8]) -> Int {
        let block = offset / Self.blockLength
        guard offset < bytes.count else { return scalarsBefore.last ?? 0 }
        return scalarsBefore[block] + Self.scalars(in: block * Self.blockLength..<offset, of: bytes)
    }

    private static func scalars(in range: Range<Int>, of bytes: [UInt8]) -> Int {
        var count = 0
        for index in range { count &+= bytes[index] & 0xC0 != 0x80 ? 1 : 0 }
        return count
    }
}
