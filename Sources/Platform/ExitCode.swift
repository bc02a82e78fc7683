#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// What a program tells its caller about how it went.
package enum ExitCode: Int32, Sendable, CaseIterable {
    /// Done, and everything asked for is as it should be.
    case success = 0
    /// Done, but a gate or a finding level failed.
    case gateFailed = 1
    /// Nothing was scored: wrong usage, unreadable input, bad rubric.
    case nothingDone = 2
    /// Done in part: some records became error records.
    case partlyDone = 3
    /// A bug in planeval.
    case bug = 70
    /// The result could not be written.
    case writeFailed = 74

    /// Ends the process.
    package func exit() -> Never {
        #if canImport(Glibc)
        Glibc.exit(rawValue)
        #elseif canImport(Musl)
        Musl.exit(rawValue)
        #else
        Darwin.exit(rawValue)
        #endif
    }
}
