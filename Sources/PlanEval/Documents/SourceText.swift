/// The bytes of a file as they were read, under the name they were read by.
///
/// A class because many diagnostics and documents point into the same bytes and lines are counted once.
public final class SourceText: Sendable {
    /// The path as the user wrote it; `-` for standard input, or a made-up name in angle brackets.
    public let path: String
    /// The content.
    public let bytes: [UInt8]
    /// The byte offset at which each line starts.
    private let lineStarts: [Int]

    /// Keeps `bytes` under the name `path`.
    ///
    /// - Complexity: O(number of bytes).
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        var starts = [0]
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
            starts.append(offset + 1)
        }
        lineStarts = starts
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

    /// The line and column of a byte offset; offsets outside the text count as its end.
    ///
    /// - Complexity: O(log lines + length of the line).
    public func position(of offset: Int) -> Position {
        let offset = min(max(offset, 0), bytes.count)
        let line = lineIndex(of: offset)
        var column = 1
        for byte in bytes[lineStarts[line]..<offset] where byte & 0xC0 != 0x80 { column += 1 }
        return Position(line: line + 1, column: column)
    }

    /// The text of a line, counted from 1, without its line break.
    public func line(_ number: Int) -> String {
        guard lineStarts.indices.contains(number - 1) else { return "" }
        let start = lineStarts[number - 1]
        var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private func lineIndex(of offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }
}
