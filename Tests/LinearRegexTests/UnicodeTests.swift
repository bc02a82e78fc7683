import LinearRegex
import Testing

@Suite struct UnicodeTests {
    @Test(arguments: [
        MatchCase(#"\pL+"#, "1éж中2", "éж中"),
        MatchCase(#"\PL+"#, "é12ж", "12"),
        MatchCase(#"\p{Lu}"#, "éÉ", "É"),
        MatchCase(#"\p{^Lu}"#, "Éé", "é"),
        MatchCase(#"\P{^Lu}"#, "éÉ", "É"),
        MatchCase(#"[\p{Nd}\p{Zs}]+"#, "a1 ٣\u{A0}b", "1 ٣\u{A0}"),
        MatchCase(#"\p{Any}"#, "\u{10FFFF}", "\u{10FFFF}"),
        MatchCase(#"\p{Co}"#, "\u{E000}", "\u{E000}"),
        MatchCase(#"\p{Greek}+"#, "abσςΩc", "σςΩ"),
        MatchCase(#"\p{Latin}\p{Cyrillic}\p{Han}"#, "aж中", "aж中"),
        MatchCase(#"\p{Hiragana}\p{Katakana}\p{Hangul}"#, "かア한", "かア한"),
        MatchCase(#"\p{Arabic}\p{Hebrew}\p{Thai}\p{Devanagari}"#, "اאกअ", "اאกअ"),
        MatchCase(#"\p{Common}+"#, "a 1,b", " 1,"),
        .noMatch(#"\w"#, "é"),
        .noMatch(#"\d"#, "٣"),
        .noMatch(#"\s"#, "\u{A0}\u{B}"),
    ])
    func matchesUnicodeClasses(_ example: MatchCase) throws {
        try example.check()
    }

    @Test(arguments: [
        MatchCase("(?i)k", "\u{212A}", "\u{212A}"),
        MatchCase("(?i)\u{212A}", "K", "K"),
        MatchCase("(?i)s+", "sSſ", "sSſ"),
        MatchCase("(?i)[r-t]", "ſ", "ſ"),
        MatchCase(#"(?i)\w"#, "ſ", "ſ"),
        .noMatch(#"(?i)\W"#, "ſ"),
        .noMatch("(?i)[^k]", "\u{212A}"),
        MatchCase("(?i)σ+", "ΣσςΣ", "ΣσςΣ"),
        MatchCase("(?i)ß", "ẞ", "ẞ"),
        .noMatch("(?i)ß", "ss"),
        MatchCase("(?i)ǆ+", "ǄǅǆX", "Ǆǅǆ"),
        MatchCase("(?i)ЖУК", "жук", "жук"),
        MatchCase("(?i)Å", "\u{212B}", "\u{212B}"),
        .noMatch("(?i)i", "ıİ"),
        MatchCase(#"(?i)\p{Lu}+"#, "aB1", "aB"),
        MatchCase(#"(?i)\P{Lu}+"#, "aB1", "1"),
        MatchCase("(?i)𐐀", "𐐨", "𐐨"),
    ])
    func foldsCase(_ example: MatchCase) throws {
        try example.check()
    }

    /// The scalars that both RE2's tables (Unicode 15) and the standard library know.
    ///
    /// Later versions of Unicode have moved two of them to another category.
    static let knownScalars = (0...0x10FFFF as ClosedRange<UInt32>)
        .compactMap(Unicode.Scalar.init)
        .filter { scalar in
            scalar.properties.age.map { $0.major < 15 } ?? false
                && scalar.properties.generalCategory != .unassigned
                && scalar != "\u{295}" && scalar != "\u{1171E}"
        }

    @Test func agreesWithTheStandardLibraryOnCategories() throws {
        var members: [String: String] = [:]
        for scalar in Self.knownScalars {
            members[scalar.properties.generalCategory.name, default: ""].unicodeScalars.append(scalar)
        }
        #expect(members.count == 28)
        for (name, text) in members {
            let onlyMembers = try Regex("^\\p{\(name)}+$")
            let others = try Regex("\\P{\(name)}")
            #expect(onlyMembers.isMatch(in: text) && !others.isMatch(in: text), "\(name)")
        }
    }

    @Test func categoriesDoNotOverlap() throws {
        let names = Unicode.GeneralCategory.named.map(\.name)
        let regexes = try names.map { try Regex("\\p{\($0)}") }
        for scalar in Self.knownScalars where scalar.value % 97 == 0 {
            let members = zip(names, regexes).filter { $1.isMatch(in: String(scalar)) }.map(\.0)
            #expect(members == [scalar.properties.generalCategory.name])
        }
    }

    @Test func takesTheLowercaseSpellingForTheSameLetter() throws {
        var wrong: [Unicode.Scalar] = []
        for scalar in Self.knownScalars where scalar.properties.changesWhenLowercased {
            let lowercase = scalar.properties.lowercaseMapping
            guard lowercase.unicodeScalars.count == 1 else { continue }
            if try !Regex("(?i)^\(lowercase)$").isMatch(in: String(scalar)) {
                wrong.append(scalar)
            }
        }
        #expect(wrong == [])
    }
}

extension Unicode.GeneralCategory {
    fileprivate static let named: [(category: Unicode.GeneralCategory, name: String)] = [
        (.uppercaseLetter, "Lu"), (.lowercaseLetter, "Ll"), (.titlecaseLetter, "Lt"), (.modifierLetter, "Lm"),
        (.otherLetter, "Lo"), (.nonspacingMark, "Mn"), (.spacingMark, "Mc"), (.enclosingMark, "Me"),
        (.decimalNumber, "Nd"), (.letterNumber, "Nl"), (.otherNumber, "No"), (.connectorPunctuation, "Pc"),
        (.dashPunctuation, "Pd"), (.openPunctuation, "Ps"), (.closePunctuation, "Pe"),
        (.initialPunctuation, "Pi"),
        (.finalPunctuation, "Pf"), (.otherPunctuation, "Po"), (.mathSymbol, "Sm"), (.currencySymbol, "Sc"),
        (.modifierSymbol, "Sk"), (.otherSymbol, "So"), (.spaceSeparator, "Zs"), (.lineSeparator, "Zl"),
        (.paragraphSeparator, "Zp"), (.control, "Cc"), (.format, "Cf"), (.privateUse, "Co"),
    ]

    fileprivate var name: String {
        Self.named.first { $0.category == self }?.name ?? "Cn"
    }
}
