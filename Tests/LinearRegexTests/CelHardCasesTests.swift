import FoundationEssentials
import LinearRegex
import Testing

/// The cases for `matches` of the shared collection of hard CEL cases, when it lies beside the package.
@Suite struct CelHardCasesTests {
    struct File: Decodable {
        let cases: [Case]
    }

    struct Case: Decodable {
        let id: String
        let category: String
        let expr: String
        let expected: Expected
    }

    struct Expected: Decodable {
        let value: Value?
        let error: String?
    }

    struct Value: Decodable {
        let bool: Bool?
    }

    static let path = URL(filePath: #filePath)
        .appending(path: "../../../../shared/conformance/cel/hard_cases.json")
        .standardized.path

    @Test func answersAsExpected() throws {
        guard FileManager.default.fileExists(atPath: Self.path) else {
            print("skipped: there is no \(Self.path)")
            return
        }
        let file = try JSONDecoder().decode(File.self, from: Data(contentsOf: URL(filePath: Self.path)))
        var checked = 0
        for example in file.cases where example.category == "regex" {
            guard let (text, pattern) = Self.operands(of: example.expr) else { continue }
            let answer = try? Regex(pattern).isMatch(in: text)
            #expect(answer == example.expected.value?.bool, "\(example.id): \(example.expr)")
            checked += 1
        }
        #expect(checked >= 15)
    }

    /// The two literals of `"text".matches("pattern")`, whose escapes are those of JSON.
    private static func operands(of expression: String) -> (text: String, pattern: String)? {
        let parts = expression.split(separator: ".matches(", maxSplits: 1)
        guard parts.count == 2, parts[1].hasSuffix(")") else { return nil }
        let literals = "[\(parts[0]), \(parts[1].dropLast())]"
        guard let strings = try? JSONDecoder().decode([String].self, from: Data(literals.utf8)) else {
            return nil
        }
        return (strings[0], strings[1])
    }
}
