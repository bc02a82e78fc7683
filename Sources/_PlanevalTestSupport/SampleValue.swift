package import CEL

/// A value without places, for comparing documents and for making them up.
package indirect enum SampleValue: Equatable, Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    /// The bits, so that -0 differs from 0.
    case double(UInt64)
    /// UTF-8, so that texts are equal only when they are spelled alike.
    case text([UInt8])
    case array([SampleValue])
    case object([Member])

    /// A key and its value.
    package struct Member: Equatable, Sendable {
        package let key: [UInt8]
        package let value: SampleValue

        package init(key: [UInt8], value: SampleValue) {
            self.key = key
            self.value = value
        }
    }

    /// What a node of a document says.
    package init(_ node: DocumentNode) {
        switch node.kind {
        case .null: self = .null
        case .false: self = .bool(false)
        case .true: self = .bool(true)
        case .int: self = .int(node.int ?? 0)
        case .double: self = .double((node.double ?? 0).bitPattern)
        case .string: self = .text(Array(node.utf8 ?? []))
        case .array: self = .array(node.elements.map { SampleValue($0) })
        case .object:
            self = .object(
                node.members.map { Member(key: Array($0.key.utf8 ?? []), value: SampleValue($0.value)) }
            )
        }
    }
}

extension SampleValue {
    /// Makes up a value.
    ///
    /// - Parameters:
    ///   - generator: where the randomness comes from.
    ///   - depth: how many levels of lists and objects there may be.
    /// - Returns: a value with up to five parts on each level.
    package static func random(using generator: inout SeededGenerator, depth: Int = 4) -> SampleValue {
        switch Int.random(in: depth > 0 ? 0..<10 : 3..<10, using: &generator) {
        case 0:
            return .array(
                (0..<Int.random(in: 0...5, using: &generator)).map { _ in
                    random(using: &generator, depth: depth - 1)
                }
            )
        case 1, 2:
            var members: [Member] = []
            for _ in 0..<Int.random(in: 0...5, using: &generator) {
                let key = randomText(using: &generator)
                if members.contains(where: { $0.key == key }) { continue }
                members.append(Member(key: key, value: random(using: &generator, depth: depth - 1)))
            }
            return .object(members)
        case 3: return .null
        case 4: return .bool(Bool.random(using: &generator))
        case 5: return .int(Int64(Int.random(in: -1000...1000, using: &generator)))
        case 6: return .int(Int64(bitPattern: generator.next()))
        case 7:
            let double = Double(bitPattern: generator.next())
            return .double((double.isFinite ? double : 0.5).bitPattern)
        default: return .text(randomText(using: &generator))
        }
    }

    /// Makes up a text of up to 24 characters, plain ones and strange ones.
    package static func randomText(using generator: inout SeededGenerator) -> [UInt8] {
        var scalars = String.UnicodeScalarView()
        let isPlain = Bool.random(using: &generator)
        for _ in 0..<Int.random(in: 0...24, using: &generator) {
            if isPlain {
                scalars.append(Unicode.Scalar(UInt8.random(in: 0x61...0x7A, using: &generator)))
            } else {
                scalars.append(strangeScalars[Int.random(in: 0..<strangeScalars.count, using: &generator)])
            }
        }
        return Array(String(scalars).utf8)
    }

    /// Whatever has a meaning somewhere in JSON or YAML, and characters of one to four bytes.
    private static let strangeScalars = Array(
        "abz019 \"\\/'{}[]:,#&*!|>%@`?-_.~\n\t\u{0}\u{1}\u{1F}\u{7F}éß\u{301}\u{E000}日本語\u{FFFD}😀𝄞\u{10FFFF}"
            .unicodeScalars
    )
}
