/// A deterministic automaton that is made while it runs, for the question whether a text matches.
///
/// A state stands for all instructions at which a simulation of the program may be. Each transition is worked out the
/// first time it is needed, so that text whose transitions are known costs one look-up per byte. When the table is full
/// it is emptied; when that happens too often to pay, part of the text is simulated without it. Either way a byte visits
/// each instruction at most twice.
struct LazyAutomaton {
    /// What a transition leads to: one of the special values, or where a state's row begins in the table.
    private enum Row {
        static let unknown = 0
        static let dead = 1
        static let matched = 2
        static let first = 3
    }

    private let stride: Int
    private let capacity: Int
    private let skipsAhead: Bool
    private var table: [UInt32] = []
    private var states: [SimulatedState] = []
    private var rows: [SimulatedState: Int] = [:]
    private var startRows: [Int] = []
    private var room = 0
    private var simulation: Simulation

    /// The number of times that the table was emptied.
    private(set) var resetCount = 0

    /// Where the last search knew its answer.
    private(set) var end = 0

    /// Creates an automaton that holds up to `capacity` transitions and members of states.
    init(_ program: Program, capacity: Int) {
        // One column for each class of bytes, and one for the end of the text.
        stride = program.facts.byteClassCount + 1
        self.capacity = capacity
        // Without assertions there is one start state only, and it is left only with the first byte of a match.
        skipsAhead = program.facts.firstBytes != nil && !program.facts.hasAssertions
        simulation = Simulation(program)
        removeAll()
    }

    /// The work done so far apart from look-ups, in visits to instructions.
    var steps: Int { simulation.steps }

    /// Whether the program matches anywhere in the text, beginning at `start` or later.
    mutating func matches(_ program: Program, _ text: Span<UInt8>, from start: Int) -> Bool {
        var row = startRow(program, after: Preceding(text, before: start))
        var position = start
        var lastReset: Int?
        defer { end = position }
        while row >= Row.first {
            if skipsAhead, row == Row.first, let firstBytes = program.facts.firstBytes {
                position = Self.skip(text, from: position, to: firstBytes.span)
            }
            (position, row) = Self.scan(
                text,
                from: position,
                row: row,
                table: table.span,
                classes: program.facts.byteClasses.span,
                special: skipsAhead ? Row.first : Row.matched
            )
            guard position < text.count else { return isAccepting(row, program) }

            let column = Int(program.facts.byteClasses[Int(text[position])])
            var next = Int(table[row + column])
            if next == Row.unknown {
                next = successorRow(of: states[index(of: row)], on: text[position], program)
                table[row + column] = UInt32(next)
            }
            if next == Row.unknown {
                (position, row) = makeRoom(program, text, at: position, row: row, lastReset: lastReset)
                lastReset = position
            } else {
                row = next
                position += 1
            }
        }
        return row == Row.matched
    }

    /// Empties the table, which is full, and returns where to go on.
    ///
    /// When the table was of little use since it was emptied last, part of the text is simulated without it first, so
    /// that the work on the table stays small beside the work that there is anyway.
    private mutating func makeRoom(
        _ program: Program,
        _ text: Span<UInt8>,
        at position: Int,
        row: Int,
        lastReset: Int?
    ) -> (position: Int, row: Int) {
        var position = position
        var state = states[index(of: row)]
        let pause = 10 * states.count
        if let lastReset, position - lastReset < pause {
            let end = min(position + pause, text.count)
            switch simulation.advance(program, from: &state, over: text, in: position..<end) {
            case .matched: return (end, Row.matched)
            case .dead: return (end, Row.dead)
            case .state: position = end
            }
        }
        resetCount += 1
        removeAll()
        // The row of the start state comes first.
        _ = startRow(program, after: .otherByte)
        return (position, insert(state))
    }

    private func index(of row: Int) -> Int {
        (row - Row.first) / stride
    }

    /// Follows known transitions up to one that is special, or the end of the text.
    private static func scan(
        _ text: Span<UInt8>,
        from start: Int,
        row: Int,
        table: Span<UInt32>,
        classes: Span<UInt8>,
        special: Int
    ) -> (position: Int, row: Int) {
        var row = row
        var position = start
        while position < text.count {
            let next = Int(table[row + Int(classes[Int(text[position])])])
            guard next > special else { break }
            row = next
            position += 1
        }
        return (position, row)
    }

    private static func skip(_ text: Span<UInt8>, from start: Int, to firstBytes: Span<Bool>) -> Int {
        var position = start
        while position < text.count, !firstBytes[Int(text[position])] {
            position += 1
        }
        return position
    }

    /// Whether the text may end in a state.
    private mutating func isAccepting(_ row: Int, _ program: Program) -> Bool {
        let column = row + stride - 1
        if Int(table[column]) == Row.unknown {
            let isAccepting = simulation.accepts(states[index(of: row)], program)
            table[column] = UInt32(isAccepting ? Row.matched : Row.dead)
        }
        return Int(table[column]) == Row.matched
    }

    private mutating func startRow(_ program: Program, after preceding: Preceding) -> Int {
        let index = Int(preceding.rawValue)
        if startRows[index] == Row.unknown {
            startRows[index] =
                switch simulation.start(program, after: preceding) {
                case .matched: Row.matched
                case .dead: Row.dead
                case .state: insert(simulation.state(after: preceding))
                }
        }
        return startRows[index]
    }

    /// The row that a byte leads to, `unknown` if there is no room for it.
    private mutating func successorRow(
        of state: SimulatedState,
        on byte: UInt8,
        _ program: Program
    ) -> Int {
        switch simulation.advance(program, from: state, on: byte) {
        case .matched: return Row.matched
        case .dead: return Row.dead
        case .state:
            let successor = simulation.state(after: Preceding(byte))
            if let row = rows[successor] { return row }
            return stride + successor.members.count <= room ? insert(successor) : Row.unknown
        }
    }

    private mutating func insert(_ state: SimulatedState) -> Int {
        if let row = rows[state] { return row }
        let row = table.count
        table.append(contentsOf: repeatElement(UInt32(Row.unknown), count: stride))
        room -= stride + state.members.count
        states.append(state)
        rows[state] = row
        return row
    }

    private mutating func removeAll() {
        table = Array(repeating: UInt32(Row.unknown), count: Row.first)
        states = []
        rows = [:]
        startRows = Array(repeating: Row.unknown, count: Preceding.allCases.count)
        room = capacity
    }
}
