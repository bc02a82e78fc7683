import CEL

/// Writes out what a lenient pass found to be written otherwise: other spellings of keys and choices, texts
/// that stand for a list or an object, numbers that stand for a text.
///
/// Every node of the new document keeps the place of the one it came from, so that messages and evidence
/// show what the author wrote. What a rule sees afterwards is of the kind the schema says, `null`, or absent.
struct DocumentNormaliser {
    private let document: Document
    private let schema: JSONSchema
    /// In document order; several for one node go from the outside inwards.
    private let repairs: [SchemaFinding]
    private var cursor = 0
    private var bytes: [UInt8]
    private var entries: [Document.Entry] = []

    private init(_ document: Document, _ schema: JSONSchema, _ repairs: [SchemaFinding]) {
        self.document = document
        self.schema = schema
        self.repairs = repairs
        bytes = document.bytes
        entries.reserveCapacity(document.entries.count + repairs.count)
    }

    /// The document with everything written out that `SchemaValidator` found in it; the same document when
    /// there is nothing to write out.
    ///
    /// - Complexity: O(nodes + length).
    static func normalised(
        _ document: Document,
        schema: JSONSchema,
        findings: [SchemaFinding]
    ) -> Document {
        let repairs = findings.filter(\.isRepaired)
        guard !repairs.isEmpty else { return document }
        var normaliser = DocumentNormaliser(document, schema, repairs)
        normaliser.write(0)
        return Document(
            bytes: normaliser.bytes,
            entries: normaliser.entries,
            sourceLength: document.sourceLength
        )
    }

    private func range(of index: Int) -> Range<Int> {
        DocumentNode(document: document, index: index).range
    }

    // The readers limit how deep documents go, and with them this recursion.
    private mutating func write(_ index: Int) {
        let entry = document.entries[index]
        guard cursor < repairs.count, repairs[cursor].node < Int(entry.next) else {
            copy(index)
            return
        }
        if repairs[cursor].node == index {
            let repair = repairs[cursor]
            cursor += 1
            apply(repair, to: index)
            return
        }
        let container = open(entry.kind, at: range(of: index))
        let count = entry.kind == .object ? writeMembers(of: index) : writeElements(of: index)
        close(container, count: count)
    }

    private mutating func writeMembers(of object: Int) -> Int {
        let end = Int(document.entries[object].next)
        var key = object + 1
        while key < end {
            write(key)
            write(key + 1)
            key = Int(document.entries[key + 1].next)
        }
        return document.entries[object].count
    }

    private mutating func writeElements(of array: Int) -> Int {
        let end = Int(document.entries[array].next)
        var count = 0
        var element = array + 1
        while element < end {
            if cursor < repairs.count, repairs[cursor].node == element, repairs[cursor].dropsElement {
                cursor += 1
            } else {
                write(element)
                count += 1
            }
            element = Int(document.entries[element].next)
        }
        return count
    }

    private mutating func apply(_ repair: SchemaFinding, to index: Int) {
        let range = range(of: index)
        let node = schema.nodes[repair.schema]
        switch repair.kind {
        case .otherSpelling(let property): add(node.properties[property].key.bytes, at: range)
        case .otherChoice(let choice): add(node.choices[choice].key.bytes, at: range)
        case .written: add(document.writtenText(of: index), at: range)
        case .joined: add(document.joinedText(of: index), at: range)
        case .unwrapped: write(index + 1)
        case .wrapped:
            let container = open(.array, at: range)
            write(index)
            close(container, count: 1)
        case .split(let parts):
            let container = open(.array, at: range)
            for part in parts { add(part.text, at: part.range) }
            close(container, count: parts.count)
        case .member(let property):
            let container = open(.object, at: range)
            add(node.properties[property].key.bytes, at: range)
            write(index)
            close(container, count: 1)
        case .merged:
            let container = open(.object, at: range)
            var count = 0
            for element in DocumentNode(document: document, index: index).elements {
                count += writeMembers(of: element.index)
            }
            close(container, count: count)
        case .blank, .emptyElement, .wrongKind: append(.null, at: range)
        case .unknownKey, .repeatedKey, .unknownChoice, .otherConstant, .tooSmall, .tooLarge, .tooShort,
            .tooLong, .tooFew, .tooMuch, .missing, .foreign, .notAnObject, .tooMany:
            preconditionFailure("only findings that are repaired get here")
        }
    }

    // MARK: - Rows of the table

    private mutating func copy(_ index: Int) {
        let shift = UInt32(truncatingIfNeeded: entries.count - index)
        let start = entries.count
        entries.append(contentsOf: document.entries[index..<Int(document.entries[index].next)])
        guard shift != 0 else { return }
        for row in start..<entries.count { entries[row].next &+= shift }
    }

    private mutating func add(_ text: [UInt8], at range: Range<Int>) {
        let offset = bytes.count
        bytes.append(contentsOf: text)
        append(.string, at: range, isDecoded: true, payload: UInt64(offset) << 32 | UInt64(text.count))
    }

    private mutating func append(
        _ kind: Document.Kind,
        at range: Range<Int>,
        isDecoded: Bool = false,
        payload: UInt64 = 0
    ) {
        entries.append(
            Document.Entry(
                kind: kind,
                start: range.lowerBound,
                end: range.upperBound,
                next: entries.count + 1,
                isDecoded: isDecoded,
                payload: payload
            )
        )
    }

    private mutating func open(_ kind: Document.Kind, at range: Range<Int>) -> Int {
        append(kind, at: range)
        return entries.count - 1
    }

    private mutating func close(_ container: Int, count: Int) {
        entries[container].next = UInt32(truncatingIfNeeded: entries.count)
        entries[container].payload = UInt64(count)
    }
}
