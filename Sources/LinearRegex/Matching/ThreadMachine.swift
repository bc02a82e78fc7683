/// Finds the match that RE2 and Perl would find, with its groups: a Pike machine.
///
/// All ways through the program are followed at once, one thread for each instruction, in the order in which a
/// backtracking engine would try them. So a thread that matches beats all threads after it.
struct ThreadMachine {
    private var current: ThreadList
    private var next: ThreadList
    private var walk = ThreadWalk()

    init(_ program: Program) {
        current = ThreadList(program)
        next = current
    }

    /// The work done so far, in visits to instructions.
    var steps: Int { walk.steps }

    /// Where the last search knew its answer.
    private(set) var end = 0

    /// The slots of the leftmost match that begins at `start` or later; -1 for a group that took no part.
    mutating func firstMatch(_ program: Program, _ text: Span<UInt8>, from start: Int) -> [Int]? {
        let facts = program.facts
        guard !facts.isAnchored || start == 0 else { return nil }
        var best: [Int]?
        var position = start
        defer { end = position }
        current.removeAll()
        while position <= text.count {
            if current.isEmpty {
                if best != nil || facts.isAnchored && position > start { break }
                if let firstBytes = facts.firstBytes {
                    while position < text.count, !firstBytes[Int(text[position])] {
                        position += 1
                    }
                    // What has been visited at the place before may be visited again.
                    current.removeAll()
                }
            }
            if best == nil, !facts.isAnchored || position == 0 {
                walk.slots = Array(repeating: -1, count: program.slotCount)
                walk.slots[0] = position
                walk.add(program.start, of: program, to: &current, at: position, in: text)
            }
            if let slots = step(program, text, at: position) {
                best = slots
            }
            swap(&current, &next)
            position += 1
        }
        return best
    }

    /// Moves all threads over the byte at `position`; returns the slots of a thread that matches before it.
    private mutating func step(_ program: Program, _ text: Span<UInt8>, at position: Int) -> [Int]? {
        next.removeAll()
        for (thread, index) in current.instructions.enumerated() {
            if case .match = program.instructions[index] {
                var slots = Array(current.slots(of: thread))
                slots[1] = position
                return slots
            }
            guard position < text.count, let target = program.successor(of: index, on: text[position]) else {
                continue
            }
            walk.slots.replaceSubrange(walk.slots.indices, with: current.slots(of: thread))
            walk.add(target, of: program, to: &next, at: position + 1, in: text)
        }
        return nil
    }
}

/// Threads in the order of preference.
private struct ThreadList {
    /// The instruction of each thread: one that takes a byte, or the match.
    private(set) var instructions: [Int] = []

    private let slotCount: Int
    private var slots: [Int] = []
    private var visited: VisitedSet

    init(_ program: Program) {
        slotCount = program.slotCount
        visited = VisitedSet(capacity: program.instructions.count)
    }

    var isEmpty: Bool { instructions.isEmpty }

    mutating func removeAll() {
        instructions.removeAll(keepingCapacity: true)
        slots.removeAll(keepingCapacity: true)
        visited.removeAll()
    }

    /// Notes that an instruction has been reached; false when a thread of higher preference was there.
    mutating func visit(_ index: Int) -> Bool {
        visited.insert(index)
    }

    mutating func append(_ index: Int, slots: [Int]) {
        instructions.append(index)
        self.slots += slots
    }

    func slots(of thread: Int) -> ArraySlice<Int> {
        slots[thread * slotCount..<(thread + 1) * slotCount]
    }
}

/// Follows the instructions that take no byte, noting groups on the way.
private struct ThreadWalk {
    private enum Task {
        case visit(Int)
        case restore(slot: Int, value: Int)
    }

    /// The slots of the thread that is being followed.
    var slots: [Int] = []

    private(set) var steps = 0
    private var tasks: [Task] = []

    /// Adds the threads that an instruction leads to, in the order of preference.
    mutating func add(
        _ index: Int,
        of program: Program,
        to list: inout ThreadList,
        at position: Int,
        in text: Span<UInt8>
    ) {
        let holding = program.facts.hasAssertions ? AssertionSet.holding(in: text, at: position) : []
        tasks.append(.visit(index))
        while let task = tasks.popLast() {
            guard case .visit(let index) = task else {
                if case .restore(let slot, let value) = task {
                    slots[slot] = value
                }
                continue
            }
            guard list.visit(index) else { continue }
            steps += 1
            switch program.instructions[index] {
            case .byte, .bytes, .match:
                list.append(index, slots: slots)
            case .split(let first, let second):
                tasks.append(.visit(second))
                tasks.append(.visit(first))
            case .save(let slot, let next):
                tasks.append(.restore(slot: slot, value: slots[slot]))
                tasks.append(.visit(next))
                slots[slot] = position
            case .require(let assertion, let next):
                if holding.contains(AssertionSet(assertion)) {
                    tasks.append(.visit(next))
                }
            case .fail:
                break
            }
        }
    }
}
