/// One instruction of a program; `next` and the like are indexes of instructions.
enum Instruction: Hashable, Sendable {
    /// Takes one byte of a range.
    case byte(ClosedRange<UInt8>, next: Int)
    /// Takes one byte, and goes on where the transition that covers it leads.
    case bytes(transitions: Range<Int>)
    /// Goes on at both places, and prefers the first.
    case split(first: Int, second: Int)
    /// Notes the position as the start (even slot) or the end (odd slot) of a group.
    case save(slot: Int, next: Int)
    /// Goes on if the assertion holds.
    case require(Assertion, next: Int)
    case match
    case fail
}

/// Where a byte of a range leads.
struct Transition: Hashable, Sendable {
    let lower: UInt8
    var upper: UInt8
    let next: Int
}
