import CEL
import PlanEval

/// The words of each language, which libFuzzer puts into its inputs.
enum FuzzDictionary {
    /// The dictionary of a target in the form that libFuzzer reads: a word in quotation marks a line.
    static func text(for target: FuzzTarget) -> String {
        words(for: target).map { "\"\(escaped($0))\"\n" }.joined()
    }

    private static func words(for target: FuzzTarget) -> [String] {
        switch target {
        case .cel: operators + calls + ["\u{0}{\"l\": [1]}"]
        case .json: jsonWords
        case .pattern: patternWords
        case .plan: yamlWords + jsonWords + planWords
        case .rubric: yamlWords + rubricWords
        }
    }

    /// Names of functions and macros as they are written in calls.
    private static var calls: [String] {
        let names = CEL.Environment().help.map(\.name) + DialectFunction.all.map(\.name)
        return names.flatMap { name in
            name.utf8.contains(UInt8(ascii: ".")) ? ["\(name)("] : ["\(name)(", ".\(name)("]
        }
            + [".all(n, ", ".exists(n, ", ".map(n, ", ".filter(n, ", ".transformMap(k, v, ", "cel.bind(n, "]
    }

    private static let operators = [
        "&&", "||", "==", "!=", "<=", ">=", " in ", "?", ":", ".?", "[?", "{?", "!", "-", "%", "plan",
        "plan.l",
        "plan.metrics", "true", "false", "null", "0u", "0x7fffffffffffffff", "-9223372036854775808",
        "18446744073709551615u", "1e308", "5e-324", ".5", "''", "b''", "r'\\'", "'''", "\"\"\"", "\\u00e9",
        "\\U0001F600", "\\377", "'UTC'", "'-23:59'", "'Europe/Berlin'", "'9999-12-31T23:59:59.999999999Z'",
        "'0001-01-01T00:00:00Z'", "'-292y'", "'2562047h47m16.854775807s'", "'%s'", "'%.100f'", "'%x'", "//",
        "`",
        "int", "list(", "google.protobuf.Timestamp", "lists.range(", "Plan{", "(a{0,9}){9}",
    ]

    private static let jsonWords = [
        "{\"", "\":", "[", "]", "}", ",", "null", "true", "false", "\\u", "\\ud83d\\ude00", "1e400", "-0",
        "9223372036854775808", "\u{FEFF}",
    ]

    private static let patternWords = [
        "(?:", "(?P<n>", "(?i)", "(?s-m:", "*?", "+?", "??", "{1,", "{1000}", "[^", "[:alpha:]",
        "[[:^word:]]",
        "\\pL", "\\p{Greek}", "\\P{^Lu}", "\\b", "\\B", "\\A", "\\z", "\\Q", "\\E", "\\x{10FFFF}", "\\d",
        "\\S", "|",
        "^", "$", "\\C", "\u{0}",
    ]

    private static let yamlWords = [
        "- ", ": ", "? ", "|\n", ">-\n", "|2+\n", "&a ", "*a", "<<: ", "!!str ", "!<", "---\n", "...\n",
        "%YAML 1.2\n",
        "%TAG ! x\n", "\"\\x", "\\N", "''", "{a: ", "[a, ", "# ", "\t", "\u{85}", "\u{2028}", "~", "0o7",
        "0x1F", ".inf",
        "-.inf", "yes", "2026-03-01",
    ]

    private static let planWords = [
        "title", "team", "language", "submitted", "metrics", "baseline", "target", "owner", "risks",
        "timeline",
        "communication", "de", "ja", "三月", "35 %", "1.234,5", "KW 11", "Q2 2026", "TBD",
    ]

    private static let rubricWords = [
        "planeval_rubric", "criteria", "levels", "level", "checks", "rule", "says", "add", "needs", "weight",
        "objectives", "scale", "bands", "sources", "flags", "about", "asks", "cap", "attention", "language",
        "document", "plan.metrics.size() > 0", "stated(plan.vision)", "1e400", "-1", "9223372036854775807",
    ]

    /// A word with everything but plain ASCII as `\xHH`.
    private static func escaped(_ word: String) -> String {
        word.utf8.map { byte in
            let isPlain =
                (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
            if isPlain { return String(decoding: [byte], as: UTF8.self) }
            return (byte < 16 ? "\\x0" : "\\x") + String(byte, radix: 16)
        }.joined()
    }
}
