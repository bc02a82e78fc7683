#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// What every system call here needs: going on after an interruption, and names for the numbers of errors.
enum SystemCall {
    /// Calls `body` until it is not interrupted by a signal.
    ///
    /// - Throws: the number of the error when the result is negative.
    static func retrying(_ body: () -> Int) throws(SystemCode) -> Int {
        while true {
            let result = body()
            if result >= 0 { return result }
            let code = errno
            if code != EINTR { throw SystemCode(code: code) }
        }
    }

    /// What the system says about an error number, in its own words.
    static func message(for code: Int32) -> String {
        guard let message = strerror(code) else { return "error \(code)" }
        return String(cString: message)
    }
}

/// The number of an error of the system.
struct SystemCode: Error, Equatable {
    let code: Int32

    /// What the number means for a file.
    var reason: FileError.Reason {
        switch code {
        case ENOENT: .missing
        case EISDIR: .isDirectory
        case ENOTDIR: .notDirectory
        case EACCES, EPERM: .noPermission
        case EEXIST: .exists
        case ENOSPC, EDQUOT, EFBIG: .noSpace
        case EROFS: .readOnly
        case EPIPE: .brokenPipe
        default: .system(code: code)
        }
    }
}
