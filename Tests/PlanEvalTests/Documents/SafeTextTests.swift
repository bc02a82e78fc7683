import PlanEval
import Testing

@Suite struct SafeTextTests {
    @Test(arguments: [
        ("plain text", "plain text"), ("é日😀", "é日😀"), ("a\nb\r\nc\td", "a\\nb\\r\\nc\\td"),
        ("\u{1B}[31mred", "\\u{1b}[31mred"), ("\u{9B}31m", "\\u{9b}31m"),
        ("\u{7}\u{8}\u{7F}", "\\u{7}\\u{8}\\u{7f}"),
        ("a\u{202E}b\u{2066}c", "a\\u{202e}b\\u{2066}c"), ("\u{FEFF}x\u{200B}y", "\\u{feff}x\\u{200b}y"),
        ("a\u{2028}b\u{85}c", "a\\u{2028}b\\u{85}c"), ("x\u{E0041}", "x\\u{e0041}"),
        ("👩\u{200D}💻 می\u{200C}خواهم", "👩\u{200D}💻 می\u{200C}خواهم"),
    ])
    func writesOutWhatIsDangerous(_ text: String, _ safe: String) {
        #expect(Array(SafeText.singleLine(text).utf8) == Array(safe.utf8))
    }

    @Test(arguments: [
        ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本語", 6), ("😀", 2), ("👩\u{200D}💻", 2), ("🇩🇪", 2),
        ("❤\u{FE0F}", 2), ("ｆｕｌｌ", 8), ("ﾊﾝｶｸ", 4), ("한국", 4), ("한", 2), ("नमस्ते", 4), ("a\u{AD}b", 2),
    ])
    func countsColumns(_ text: String, _ columns: Int) {
        #expect(DisplayWidth.columns(of: text) == columns)
    }
}
