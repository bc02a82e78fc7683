import LinearRegex
import Testing

/// A pattern, a text, and what the first match and its groups should be; nil for no match.
struct MatchCase: CustomTestStringConvertible, Sendable {
    let pattern: String
    let text: String
    let captures: [String?]?

    init(_ pattern: String, _ text: String, _ captures: String?...) {
        self.pattern = pattern
        self.text = text
        self.captures = captures
    }

    private init(pattern: String, text: String, captures: [String?]?) {
        self.pattern = pattern
        self.text = text
        self.captures = captures
    }

    static func noMatch(_ pattern: String, _ text: String) -> MatchCase {
        MatchCase(pattern: pattern, text: text, captures: nil)
    }

    var testDescription: String {
        "/\(pattern)/ on \(text.debugDescription)"
    }

    /// Expects both engines to answer as the case says.
    func check() throws {
        let regex = try Regex(pattern)
        #expect(regex.isMatch(in: text) == (captures != nil))

        let utf8 = Array(text.utf8)
        let found = regex.firstMatch(in: text)?.captures.map { range in
            range.map { String(decoding: utf8[$0], as: UTF8.self) }
        }
        #expect(found == captures)
    }
}
