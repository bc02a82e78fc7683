import PlanEvalBatch
import PlanEvalReports
import Platform

/// A bar on standard error that says how far a batch is, at what rate, and how long it still takes.
///
/// A class because it remembers when it was drawn last.
final class ProgressLine {
    private let console: Console
    private let total: Int?
    private let isShown: Bool
    private let start = ProcessClock.wall.nanoseconds
    private var lastDrawn: UInt64 = 0
    private var isDrawn = false

    /// Draws ten times a second at most.
    private static let interval: UInt64 = 100_000_000

    /// Prepares a bar; nothing is drawn where standard error is no terminal.
    init(_ console: Console, total: Int?, isWanted: Bool) {
        self.console = console
        self.total = total
        isShown = isWanted && console.allowsProgress
    }

    /// The seconds since the start.
    var elapsed: Double { Double(ProcessClock.wall.nanoseconds &- start) / 1e9 }

    /// Draws how far it is.
    func show(_ progress: BatchRun.Progress) {
        guard isShown else { return }
        let now = ProcessClock.wall.nanoseconds
        guard now &- lastDrawn >= Self.interval else { return }
        lastDrawn = now
        isDrawn = true
        let line = BatchText.progress(
            done: progress.records,
            of: total,
            errors: progress.errors,
            seconds: elapsed,
            width: console.errorWidth
        )
        console.complain("\r" + line + "\u{1B}[K")
    }

    /// Takes the bar away.
    func clear() {
        guard isDrawn else { return }
        isDrawn = false
        console.complain("\r\u{1B}[K")
    }
}
