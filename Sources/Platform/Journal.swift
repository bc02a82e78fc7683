#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A file that only grows, line by line, so that whatever happens the whole lines in it are good.
///
/// When a process or computer stops in the middle of a write, at most the last line is cut off; opening the
/// journal again drops it. A class because it owns an open file.
package final class Journal {
    /// The path of the file.
    package let path: String
    private let file: FileDescriptor
    private var unsynced = 0

    /// Opens a journal to write on.
    ///
    /// - Parameters:
    ///   - path: the file, which is made when it is not there.
    ///   - length: the number of leading bytes that stay; what follows is dropped.
    /// - Throws: why it cannot be written.
    package init(_ path: String, keeping length: Int) throws(FileError) {
        self.path = path
        do throws(SystemCode) {
            file = try FileDescriptor.open(path, O_WRONLY | O_CREAT, mode: 0o644)
            let descriptor = file.number
            _ = try SystemCall.retrying { Int(ftruncate(descriptor, off_t(length))) }
            _ = try SystemCall.retrying { Int(lseek(descriptor, 0, SEEK_END)) }
        } catch {
            throw FileError(path: path, operation: .write, reason: error.reason)
        }
    }

    deinit { file.close() }

    /// Writes whole lines behind all others.
    ///
    /// - Throws: what stood in the way; a part of the lines may be written then.
    package func append(_ lines: [UInt8]) throws(FileError) {
        do throws(SystemCode) {
            try file.writeAll(lines)
            unsynced += lines.count
            if unsynced >= Self.syncLength { try sync() }
        } catch {
            throw FileError(path: path, operation: .write, reason: error.reason)
        }
    }

    /// Waits until everything is on the disk.
    package func finish() throws(FileError) {
        do throws(SystemCode) {
            try sync()
        } catch {
            throw FileError(path: path, operation: .write, reason: error.reason)
        }
    }

    private func sync() throws(SystemCode) {
        _ = try SystemCall.retrying { Int(fsync(file.number)) }
        unsynced = 0
    }

    /// After so many bytes a power cut may take no more away.
    private static let syncLength = 256 << 20
}
