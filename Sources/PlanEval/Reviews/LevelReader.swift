import CEL

/// Reads levels the way people give them: `3`, `2,5`, `Actionable`, `3 - Actionable`, `Actionable (3)`.
struct LevelReader: Sendable {
    private let steps: [Rubric.ScaleStep]
    private let names: NameIndex
    private let range: ClosedRange<Double>

    init(_ rubric: Rubric) {
        steps = rubric.scale
        names = NameIndex(rubric.scale.map { [$0.name] })
        range = 0...Double(max(rubric.highestLevel, 0))
    }

    /// What an answer says.
    enum Reading: Equatable {
        /// Nothing, which is no information.
        case blank
        /// A level.
        case level(Double)
        /// Something that is no level, and what to say about it.
        case unknown(hint: String)
    }

    /// Reads an answer without white space around it.
    func read(_ text: String) -> Reading {
        if text.isEmpty || Self.noAnswers.contains(text.lowercased()) { return .blank }
        if let number = Self.number(text) { return level(number) }
        if let step = names.find(text) { return .level(Double(steps[step.index].level)) }
        if let (number, name) = Self.numberFirst(text) ?? Self.numberLast(text) {
            guard let step = names.find(name).map({ steps[$0.index] }) else {
                return .unknown(hint: "\(question(for: name)) or write the number alone")
            }
            guard Double(step.level) == number else {
                return .unknown(hint: "\"\(step.name)\" is level \(step.level); which is meant?")
            }
            return .level(number)
        }
        return .unknown(hint: question(for: text))
    }

    /// Ways to say that one gives no answer.
    private static let noAnswers: Set<String> = ["-", "–", "—", "?", "n/a"]

    private func level(_ number: Double) -> Reading {
        range.contains(number) ? .level(number) : .unknown(hint: scale)
    }

    private func question(for name: String) -> String {
        NearestName.question(for: name, among: steps.map(\.name)) ?? scale
    }

    private var scale: String {
        "the levels are " + steps.map { "\($0.level) \($0.name)" }.joined(separator: ", ")
    }

    /// A number in plain digits with a decimal point or comma; no sign, no exponent.
    static func number(_ text: some StringProtocol) -> Double? {
        var digits = ""
        var hasMark = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.unicodeScalars.append(Unicode.Scalar(byte))
            case UInt8(ascii: "."), UInt8(ascii: ","):
                if hasMark || digits.isEmpty { return nil }
                hasMark = true
                digits += "."
            default: return nil
            }
        }
        guard !digits.isEmpty, digits.utf8.count <= 17, digits.utf8.last != UInt8(ascii: ".") else {
            return nil
        }
        return Double(digits)
    }

    /// `3 - Actionable` and the like.
    private static func numberFirst(_ text: String) -> (Double, String)? {
        let scalars = text.unicodeScalars
        let end = scalars.firstIndex { !("0"..."9" ~= $0 || $0 == "." || $0 == ",") } ?? scalars.endIndex
        guard let number = number(trimming(scalars[..<end])) else { return nil }
        let name = trimming(scalars[end...])
        return name.isEmpty ? nil : (number, name)
    }

    /// `Actionable (3)` and the like.
    private static func numberLast(_ text: String) -> (Double, String)? {
        let scalars = text.unicodeScalars
        let end = scalars.lastIndex { !("0"..."9" ~= $0 || $0 == "." || $0 == "," || $0 == ")") }
        guard let end, let number = number(trimming(scalars[scalars.index(after: end)...])) else {
            return nil
        }
        let name = trimming(scalars[...end])
        return name.isEmpty ? nil : (number, name)
    }

    /// A part without the signs that stand between a number and a name.
    private static func trimming(_ part: Substring.UnicodeScalarView) -> String {
        func isBetween(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isWhitespace || "-–—:.,;()=".unicodeScalars.contains(scalar)
        }
        guard let first = part.firstIndex(where: { !isBetween($0) }),
            let last = part.lastIndex(where: { !isBetween($0) })
        else { return "" }
        return String(part[first...last])
    }
}
