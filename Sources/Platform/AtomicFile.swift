import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Writes a file beside its place first and moves it there when it is complete.
///
/// Readers see the old content or the new one, never a part, and a full disk leaves the old one. The content
/// is on the disk before the name is; the folder itself is not forced out, so a power cut in that moment may
/// bring the old file back.
struct AtomicFile {
    let path: String
    let replacing: Bool

    func write(_ bytes: [UInt8]) throws(SystemCode) {
        let status = FileStatus(path: path)
        if let status {
            if status.isDirectory { throw SystemCode(code: EISDIR) }
            // Devices and pipes, such as /dev/null, must stay what they are.
            if !status.isRegular { return try writeInPlace(bytes) }
            if !replacing { throw SystemCode(code: EEXIST) }
        }
        let target = Self.resolved(path)
        let (file, temporary) = try Self.makeTemporary(beside: target)
        let registration = InterruptionCleanup.register(temporary)
        var isMoved = false
        defer {
            if !isMoved { unlink(temporary) }
            InterruptionCleanup.unregister(registration)
        }
        do {
            defer { file.close() }
            if let status { _ = fchmod(file.number, status.permissions) }
            try file.writeAll(bytes)
            _ = try SystemCall.retrying { Int(fsync(file.number)) }
        }
        try move(temporary, to: target)
        isMoved = true
    }

    private func writeInPlace(_ bytes: [UInt8]) throws(SystemCode) {
        let file = try FileDescriptor.open(path, O_WRONLY)
        defer { file.close() }
        try file.writeAll(bytes)
    }

    /// Gives the finished file its name.
    private func move(_ temporary: String, to target: String) throws(SystemCode) {
        if !replacing {
            // Unlike rename, link never replaces a file that somebody else has made meanwhile.
            if link(temporary, target) == 0 {
                unlink(temporary)
                return
            }
            let code = errno
            // Some file systems have no links; there the look taken before must do.
            if code != EPERM && code != ENOTSUP && code != ENOSYS { throw SystemCode(code: code) }
        }
        _ = try SystemCall.retrying { Int(rename(temporary, target)) }
    }

    private static func makeTemporary(beside target: String) throws(SystemCode) -> (FileDescriptor, String) {
        let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
        while true {
            let number = counter.add(1, ordering: .relaxed).newValue
            let name = "\(folder)\(namePrefix)\(getpid())-\(number)\(nameSuffix)"
            do throws(SystemCode) {
                return (try FileDescriptor.open(name, O_WRONLY | O_CREAT | O_EXCL, mode: 0o644), name)
            } catch {
                // Left over from a process that was killed and had the same number.
                if error.code != EEXIST { throw error }
            }
        }
    }

    /// The file that a symbolic link leads to, so that the link stays.
    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    private static let namePrefix = ".planeval-"
    private static let nameSuffix = ".tmp"

    /// Whether a file of that name was left behind by a process that was killed while it wrote, or is just being
    /// written.
    static func isTemporary(_ name: String) -> Bool {
        name.hasPrefix(namePrefix) && name.hasSuffix(nameSuffix)
    }

    private static let counter = Atomic<UInt64>(0)
}
