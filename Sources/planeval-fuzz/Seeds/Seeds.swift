import CEL
import PlanEval
import Platform
import _PlanevalTestSupport

/// The inputs that the project itself has for each target.
enum Seeds {
    /// Inputs of a target, the found ones first.
    ///
    /// - Throws: what cannot be read.
    static func inputs(for target: FuzzTarget) throws -> [[UInt8]] {
        let own: [[UInt8]] =
            switch target {
            case .cel: try expressions()
            case .json: try documents(["plans"], suffixes: [".json"]) + jsonTexts.map { Array($0.utf8) }
            case .pattern: patterns.map { Array($0.utf8) }
            case .plan: try documents(["plans", "golden"], suffixes: [".json", ".yaml"])
            case .rubric: try documents(["golden"], suffixes: ["workshop.yaml"])
            }
        return try found(by: target).map(\.bytes) + own
    }

    /// Inputs that once broke something, in `Fixtures/fuzz`.
    ///
    /// - Throws: what cannot be read.
    static func found(by target: FuzzTarget) throws(FileError) -> [(name: String, bytes: [UInt8])] {
        let folder = "\(PackageRoot.path)/Fixtures/fuzz"
        // A target that nothing has broken has no folder.
        guard try DiskFileStore().list(folder).contains(where: { $0.name == target.rawValue }) else {
            return []
        }
        var inputs: [(name: String, bytes: [UInt8])] = []
        for file in try DiskFileStore().list("\(folder)/\(target.rawValue)") {
            let path = "\(folder)/\(target.rawValue)/\(file.name)"
            inputs.append((file.name, try DiskFileStore().read(path, limit: 1 << 20)))
        }
        return inputs
    }

    // MARK: Rules

    /// Programs that are hard to read or to run.
    static var hardPrograms: [[UInt8]] {
        StressProgram.kinds.flatMap { kind in
            [3, 40].compactMap { StressProgram(kind: kind, size: $0).map { Array($0.source.utf8) } }
        }
    }

    /// The examples of all functions and macros, and the rules of the rubric.
    private static func expressions() throws(DiagnosticError) -> [[UInt8]] {
        let examples = CEL.Environment().help.map(\.example) + DialectFunction.all.map(\.example)
        let rubric = try RubricLoader(environments: ["plan": Workshop.shared.get().ruleEnvironment])
            .load(
                DocumentLoader().read(
                    EmbeddedResources.file(named: "change-plan.yaml") ?? [],
                    path: "change-plan.yaml"
                )
            )
        let checks = rubric.criteria.flatMap { $0.levels.flatMap(\.checks) }.map(\.rule.program.source)
        let flags = rubric.flags.map(\.rule.program.source)
        return (examples + checks + flags).map { Array($0.utf8) } + [
            Array(#"plan.l.all(a, plan.l.exists(b, a == b))"#.utf8) + [0]
                + Array(#"{"l": [1, "a", null]}"#.utf8)
        ]
    }

    // MARK: Texts

    private static func documents(_ folders: [String], suffixes: [String]) throws(FileError) -> [[UInt8]] {
        var documents: [[UInt8]] = []
        for folder in folders {
            let path = "\(PackageRoot.path)/Fixtures/\(folder)"
            for file in try DiskFileStore().list(path)
            where suffixes.contains(where: { file.name.hasSuffix($0) }) {
                documents.append(try DiskFileStore().read("\(path)/\(file.name)", limit: 1 << 20))
            }
        }
        return documents
    }

    private static let jsonTexts = [
        "[]", "{}", "null", "-0", "1e-400", "1E+400", "-9223372036854775808", "9223372036854775808",
        "123456789012345678901234567890.5", "4.9406564584124654e-324",
        #""\u00e9\ud83d\ude00\"\\\/\b\f\n\r\t""#,
        #"{"a": {"b": [1, 2.5, true, false, null, "é"]}, "": ""}"#, "\u{FEFF}[1]", "[[[[[[[[]]]]]]]]",
        #"{"a": 1, "a": 2}"#, "[1, 2,]", "{'a': 1}", "// c\n1", "[NaN, Infinity, undefined]", #""\ud800""#,
    ]

    private static let patterns = [
        "(a+)+b\u{0}aaaaaaaaaaaaaaaaaaaaaaaa", "^(?:(a+)+b|a+)$\u{0}aaaa", #"\b\w+\b\s*\u{0}one two"#,
        "(?i)straße|[[:alpha:]]+\u{0}STRASSE", #"\p{Greek}\pL\PN[^\pZ]"#,
        "(?P<year>\\d{4})-(?<m>\\d\\d)\u{0}2026-03",
        "a{2,3}?b{0,}c{5}\u{0}aabccccc", "(?:a|b|)*?$", #"\x{1F600}\x41\101\Qa.b\E\z\A"#,
        "(?ims-U:^.$)\u{0}a\nb",
        "[a-z&&[^b]]", "[]a-]", #"[\d\S[:^space:]\x{0}-\x{10FFFF}]"#, ".*.*.*=.*\u{0}x=x",
        "((a{0,10}){0,10}){0,10}",
        #"\C\pN{1000}"#, "(((((((((())))))))))", "x*", "\u{0}", "(|a)+\u{0}aaa", "(?s).\u{0}é",
        #"(\w+)\s(\w+)$\u{0}ab cd"#,
    ].map { $0.replacing(#"\u{0}"#, with: "\u{0}") }
}
