/// Compiles a tree to a program.
///
/// It works from the end of the pattern to its start, so that each part is told the instruction that comes after it.
/// What leads on through the same bytes to the same instruction is then made only once.
struct ProgramBuilder {
    /// A compiled part of the pattern.
    private struct Fragment {
        let entry: Int
        let isNullable: Bool
    }

    private var instructions: [Instruction] = []
    private var transitions: [Transition] = []
    private var sequences: [ScalarSet: [UTF8Sequence]] = [:]
    private let limit: Int

    private init(limit: Int) {
        self.limit = limit
    }

    static func program(for pattern: ParsedPattern, limit: Int) throws(RegexError) -> Program {
        var builder = ProgramBuilder(limit: limit)
        let match = try builder.append(.match)
        let start = try builder.emit(pattern.root, next: match).entry
        return Program(
            instructions: builder.instructions,
            transitions: builder.transitions,
            start: start,
            slotCount: 2 * pattern.captureNames.count
        )
    }

    private mutating func append(_ instruction: Instruction) throws(RegexError) -> Int {
        guard instructions.count + transitions.count < limit else {
            throw RegexError(reason: .programTooLarge(limit: limit), offset: 0)
        }
        instructions.append(instruction)
        return instructions.count - 1
    }

    /// Emits a node; the recursion is as deep as the tree, which the parser has bounded.
    private mutating func emit(_ node: SyntaxNode, next: Int) throws(RegexError) -> Fragment {
        switch node {
        case .empty:
            return Fragment(entry: next, isNullable: true)
        case .set(let set):
            return Fragment(entry: try emit(set, next: next), isNullable: false)
        case .assertion(let assertion):
            return Fragment(entry: try append(.require(assertion, next: next)), isNullable: true)
        case .capture(let index, let body):
            let end = try append(.save(slot: 2 * index + 1, next: next))
            let inner = try emit(body, next: end)
            let start = try append(.save(slot: 2 * index, next: inner.entry))
            return Fragment(entry: start, isNullable: inner.isNullable)
        case .sequence(let parts):
            var whole = Fragment(entry: next, isNullable: true)
            for part in parts.reversed() {
                let fragment = try emit(part, next: whole.entry)
                whole = Fragment(entry: fragment.entry, isNullable: fragment.isNullable && whole.isNullable)
            }
            return whole
        case .alternation(let alternatives):
            return try emitAlternation(alternatives, next: next)
        case .repetition(let body, let minimum, let maximum, let isGreedy):
            return try emitRepetition(
                of: body,
                minimum: minimum,
                maximum: maximum,
                isGreedy: isGreedy,
                next: next
            )
        }
    }

    private mutating func emitAlternation(
        _ alternatives: [SyntaxNode],
        next: Int
    ) throws(RegexError) -> Fragment {
        var whole: Fragment?
        for alternative in alternatives.reversed() {
            let fragment = try emit(alternative, next: next)
            guard let rest = whole else {
                whole = fragment
                continue
            }
            whole = Fragment(
                entry: try append(.split(first: fragment.entry, second: rest.entry)),
                isNullable: fragment.isNullable || rest.isNullable
            )
        }
        return whole ?? Fragment(entry: next, isNullable: true)
    }

    private mutating func emitRepetition(
        of body: SyntaxNode,
        minimum: Int,
        maximum: Int?,
        isGreedy: Bool,
        next: Int
    ) throws(RegexError) -> Fragment {
        // x{2,4} is xx(x(x)?)?, and x{2,} is xx+.
        var copies = minimum
        var whole: Fragment
        if let maximum {
            whole = Fragment(entry: next, isNullable: true)
            for _ in minimum..<maximum {
                let turn = try emit(body, next: whole.entry)
                let entry = try appendChoice(turn.entry, next, isGreedy: isGreedy)
                whole = Fragment(entry: entry, isNullable: true)
            }
        } else {
            whole = try emitLoop(of: body, isOptional: minimum == 0, isGreedy: isGreedy, next: next)
            copies = max(minimum - 1, 0)
        }
        for _ in 0..<copies {
            let turn = try emit(body, next: whole.entry)
            whole = Fragment(entry: turn.entry, isNullable: turn.isNullable && whole.isNullable)
        }
        return whole
    }

    /// Emits x* or x+.
    private mutating func emitLoop(
        of body: SyntaxNode,
        isOptional: Bool,
        isGreedy: Bool,
        next: Int
    ) throws(RegexError) -> Fragment {
        let choice = try append(.fail)
        let turn = try emit(body, next: choice)
        instructions[choice] = Self.choice(turn.entry, next, isGreedy: isGreedy)
        guard isOptional else { return turn }
        // When x can be empty, a walk may reach the choice after an empty turn, having preferred it, and then must not
        // find it taken by the way in. So x* becomes (x+)? with a choice of its own, as in RE2.
        let entry = turn.isNullable ? try appendChoice(turn.entry, next, isGreedy: isGreedy) : choice
        return Fragment(entry: entry, isNullable: true)
    }

    private mutating func appendChoice(_ turn: Int, _ exit: Int, isGreedy: Bool) throws(RegexError) -> Int {
        try append(Self.choice(turn, exit, isGreedy: isGreedy))
    }

    private static func choice(_ turn: Int, _ exit: Int, isGreedy: Bool) -> Instruction {
        isGreedy ? .split(first: turn, second: exit) : .split(first: exit, second: turn)
    }

    private mutating func emit(_ set: ScalarSet, next: Int) throws(RegexError) -> Int {
        let spelled = sequences[set] ?? UTF8Sequence.sequences(for: set)
        sequences[set] = spelled
        guard !spelled.isEmpty else { return try append(.fail) }
        var known: [[Transition]: Int] = [:]
        return try emit(spelled[...], place: 0, next: next, known: &known)
    }

    /// Emits the bytes from `place` on of sequences that agree on the bytes before.
    private mutating func emit(
        _ sequences: ArraySlice<UTF8Sequence>,
        place: Int,
        next: Int,
        known: inout [[Transition]: Int]
    ) throws(RegexError) -> Int {
        var ways: [Transition] = []
        var rest = sequences
        while let first = rest.first {
            let range = first.ranges[place]
            let group = rest.prefix { $0.ranges[place] == range }
            rest = rest.dropFirst(group.count)
            let isLast = place + 1 == first.ranges.count
            let target =
                isLast ? next : try emit(group, place: place + 1, next: next, known: &known)
            if let last = ways.last, last.next == target, Int(last.upper) + 1 == Int(range.lowerBound) {
                ways[ways.count - 1].upper = range.upperBound
            } else {
                ways.append(Transition(lower: range.lowerBound, upper: range.upperBound, next: target))
            }
        }
        if let index = known[ways] { return index }
        let index = try append(ways)
        known[ways] = index
        return index
    }

    private mutating func append(_ ways: [Transition]) throws(RegexError) -> Int {
        if ways.count == 1, let way = ways.first {
            return try append(.byte(way.lower...way.upper, next: way.next))
        }
        let start = transitions.count
        transitions += ways
        return try append(.bytes(transitions: start..<transitions.count))
    }
}
