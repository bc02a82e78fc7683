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
    /// The byte offset at which each line starts, once it is known.
    private let knownLineStarts = Mutex<[Int]?>(nil)

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
    /// - Complexity: O(log lines + length of the line).
    public func position(of offset: Int) -> Position {
        let starts = lineStarts
        let offset = min(max(offset, 0), bytes.count)
        let line = Self.lineIndex(of: offset, in: starts)
        // A byte order mark is no character that an editor shows.
        let start = line == 0 && hasByteOrderMark && offset >= 3 ? 3 : starts[line]
        var column = 1
        for byte in bytes[start..<offset] where byte & 0xC0 != 0x80 { column += 1 }
        return Position(line: line + 1, column: column)
    }

    /// The number of lines; a text that ends with a line break has an empty last one.
    public var lineCount: Int { lineStarts.count }

    /// The byte range of a line, counted from 1, without its line break; empty beyond the last line.
    public func range(ofLine number: Int) -> Range<Int> {
        let starts = lineStarts
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

    private var lineStarts: [Int] {
        knownLineStarts.withLock { known in
            if let known { return known }
            let starts = Self.lineStarts(of: bytes)
            known = starts
            return starts
        }
    }

    /// Lines end with a line feed, a carriage return, or both.
    private static func lineStarts(of bytes: [UInt8]) -> [Int] {
        var starts = [0]
        for index in bytes.indices {
            let byte = bytes[index]
            guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
            let isFirstOfTwo =
                byte == UInt8(ascii: "\r") && index + 1 < bytes.count
                && bytes[index + 1] == UInt8(ascii: "\n")
            if !isFirstOfTwo { starts.append(index + 1) }
        }
        return starts
    }

    private static func lineIndex(of offset: Int, in starts: [Int]) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }
}
