/// A number in ASCII figures, with its separators of thousands and its decimal mark.
///
/// Spaces, apostrophes, points and commas separate thousands where groups of three follow; the last of
/// several different marks is the decimal one. What remains open, one point or comma before exactly three
/// figures, is decided by the language: `1.200` is 1.2 in English and 1200 in German.
struct Figures {
    /// The number, or `nil` when it is hexadecimal, or no double holds it.
    let value: Double?
    /// The first byte after the figures.
    let end: Int

    /// Reads the figures that start at an offset of a folded text.
    ///
    /// - Precondition: a figure stands there.
    init(in text: Span<UInt8>, at start: Int, _ decimalMark: WordFile.DecimalMark) {
        var reader = FiguresReader(text: text.count, position: start)
        reader.readGroups(text)
        let isHexadecimal =
            reader.groups == ["0"] && Self.byte(text, reader.position) == UInt8(ascii: "x")
        reader.chooseDecimalMark(decimalMark)
        if start > 0, text[start - 1] == UInt8(ascii: "."), reader.groups.count == 1,
            start == 1 || !Self.isPartOfWord(text[start - 2])
        {
            reader.groups.insert("0", at: 0)
            reader.fraction = 1
        }
        var spelling = reader.groups[..<reader.fraction].joined()
        if reader.fraction < reader.groups.count { spelling += "." + reader.groups[reader.fraction] }
        spelling += reader.readExponent(text)
        end = reader.position
        let number = isHexadecimal || spelling.utf8.count > Self.longest ? nil : Double(spelling)
        value = number.flatMap { $0.isFinite ? $0 : nil }
    }

    /// No plan has use for a number of more figures; keeps absurd ones from costing anything.
    private static let longest = 400

    private static func byte(_ text: Span<UInt8>, _ offset: Int) -> UInt8 {
        offset < text.count ? text[offset] : 0
    }

    private static func isPartOfWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || ScalarClass(UInt32(byte)) == .letter || ScalarClass(UInt32(byte)) == .digit
    }
}

/// Cuts figures into groups at their separators.
private struct FiguresReader {
    private let count: Int
    private(set) var position: Int
    /// The figures between separators.
    var groups: [String] = []
    private var separators: [UInt8] = []
    /// The index of the group after the decimal mark; the number of groups when there is none.
    var fraction = 0

    init(text count: Int, position: Int) {
        self.count = count
        self.position = position
    }

    mutating func readGroups(_ text: Span<UInt8>) {
        groups.append(figures(text))
        while position + 1 < count, isFigure(text[position + 1]) {
            let separator = text[position]
            switch separator {
            case UInt8(ascii: "."), UInt8(ascii: ","): break
            case UInt8(ascii: " "), UInt8(ascii: "'"):
                // These only ever separate thousands, and before any decimal mark.
                guard groups.count > 1 || groups[0].utf8.count <= 3, hasThreeFigures(text, position + 1),
                    separators.allSatisfy({ $0 == separator })
                else { return }
            default: return
            }
            separators.append(separator)
            position += 1
            groups.append(figures(text))
        }
    }

    /// Decides which separator is the decimal mark and drops what follows the number itself.
    mutating func chooseDecimalMark(_ mark: WordFile.DecimalMark) {
        fraction = groups.count
        guard let last = separators.last, last == UInt8(ascii: ".") || last == UInt8(ascii: ",") else {
            return
        }
        let rest = separators.dropLast()
        let areThousands = groups.dropFirst().allSatisfy { $0.utf8.count == 3 } && groups[0].utf8.count <= 3
        if rest.isEmpty {
            let decimal = mark == .point ? UInt8(ascii: ".") : UInt8(ascii: ",")
            if areThousands, groups[0] != "0", last != decimal { return }
            fraction = 1
        } else if rest.allSatisfy({ $0 == last }) {
            // 1.200.300 is one number; 1.2.3 is no number at all, of which the first part is read.
            if !areThousands { keep(1) }
        } else if rest.allSatisfy({ $0 == rest[rest.startIndex] }) {
            fraction = groups.count - 1
        } else {
            keep(1)
        }
    }

    private mutating func keep(_ count: Int) {
        groups.removeLast(groups.count - count)
        fraction = count
    }

    /// `e` and an exponent directly after the figures, as programs write large numbers.
    mutating func readExponent(_ text: Span<UInt8>) -> String {
        guard position < count, text[position] == UInt8(ascii: "e") else { return "" }
        var next = position + 1
        var exponent = "e"
        if next < count, text[next] == UInt8(ascii: "-") || text[next] == UInt8(ascii: "+") {
            exponent.unicodeScalars.append(Unicode.Scalar(text[next]))
            next += 1
        }
        let first = next
        while next < count, isFigure(text[next]), next - first < 4 {
            exponent.unicodeScalars.append(Unicode.Scalar(text[next]))
            next += 1
        }
        guard next > first, next == count || ScalarClass(UInt32(text[next])) != .letter else { return "" }
        position = next
        return exponent
    }

    private mutating func figures(_ text: Span<UInt8>) -> String {
        var figures = ""
        while position < count, isFigure(text[position]) {
            figures.unicodeScalars.append(Unicode.Scalar(text[position]))
            position += 1
        }
        return figures
    }

    private func hasThreeFigures(_ text: Span<UInt8>, _ start: Int) -> Bool {
        guard start + 3 <= count else { return false }
        for offset in start..<start + 3 where !isFigure(text[offset]) { return false }
        return start + 3 == count || !isFigure(text[start + 3])
    }

    private func isFigure(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") <= 9 }
}
