#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The signals by which a person or a job system stops a process.
enum InterruptionSignals {
    /// Installs a handler for SIGINT, SIGTERM and SIGHUP, except where the parent has them ignored.
    ///
    /// It is called once: a second signal takes its usual course.
    static func handle(_ handler: @escaping @convention(c) (Int32) -> Void) {
        for signal in [SIGINT, SIGTERM, SIGHUP] {
            var action = sigaction()
            sigaction(signal, nil, &action)
            if isIgnored(action) { continue }
            action = sigaction()
            #if canImport(Darwin)
            action.__sigaction_u.__sa_handler = handler
            action.sa_flags = SA_RESETHAND
            #else
            action.__sigaction_handler.sa_handler = handler
            action.sa_flags = Int32(truncatingIfNeeded: SA_RESETHAND)
            #endif
            sigaction(signal, &action, nil)
        }
    }

    private static func isIgnored(_ action: sigaction) -> Bool {
        #if canImport(Darwin)
        let current = action.__sigaction_u.__sa_handler
        #else
        let current = action.__sigaction_handler.sa_handler
        #endif
        return unsafeBitCast(current, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
