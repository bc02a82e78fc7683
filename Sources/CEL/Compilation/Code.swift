/// The instructions of a program and the tables that they refer to.
///
/// A class because every run refers to it: handing on one reference is cheaper than handing on nine tables.
final class Code: Sendable {
    let instructions: [Instruction]
    /// The text that each instruction was made from.
    let ranges: [SourceRange]
    /// The quicker ways to the same values.
    let shortcuts: [Shortcut]
    let timesOfDay: [TimeOfDay]
    let operands: [Int32]
    let constants: ConstantTable
    let fields: [FieldName]
    /// The key of each field.
    let fieldKeys: [TextKey]
    /// The texts of all keys.
    let texts: TextPool
    let functions: [Function]
    /// What each function does, apart from its names and types, so that a call copies nothing else.
    let implementations: [Function.Implementation]
    /// By function: whether calls of it are remembered.
    let rememberedCalls: [RememberedCall]
    let loops: [Loop]
    let undeclared: [String]
    let variableNames: [String]
    let timeZones: TimeZones
    /// The number of loop variables that are alive at once.
    let slotCount: Int
    /// The number of values that are kept because they are the same in every turn of a loop.
    let memoryCount: Int
    /// The instruction whose value is that of the program.
    let entry: Int32
    let maximumSteps: Int
    let maximumBytes: Int
    let maximumOutputBytes: Int

    init(
        instructions: [Instruction],
        ranges: [SourceRange],
        operands: [Int32],
        constants: ConstantTable,
        fields: [FieldName],
        texts: TextPool,
        functions: [Function],
        rememberedCalls: [RememberedCall],
        loops: [Loop],
        undeclared: [String],
        slotCount: Int,
        memoryCount: Int,
        entry: Int32,
        environment: Environment
    ) {
        self.instructions = instructions
        self.ranges = ranges
        self.operands = operands
        self.constants = constants
        self.fields = fields
        var texts = texts
        fieldKeys = fields.map { texts.add($0.bytes) }
        self.texts = texts
        self.functions = functions
        implementations = functions.map(\.implementation)
        self.rememberedCalls = rememberedCalls
        let finder = ShortcutFinder(
            instructions: instructions,
            operands: operands,
            constants: constants.operands,
            functions: functions
        )
        shortcuts = finder.shortcuts
        timesOfDay = finder.timesOfDay
        self.loops = loops
        self.undeclared = undeclared
        self.slotCount = slotCount
        self.memoryCount = memoryCount
        self.entry = entry
        timeZones = environment.timeZones
        variableNames = environment.variables.map(\.name)
        maximumSteps = environment.limits.maximumSteps
        maximumBytes = environment.limits.maximumBytes
        maximumOutputBytes = environment.limits.maximumOutputBytes
    }

    /// The same code with every instruction performed, for tests that compare the two ways.
    init(withoutShortcuts code: Code) {
        instructions = code.instructions
        ranges = code.ranges
        shortcuts = Array(repeating: .plain, count: code.instructions.count)
        timesOfDay = []
        operands = code.operands
        constants = code.constants
        fields = code.fields
        fieldKeys = code.fieldKeys
        texts = code.texts
        functions = code.functions
        implementations = code.implementations
        rememberedCalls = code.rememberedCalls
        loops = code.loops
        undeclared = code.undeclared
        variableNames = code.variableNames
        timeZones = code.timeZones
        slotCount = code.slotCount
        memoryCount = code.memoryCount
        entry = code.entry
        maximumSteps = code.maximumSteps
        maximumBytes = code.maximumBytes
        maximumOutputBytes = code.maximumOutputBytes
    }
}
