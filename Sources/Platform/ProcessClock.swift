#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Clocks for measuring how long something took; they say nothing about the date.
package enum ProcessClock: Sendable {
    /// Time as it passes on the wall; never runs backwards.
    case wall
    /// Processor time of this process, all threads together.
    case processor

    /// Nanoseconds since some moment in the past.
    package var nanoseconds: UInt64 {
        var time = timespec()
        clock_gettime(self == .wall ? CLOCK_MONOTONIC : CLOCK_PROCESS_CPUTIME_ID, &time)
        return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
    }

    /// Nanoseconds that `body` takes.
    package func measure(_ body: () throws -> Void) rethrows -> UInt64 {
        let start = nanoseconds
        try body()
        return nanoseconds &- start
    }
}
