/// Where a simulation of a program stands between two bytes, without regard to groups or preference.
struct SimulatedState: Hashable {
    /// The instructions that take a byte, and the assertions that are not decided yet.
    var members: [Int]

    /// What stands before the place, as far as an undecided assertion may ask.
    var preceding: Preceding

    /// Whether an assertion is among the members.
    var hasPending: Bool
}

/// Runs all ways through a program at once, byte by byte, only to know whether one of them matches.
///
/// An assertion such as `$` asks for the byte that follows. The simulation waits at it, and goes on when it knows that
/// byte; so a match that ends with an assertion is seen one byte late.
struct Simulation {
    enum Outcome {
        /// There is a match.
        case matched
        /// There is none, whatever follows.
        case dead
        case state
    }

    private var walk: StateWalk
    private var resolved: [Int] = []

    init(_ program: Program) {
        walk = StateWalk(program)
    }

    /// The work done so far, in visits to instructions.
    var steps: Int { walk.steps }

    /// The state that was reached last, in a form in which equal states are equal.
    func state(after preceding: Preceding) -> SimulatedState {
        SimulatedState(
            members: walk.members.sorted(),
            preceding: walk.hasPending ? preceding : .otherByte,
            hasPending: walk.hasPending
        )
    }

    /// Begins a search.
    mutating func start(_ program: Program, after preceding: Preceding) -> Outcome {
        walk.begin()
        addStart(of: program, after: preceding)
        return outcome(program)
    }

    /// Takes one byte.
    mutating func advance(_ program: Program, from state: SimulatedState, on byte: UInt8) -> Outcome {
        guard state.hasPending else { return take(byte, program, from: state.members) }
        resolve(state, before: byte, program)
        if walk.reachesMatch { return .matched }
        walk.swapMembers(with: &resolved)
        return take(byte, program, from: resolved)
    }

    /// Whether there is a match if the text ends here.
    mutating func accepts(_ state: SimulatedState, _ program: Program) -> Bool {
        guard state.hasPending else { return false }
        resolve(state, before: nil, program)
        return walk.reachesMatch
    }

    /// Takes the bytes of a part of the text, and moves the state on with them.
    mutating func advance(
        _ program: Program,
        from state: inout SimulatedState,
        over text: Span<UInt8>,
        in part: Range<Int>
    ) -> Outcome {
        for position in part {
            let outcome = advance(program, from: state, on: text[position])
            guard case .state = outcome else { return outcome }
            state.hasPending = walk.hasPending
            state.preceding = Preceding(text[position])
            walk.swapMembers(with: &state.members)
        }
        state.members.sort()
        return .state
    }

    /// Decides the assertions of a state.
    private mutating func resolve(_ state: SimulatedState, before following: UInt8?, _ program: Program) {
        let holding = AssertionSet.holding(after: state.preceding, before: following)
        walk.begin()
        for member in state.members {
            walk.add(member, of: program, holding: holding, undecided: [])
        }
    }

    private mutating func take(_ byte: UInt8, _ program: Program, from members: [Int]) -> Outcome {
        let preceding = Preceding(byte)
        let holding = AssertionSet.holding(after: preceding)
        walk.begin()
        for member in members {
            if let next = program.successor(of: member, on: byte) {
                walk.add(next, of: program, holding: holding, undecided: .lookingAhead)
            }
        }
        addStart(of: program, after: preceding)
        return outcome(program)
    }

    /// Lets a match begin here.
    private mutating func addStart(of program: Program, after preceding: Preceding) {
        guard !program.facts.isAnchored || preceding == .nothing else { return }
        let holding = AssertionSet.holding(after: preceding)
        walk.add(program.start, of: program, holding: holding, undecided: .lookingAhead)
    }

    private func outcome(_ program: Program) -> Outcome {
        if walk.reachesMatch { return .matched }
        return walk.members.isEmpty && program.facts.isAnchored ? .dead : .state
    }
}
