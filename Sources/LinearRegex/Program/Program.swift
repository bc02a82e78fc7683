/// A compiled pattern: a nondeterministic automaton over the bytes of UTF-8.
///
/// It works on bytes rather than on scalars because a deterministic automaton, which is where the speed comes from,
/// wants a small alphabet, and because the text then need not be decoded, or be valid.
struct Program: Sendable {
    let instructions: [Instruction]
    let transitions: [Transition]
    let start: Int
    let slotCount: Int
    let facts: ProgramFacts

    init(instructions: [Instruction], transitions: [Transition], start: Int, slotCount: Int) {
        self.instructions = instructions
        self.transitions = transitions
        self.start = start
        self.slotCount = slotCount
        facts = ProgramFacts(instructions: instructions, transitions: transitions, start: start)
    }

    /// Where an instruction that takes the byte goes on; nil when it does not take it.
    func successor(of index: Int, on byte: UInt8) -> Int? {
        switch instructions[index] {
        case .byte(let range, let next):
            return range.contains(byte) ? next : nil
        case .bytes(let slice):
            for transition in slice {
                let candidate = transitions[transition]
                if byte <= candidate.upper {
                    return byte >= candidate.lower ? candidate.next : nil
                }
            }
            return nil
        case .split, .save, .require, .match, .fail:
            return nil
        }
    }
}
