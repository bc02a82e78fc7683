#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Parts of a file, read where they stand; several threads may read at once.
///
/// A class because it owns an open file.
package final class FileParts: Sendable {
    private let file: FileDescriptor
    private let path: String
    /// The number of bytes when it was opened.
    package let length: Int

    /// Opens a file that can be read at any place.
    ///
    /// - Returns: `nil` when it is a pipe or device.
    /// - Throws: why it cannot be opened.
    package init?(_ path: String) throws(FileError) {
        self.path = path
        do throws(SystemCode) {
            file = try FileDescriptor.open(path, O_RDONLY)
        } catch {
            throw FileError(path: path, operation: .read, reason: error.reason)
        }
        // What has no status is read as a stream, and says then what is wrong.
        guard let status = try? file.status(), status.isRegular else {
            file.close()
            return nil
        }
        length = status.size
    }

    /// Opens a file if it is there.
    ///
    /// - Returns: `nil` when there is none, or when it is a pipe or device.
    /// - Throws: why it cannot be opened.
    package convenience init?(ifThere path: String) throws(FileError) {
        guard FileStatus(path: path) != nil else { return nil }
        try self.init(path)
    }

    deinit { file.close() }

    /// The bytes of a part; fewer where the file ends before.
    ///
    /// - Throws: why it cannot be read.
    package func read(at offset: Int, length: Int) throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < length {
            let wanted = length - bytes.count
            let start = offset + bytes.count
            var code: Int32 = 0
            let part = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
                repeat {
                    let count = pread(file.number, buffer.baseAddress, wanted, off_t(start))
                    code = count < 0 ? errno : 0
                    filled = max(count, 0)
                } while code == EINTR
            }
            if code != 0 {
                throw FileError(path: path, operation: .read, reason: SystemCode(code: code).reason)
            }
            if part.isEmpty { return bytes }
            bytes += part
        }
        return bytes
    }

    /// The number of bytes up to the end of the last line that has one.
    ///
    /// - Throws: that the file cannot be read.
    package func lengthOfWholeLines() throws(FileError) -> Int {
        var end = length
        while end > 0 {
            let start = max(0, end - Self.chunkLength)
            let chunk = try read(at: start, length: end - start)
            if let last = chunk.lastIndex(of: UInt8(ascii: "\n")) { return start + last + 1 }
            end = start
        }
        return 0
    }

    private static let chunkLength = 1 << 16
}
