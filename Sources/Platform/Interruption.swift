import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Long work that a person or a job system stops: it finishes what it has begun and says how to go on.
///
/// A second signal ends the process at once.
package enum Interruption {
    /// Whether the process was asked to stop since `postpone()`.
    package static var isRequested: Bool { request.load(ordering: .relaxed) != 0 }

    /// From now on SIGINT, SIGTERM and SIGHUP only leave a note; calls that wait for input come back.
    package static func postpone() {
        // Made here, so that the handler never has to.
        _ = request.load(ordering: .relaxed)
        InterruptionSignals.handle(leaveNote)
    }

    /// Ends the process as the signal would have, so that a shell sees status 130 or 143.
    package static func end() -> Never {
        let signal = request.load(ordering: .relaxed)
        #if canImport(Glibc)
        Glibc.exit(128 + signal)
        #elseif canImport(Musl)
        Musl.exit(128 + signal)
        #else
        Darwin.exit(128 + signal)
        #endif
    }

    /// The number of the signal that came, 0 before.
    private static let request = Atomic<Int32>(0)

    private static let leaveNote: @convention(c) (Int32) -> Void = { signal in
        request.store(signal, ordering: .sequentiallyConsistent)
    }
}
