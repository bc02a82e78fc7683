import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Removes half-written files when the user stops the program.
///
/// The handler runs between any two instructions of any thread. It only touches atomics that exist before it
/// is installed and calls functions that POSIX declares safe there (`unlink`, `raise`); then the signal takes
/// its usual course, so that a shell sees status 130 or 143. A second signal ends the process at once.
package enum InterruptionCleanup {
    /// Installs the handler for SIGINT, SIGTERM and SIGHUP, except where the parent has them ignored.
    package static func install() {
        // Made here, so that the handler never has to.
        _ = isInterrupted.load(ordering: .relaxed)
        _ = places[0].load(ordering: .relaxed)
        InterruptionSignals.handle(removeFiles)
    }

    /// Announces a file that is of no use unless it is finished.
    ///
    /// - Returns: what to hand to `unregister`; `nil` when more files are in flight than there are places,
    ///   in which case this one stays behind after an interruption.
    static func register(_ path: String) -> Int? {
        guard let copy = strdup(path) else { return nil }
        for index in places.indices {
            let place = places[index].compareExchange(
                expected: 0,
                desired: UInt(bitPattern: copy),
                ordering: .sequentiallyConsistent
            )
            if place.exchanged { return index }
        }
        free(copy)
        return nil
    }

    /// Takes an announcement back.
    static func unregister(_ registration: Int?) {
        guard let registration else { return }
        let path = places[registration].exchange(0, ordering: .sequentiallyConsistent)
        // A handler that has begun may be reading the path. It sets the flag before it looks, so a clear
        // flag here means that it will find the place empty.
        if !isInterrupted.load(ordering: .sequentiallyConsistent) {
            free(UnsafeMutablePointer<CChar>(bitPattern: path))
        }
    }

    private static let isInterrupted = Atomic(false)

    /// The addresses of the paths in flight, 0 where there is none.
    private static let places = InlineArray<32, Atomic<UInt>> { _ in Atomic(0) }

    private static let removeFiles: @convention(c) (Int32) -> Void = { signal in
        isInterrupted.store(true, ordering: .sequentiallyConsistent)
        for index in places.indices {
            let path = places[index].load(ordering: .sequentiallyConsistent)
            if let path = UnsafePointer<CChar>(bitPattern: path) { unlink(path) }
        }
        // Held back until the handler returns, and then handled as if there were none.
        raise(signal)
    }
}
