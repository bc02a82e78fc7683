internal import Synchronization

/// The engines of one program, with the tables that they have made so far.
struct Scratch: Sendable {
    var automaton: LazyAutomaton
    var machine: ThreadMachine

    init(_ program: Program, limits: Regex.Limits) {
        automaton = LazyAutomaton(program, capacity: limits.cachedTransitions)
        machine = ThreadMachine(program)
    }
}

/// Engines that wait for their next text.
///
/// A class, because all copies of a pattern share what its engines have learnt. Each search takes an engine out and
/// puts it back, so that searches at the same time never share one.
final class ScratchPool: Sendable {
    /// As many engines as are kept; more searches at a time make engines of their own.
    private static let greatestCount = 16

    private let free = Mutex<[Scratch]>([])

    func take(for program: Program, limits: Regex.Limits) -> Scratch {
        free.withLock { $0.popLast() } ?? Scratch(program, limits: limits)
    }

    func putBack(_ scratch: Scratch) {
        free.withLock { free in
            if free.count < Self.greatestCount {
                free.append(scratch)
            }
        }
    }
}
