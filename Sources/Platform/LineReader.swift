#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Reads a stream line by line, with memory for one line and what the system hands over at once.
///
/// Lines end with a line feed, or with a carriage return and a line feed; the last one may end with the stream.
/// A class because it owns an open file.
package final class LineReader {
    /// One line of a stream.
    package struct Line: Sendable {
        /// The number of the line, from 1.
        package let number: Int
        /// Where it begins, in bytes from the start of the stream.
        package let offset: Int
        /// Its number of bytes without the line end.
        package let length: Int
        /// What stands in it; `nil` when that is more than the limit.
        package let bytes: [UInt8]?
    }

    private let file: FileDescriptor
    private let path: String
    private let isOwned: Bool
    private let limit: Int
    private var buffer: [UInt8] = []
    /// The part of the buffer that was handed out already.
    private var used = 0
    /// Up to here the buffer was searched for a line end.
    private var searched = 0
    private var isAtEnd = false
    private var number = 0
    private var offset = 0

    /// Opens a file.
    ///
    /// - Parameters:
    ///   - path: the file; `-` is standard input.
    ///   - limit: the most bytes of a line.
    /// - Throws: why it cannot be opened.
    package init(_ path: String, limit: Int) throws(FileError) {
        self.path = path
        self.limit = limit
        isOwned = path != "-"
        do throws(SystemCode) {
            file =
                isOwned
                ? try FileDescriptor.open(path, O_RDONLY)
                : FileDescriptor(number: StandardStream.input.rawValue)
            if try file.status().isDirectory { throw SystemCode(code: EISDIR) }
        } catch {
            throw FileError(path: path, operation: .read, reason: error.reason)
        }
    }

    deinit {
        if isOwned { file.close() }
    }

    /// Whether a whole line is at hand without waiting for whoever writes the stream.
    package var hasLineAtHand: Bool { isAtEnd ? used < buffer.count : lineEnd() != nil }

    /// The next line.
    ///
    /// - Returns: `nil` at the end of the stream, or when `Interruption` was asked for while waiting.
    /// - Throws: why no more can be read.
    /// - Complexity: O(length of the line).
    package func next() throws(FileError) -> Line? {
        while true {
            if let end = lineEnd() { return take(upTo: end, skipping: 1) }
            if isAtEnd {
                return used < buffer.count ? take(upTo: buffer.count, skipping: 0) : nil
            }
            // Of a line over the limit only the length is wanted.
            if searched - used > limit { return try skipLine() }
            guard try fill() else { return nil }
        }
    }

    private func lineEnd() -> Int? {
        let start = searched
        let end = buffer.withUnsafeBytes { bytes -> Int? in
            guard let base = bytes.baseAddress, start < bytes.count else { return nil }
            let found = memchr(base + start, Int32(UInt8(ascii: "\n")), bytes.count - start)
            return found.map { UnsafeRawPointer($0) - base }
        }
        searched = end ?? buffer.count
        return end
    }

    private func take(upTo end: Int, skipping separator: Int) -> Line {
        let hasReturn = end > used && buffer[end - 1] == UInt8(ascii: "\r")
        let length = end - used - (hasReturn ? 1 : 0)
        number += 1
        let line = Line(
            number: number,
            offset: offset,
            length: length,
            bytes: length <= limit ? Array(buffer[used..<used + length]) : nil
        )
        offset += end - used + separator
        used = end + separator
        searched = used
        return line
    }

    /// Passes over the rest of a line that is too long.
    private func skipLine() throws(FileError) -> Line? {
        var length = 0
        while true {
            if let end = lineEnd() {
                let rest = take(upTo: end, skipping: 1)
                offset += length
                return Line(
                    number: rest.number,
                    offset: rest.offset,
                    length: rest.length + length,
                    bytes: nil
                )
            }
            length += buffer.count - used
            buffer.removeAll(keepingCapacity: true)
            (used, searched) = (0, 0)
            if isAtEnd {
                number += 1
                defer { offset += length }
                return Line(number: number, offset: offset, length: length, bytes: nil)
            }
            guard try fill() else { return nil }
        }
    }

    /// Reads what there is, at least one byte unless the stream ends.
    ///
    /// - Returns: false when an interruption was asked for instead.
    private func fill() throws(FileError) -> Bool {
        if used > 0 {
            buffer.removeSubrange(..<used)
            searched -= used
            used = 0
        }
        do throws(SystemCode) {
            guard let chunk = try file.readChunk(Self.chunkLength) else { return false }
            if chunk.isEmpty { isAtEnd = true } else { buffer.append(contentsOf: chunk) }
            return true
        } catch {
            throw FileError(path: path, operation: .read, reason: error.reason)
        }
    }

    private static let chunkLength = 1 << 18
}

extension FileDescriptor {
    /// Reads up to `count` bytes, none at the end; `nil` when an interruption was asked for meanwhile.
    fileprivate func readChunk(_ count: Int) throws(SystemCode) -> [UInt8]? {
        var code: Int32 = 0
        let chunk = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while !Interruption.isRequested {
                let result = read(number, buffer.baseAddress, count)
                if result >= 0 {
                    filled = result
                    return
                }
                if errno != EINTR {
                    code = errno
                    return
                }
            }
            code = EINTR
        }
        if code == EINTR { return nil }
        if code != 0 { throw SystemCode(code: code) }
        return chunk
    }
}
