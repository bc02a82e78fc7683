import CEL

extension SchemaValidator {
    /// Decides how a value of another kind than the schema's can be read.
    ///
    /// Each reading loses nothing that was written, except where it is noted as the wrong kind.
    mutating func interpret(_ index: Int, _ node: Int) {
        if document.isBlank(index) {
            note(.blank, index, node)
            return
        }
        let kind = document.entries[index].kind
        switch schema.nodes[node].form {
        case .text: interpretAsText(index, node)
        case .number where kind == .string: break
        case .list: interpretAsList(index, node)
        case .object where kind == .array: interpretAsObject(index, node)
        case .object:
            guard let shorthand = schema.nodes[node].shorthand else {
                note(.wrongKind, index, node)
                return
            }
            note(.member(property: shorthand), index, node)
            check(index, schema.nodes[node].properties[shorthand].schema)
        case .number, .boolean, .anything: note(.wrongKind, index, node)
        }
    }

    private mutating func interpretAsText(_ index: Int, _ node: Int) {
        let isChoice = !schema.nodes[node].choices.isEmpty
        let entry = document.entries[index]
        switch entry.kind {
        case .int, .double, .true, .false:
            note(.written, index, node)
            if isChoice { note(.unknownChoice(nil), index, node) }
        case .array where entry.count == 1 && document.entries[index + 1].kind == .string:
            note(.unwrapped, index, node)
            check(index + 1, node)
        case .array where !isChoice && document.holdsSingleValues(index),
            .object where !isChoice && document.holdsSingleValues(index):
            note(.joined, index, node)
        default: note(.wrongKind, index, node)
        }
    }

    private mutating func interpretAsList(_ index: Int, _ node: Int) {
        guard let items = schema.nodes[node].items else {
            note(.wrongKind, index, node)
            return
        }
        let parts = document.parts(of: index, separatedBy: schema.nodes[node].separators)
        guard parts.count > 1 else {
            let count = findings.count
            note(.wrapped, index, node)
            check(index, items)
            if findings.last?.isWrongKind(of: index) ?? false {
                // A list of one thing that nobody understands is no list.
                removeFindings(from: count)
                note(.wrongKind, index, node)
            }
            return
        }
        let choices = schema.nodes[items].choices
        var texts: [SchemaFinding.Part] = []
        var unknown: SchemaFinding.Part?
        for part in parts {
            let name = FoldedName(part.text)
            if let choice = choices.first(where: { $0.spellings.contains(name) }) {
                texts.append(SchemaFinding.Part(text: Array(choice.text.utf8), range: part.range))
            } else {
                texts.append(part)
                if !choices.isEmpty { unknown = unknown ?? part }
            }
        }
        note(.split(texts), index, node)
        if let unknown { note(.unknownChoice(unknown), index, items) }
    }

    /// Reads `- what: a` and `- why: b`, which are two objects in a list, as the one object that was meant.
    private mutating func interpretAsObject(_ index: Int, _ node: Int) {
        let elements = DocumentNode(document: document, index: index).elements
        var names: Set<FoldedName> = []
        for element in elements {
            guard element.kind == .object else {
                note(.wrongKind, index, node)
                return
            }
            for member in element.members {
                let name = FoldedName(document.text(of: member.key.index))
                let known = schema.nodes[node].properties.first { $0.spellings.contains(name) }
                guard names.insert(known?.spellings[0] ?? name).inserted else {
                    note(.wrongKind, index, node)
                    return
                }
            }
        }
        note(.merged, index, node)
        for element in elements { checkMembers(of: element.index, node) }
    }
}
