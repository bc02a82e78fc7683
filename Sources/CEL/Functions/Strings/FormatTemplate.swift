/// A text with places for values, such as `"%s has %.1f %%"`.
struct FormatTemplate: Sendable {
    let parts: [Part]

    enum Part: Sendable {
        case text([UInt8])
        case clause(Clause)
    }

    /// How a value is written.
    enum Clause: Sendable {
        case string
        case decimal
        case fixed(places: Int)
        case scientific(places: Int)
        case binary
        case octal
        case hexadecimal(isUppercase: Bool)
    }

    /// Why a text is no template, and at which byte.
    struct Mistake: Error {
        let message: String
        let offset: Int
    }

    /// More digits than any double has after the point, and too few to blow a text up.
    static let maximumPlaces = 100

    /// Reads a template.
    init(_ text: ArraySlice<UInt8>) throws(Mistake) {
        var parts: [Part] = []
        var literal: [UInt8] = []
        var rest = text
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                literal.append(byte)
                continue
            }
            if rest.first == UInt8(ascii: "%") {
                rest = rest.dropFirst()
                literal.append(byte)
                continue
            }
            if !literal.isEmpty { parts.append(.text(literal)) }
            literal = []
            let start = rest.startIndex - 1 - text.startIndex
            let places = try Self.places(&rest, start)
            parts.append(.clause(try Self.clause(rest.popFirst(), places, start)))
        }
        if !literal.isEmpty { parts.append(.text(literal)) }
        self.parts = parts
    }

    /// The digits of `.2`; `nil` when there is no point.
    private static func places(_ rest: inout ArraySlice<UInt8>, _ start: Int) throws(Mistake) -> Int? {
        guard rest.first == UInt8(ascii: ".") else { return nil }
        rest = rest.dropFirst()
        let digits = rest.prefix(while: Lexer.isDigit)
        rest = rest.dropFirst(digits.count)
        guard let places = Int(String(decoding: digits, as: UTF8.self)), places <= maximumPlaces else {
            throw Mistake(
                message: "after \"%.\" stands a number of digits up to \(maximumPlaces)",
                offset: start
            )
        }
        return places
    }

    private static func clause(_ letter: UInt8?, _ places: Int?, _ start: Int) throws(Mistake) -> Clause {
        switch letter {
        case UInt8(ascii: "s"): return .string
        case UInt8(ascii: "d"): return .decimal
        case UInt8(ascii: "f"): return .fixed(places: places ?? 6)
        case UInt8(ascii: "e"): return .scientific(places: places ?? 6)
        case UInt8(ascii: "b"): return .binary
        case UInt8(ascii: "o"): return .octal
        case UInt8(ascii: "x"): return .hexadecimal(isUppercase: false)
        case UInt8(ascii: "X"): return .hexadecimal(isUppercase: true)
        case nil: throw Mistake(message: "the text ends within a place for a value", offset: start)
        case let other?:
            let name = other < 0x80 ? String(Character(Unicode.Scalar(other))) : "…"
            throw Mistake(
                message:
                    "\"%\(name)\" is no place for a value: write %s, %d, %f, %e, %b, %o, %x, or %% for \"%\"",
                offset: start
            )
        }
    }
}
