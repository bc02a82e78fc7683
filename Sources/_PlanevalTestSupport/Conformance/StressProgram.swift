/// An expression of a given size that is hard on some part of an implementation.
package struct StressProgram: Sendable, CustomStringConvertible {
    package let kind: String
    package let size: Int
    package let source: String

    /// All kinds there are.
    package static let kinds: [String] = generators.keys.sorted()

    /// Writes a program.
    ///
    /// - Returns: `nil` for a kind that there is not.
    package init?(kind: String, size: Int) {
        guard let generator = Self.generators[kind] else { return nil }
        self.kind = kind
        self.size = size
        source = generator(size)
    }

    package var description: String { "\(kind) \(size)" }

    private typealias Generator = @Sendable (Int) -> String

    private static func times(_ text: String, _ count: Int) -> String {
        String(repeating: text, count: count)
    }

    /// `text(of:)` of each level, the outermost first.
    private static func levels(_ count: Int, _ text: (Int) -> String) -> String {
        (0..<count).map(text).joined()
    }

    private static let generators: [String: Generator] = nesting.merging(chains) { $1 }
        .merging(lengths) { $1 }.merging(explosions) { $1 }.merging(patterns) { $1 }

    private static let nesting: [String: Generator] = [
        "parens": { times("(", $0) + "1" + times(")", $0) },
        "brackets": { times("[", $0) + "1" + times("]", $0) },
        "maps": { times("{\"a\":", $0) + "1" + times("}", $0) },
        "calls": { times("dyn(", $0) + "1" + times(")", $0) },
        "tern_left": { times("(true ? ", $0) + "1" + times(" : 2)", $0) },
    ]

    private static let chains: [String: Generator] = [
        "not": { times("!", $0) + "true" },
        "neg": { times("-", $0) + "1" },
        "index": { "x" + times("[0]", $0) },
        "select": { "x" + times(".a", $0) },
        "plus": { "1" + times(" + 1", $0) },
        "and": { times("true && ", $0) + "true" },
        "ternary": { times("false ? 1 : ", $0) + "2" },
    ]

    private static let lengths: [String: Generator] = [
        "list_len": { "size([" + times("1,", max(0, $0 - 1)) + "1])" },
        "source_len": { "1 +" + times(" ", $0) + " 1" },
        "string_len": { "size(\"" + times("a", $0) + "\")" },
    ]

    private static let explosions: [String: Generator] = [
        "exp_all": { times("[1,2].all(x, ", $0) + "true" + times(")", $0) },
        "exp_all_err": { times("[1,2].all(x, ", $0) + "1/0 == 0" + times(")", $0) },
        "exp_map": { "[\"foo\",\"bar\"]" + times(".map(x, [x,x,x,x])", $0) },
        "exp_flat": { "size([1, 2]" + times(".map(x, [x])", $0) + ")" },
        "exp_str": { count in
            "size("
                + levels(count) { level in
                    let value = level == 0 ? "\"0123456789\"" : "a\(level - 1) + a\(level - 1)"
                    return "cel.bind(a\(level), \(value), "
                } + (count > 0 ? "a\(count - 1) + a\(count - 1)" : "\"\"") + times(")", count) + ")"
        },
        "exp_list": { count in
            "size("
                + levels(count) { level in
                    let value = level == 0 ? "[0,1,2,3,4,5,6,7,8,9]" : "a\(level - 1) + a\(level - 1)"
                    return "cel.bind(a\(level), \(value), "
                } + (count > 0 ? "a\(count - 1) + a\(count - 1)" : "[]") + times(")", count) + ")"
        },
        "range": { "size(lists.range(\($0)))" },
        "cross": { "size(lists.range(\($0)).map(x, lists.range(\($0)).map(y, x * y)))" },
    ]

    private static let patterns: [String: Generator] = [
        "re_nested": { "\"\(times("a", $0))\".matches(\"(a+)+b\")" },
        "re_alt": { "\"\(times("a", $0))\".matches(\"^(a|aa)+$\")" },
        "re_opt": { "\"\(times("a", $0))\".matches(\"\(times("a?", $0) + times("a", $0))\")" },
        "re_count": { "\"\(times("a", 1000))\".matches(\"(a{1,\($0)}){2}b\")" },
        "re_bool": { "\"\(times("a", $0))\".matches(\"^(a*)*(b)$\")" },
    ]
}
