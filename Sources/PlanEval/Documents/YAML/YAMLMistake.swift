import Yams

/// Puts the errors of libyaml into words that somebody can act on who knows nothing of YAML.
struct YAMLMistake {
    let source: SourceText
    let places: YAMLPlaces
    let spelling: YAMLSpelling
    let bytes: [UInt8]

    init(_ source: SourceText, _ places: YAMLPlaces) {
        self.source = source
        self.places = places
        bytes = source.bytes
        spelling = YAMLSpelling(source.bytes)
    }

    /// An error that has no better words.
    func unknown(_ problem: String, at offset: Int = 0) -> Diagnostic {
        diagnostic(.yamlSyntax, problem, at: character(at: offset), Self.quoteHint)
    }

    /// What is wrong, where, and what helps.
    func diagnostic(for error: YamlError) -> Diagnostic {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            return diagnostic(
                for: problem,
                at: places.offset(mark),
                context: context.map { (text: $0.text, offset: places.offset($0.mark)) }
            )
        case .duplicatedKeysInMapping(let names, let context):
            let search = YAMLDuplicateKey(source, name: names.first ?? "", first: places.offset(context.mark))
            return search.diagnostic
        case .reader(let problem, _, _, _): return unknown(problem)
        default: return unknown("\(error)")
        }
    }

    private func diagnostic(
        for problem: String,
        at offset: Int,
        context: (text: String, offset: Int)?
    ) -> Diagnostic {
        let begin = context?.offset ?? offset
        if let tab = tab(before: offset) { return tab }
        switch problem {
        case "found character that cannot start any token": return unexpectedStart(at: offset)
        case "mapping values are not allowed in this context": return unexpectedColon(at: offset)
        case "could not find expected ':'": return lineWithoutKey(at: begin)
        case "did not find expected key", "did not find expected '-' indicator",
            "did not find expected <document start>":
            return outOfPlace(at: offset, begin: context?.offset)
        case "did not find expected ',' or '}'", "did not find expected ',' or ']'", "found unexpected ':'",
            "did not find expected node content":
            return brokenFlow(at: offset, begin: begin, context: context?.text ?? "")
        case "block sequence entries are not allowed in this context":
            return diagnostic(
                .yamlIndentation,
                "a list that begins behind other text",
                at: character(at: offset),
                "begin the list on a line of its own, or put quotation marks around a text that begins with -"
            )
        case "mapping keys are not allowed in this context":
            return start(at: offset)
        case "found unexpected end of stream", "found unexpected document indicator":
            return diagnostic(
                .unclosed,
                "the text that begins here has no closing quotation mark",
                at: character(at: begin),
                "add it where the text ends"
            )
        case "found unknown escape character", "did not find expected hexdecimal number",
            "found invalid Unicode character escape code":
            return escape(problem, at: offset)
        case "did not find expected alphabetic or numeric character": return start(at: begin)
        case "found undefined alias": return undefinedAlias(at: offset)
        case "did not find expected comment or line break": return blockHeader(at: begin)
        case "but found another document":
            return diagnostic(
                .yamlSeveralDocuments,
                "a second document begins here",
                at: line(at: offset),
                "put each document into a file of its own, or remove the line ---"
            )
        case _ where problem.hasPrefix("Maximum nesting level"):
            return diagnostic(
                .tooDeep,
                "lists and objects are nested too deeply",
                at: character(at: offset),
                "a plan is four or five levels deep"
            )
        case "found incompatible YAML document", "found duplicate %YAML directive":
            return diagnostic(
                .yamlSyntax,
                "a version of YAML that planeval does not know",
                at: line(at: offset),
                "remove the line; YAML 1.1 and 1.2 are read"
            )
        case _ where context?.text.contains("tag") ?? false: return start(at: begin)
        case _ where context?.text.contains("directive") ?? false: return start(at: begin)
        default: return unknown(words(problem, context: context?.text), at: offset)
        }
    }

    // MARK: Pieces for the answers

    static let quoteHint = "if it belongs to a text, put the whole text between quotation marks"

    func diagnostic(
        _ message: DocumentMessage,
        _ words: String,
        at range: Range<Int>,
        _ hint: String
    ) -> Diagnostic {
        Diagnostic(message, words, at: SourceSpan(source: source, range: range), hint: hint)
    }

    /// One character, or nothing at the end of the text.
    func character(at offset: Int) -> Range<Int> {
        guard offset < bytes.count else { return bytes.count..<bytes.count }
        return offset..<offset + UTF8Scalar.decode(bytes[offset...]).length
    }

    /// Everything visible from `offset` to the end of its line.
    func line(at offset: Int) -> Range<Int> {
        var end = spelling.endOfLine(from: offset)
        while end > offset, spelling.isSpace(bytes[end - 1]) { end -= 1 }
        return offset..<max(end, offset)
    }

    /// The character as it is named in a message.
    func name(at offset: Int) -> String {
        guard offset < bytes.count else { return "the end of the file" }
        return SafeText.singleLine(String(decoding: bytes[character(at: offset)], as: UTF8.self))
    }

    private func words(_ problem: String, context: String?) -> String {
        context.map { "\(problem) \($0)" } ?? problem
    }
}
