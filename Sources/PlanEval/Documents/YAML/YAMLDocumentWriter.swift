import CEL
import Yams

/// Turns the nodes of Yams into a `Document`, and notes what may mean something else than intended.
struct YAMLDocumentWriter {
    let source: SourceText
    let spelling: YAMLSpelling
    var notes: [Diagnostic] = []
    private let places: YAMLPlaces
    private let maximumDepth: Int
    private var builder: DocumentBuilder
    private var repetition: Repetition
    private var depth = 0
    /// The end of what has been read, in the order of the source.
    private var cursor = 0

    init(_ source: SourceText, _ places: YAMLPlaces, maximumDepth: Int, maximumLength: Int) {
        self.source = source
        self.places = places
        self.maximumDepth = maximumDepth
        spelling = YAMLSpelling(source.bytes)
        builder = DocumentBuilder(source: source.bytes)
        repetition = Repetition(maximumBytes: maximumLength)
    }

    /// Adds the outermost value.
    ///
    /// - Returns: false if there is nothing.
    mutating func add(document root: Node) throws(DiagnosticError) -> Bool {
        if case .scalar(let scalar) = root, scalar.style == .plain, scalar.string.isEmpty { return false }
        try add(root)
        return true
    }

    /// The finished document and the notes in the order of the source.
    consuming func finish() -> (Document, [Diagnostic]) {
        (builder.finish(), notes)
    }

    private mutating func add(_ node: Node) throws(DiagnosticError) {
        let mark = offset(of: node)
        // Yams puts the repeated node where the alias stands, so its mark points back.
        guard mark < cursor else { return try addContent(of: node, at: mark) }
        let alias = spelling.alias(from: cursor) ?? cursor..<cursor
        repetition.begin(alias)
        cursor = mark
        try addContent(of: node, at: mark)
        cursor = alias.upperBound
        repetition.end()
    }

    private mutating func addContent(of node: Node, at mark: Int) throws(DiagnosticError) {
        switch node {
        case .scalar(let scalar): try add(scalar, at: mark)
        case .sequence(let sequence): try add(sequence, at: mark)
        case .mapping(let mapping): try add(mapping, at: mark)
        // The parser has put the value in its place.
        case .alias: preconditionFailure("Yams resolves aliases while it parses")
        }
    }

    // MARK: Lists and objects

    private mutating func add(_ sequence: Node.Sequence, at mark: Int) throws(DiagnosticError) {
        let start = try open(at: mark, tag: sequence.tag, expected: "seq")
        builder.beginArray(at: start)
        for element in sequence { try add(element) }
        close(from: start, UInt8(ascii: "["), UInt8(ascii: "]"))
    }

    private mutating func add(_ mapping: Node.Mapping, at mark: Int) throws(DiagnosticError) {
        let start = try open(at: mark, tag: mapping.tag, expected: "map")
        builder.beginObject(at: start)
        let isFlow = source.bytes[start...].first == UInt8(ascii: "{")
        for (key, value) in mapping {
            let range = try add(key: key)
            if isFlow { noteComma(behind: range, before: value) }
            try add(value)
        }
        close(from: start, UInt8(ascii: "{"), UInt8(ascii: "}"))
    }

    /// Begins a list or object.
    ///
    /// - Returns: where it begins, behind its anchor and tag.
    private mutating func open(at mark: Int, tag: Tag, expected: String) throws(DiagnosticError) -> Int {
        let start = spelling.skipProperties(from: mark)
        guard depth < maximumDepth else {
            throw mistake(
                .tooDeep,
                "more than \(maximumDepth) lists and objects inside each other",
                at: start..<start + 1,
                hint: "a plan is four or five levels deep"
            )
        }
        try check(tag, is: [expected], at: mark)
        try count(bytes: 0)
        depth += 1
        cursor = max(cursor, min(start + (isBracket(start) ? 1 : 0), source.bytes.count))
        return start
    }

    private mutating func close(from start: Int, _ opening: UInt8, _ closing: UInt8) {
        if source.bytes[start...].first == opening {
            cursor = spelling.endOfFlow(closing, from: cursor)
        }
        depth -= 1
        builder.end(at: max(cursor, start))
    }

    private func isBracket(_ offset: Int) -> Bool {
        offset < source.bytes.count && "[{".utf8.contains(source.bytes[offset])
    }

    /// Adds a key, which is its spelling whatever it would mean as a value.
    private mutating func add(key: Node) throws(DiagnosticError) -> Range<Int> {
        let mark = offset(of: key)
        guard case .scalar(let scalar) = key else {
            let start = spelling.skipProperties(from: mark)
            throw mistake(
                .yamlKey,
                "a list or an object where a key was expected",
                at: start..<start + 1,
                hint: "a key is a text; put quotation marks around a text that contains [ ] { or }"
            )
        }
        let range = range(of: scalar, at: mark)
        if scalar.style == .plain, scalar.string == "<<" {
            throw mistake(
                .yamlMergeKey,
                "the key << of YAML 1.1",
                at: range,
                hint: "write the keys out that it stands for"
            )
        }
        if scalar.style == .plain, scalar.string.isEmpty {
            throw mistake(.yamlKey, "a value without a key", at: mark..<mark + 1, hint: "write key: value")
        }
        try count(bytes: scalar.string.utf8.count)
        builder.add(scalar.string.utf8, at: range)
        cursor = max(cursor, range.upperBound)
        return range
    }

    // MARK: Texts, numbers and words

    private mutating func add(_ scalar: Node.Scalar, at mark: Int) throws(DiagnosticError) {
        let range = range(of: scalar, at: mark)
        try count(bytes: scalar.string.utf8.count)
        defer { cursor = max(cursor, range.upperBound) }
        switch try meaning(of: scalar, at: range) {
        case .null: builder.addNull(at: range)
        case .bool(let value): builder.add(value, at: range)
        case .int(let value): builder.add(value, at: range)
        case .double(let value): builder.add(value, at: range)
        case .text, .surprisingText, .notANumber, .outOfRange: builder.add(scalar.string.utf8, at: range)
        }
        if scalar.style == .plain, !repetition.isActive { notePitfalls(of: scalar.string, at: range) }
    }

    private mutating func meaning(
        of scalar: Node.Scalar,
        at range: Range<Int>
    ) throws(DiagnosticError) -> CoreSchema {
        let tag = scalar.tag.rawValue
        try check(scalar.tag, is: ["str", "int", "float", "bool", "null"], at: range.lowerBound)
        if tag == "!" || tag == Self.tagPrefix + "str" { return .text }
        if tag.isEmpty, scalar.style != .plain { return .text }
        let meaning = CoreSchema(scalar.string)
        switch meaning {
        case .notANumber:
            throw mistake(
                .yamlNotANumber,
                "\(scalar.string) is no number to reckon with",
                at: range,
                hint: "leave the value out, or put quotation marks around it if a text is meant"
            )
        case .outOfRange:
            throw mistake(
                .numberOutOfRange,
                "a number larger than any that can be reckoned with",
                at: range,
                hint: "put quotation marks around it if it is no quantity"
            )
        case .surprisingText(let other) where !repetition.isActive:
            note(surprise: scalar.string, other, at: range)
        default: break
        }
        if !tag.isEmpty, tag != Self.tagPrefix + Self.tagName(meaning) {
            // A whole number is a good floating-point number too.
            if case .int(let value) = meaning, tag == Self.tagPrefix + "float" {
                return .double(Double(value))
            }
            throw mistake(
                .yamlTag,
                "\"\(scalar.string)\" is not of the type \"\(tag.dropFirst(Self.tagPrefix.count))\"",
                at: range,
                hint: "remove the tag in front of it"
            )
        }
        return meaning
    }

    private static let tagPrefix = "tag:yaml.org,2002:"

    private static func tagName(_ meaning: CoreSchema) -> String {
        switch meaning {
        case .null: "null"
        case .bool: "bool"
        case .int: "int"
        case .double: "float"
        default: "str"
        }
    }

    private func check(_ tag: Tag, is names: [String], at offset: Int) throws(DiagnosticError) {
        let tag = tag.rawValue
        if tag.isEmpty || tag == "!" || names.contains(where: { Self.tagPrefix + $0 == tag }) { return }
        let start = spelling.startOfProperties(before: offset)
        throw mistake(
            .yamlTag,
            "the tag \"\(tag)\" does not fit here",
            at: start..<max(spelling.skipWord(from: start), start + 1),
            hint: "remove it, or put quotation marks around a text that begins with !"
        )
    }

    // MARK: Places and limits

    private func offset(of node: Node) -> Int {
        node.mark.map(places.offset) ?? cursor
    }

    private func range(of scalar: Node.Scalar, at mark: Int) -> Range<Int> {
        if scalar.string.isEmpty, scalar.style == .plain { return mark..<mark }
        let start = spelling.skipProperties(from: mark)
        return start..<max(spelling.end(of: scalar.string, scalar.style, from: start), start)
    }

    private mutating func count(bytes: Int) throws(DiagnosticError) {
        guard repetition.count(bytes: bytes) else {
            throw mistake(
                .yamlAlias,
                "so many repetitions that the document becomes too large",
                at: repetition.place,
                hint: "write out what is repeated"
            )
        }
    }

    func mistake(
        _ message: DocumentMessage,
        _ words: String,
        at range: Range<Int>,
        hint: String
    ) -> DiagnosticError {
        DiagnosticError(Diagnostic(message, words, at: SourceSpan(source: source, range: range), hint: hint))
    }

    /// What aliases may add to a document.
    private struct Repetition {
        private(set) var place = 0..<0
        private var depth = 0
        private var nodes = 0
        private var bytes = 0
        private let maximumBytes: Int

        private static let maximumNodes = 100_000

        init(maximumBytes: Int) {
            self.maximumBytes = maximumBytes
        }

        var isActive: Bool { depth > 0 }

        mutating func begin(_ alias: Range<Int>) {
            if depth == 0 { place = alias }
            depth += 1
        }

        mutating func end() { depth -= 1 }

        /// Counts one more node; false when that is too much.
        mutating func count(bytes: Int) -> Bool {
            guard isActive else { return true }
            nodes += 1
            self.bytes += bytes
            return nodes <= Self.maximumNodes && self.bytes <= maximumBytes
        }
    }
}
