/// Runs a program once.
///
/// A recursive walk over the flat program: the height of the tree bounds the depth of the stack. Values move as
/// cells; functions get operands, which own what they hold.
package struct Evaluator {
    let code: Code
    /// The document and the values of the variables.
    let input: Activation.Content
    /// The values of loop variables.
    var slots: CellTable<Cell>
    /// Values that are the same in every turn of a loop, once they are known.
    var memory: CellTable<Cell?>
    /// Errors of `cel.bind` variables, by slot.
    var boundErrors: [EvaluationError?]
    /// The values that this evaluation has made and that own memory, by the number in their cells.
    var made: [Operand] = []
    /// The number of leading values in `made` that a loop may not forget, since they are in `memory`.
    var keptCount = 0
    /// The place among its siblings at which the member of a key was found last, by `TextKey.guess`; as many as
    /// `TextKey.guessCount`.
    var guesses = InlineArray<32, UInt8>(repeating: 0)
    var steps = 0
    var bytes = 0
    /// How many values inside one another are being looked at.
    private var valueDepth = 0
    /// What functions keep from one call to the next.
    var cache = FunctionCache()
    /// What functions of the host keep from one run to the next, if they keep anything.
    package let notes: FunctionNotes?
    /// The values of calls in earlier runs.
    private let calls: CallMemory?
    private let maximumSteps: Int
    private let maximumBytes: Int

    init(_ program: Program, _ activation: Activation, notes: FunctionNotes? = nil) {
        code = program.code
        self.notes = notes
        calls = notes?.calls
        input = activation.content
        slots = CellTable(repeating: .null, count: code.slotCount)
        memory = CellTable(repeating: nil, count: code.memoryCount)
        boundErrors = []
        maximumSteps = code.maximumSteps
        maximumBytes = code.maximumBytes
    }

    /// The document that the expression reads in place.
    package var document: Document {
        @inline(__always)
        get { input.document }
    }

    /// The value of the whole program.
    mutating func run() throws(EvaluationError) -> Operand {
        try evaluateOperand(code.entry)
    }

    /// The truth of the whole program.
    mutating func runCondition() throws(EvaluationError) -> Bool {
        try condition(code.entry)
    }

    // MARK: Limits

    /// Counts work that does not show as nodes: elements compared, bytes scanned.
    package mutating func charge(work: Int) throws(EvaluationError) {
        steps &+= work / 16
        if steps > maximumSteps { throw tooManySteps() }
    }

    /// Counts work that is hardly ever much, as `charge(work:)` does, but only where it is more than 256.
    @inline(__always)
    mutating func charge(rareWork work: Int) throws(EvaluationError) {
        if work > Self.freeWork { try charge(work: work) }
    }

    /// As much work as a step may do at no charge of its own.
    static let freeWork = 256

    /// Counts work by a measure of its own, such as the size of a pattern times the length of a text.
    mutating func charge(steps count: Int) throws(EvaluationError) {
        steps &+= count
        if steps > maximumSteps || steps < 0 { throw tooManySteps() }
    }

    /// Counts memory for a value that is about to be made.
    package mutating func charge(bytes count: Int) throws(EvaluationError) {
        bytes &+= count
        if bytes > maximumBytes || bytes < 0 { throw tooManyBytes() }
        try charge(work: count)
    }

    /// Goes down into a value; values nest deeper than the texts that make them, and the stack has an end.
    mutating func nested<Result>(
        _ body: (inout Evaluator) throws(EvaluationError) -> Result
    ) throws(EvaluationError) -> Result {
        valueDepth += 1
        defer { valueDepth -= 1 }
        guard valueDepth <= Self.maximumValueDepth else {
            throw EvaluationError(
                .limit,
                "a value has more than \(Self.maximumValueDepth) lists, maps or optional values inside one another"
            )
        }
        return try body(&self)
    }

    static let maximumValueDepth = 500

    // Errors are made out of line, so that the frames of the functions that meet them stay small.
    @inline(never)
    private mutating func tooManySteps() -> EvaluationError {
        EvaluationError(.limit, "the expression takes more than \(maximumSteps) steps")
    }

    @inline(never)
    private mutating func tooManyBytes() -> EvaluationError {
        EvaluationError(.limit, "the expression makes values of more than \(maximumBytes) bytes")
    }

    // MARK: Calls

    /// The value of a call that is known from an earlier run, with everything counted that the call takes.
    ///
    /// - Returns: `nil` when it is not known, or when a limit would be met on the way; then it has to be done.
    mutating func recall(_ key: UInt64) -> Cell? {
        guard let known = calls?.entry(key) else { return nil }
        let sum = steps &+ known.steps
        guard sum <= maximumSteps, bytes &+ known.bytes <= maximumBytes else { return nil }
        steps = sum
        bytes &+= known.bytes
        return known.value
    }

    /// Keeps the value of a call for later runs, unless it owns memory.
    mutating func remember(_ value: Cell, _ key: UInt64, since before: (steps: Int, bytes: Int)) {
        switch value {
        case .constant, .variable, .made: return
        default:
            calls?.keep(
                CallMemory.Entry(
                    key: key,
                    value: value,
                    steps: steps &- before.steps,
                    bytes: bytes &- before.bytes
                )
            )
        }
    }

    /// What the argument of a remembered call is filed under.
    @inline(__always)
    mutating func memoryNode(of cell: Cell) -> UInt32? {
        switch cell {
        case .documentString(let node), .documentList(let node), .documentMap(let node): return node
        case .null: return CallMemory.null
        case .made(let place):
            if case .string(let text) = made[Int(place)], text.isEmpty { return CallMemory.emptyText }
            return nil
        default: return nil
        }
    }

    /// Whether a call can be remembered in this run.
    @inline(__always)
    func isRemembered(_ call: RememberedCall) -> Bool {
        call.number >= 0 && calls != nil && (call.variable < 0 || call.variable == input.rootVariable)
    }

    /// Counts an element that is looked at; the limit is checked by the next step.
    @inline(__always)
    mutating func countElement() { steps &+= 1 }

    /// Counts the instruction that is about to be performed.
    @inline(__always)
    mutating func countStep() throws(EvaluationError) {
        steps &+= 1
        if steps > maximumSteps { throw tooManySteps() }
    }

    /// The same, for an instruction at a place that does not add it to its errors.
    @inline(__always)
    mutating func countStep(at place: Int32) throws(EvaluationError) {
        steps &+= 1
        if steps > maximumSteps { throw located(tooManySteps(), at: place) }
    }

    /// Counts the instructions that a shortcut goes past.
    ///
    /// - Returns: false, with nothing counted, when the limit is among them: then they are performed, one of which
    ///   meets it.
    @inline(__always)
    mutating func goesPast(_ instructions: Int) -> Bool {
        let sum = steps &+ instructions
        guard sum <= maximumSteps else { return false }
        steps = sum
        return true
    }

    /// An error with the part of the expression that failed, unless a smaller part is known.
    @inline(never)
    mutating func located(_ error: EvaluationError, at place: Int32) -> EvaluationError {
        guard error.range == nil else { return error }
        var located = error
        located.range = code.ranges[Int(place)]
        return located
    }
}

extension Evaluator {
    /// The value of an instruction, or `nil` when it has none; for questions after a run.
    mutating func attempt(_ place: Int) -> Operand? {
        // Why there is no value is known from the run itself.
        try? evaluateOperand(Int32(truncatingIfNeeded: place))
    }

    /// Sets the variable of a loop.
    mutating func assign(_ value: Operand, toSlot slot: Int) {
        slots[slot] = cell(value)
    }

    /// Forgets the work done so far.
    mutating func restart() {
        steps = 0
        bytes = 0
    }
}
