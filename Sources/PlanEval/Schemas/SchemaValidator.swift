import CEL

/// Compares a document with a schema in one pass and lists what differs.
///
/// A lenient pass notes what can be read although it is written otherwise, so that `DocumentNormaliser` can
/// write it out; a strict one takes everything that JSON Schema would refuse as a mistake.
///
/// The recursion goes as deep as the schema, which has no circles.
struct SchemaValidator {
    let schema: JSONSchema
    let document: Document
    let isLenient: Bool
    /// In the order in which the document is read; several about one node go from the outside inwards.
    private(set) var findings: [SchemaFinding] = []

    /// A document with more findings than this is none of ours, and is not looked at any further.
    static let maximumFindings = 100_000

    private init(_ schema: JSONSchema, _ document: Document, isLenient: Bool) {
        self.schema = schema
        self.document = document
        self.isLenient = isLenient
    }

    /// What differs between `document` and `schema`.
    ///
    /// - Complexity: O(nodes × members an object may have) in the worst case; about O(nodes) for documents
    ///   whose keys follow the order of the schema.
    static func findings(
        in document: Document,
        schema: JSONSchema,
        isLenient: Bool? = nil
    ) -> [SchemaFinding] {
        var validator = SchemaValidator(schema, document, isLenient: isLenient ?? schema.isLenient)
        validator.checkRoot()
        return validator.findings
    }

    mutating func note(_ kind: SchemaFinding.Kind, _ node: Int, _ schema: Int) {
        guard findings.count < Self.maximumFindings else { return }
        let isLast = findings.count == Self.maximumFindings - 1
        findings.append(SchemaFinding(node: node, schema: schema, kind: isLast ? .tooMany : kind))
    }

    mutating func removeFindings(from count: Int) {
        findings.removeSubrange(count...)
    }

    private mutating func checkRoot() {
        guard document.entries[0].kind == .object else {
            note(.notAnObject, 0, schema.root)
            return
        }
        for (index, foreign) in schema.foreignKeys.enumerated() {
            if let value = document.member(of: 0, named: foreign.key) {
                note(.foreign(index), value - 1, schema.root)
                return
            }
        }
        check(0, schema.root)
    }

    mutating func check(_ index: Int, _ node: Int) {
        guard findings.count < Self.maximumFindings else { return }
        let kind = document.entries[index].kind
        if isLenient {
            if kind == .null { return }
        } else if !schema.nodes[node].kinds.contains(document.kind(of: index)) {
            note(.wrongKind, index, node)
            return
        }
        switch (schema.nodes[node].form, kind) {
        case (.list, .array): checkElements(of: index, node)
        case (.object, .object): checkMembers(of: index, node)
        case (.text, .string): checkText(index, node)
        case (.number, .int), (.number, .double): checkRange(index, node)
        case (.boolean, .true), (.boolean, .false): break
        case (.anything, _): checkConstant(index, node)
        default: if isLenient { interpret(index, node) }
        }
    }

    private mutating func checkElements(of index: Int, _ node: Int) {
        if document.entries[index].count < schema.nodes[node].minimumCount { note(.tooFew, index, node) }
        if let maximum = schema.nodes[node].maximumCount, document.entries[index].count > maximum {
            note(.tooMuch, index, node)
        }
        guard let items = schema.nodes[node].items else { return }
        let end = Int(document.entries[index].next)
        var element = index + 1
        while element < end {
            if isLenient, document.isBlank(element) {
                note(.emptyElement, element, items)
            } else {
                check(element, items)
            }
            element = Int(document.entries[element].next)
        }
    }

    mutating func checkMembers(of index: Int, _ node: Int) {
        let end = Int(document.entries[index].next)
        var seen: UInt64 = 0
        var expected = 0
        var key = index + 1
        while key < end {
            if let property = property(of: key, node, from: expected) {
                expected = property + 1
                check(key + 1, schema.nodes[node].properties[property].schema)
                if says(key + 1, property, node) { seen |= 1 << UInt64(property) }
            } else {
                checkUnknownKey(key, of: index, node, &seen)
            }
            key = Int(document.entries[key + 1].next)
        }
        for (property, declared) in schema.nodes[node].properties.enumerated()
        where declared.isRequired && seen & 1 << UInt64(property) == 0 {
            note(.missing(property: property), index, node)
        }
    }

    private mutating func checkUnknownKey(_ key: Int, of object: Int, _ node: Int, _ seen: inout UInt64) {
        let properties = schema.nodes[node].properties
        guard isLenient else {
            if schema.nodes[node].refusesUnknownKeys { note(.unknownKey, key, node) }
            return
        }
        let name = FoldedName(document.text(of: key))
        guard let property = properties.firstIndex(where: { $0.spellings.contains(name) }) else {
            if !properties.isEmpty { note(.unknownKey, key, node) }
            return
        }
        let isRepeated =
            seen & 1 << UInt64(property) != 0
            || document.member(of: object, named: properties[property].key) != nil
        if isRepeated {
            note(.repeatedKey(property: property), key, node)
            return
        }
        note(.otherSpelling(property: property), key, node)
        check(key + 1, properties[property].schema)
        if says(key + 1, property, node) { seen |= 1 << UInt64(property) }
    }

    /// True when the value of a member, which was checked last, is one: a required one must say something.
    private func says(_ value: Int, _ property: Int, _ node: Int) -> Bool {
        guard isLenient, schema.nodes[node].properties[property].isRequired else { return true }
        return !document.isBlank(value) && !(findings.last?.isWrongKind(of: value) ?? false)
    }

    private func property(of key: Int, _ node: Int, from expected: Int) -> Int? {
        // Keys mostly come in the order of the schema.
        let count = schema.nodes[node].properties.count
        var candidate = expected < count ? expected : 0
        for _ in 0..<count {
            if document.matches(key, schema.nodes[node].properties[candidate].key) { return candidate }
            candidate = candidate + 1 < count ? candidate + 1 : 0
        }
        return nil
    }

    private mutating func checkText(_ index: Int, _ node: Int) {
        let minimum = schema.nodes[node].minimumLength
        if minimum > 0, !isLenient, document.scalarCount(of: index) < minimum { note(.tooShort, index, node) }
        if let maximum = schema.nodes[node].maximumLength, document.scalarCount(of: index) > maximum {
            note(.tooLong, index, node)
        }
        if schema.nodes[node].hasConstant { checkConstant(index, node) }
        guard !schema.nodes[node].choices.isEmpty else { return }
        for choice in schema.nodes[node].choices where document.matches(index, choice.key) { return }
        if isLenient {
            if document.isBlank(index) { return }
            let name = FoldedName(document.text(of: index))
            if let choice = schema.nodes[node].choices.firstIndex(where: { $0.spellings.contains(name) }) {
                note(.otherChoice(choice), index, node)
                return
            }
        }
        note(.unknownChoice(nil), index, node)
    }

    private mutating func checkRange(_ index: Int, _ node: Int) {
        let minimum = schema.nodes[node].minimum
        let maximum = schema.nodes[node].maximum
        guard minimum != nil || maximum != nil,
            let value = DocumentNode(document: document, index: index).double
        else { return }
        if let minimum, value < minimum { note(.tooSmall, index, node) }
        if let maximum, value > maximum { note(.tooLarge, index, node) }
    }

    private mutating func checkConstant(_ index: Int, _ node: Int) {
        guard let constant = schema.nodes[node].constant else { return }
        let isEqual =
            switch constant {
            case .int(let expected):
                DocumentNode(document: document, index: index).double == Double(expected)
                    || isLenient && document.writtenText(of: index).elementsEqual(String(expected).utf8)
            case .string(let expected):
                document.entries[index].kind == .string && document.matches(index, expected)
            }
        if !isEqual { note(.otherConstant, index, node) }
    }
}
