/// Numbers written with Chinese characters: digit by digit (`二〇二七`) or with powers of ten (`五十万`).
enum KanjiNumerals {
    /// What one character stands for.
    enum Numeral: Sendable, Equatable {
        case digit(Double)
        /// 十, 百, 千: multiplies the digit before it.
        case power(Double)
        /// 万, 億, 兆: multiplies everything since the one before it.
        case myriad(Double)
    }

    /// The numeral a code point stands for.
    static func numeral(_ value: UInt32) -> Numeral? {
        switch value {
        case 0x3007, 0x96F6: .digit(0)
        case 0x4E00: .digit(1)
        case 0x4E8C: .digit(2)
        case 0x4E09: .digit(3)
        case 0x56DB: .digit(4)
        case 0x4E94: .digit(5)
        case 0x516D: .digit(6)
        case 0x4E03: .digit(7)
        case 0x516B: .digit(8)
        case 0x4E5D: .digit(9)
        case 0x5341: .power(10)
        case 0x767E: .power(100)
        case 0x5343: .power(1000)
        case 0x4E07, 0x842C: .myriad(1e4)
        case 0x5104: .myriad(1e8)
        case 0x5146: .myriad(1e12)
        default: nil
        }
    }

    /// The longest row of numerals that is read; nobody writes a longer number this way.
    static let limit = 16

    /// The value of a row of numerals, the first of which may follow figures: `50万`.
    ///
    ///     二〇二七  ->  2027        五十万  ->  500000        三百二十  ->  320
    static func value(of numerals: [Numeral], after figures: Double? = nil) -> Double {
        var isPositional = figures == nil
        for numeral in numerals {
            if case .digit = numeral { continue }
            isPositional = false
        }
        if isPositional { return positional(numerals) }

        var total = 0.0
        var section = 0.0
        var digit = figures
        for numeral in numerals {
            switch numeral {
            case .digit(let value): digit = (digit ?? 0) * 10 + value
            case .power(let value):
                section += (digit ?? 1) * value
                digit = nil
            case .myriad(let value):
                let factor = section + (digit ?? 0)
                total += (factor == 0 ? 1 : factor) * value
                section = 0
                digit = nil
            }
        }
        return total + section + (digit ?? 0)
    }

    private static func positional(_ numerals: [Numeral]) -> Double {
        var total = 0.0
        for case .digit(let value) in numerals { total = total * 10 + value }
        return total
    }
}

extension FoldedText {
    /// The code point of a token that is one character of a script without spaces, else 0.
    func character(at index: Int) -> UInt32 {
        guard let token = token(at: index), token.kind == .character else { return 0 }
        let bytes = bytes
        return CodePoint.read(bytes.span, at: token.start).value
    }

    /// The row of Chinese numerals that starts at a token, empty when there is none or too long a one.
    func numerals(at index: Int) -> [KanjiNumerals.Numeral] {
        var numerals: [KanjiNumerals.Numeral] = []
        var position = index
        while let numeral = KanjiNumerals.numeral(character(at: position)),
            position == index || touchesPrevious(position)
        {
            guard numerals.count < KanjiNumerals.limit else { return [] }
            numerals.append(numeral)
            position += 1
        }
        return numerals
    }
}
