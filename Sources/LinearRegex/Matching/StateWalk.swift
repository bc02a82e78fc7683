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
        stack.append(index)
        while let index = stack.popLast() {
            guard visited.insert(index) else { continue }
            steps += 1
            switch program.instructions[index] {
            case .byte, .bytes:
                members.append(index)
            case .split(let first, let second):
                stack.append(second)
                stack.append(first)
            case .save(_, let next):
                stack.append(next)
            case .require(let assertion, let next):
                if holding.contains(AssertionSet(assertion)) {
                    stack.append(next)
                } else if undecided.contains(AssertionSet(assertion)) {
                    members.append(index)
                    hasPending = true
                }
            case .match:
                reachesMatch = true
            case .fail:
                break
            }
        }
    }

    /// Exchanges the members for a list of the caller, so that both keep their storage.
    mutating func swapMembers(with other: inout [Int]) {
        swap(&members, &other)
    }
}
