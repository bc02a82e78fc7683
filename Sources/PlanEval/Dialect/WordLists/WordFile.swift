package import CEL

/// The word lists of one language, as `Rubrics/words/LANGUAGE.yaml` gives them.
///
///     planeval_words: 1
///     language: de
///     decimal: ","
///     lists:
///       general-words: [alle, jeder, team, führungskräfte]
///       job-cut: [stellenabbau, entlass*, "stellen .. streichen"]
///
/// An entry matches whole words, whatever their case; `*` leaves a word open at its beginning or end, and
/// `..` stands for up to four words between two others. In a script without spaces an entry matches
/// wherever it stands. Alternatives for one entry are separated by a bar.
package struct WordFile: Sendable, Equatable {
    /// The primary subtag of the language, small.
    package let language: String
    /// How the language writes `1.5`.
    let decimalMark: DecimalMark
    /// The lists in the order of the file.
    let lists: [List]

    /// How a number is cut into whole and fraction.
    enum DecimalMark: Sendable {
        case point
        case comma
    }

    /// A named list.
    struct List: Sendable, Equatable {
        let name: String
        /// The entries in their order, each with its alternatives.
        let entries: [[Phrase.Entry]]
    }

    /// The version of the format that is read.
    static let version: Int64 = 1

    init(language: String, decimalMark: DecimalMark = .point, lists: [List]) {
        self.language = language
        self.decimalMark = decimalMark
        self.lists = lists
    }

    /// Reads a word file.
    ///
    /// - Throws: every mistake in the file, with its place.
    package init(_ document: Document, source: SourceText) throws(DiagnosticError) {
        var reader = WordFileReader(source: source)
        reader.read(document.root)
        guard reader.mistakes.isEmpty else { throw DiagnosticError(reader.mistakes) }
        self.init(language: reader.language, decimalMark: reader.decimalMark, lists: reader.lists)
    }
}

/// Reads a word file and collects what is wrong with it.
private struct WordFileReader {
    let source: SourceText
    var language = ""
    var decimalMark = WordFile.DecimalMark.point
    var lists: [WordFile.List] = []
    var mistakes: [Diagnostic] = []

    mutating func read(_ root: DocumentNode) {
        guard root.kind == .object else {
            return reject(root, "words/not-an-object", "expected an object with \"language\" and \"lists\"")
        }
        for member in root.members {
            switch member.name {
            case "planeval_words": readVersion(member.value)
            case "language": readLanguage(member.value)
            case "decimal": readDecimalMark(member.value)
            case "lists": readLists(member.value)
            default:
                reject(
                    member.key,
                    "words/unknown-key",
                    "unknown key \"\(member.name)\"",
                    hint:
                        "a word file has the keys \"planeval_words\", \"language\", \"decimal\" and \"lists\""
                )
            }
        }
        if root["language"] == nil {
            reject(root, "words/no-language", "the language of the word lists is missing")
        }
        if root["lists"] == nil { reject(root, "words/no-lists", "the word lists are missing") }
    }

    private mutating func readVersion(_ node: DocumentNode) {
        if node.int != WordFile.version {
            reject(node, "words/version", "expected version \(WordFile.version) of the word-file format")
        }
    }

    private mutating func readLanguage(_ node: DocumentNode) {
        guard let text = node.string, let subtag = LanguageTag.primarySubtag(Array(text.utf8).span) else {
            return reject(
                node,
                "words/language",
                "expected a language such as \"en\" or \"pt-BR\"",
                hint: "write the ISO 639 code of the language"
            )
        }
        language = subtag
    }

    private mutating func readDecimalMark(_ node: DocumentNode) {
        switch node.string {
        case ".": decimalMark = .point
        case ",": decimalMark = .comma
        default: reject(node, "words/decimal", "expected \".\" or \",\"")
        }
    }

    private mutating func readLists(_ node: DocumentNode) {
        guard node.kind == .object else {
            return reject(node, "words/lists", "expected an object with one array of texts for each list")
        }
        for member in node.members {
            guard member.value.kind == .array else {
                reject(member.value, "words/list", "expected an array of texts for \"\(member.name)\"")
                continue
            }
            let list = WordFile.List(
                name: member.name,
                entries: member.value.elements.compactMap { entry in readEntry(entry, of: member.name) }
            )
            if list.name == ListName.months.rawValue, list.entries.count != 12 {
                reject(member.value, "words/months", "expected twelve months, found \(list.entries.count)")
            }
            lists.append(list)
        }
    }

    private mutating func readEntry(_ node: DocumentNode, of list: String) -> [Phrase.Entry]? {
        guard let text = node.string else {
            reject(
                node,
                "words/entry",
                "expected a word or phrase in \"\(list)\"",
                hint: "put quotes around words such as \"no\" or \"on\""
            )
            return nil
        }
        var alternatives: [Phrase.Entry] = []
        for alternative in text.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false) {
            let alternative = String(decoding: alternative, as: UTF8.self)
            do throws(Phrase.Mistake) {
                alternatives.append(try Phrase.read(alternative))
            } catch {
                switch error {
                case .empty: reject(node, "words/entry", "expected a word or phrase in \"\(list)\"")
                case .gapAtEnd:
                    reject(node, "words/entry", "\"..\" stands between two words, not before or after them")
                case .tooLong:
                    reject(
                        node,
                        "words/entry",
                        "the entry may span more than \(Phrase.longest) words",
                        hint: "use fewer words or fewer \"..\""
                    )
                }
            }
        }
        return alternatives
    }

    private mutating func reject(_ node: DocumentNode, _ id: String, _ message: String, hint: String? = nil) {
        mistakes.append(
            Diagnostic(
                id: id,
                severity: .error,
                message: message,
                at: SourceSpan(source: source, range: node.range),
                hint: hint
            )
        )
    }
}
