import FoundationEssentials
import LinearRegex
import Testing

/// Compares with answers of RE2 that `Oracle/compare_re2.py` has written to the file named by `LINEAR_REGEX_PAIRS`.
@Suite struct Re2ComparisonTests {
    struct Pair: Decodable {
        let pattern: String
        let text: String
        let error: Bool?
        let spans: [[Int]?]?

        var expected: Answer {
            if error == true { return .refused }
            guard let spans else { return .noMatch }
            return .match(spans.map { span in span.map { $0[0]..<$0[1] } })
        }
    }

    enum Answer: Equatable {
        case refused
        case noMatch
        case match([Range<Int>?])
    }

    static let file = ProcessInfo.processInfo.environment["LINEAR_REGEX_PAIRS"]

    @Test(.enabled(if: file != nil, "LINEAR_REGEX_PAIRS names no file"))
    func agreesWithRe2OnRandomPairs() throws {
        let lines = try Data(contentsOf: URL(filePath: #require(Self.file))).split(
            separator: UInt8(ascii: "\n")
        )
        var limits = Regex.Limits()
        limits.programSize = 10_000_000
        let decoder = JSONDecoder()
        var regex: (pattern: String, compiled: Regex?)?
        var differences = 0
        for line in lines {
            let pair = try decoder.decode(Pair.self, from: line)
            let known = regex.flatMap { $0.pattern.utf8.elementsEqual(pair.pattern.utf8) ? $0 : nil }
            let current = known ?? (pair.pattern, try? Regex(pair.pattern, limits: limits))
            regex = current
            let found = Self.answer(of: current.compiled, to: pair.text)
            guard found != pair.expected else { continue }
            differences += 1
            if differences <= 20 {
                Issue.record(
                    "/\(pair.pattern)/ on \(pair.text.debugDescription): \(found), RE2 \(pair.expected)"
                )
            }
        }
        print("compared \(lines.count) pairs with RE2, \(differences) differences")
        #expect(differences == 0)
    }

    private static func answer(of regex: Regex?, to text: String) -> Answer {
        guard let regex else { return .refused }
        let match = regex.firstMatch(in: text)
        // Both engines answer; one that contradicts the other shows as a difference.
        guard regex.isMatch(in: text) == (match != nil) else { return .refused }
        return match.map { .match($0.captures) } ?? .noMatch
    }
}
