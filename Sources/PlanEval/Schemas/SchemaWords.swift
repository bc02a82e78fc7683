import CEL

/// The wording of one finding.
struct SchemaWords {
    private let schema: JSONSchema
    private let document: Document
    private let isLenient: Bool
    private let finding: SchemaFinding
    private let node: SchemaNode

    init(report: SchemaReport, finding: SchemaFinding) {
        schema = report.schema
        document = report.document
        isLenient = report.isLenient
        self.finding = finding
        node = report.schema.nodes[finding.schema]
    }

    /// The part of the source to point at.
    var range: Range<Int> {
        let place = DocumentNode(document: document, index: finding.node).range
        switch finding.kind {
        case .unknownChoice(let part?): return part.range
        case .missing(let property):
            guard let value = member(property) else { return place.prefix(1) }
            return DocumentNode(document: document, index: value).range
        case .notAnObject, .tooMany: return place.prefix(1)
        default: return place
        }
    }

    /// What was found and what was expected.
    var message: String {
        switch finding.kind {
        case .otherSpelling(let property): "\(quotedText) is read as \"\(node.properties[property].name)\""
        case .otherChoice(let choice): "\(quotedText) is read as \"\(node.choices[choice].text)\""
        case .wrapped: "\(mismatch); it is read as a list of one"
        case .split(let parts): "\(mismatch); it is read as a list of \(parts.count)"
        case .member(let property): "\(mismatch); it is read as its \"\(node.properties[property].name)\""
        case .joined: "\(mismatch); it is read as one text"
        case .unwrapped: "\(mismatch); its only entry is read"
        case .merged: "\(mismatch); its entries are read as one"
        case .wrongKind:
            isLenient ? "\(mismatch); the \(schema.documentName) is read without it" : mismatch
        case .unknownKey: "unknown key \(quotedText)"
        case .repeatedKey(let property):
            "\(quotedText) means the same as \"\(node.properties[property].name)\", which is there too"
        case .unknownChoice(let part):
            "\(place) should be \(expected), found \(Self.quoted(part?.text ?? written))"
        case .otherConstant: "\(place) should be \(constant), found \(found)"
        case .tooSmall: "\(place) should be \(Self.plain(node.minimum)) or more, found \(found)"
        case .tooLarge: "\(place) should be \(Self.plain(node.maximum)) or less, found \(found)"
        case .tooShort: "\(place) should have at least \(Self.counted(node.minimumLength, "character"))"
        case .tooFew:
            "\(place) should have at least \(Self.counted(node.minimumCount, "entry", "entries")), found \(entries)"
        case .tooLong:
            "\(place) should have at most \(Self.counted(node.maximumLength ?? 0, "character"))"
        case .tooMuch:
            "\(place) should have at most \(Self.counted(node.maximumCount ?? 0, "entry", "entries")), found \(entries)"
        case .missing(let property):
            member(property).map(document.isBlank) ?? false
                ? "\"\(node.properties[property].name)\" is empty"
                : "\(place) has no \"\(node.properties[property].name)\""
        case .foreign(let index): Self.sentence(0, of: schema.foreignKeys[index].message) ?? ""
        case .notAnObject: "a \(schema.documentName) is a group of keys and values, found \(found)"
        case .tooMany:
            "more than \(SchemaValidator.maximumFindings - 1) places differ from what a \(schema.documentName) looks like"
        case .written, .blank, .emptyElement: "\(mismatch)"
        }
    }

    /// What to do about it.
    var hint: String? {
        switch finding.kind {
        case .unknownKey: SchemaSuggestion(schema: schema, node: node, isLenient: isLenient).hint(for: name)
        case .repeatedKey: "put both into one; this one is kept, and not scored"
        case .unknownChoice(let part): choiceHint(String(decoding: part?.text ?? written, as: UTF8.self))
        case .wrongKind: kindHint
        case .otherConstant:
            "this planeval reads version \(constant) of the format; leave the key out or update planeval"
        case .missing(let property): missingHint(node.properties[property])
        case .foreign(let index): Self.sentence(1, of: schema.foreignKeys[index].message)
        case .notAnObject:
            // From the first required key on, past what concerns programs only.
            "it begins with keys such as \(Self.list(node.properties.drop { !$0.isRequired }.prefix(4).map(\.name)))"
        default: nil
        }
    }

    private func choiceHint(_ text: String) -> String? {
        NearestName.question(for: text, among: node.choices.map(\.text))
            ?? (isLenient ? "choose one of these; the text is kept, and counts as no choice" : nil)
    }

    private var kindHint: String? {
        let names = node.properties.map(\.name)
        switch (node.form, document.entries[finding.node].kind) {
        case (.object, .array):
            return "leave out the dashes or square brackets, and write the keys \(Self.list(names.prefix(4)))"
        case (.object, _): return "write it as keys and values, such as \(Self.list(names.prefix(4)))"
        case (.text, _): return "write it as one text"
        case (.number, _): return "write one number"
        default: return nil
        }
    }

    private func missingHint(_ property: SchemaNode.Property) -> String {
        guard let example = schema.nodes[property.schema].example else { return "add \"\(property.name)\"" }
        return "add a line such as \"\(property.name): \(example)\""
    }
}

// MARK: - Parts of sentences

extension SchemaWords {
    /// The most characters of the input that a message repeats.
    private static let maximumQuote = 40

    private var name: String { String(decoding: document.text(of: finding.node), as: UTF8.self) }

    private var quotedText: String { Self.quoted(document.text(of: finding.node)) }

    private var written: [UInt8] { document.writtenText(of: finding.node) }

    private func member(_ property: Int) -> Int? {
        document.member(of: finding.node, named: node.properties[property].key)
    }

    private var entries: Int { document.entries[finding.node].count }

    /// "x" should be y, found z.
    private var mismatch: String { "\(place) should be \(expected), found \(found)" }

    /// The place as people write it, for example `"metrics[2].owner"`.
    private var place: String {
        let pointer = DocumentNode(document: document, index: finding.node).pointer
        var path = ""
        for token in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            let name = token.replacing("~1", with: "/").replacing("~0", with: "~")
            if token.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
                path += "[\(name)]"
            } else {
                path += path.isEmpty ? name : ".\(name)"
            }
        }
        return path.isEmpty ? "the \(schema.documentName)" : Self.quoted(path.utf8)
    }

    private var expected: String {
        if !node.choices.isEmpty { return "one of \(Self.list(node.choices.map(\.text)))" }
        if let noun = node.noun { return noun }
        return switch node.form {
        case .anything: "something else"
        case .text: "a text"
        case .number: "a number"
        case .boolean: "true or false"
        case .list: "a list"
        case .object: "a group of keys"
        }
    }

    private var found: String {
        switch document.entries[finding.node].kind {
        case .null: "nothing"
        case .true: "true"
        case .false: "false"
        case .int, .double: String(decoding: written, as: UTF8.self)
        case .string: "a text"
        case .array: "a list"
        case .object: "a group of keys"
        }
    }

    private var constant: String {
        switch node.constant {
        case .int(let value): String(value)
        case .string(let value): value.description
        case nil: ""
        }
    }

    static func quoted(_ text: some Sequence<UInt8>) -> String {
        let text = String(decoding: Array(text.prefix(4 * (maximumQuote + 1))), as: UTF8.self)
        let scalars = text.unicodeScalars
        guard scalars.count > maximumQuote else { return "\"\(text)\"" }
        return "\"\(String(scalars.prefix(maximumQuote)))…\""
    }

    static func list(_ names: some Collection<String>) -> String { names.joined(separator: ", ") }

    private static func sentence(_ index: Int, of message: String) -> String? {
        let parts = message.split(separator: "; ", maxSplits: 1)
        return parts.indices.contains(index) ? String(parts[index]) : nil
    }

    private static func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
        "\(count) \(count == 1 ? one : many ?? one + "s")"
    }

    private static func plain(_ number: Double?) -> String {
        guard let number else { return "" }
        return Int(exactly: number).map(String.init) ?? String(number)
    }
}
