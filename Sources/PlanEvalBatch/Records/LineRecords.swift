import PlanEval
package import Platform

/// The lines of an NDJSON stream, each of which stands for itself.
package struct LineRecords: RecordSource {
    private let reader: LineReader
    private var ordinal = 0

    /// Takes the lines of a stream.
    package init(_ reader: LineReader) {
        self.reader = reader
    }

    package var isReady: Bool { reader.hasLineAtHand }
    package var recordCount: Int { ordinal }

    package mutating func next() throws(FileError) -> RecordChunk? {
        var chunk = RecordChunk()
        chunk.standsAlone = true
        repeat {
            guard let line = try reader.next() else { break }
            guard !line.isBlank else { continue }
            chunk.records.append(Record(line, ordinal: ordinal))
            ordinal += 1
        } while chunk.records.isEmpty || (chunk.records.count < RecordChunk.length && reader.hasLineAtHand)
        return chunk.records.isEmpty ? nil : chunk
    }
}

extension Record {
    /// A line that is in memory, or is too long to be.
    init(_ line: LineReader.Line, ordinal: Int) {
        self.ordinal = ordinal
        self.line = line.number
        if let bytes = line.bytes {
            content = .line(bytes)
        } else {
            content = .mistake(.tooLong(line))
        }
    }
}

extension BundleMistake {
    /// A line with more bytes than are allowed.
    static func tooLong(_ line: LineReader.Line) -> BundleMistake {
        BundleMistake(.unknown, .tooLong, "the line has \(line.length) bytes, more than are allowed")
    }
}

extension LineReader.Line {
    /// Whether there is nothing but white space.
    var isBlank: Bool {
        bytes?.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } ?? false
    }
}
