import CEL
import Testing

@testable import PlanEval

/// Word lists and plans for the tests of the dialect.
enum DialectFixture {
    /// The lists that are part of the program.
    static let wordLists: WordLists = {
        var files: [WordFile] = []
        for name in EmbeddedResources.names where name.hasPrefix("words/") {
            do {
                let bytes = EmbeddedResources.file(named: name) ?? []
                let loaded = try DocumentLoader().read(bytes, path: name)
                files.append(try WordFile(loaded.document, source: loaded.source))
            } catch {
                Issue.record("\(name): \(error)")
            }
        }
        return WordLists(files)
    }()

    /// The lists for a language.
    static func lexicon(_ language: String = "en") -> Lexicon {
        let tag = Array(language.utf8)
        return wordLists.lexicon(for: tag.span)
    }

    /// Compiles lists given in code.
    static func lexicon(
        _ lists: [String: [String]],
        decimalMark: WordFile.DecimalMark = .point
    ) throws -> Lexicon {
        let entries = try lists.sorted { $0.key < $1.key }.map { name, entries in
            WordFile.List(name: name, entries: try entries.map { [try Phrase.read($0)] })
        }
        let file = WordFile(language: "en", decimalMark: decimalMark, lists: entries)
        return Lexicon(language: "en", decimalMark: decimalMark, files: [file])
    }

    /// Compiles one list.
    static func table(_ entries: [String]) throws -> PhraseTable {
        PhraseTable(try entries.map { (try Phrase.read($0), 1) })
    }

    /// Runs a rule over a plan.
    static func evaluate(
        _ rule: String,
        plan: String = #"{"language": "en", "start": "2026-03-02"}"#
    ) throws -> Value {
        let dialect = Dialect(wordLists: wordLists)
        let environment = Environment(
            variables: [Environment.Variable("plan", .dyn)],
            functions: dialect.functions,
            macros: dialect.macros
        )
        let program = try environment.compile(rule)
        let document = try JSONReader().read(Array(plan.utf8))
        return try program.evaluate(Activation(environment, document: document, as: "plan"))
    }

    /// Runs a rule whose value is a boolean.
    static func holds(
        _ rule: String,
        plan: String = #"{"language": "en", "start": "2026-03-02"}"#
    ) throws -> Bool {
        guard case .bool(let value) = try evaluate(rule, plan: plan) else {
            Issue.record("\(rule) is no boolean")
            return false
        }
        return value
    }
}

extension String {
    /// The bytes, as functions of the dialect take them.
    var bytes: [UInt8] { Array(utf8) }
}

extension FoldedText {
    convenience init(_ text: String) {
        let bytes = Array(text.utf8)
        self.init(bytes.span)
    }

    /// The tokens spelled out.
    var spelled: [String] { tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) } }
}

extension Passage {
    /// A text held against the lists that are part of the program.
    convenience init(_ text: [UInt8], _ language: String = "en") {
        self.init(text[...], DialectFixture.lexicon(language))
    }
}
