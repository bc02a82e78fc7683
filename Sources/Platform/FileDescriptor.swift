#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// An open file; whoever opens one closes it.
struct FileDescriptor {
    let number: Int32

    static func open(_ path: String, _ flags: Int32, mode: mode_t = 0) throws(SystemCode) -> FileDescriptor {
        FileDescriptor(
            number: Int32(
                truncatingIfNeeded: try SystemCall.retrying {
                    #if canImport(Glibc)
                    Int(Glibc.open(path, flags | O_CLOEXEC, mode))
                    #elseif canImport(Musl)
                    Int(Musl.open(path, flags | O_CLOEXEC, mode))
                    #else
                    Int(Darwin.open(path, flags | O_CLOEXEC, mode))
                    #endif
                }
            )
        )
    }

    /// What the system knows about the file.
    func status() throws(SystemCode) -> FileStatus {
        var status = stat()
        _ = try SystemCall.retrying { Int(fstat(number, &status)) }
        return FileStatus(mode: status.st_mode, size: Int(status.st_size))
    }

    /// Reads to the end, or until there are more than `limit` bytes.
    ///
    /// - Returns: `nil` when there are more.
    func readAll(limit: Int, expected: Int) throws(SystemCode) -> [UInt8]? {
        var bytes: [UInt8] = []
        // One more than expected, so that the end shows without another round.
        bytes.reserveCapacity(min(max(expected, 0), limit) + 1)
        var chunk = min(max(expected, 0) + 1, Self.chunkLength)
        while true {
            let count = try append(chunk, to: &bytes)
            if count == 0 { return bytes }
            if bytes.count > limit { return nil }
            chunk = Self.chunkLength
        }
    }

    /// Reads up to `count` bytes; 0 at the end.
    private func append(_ count: Int, to bytes: inout [UInt8]) throws(SystemCode) -> Int {
        let chunk = try [UInt8](
            unsafeUninitializedCapacity: count,
            initializingWith: { buffer, filled throws(SystemCode) in
                filled = try SystemCall.retrying { read(number, buffer.baseAddress, count) }
            }
        )
        bytes.append(contentsOf: chunk)
        return chunk.count
    }

    /// Writes everything, in as many steps as it takes.
    func writeAll(_ bytes: [UInt8]) throws(SystemCode) {
        var written = 0
        while written < bytes.count {
            written += try SystemCall.retrying {
                bytes.withUnsafeBytes { buffer in
                    write(number, buffer.baseAddress?.advanced(by: written), buffer.count - written)
                }
            }
        }
    }

    func close() {
        #if canImport(Glibc)
        _ = Glibc.close(number)
        #elseif canImport(Musl)
        _ = Musl.close(number)
        #else
        _ = Darwin.close(number)
        #endif
    }

    private static let chunkLength = 1 << 16
}

/// The part of `stat` that matters here.
struct FileStatus {
    let mode: mode_t
    let size: Int

    var isDirectory: Bool { mode & S_IFMT == S_IFDIR }
    var isRegular: Bool { mode & S_IFMT == S_IFREG }
    var permissions: mode_t { mode & 0o7777 }

    /// What the system knows about the file under `path`, or `nil` when it cannot be reached.
    init?(path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(mode: status.st_mode, size: Int(status.st_size))
    }

    init(mode: mode_t, size: Int) {
        self.mode = mode
        self.size = size
    }
}
