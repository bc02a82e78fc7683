import LinearRegex
import Testing
import _PlanevalTestSupport

/// Properties over random patterns and texts, whatever the right answer is.
@Suite struct EngineAgreementTests {
    static let seeds: [UInt64] = Array(1...8)

    private static let pieces = [
        "a", "b", "é", "中", ".", "[ab]", "[^a]", #"\w"#, #"\PL"#, "^", "$", #"\b"#, #"\B"#, "(", "(?:",
        "(?i:", ")", ")",
        "|", "*", "+", "?", "*?", "{2}", "{1,2}", "{0,2}?", "(?m)", #"\z"#, "[", "]", "-", #"\"#, "{", "}",
        "(?", "<", "é",
    ]

    private static let bytes: [UInt8] = [
        0x61, 0x62, 0x41, 0x0A, 0x20, 0x5F, 0xC3, 0xA9, 0xE4, 0xB8, 0xAD, 0x80, 0xFF, 0xF0, 0xED, 0xA0, 0x00,
    ]

    @Test(arguments: seeds)
    func allEnginesAgreeOnAnyBytes(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var tiny = Regex.Limits()
        tiny.cachedTransitions = 40
        var none = Regex.Limits()
        none.cachedTransitions = 0
        var accepted = 0
        while accepted < 150 {
            let count = Int.random(in: 1...8, using: &generator)
            let pattern = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &generator) }
                .joined()
            guard let regex = try? Regex(pattern),
                let tinyRegex = try? Regex(pattern, limits: tiny),
                let bareRegex = try? Regex(pattern, limits: none)
            else { continue }
            accepted += 1
            for _ in 0..<5 {
                let length = Int.random(in: 0...60, using: &generator)
                let text = (0..<length).compactMap { _ in Self.bytes.randomElement(using: &generator) }
                let match = regex.firstMatch(in: text)
                let answers = [regex, tinyRegex, bareRegex].map { $0.isMatch(in: text) }
                #expect(
                    answers == Array(repeating: match != nil, count: 3),
                    "seed \(seed): /\(pattern)/ on \(text)"
                )
                for case let range? in match?.captures ?? [] {
                    #expect(0 <= range.lowerBound && range.upperBound <= text.count)
                }
            }
        }
    }

    @Test func copiesMayBeUsedAtTheSameTime() async throws {
        let regex = try Regex(#"(?i)\bplan (\d+)\b"#)
        let texts = (0..<64).map { String(repeating: "no plan here ", count: $0) + "Plan \($0)" }
        let found = await withTaskGroup(of: (Int, String?).self) { group in
            for (index, text) in texts.enumerated() {
                group.addTask {
                    let range = regex.firstMatch(in: text)?.captures[1]
                    return (index, range.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) })
                }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        for index in texts.indices {
            #expect(found[index] == String(index))
        }
    }
}
