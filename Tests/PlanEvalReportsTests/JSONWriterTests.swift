import CEL
import PlanEval
import Testing
import _PlanevalTestSupport

@testable import PlanEvalReports

@Suite struct JSONWriterTests {
    static func compact(_ body: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter(layout: .compact)
        body(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    struct Number: CustomTestStringConvertible {
        let value: Double
        let text: String

        var testDescription: String { text }
    }

    @Test(arguments: [
        Number(value: 0, text: "0"), Number(value: -0.0, text: "0"), Number(value: 3, text: "3"),
        Number(value: -12, text: "-12"), Number(value: 0.1, text: "0.1"), Number(value: 7.2, text: "7.2"),
        Number(value: 100, text: "100"), Number(value: 1e16, text: "1e+16"),
        Number(value: 1e-7, text: "1e-07"), Number(value: .nan, text: "null"),
        Number(value: .infinity, text: "null"),
    ])
    func numbersAreAsShortAsTheyCanBe(_ number: Number) {
        #expect(Self.compact { $0.number(number.value) } == number.text)
    }

    @Test func everyTenthOfAPointIsExact() throws {
        for tenths in 0...1000 {
            let text = Self.compact { $0.number(Double(tenths) / 10) }
            let expected = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
            #expect(text == expected)
        }
    }

    @Test func layoutsDifferInSpaceOnly() {
        func body(_ writer: inout JSONWriter) {
            writer.object { writer in
                writer.member("a", [1, 2].map { "\($0)" })
                writer.member("b", objects: [0, 1]) { writer, item in writer.member("c", item) }
                writer.member("d", objects: [0], inline: true) { writer, item in
                    writer.member("e", item)
                    writer.nullMember("f")
                }
                writer.member("g") { _ in }
                writer.member("h", objects: [Int]()) { _, _ in }
                writer.member("i", true)
            }
        }
        #expect(
            Self.compact(body)
                == #"{"a":["1","2"],"b":[{"c":0},{"c":1}],"d":[{"e":0,"f":null}],"g":{},"h":[],"i":true}"#
        )
        var writer = JSONWriter(layout: .indented)
        body(&writer)
        #expect(
            String(decoding: writer.bytes, as: UTF8.self) == """
                {
                  "a": ["1", "2"],
                  "b": [
                    {
                      "c": 0
                    },
                    {
                      "c": 1
                    }
                  ],
                  "d": [
                    {"e": 0, "f": null}
                  ],
                  "g": {},
                  "h": [],
                  "i": true
                }
                """
        )
    }

    @Test(arguments: [
        ("plain", "plain"), ("a \"b\" \\ c", #"a \"b\" \\ c"#),
        ("\n\r\t\u{0}\u{1F}\u{7F}", #"\n\r\t\u0000\u001f\u007f"#),
        ("é 測定 🦊", "é 測定 🦊"), ("\u{1B}[31m\u{9B}", #"\u001b[31m\u009b"#),
        ("\u{202E}x\u{2028}\u{FEFF}\u{061C}", #"\u202ex\u2028\ufeff\u061c"#),
        ("\u{E0041}", #"\udb40\udc41"#), ("\u{200D}\u{2019}\u{00A0}", "\u{200D}\u{2019}\u{00A0}"),
    ])
    func whatCouldPlayTricksIsEscaped(_ text: String, _ expected: String) {
        #expect(Self.compact { $0.string(text) } == "\"\(expected)\"")
    }

    /// Ends of ranges that scalars are drawn from: ASCII, much of what people write, everything.
    private static let limits: [UInt32] = [0x80, 0x3000, 0x11_0000]

    /// The reader is the outside truth for the writer.
    @Test func anyTextComesBack() throws {
        var random = SeededGenerator(seed: 20_260_301)
        for _ in 0..<500 {
            var scalars = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                let limit = Self.limits.randomElement(using: &random) ?? 0x80
                if let scalar = Unicode.Scalar(UInt32.random(in: 0..<limit, using: &random)) {
                    scalars.append(scalar)
                }
            }
            let text = String(scalars)
            let written = Self.compact { $0.string(text) }
            let read = try JSONReader().read(Array(written.utf8)).root.string
            #expect(read.map { Array($0.utf8) } == Array(text.utf8), "seed 20260301, \(written)")
        }
    }

    @Test func anyNumberComesBack() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<500 {
            let value = Double(bitPattern: UInt64.random(in: 0...UInt64.max, using: &random))
            guard value.isFinite else { continue }
            let written = Self.compact { $0.number(value) }
            #expect(try JSONReader().read(Array(written.utf8)).root.double == value, "seed 7, \(written)")
        }
    }
}
