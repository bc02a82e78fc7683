internal import Synchronization

/// The engines of one program, with the tables that they have made so far.
struct Scratch: Sendable {
    var automaton: LazyAutomaton
    private var machine: ThreadMachine?

    /// Where the last search knew its answer.
    private(set) var end = 0

    init(_ program: Program, limits: Regex.Limits) {
        automaton = LazyAutomaton(program, capacity: limits.cachedTransitions)
    }

    mutating func firstMatch(_ program: Program, _ text: Span<UInt8>, from start: Int) -> [Int]? {
        // The automaton is much faster than the machine, and most texts do not match.
        let isMatch = automaton.matches(program, text, from: start)
        end = automaton.end
        guard isMatch else { return nil }
        var machine = self.machine.take() ?? ThreadMachine(program)
        defer {
            end = max(end, machine.end)
            self.machine = machine
        }
        return machine.firstMatch(program, text, from: start)
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
