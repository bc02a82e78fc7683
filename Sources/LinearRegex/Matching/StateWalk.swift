/// Collects the instructions at which a simulation of the program stands, without regard to groups or preference.
struct StateWalk {
    /// The instructions that take a byte, and the assertions that are not decided yet.
    private(set) var members: [Int] = []

    /// Whether an instruction that matches was reached.
    private(set) var reachesMatch = false

    /// Whether an assertion is among the members.
    private(set) var hasPending = false

    /// How many instructions have been visited, ever: the measure of the work done.
    private(set) var steps = 0

    private var visited: VisitedSet
    private var stack: [Int] = []

    init(_ program: Program) {
        visited = VisitedSet(capacity: program.instructions.count)
    }

    mutating func begin() {
        members.removeAll(keepingCapacity: true)
        visited.removeAll()
        reachesMatch = false
        hasPending = false
    }

    /// Adds all that can be reached from an instruction without taking a byte.
    ///
    /// - Parameters:
    ///   - index: Where to begin.
    ///   - program: The program.
    ///   - holding: The assertions that hold.
    ///   - undecided: The assertions that may yet hold, at which the walk waits.
    mutating func add(
        _ index: Int,
        of program: Program,
        holding: AssertionSet,
        undecided: AssertionSet
    ) {
        var index = index
        while true {
            guard
                let next = visit(index, of: program, holding: holding, undecided: undecided)
                    ?? stack.popLast()
            else {
                return
            }
            index = next
        }
    }

    /// Visits one instruction; returns the one to go on at, unless the way ends here.
    private mutating func visit(
        _ index: Int,
        of program: Program,
        holding: AssertionSet,
        undecided: AssertionSet
    ) -> Int? {
        guard visited.insert(index) else { return nil }
        steps += 1
        switch program.instructions[index] {
        case .byte, .bytes:
            members.append(index)
        case .split(let first, let second):
            stack.append(second)
            return first
        case .save(_, let next):
            return next
        case .require(let assertion, let next):
            if holding.contains(AssertionSet(assertion)) { return next }
            if undecided.contains(AssertionSet(assertion)) {
                members.append(index)
                hasPending = true
            }
        case .match:
            reachesMatch = true
        case .fail:
            break
        }
        return nil
    }

    /// Exchanges the members for a list of the caller, so that both keep their storage.
    mutating func swapMembers(with other: inout [Int]) {
        swap(&members, &other)
    }
}
