/// A quicker way to the value of a node, for what rules do most: ask a loop variable for one of its fields.
///
/// A shortcut works where the values are what they mostly are, such as an object of the document that has the
/// field. Where they are not, nothing has happened yet, and the instruction itself is performed. So a shortcut
/// changes no value, no error and no number of steps.
enum Shortcut: Sendable {
    /// There is none: the instruction is performed.
    case plain
    case constant(Int32)
    case slot(Int32)
    /// `m.owner`
    case field(SlotField)
    /// `plan.metrics`
    case variableField(variable: Int32, field: Int32, isDeclared: Bool)
    /// What is the same in every turn of a loop, once it is known.
    case invariant(memory: Int32)
    /// `m[k]`, where both are loop variables.
    case entry(slot: Int32, key: Int32)
    /// The standard function `size`; unlike all others it goes on where the instruction would begin anew.
    case size(operand: Int32)
    /// `timestamp(m.date + 'T00:00:00Z')`: a date with a constant behind it. Goes on, as `size` does.
    case time(DatedTime)

    /// `has(m.owner)`
    case presence(SlotField)
    /// `m.owner != null`
    case isNull(SlotField, isNegated: Bool)
    /// `m.owner != ''`
    case isText(SlotField, constant: Int32, isNegated: Bool)
    /// `m.hours == 2`
    case equalsConstant(SlotField, constant: Int32, isNegated: Bool)
    /// `m.hours >= 2`
    case comparesConstant(SlotField, constant: Int32, Instruction.Comparison)
    /// `m.id == i.metric`
    case equalsField(SlotField, SlotField, isNegated: Bool)
    /// `s.role in t.roles`
    case isInField(element: SlotField, list: SlotField)
    /// `k in m`, where both are loop variables.
    case isKey(slot: Int32, key: Int32)

    /// A field of a loop variable.
    struct SlotField: Sendable {
        let slot: UInt16
        let field: UInt16
        /// True for a field of a declared message, of which null counts as absent.
        let isDeclared: Bool

        /// - Returns: `nil` when there are more variables or fields than fit.
        init?(slot: Int32, field: Int32, isDeclared: Bool) {
            guard let slot = UInt16(exactly: slot), let field = UInt16(exactly: field) else { return nil }
            self.slot = slot
            self.field = field
            self.isDeclared = isDeclared
        }
    }

    /// The parts of a time that is made of a date and a constant.
    struct DatedTime: Sendable {
        /// The instruction that gives the date.
        let date: Int32
        /// The instruction that joins the two texts.
        let sum: Int32
        /// The time of day, by its place in `Code.timesOfDay`.
        let timeOfDay: Int32
    }
}
