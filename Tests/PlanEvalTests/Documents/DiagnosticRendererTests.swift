import PlanEval
import Testing
import _PlanevalTestSupport

@Suite struct DiagnosticRendererTests {
    /// The source line and the line with the marks, for the place between « and ».
    private func excerpt(_ marked: String, width: Int = 40) -> [String] {
        let text = MarkedText(marked)
        let source = SourceText(path: "p", bytes: text.bytes)
        let span = SourceSpan(source: source, range: text.ranges.first ?? 0..<0)
        let diagnostic = Diagnostic(id: "a/b", severity: .error, message: "m", at: span)
        let lines = DiagnosticRenderer(width: width).render(diagnostic).split(separator: "\n")
        return lines.dropFirst(2).prefix(2).map(String.init)
    }

    @Test func showsPlaceLineMarksAndHelp() {
        let text = MarkedText(String(repeating: "\n", count: 40) + "  criterion: «mesure»\n")
        let diagnostic = Diagnostic(
            id: "plan/unknown-criterion",
            severity: .error,
            message: "unknown criterion \"mesure\"",
            at: SourceSpan(source: SourceText(path: "plan.yaml", bytes: text.bytes), range: text.ranges[0]),
            label: "not in the rubric",
            hint: "did you mean \"measure\"?"
        )
        let expected = """
            plan.yaml:41:14: error[plan/unknown-criterion]: unknown criterion "mesure"
               |
            41 |   criterion: mesure
               |              ^^^^^^ not in the rubric
               = help: did you mean "measure"?
               = more: planeval explain plan/unknown-criterion

            """
        #expect(DiagnosticRenderer().render(diagnostic) == expected)
        #expect(
            DiagnosticRenderer().singleLine(diagnostic)
                == "plan.yaml:41:14: error[plan/unknown-criterion]: unknown criterion \"mesure\""
        )
    }

    @Test func withoutAPlaceThereIsNoLine() {
        let diagnostic = Diagnostic(id: "a/b", severity: .warning, message: "m", path: "p.json", hint: "h")
        let expected = "p.json: warning[a/b]: m\n   = help: h\n   = more: planeval explain a/b\n"
        #expect(DiagnosticRenderer().render(diagnostic) == expected)
        let bare = Diagnostic(id: "a/b", severity: .info, message: "m")
        #expect(DiagnosticRenderer().render(bare) == "info[a/b]: m\n   = more: planeval explain a/b\n")
    }

    @Test func saysWhereToReadMoreOnceForEachId() {
        let one = Diagnostic(id: "a/b", severity: .info, message: "m")
        let other = Diagnostic(id: "a/c", severity: .info, message: "m")
        let text = DiagnosticRenderer().render([one, other, one])
        #expect(text.split(separator: "\n").count { $0.contains("explain a/b") } == 1)
        #expect(text.split(separator: "\n").count { $0.contains("explain a/c") } == 1)
    }

    @Test func colourAddsNothingButEscapes() {
        let text = MarkedText("a: «b»")
        let diagnostic = Diagnostic(
            id: "a/b",
            severity: .error,
            message: "m",
            at: SourceSpan(source: SourceText(path: "p", bytes: text.bytes), range: text.ranges[0]),
            hint: "h"
        )
        let colored = DiagnosticRenderer(usesColor: true).render(diagnostic)
        #expect(colored.contains("\u{1B}[1;31merror\u{1B}[0m"))
        #expect(Self.withoutEscapes(colored) == DiagnosticRenderer().render(diagnostic))
    }

    private static func withoutEscapes(_ text: String) -> String {
        var result = ""
        var isEscape = false
        for scalar in text.unicodeScalars {
            if scalar == "\u{1B}" { isEscape = true }
            if !isEscape { result.unicodeScalars.append(scalar) }
            if isEscape, scalar == "m" { isEscape = false }
        }
        return result
    }

    // MARK: The line and its marks

    @Test func tabsAreShownAsSpaces() {
        #expect(excerpt("\ta:\t«b»") == ["1 |     a:  b", "  |         ^"])
        #expect(excerpt("a«\t»b") == ["1 | a   b", "  |  ^^^"])
    }

    @Test func wideCharactersTakeTwoColumns() {
        #expect(excerpt("日本: «語語» x") == ["1 | 日本: 語語 x", "  |       ^^^^"])
        #expect(excerpt("😀 «x»") == ["1 | 😀 x", "  |    ^"])
    }

    @Test func combiningMarksTakeNone() {
        #expect(excerpt("e\u{301}e\u{301}: «x»") == ["1 | e\u{301}e\u{301}: x", "  |     ^"])
    }

    @Test func controlCharactersAreWrittenOut() {
        #expect(excerpt("a\u{1B}[2J «b»") == ["1 | a\\u{1b}[2J b", "  |            ^"])
        #expect(excerpt("«\u{202E}»abc") == ["1 | \\u{202e}abc", "  | ^^^^^^^^"])
        #expect(excerpt("a\u{0}«b»") == ["1 | a\\u{0}b", "  |       ^"])
    }

    @Test func bytesThatAreNoTextAreWrittenOut() {
        let source = SourceText(path: "p", bytes: [0x61, 0xE9, 0x62, 0xF0, 0x9F])
        let diagnostic = Diagnostic(
            id: "a/b",
            severity: .error,
            message: "m",
            at: SourceSpan(source: source, range: 1..<2)
        )
        let lines = DiagnosticRenderer().render(diagnostic).split(separator: "\n")
        #expect(lines[2] == "1 | a\\xe9b\\xf0\\x9f")
        #expect(lines[3] == "  |  ^^^^")
    }

    @Test func anEmptySpanHasOneMark() {
        #expect(excerpt("a: «»") == ["1 | a: ", "  |    ^"])
        #expect(excerpt("a: «»b") == ["1 | a: b", "  |    ^"])
        #expect(excerpt("a\n«»\nb") == ["2 |", "  | ^"])
    }

    @Test func ofSeveralLinesTheFirstIsShown() {
        #expect(excerpt("a: «b\n  c\n  d»\ne") == ["1 | a: b", "  |    ^"])
        #expect(excerpt("a: «bc\r\nd»") == ["1 | a: bc", "  |    ^^"])
    }

    @Test func longLinesAreCutAroundTheMarks() {
        // 36 columns are left beside the margin.
        let digits = String(repeating: "0123456789", count: 20)
        #expect(excerpt("«01»23\(digits)") == ["1 | 0123" + digits.prefix(31) + "…", "  | ^^"])
        let end = excerpt("\(digits)«ab»")
        #expect(
            end == ["1 | …" + (digits + "ab").suffix(35), "  | " + String(repeating: " ", count: 34) + "^^"]
        )
        let middle = excerpt("\(digits)«ab»\(digits)")
        #expect(middle[0].hasPrefix("1 | …") && middle[0].hasSuffix("…"))
        #expect(Self.marked(middle) == "ab")
        let all = excerpt("x«\(digits)»")
        #expect(all[0] == "1 | x" + digits.prefix(34) + "…")
        #expect(all[1] == "  |  " + String(repeating: "^", count: 35))
    }

    /// What stands above the marks.
    private static func marked(_ lines: [String]) -> String {
        String(zip(lines[0], lines[1]).filter { $0.1 == "^" }.map(\.0))
    }

    @Test func theMarksAlwaysStandUnderTheSpan() {
        let line = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
        for width in 40...80 {
            for index in 0..<62 {
                let before = line.prefix(index)
                let character = line.dropFirst(index).prefix(1)
                let shown = excerpt("\(before)«\(character)»\(line.dropFirst(index + 1))", width: width)
                #expect(Self.marked(shown) == character, "\(width) \(index)")
                #expect(shown[0].unicodeScalars.count <= width)
            }
        }
    }

    @Test(arguments: [UInt64](1...30)) func anyBytesGiveHarmlessLinesOfTheWidth(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...200, using: &generator) {
                if Bool.random(using: &generator) {
                    bytes.append(UInt8.random(in: 0...255, using: &generator))
                } else {
                    bytes += SampleValue.randomText(using: &generator)
                }
            }
            let lower = Int.random(in: 0...bytes.count, using: &generator)
            let upper = Int.random(in: lower...bytes.count, using: &generator)
            let source = SourceText(path: "p", bytes: bytes)
            let diagnostic = Diagnostic(
                id: "a/b",
                severity: .error,
                message: String(decoding: bytes, as: UTF8.self),
                at: SourceSpan(source: source, range: lower..<upper)
            )
            let text = DiagnosticRenderer(width: 50).render(diagnostic)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !SafeText.isUnsafe($0) }, "seed \(seed)")
            #expect(lines.count == (bytes.isEmpty ? 3 : 6), "seed \(seed)")
            for line in lines.dropFirst() where !bytes.isEmpty {
                #expect(
                    line.unicodeScalars.reduce(0) { $0 + DisplayWidth.columns(of: $1) } <= 50,
                    "seed \(seed)"
                )
            }
        }
    }

    @Test func aLineWithoutEndCostsNoMoreThanAnyOther() {
        let source = SourceText(path: "p", bytes: [UInt8](repeating: 0x61, count: 1 << 20))
        let diagnostic = Diagnostic(
            id: "a/b",
            severity: .error,
            message: "m",
            at: SourceSpan(source: source, range: 500_000..<900_000)
        )
        #expect(DiagnosticRenderer().render(diagnostic).utf8.count < 500)
    }
}
