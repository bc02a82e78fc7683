import Dispatch
import Synchronization

/// Two pieces of work that know nothing of each other.
enum SideBySide {
    /// What both come to, worked out at the same time where there are several threads.
    static func values<One: Sendable, Other: Sendable>(
        threads: Int,
        _ one: @Sendable () -> One,
        _ other: @Sendable () -> Other
    ) -> (One, Other) {
        guard threads > 1 else { return (one(), other()) }
        let first = Mutex(One?.none)
        let second = Mutex(Other?.none)
        DispatchQueue.concurrentPerform(iterations: 2) { index in
            if index == 0 {
                let value = one()
                first.withLock { $0 = value }
            } else {
                let value = other()
                second.withLock { $0 = value }
            }
        }
        // Both are there: each piece of work ran to its end.
        return (first.withLock { $0.take() } ?? one(), second.withLock { $0.take() } ?? other())
    }
}
