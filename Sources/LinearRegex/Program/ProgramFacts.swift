/// What the engines want to know about a program before they run it.
struct ProgramFacts: Sendable {
    /// The class of each byte: bytes of one class cannot be told apart by the program.
    let byteClasses: [UInt8]

    let byteClassCount: Int

    /// Whether any assertion occurs.
    let hasAssertions: Bool

    /// Whether a match can begin only at the start of the text.
    let isAnchored: Bool

    /// For each byte whether a match can begin with it; nil when a match can be empty, or begin with most bytes.
    let firstBytes: [Bool]?

    init(instructions: [Instruction], transitions: [Transition], start: Int) {
        var partition = BytePartition()
        for instruction in instructions {
            switch instruction {
            case .byte(let range, _): partition.separate(range)
            case .require(let assertion, _): partition.separate(assertion)
            case .bytes, .split, .save, .match, .fail: break
            }
        }
        for transition in transitions {
            partition.separate(transition.lower...transition.upper)
        }
        (byteClasses, byteClassCount) = partition.classes

        hasAssertions = instructions.contains { if case .require = $0 { true } else { false } }
        let anywhere = Self.reachable(from: start, in: instructions) { $0 != .textStart }
        isAnchored = anywhere.isEmpty
        let entries = Self.reachable(from: start, in: instructions) { _ in true }
        firstBytes = Self.firstBytes(of: entries.map { instructions[$0] }, transitions)
    }

    /// The instructions that take a byte or match, and that can be reached without taking one.
    private static func reachable(
        from start: Int,
        in instructions: [Instruction],
        passing: (Assertion) -> Bool
    ) -> [Int] {
        var found: [Int] = []
        var visited = Array(repeating: false, count: instructions.count)
        var pending = [start]
        while let index = pending.popLast() {
            guard !visited[index] else { continue }
            visited[index] = true
            switch instructions[index] {
            case .byte, .bytes, .match: found.append(index)
            case .split(let first, let second): pending += [second, first]
            case .save(_, let next): pending.append(next)
            case .require(let assertion, let next):
                if passing(assertion) {
                    pending.append(next)
                }
            case .fail: break
            }
        }
        return found
    }

    private static func firstBytes(of entries: [Instruction], _ transitions: [Transition]) -> [Bool]? {
        var isFirst = Array(repeating: false, count: 256)
        for entry in entries {
            switch entry {
            case .byte(let range, _):
                for byte in range {
                    isFirst[Int(byte)] = true
                }
            case .bytes(let slice):
                for transition in transitions[slice] {
                    for byte in transition.lower...transition.upper {
                        isFirst[Int(byte)] = true
                    }
                }
            default:
                return nil
            }
        }
        // Looking for one of many bytes skips little and only takes time.
        return isFirst.count { $0 } <= 64 ? isFirst : nil
    }
}

/// Splits the bytes into classes whose members are never told apart.
private struct BytePartition {
    /// Whether a class ends with the byte.
    private var isLast = Array(repeating: false, count: 256)

    init() {
        isLast[255] = true
    }

    var classes: (of: [UInt8], count: Int) {
        var classes: [UInt8] = []
        var current = 0
        for ends in isLast {
            classes.append(UInt8(truncatingIfNeeded: current))
            current += ends ? 1 : 0
        }
        return (classes, current)
    }

    mutating func separate(_ range: ClosedRange<UInt8>) {
        if range.lowerBound > 0 {
            isLast[Int(range.lowerBound) - 1] = true
        }
        isLast[Int(range.upperBound)] = true
    }

    mutating func separate(_ assertion: Assertion) {
        switch assertion {
        case .textStart, .textEnd:
            break
        case .lineStart, .lineEnd:
            separate(0x0A...0x0A)
        case .wordBoundary, .notWordBoundary:
            for range in UInt8.asciiWordRanges {
                separate(range)
            }
            separate(UInt8.utf8Continuations)
        }
    }
}
