/// The instructions of a program and the tables that they refer to.
///
/// A class because every run refers to it: handing on one reference is cheaper than handing on nine tables.
final class Code: Sendable {
    let instructions: [Instruction]
    /// The text that each instruction was made from.
    let ranges: [SourceRange]
    let operands: [Int32]
    let constants: [Operand]
    let fields: [FieldName]
    let functions: [Function]
    let loops: [Loop]
    let undeclared: [String]
    let variableNames: [String]
    let timeZones: TimeZones
    /// The number of loop variables that are alive at once.
    let slotCount: Int
    /// The number of values that are kept because they are the same in every turn of a loop.
    let memoryCount: Int
    /// The instruction whose value is that of the program.
    let entry: Int
    let maximumSteps: Int
    let maximumBytes: Int
    let maximumOutputBytes: Int

    init(
        instructions: [Instruction],
        ranges: [SourceRange],
        operands: [Int32],
        constants: [Operand],
        fields: [FieldName],
        functions: [Function],
        loops: [Loop],
        undeclared: [String],
        slotCount: Int,
        memoryCount: Int,
        entry: Int,
        environment: Environment
    ) {
        self.instructions = instructions
        self.ranges = ranges
        self.operands = operands
        self.constants = constants
        self.fields = fields
        self.functions = functions
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
}
