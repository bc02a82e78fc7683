import CEL

/// Turns the document of a schema into the nodes that documents are read by.
struct SchemaLoader {
    private let document: Document
    private let source: SourceText
    private var nodes: [SchemaNode] = []
    private var definitions: [Definition] = []

    private struct Definition {
        let name: String
        let schema: DocumentNode
        /// The index of its node, once it has one.
        var compiled: Int?
    }

    /// The most schemas that may stand inside one another; beyond, a reference goes round in a circle.
    private static let maximumDepth = 32
    /// The most members an object may know; `SchemaValidator` ticks them off in one word.
    private static let maximumProperties = 64

    init(document: Document, source: SourceText) {
        self.document = document
        self.source = source
    }

    mutating func load() throws(DiagnosticError) -> JSONSchema {
        let schema = document.root
        definitions = (schema["$defs"]?.members ?? []).map { Definition(name: $0.name, schema: $0.value) }
        for index in definitions.indices { _ = try compileDefinition(index, depth: 1) }
        let root = try compile(schema, depth: 0)
        var foreignKeys: [(key: FieldName, message: String)] = []
        for member in schema["x-belongs-elsewhere"]?.members ?? [] {
            foreignKeys.append((FieldName(member.name), try text(member.value)))
        }
        return JSONSchema(
            documentName: try schema["x-document"].map { node throws(DiagnosticError) in try text(node) }
                ?? "document",
            isLenient: schema["x-lenient"]?.bool ?? false,
            foreignKeys: foreignKeys,
            nodes: nodes,
            root: root
        )
    }

    private mutating func compileDefinition(_ index: Int, depth: Int) throws(DiagnosticError) -> Int {
        if let compiled = definitions[index].compiled { return compiled }
        let compiled = try compile(definitions[index].schema, depth: depth)
        definitions[index].compiled = compiled
        return compiled
    }

    private mutating func compile(_ schema: DocumentNode, depth: Int) throws(DiagnosticError) -> Int {
        guard schema.kind == .object else {
            throw mistake("bad-value", "a schema is an object", schema)
        }
        guard depth <= Self.maximumDepth else {
            throw mistake("circular-reference", "this schema contains itself", schema)
        }
        var node = SchemaNode()
        if let reference = schema["$ref"] {
            node = nodes[try compileDefinition(definition(reference), depth: depth + 1)]
        }
        for member in schema.members {
            try apply(member, to: &node, depth: depth)
        }
        for name in try schema["required"].map({ node throws(DiagnosticError) in try texts(node) }) ?? [] {
            guard let index = node.properties.firstIndex(where: { $0.key == FieldName(name) }) else {
                throw mistake("bad-value", "\"\(name)\" is required and not among the properties", schema)
            }
            node.properties[index].isRequired = true
        }
        if let shorthand = schema["x-shorthand"] {
            let name = FieldName(try text(shorthand))
            guard let index = node.properties.firstIndex(where: { $0.key == name }) else {
                throw mistake("bad-value", "a shorthand stands for one of the properties", shorthand)
            }
            node.shorthand = index
        }
        node.choices = try choices(schema) ?? node.choices
        node.form = try form(schema, node)
        nodes.append(node)
        return nodes.count - 1
    }

    private mutating func apply(
        _ member: DocumentNode.Member,
        to node: inout SchemaNode,
        depth: Int
    ) throws(DiagnosticError) {
        let value = member.value
        switch member.name {
        case "type": node.kinds = try kinds(value)
        case "properties": node.properties = try properties(value, depth: depth)
        case "items": node.items = try compile(value, depth: depth + 1)
        case "const": node.constant = try constant(value)
        case "additionalProperties":
            guard let allows = value.bool else {
                throw mistake("bad-value", "additionalProperties is true or false", value)
            }
            node.refusesUnknownKeys = !allows
        case "minimum": node.minimum = try number(value)
        case "maximum": node.maximum = try number(value)
        case "minLength": node.minimumLength = try count(value)
        case "minItems": node.minimumCount = try count(value)
        case "maxLength": node.maximumLength = try count(value)
        case "maxItems": node.maximumCount = try count(value)
        case "x-separators": node.separators = Array(try text(value).utf8)
        case "x-noun": node.noun = try text(value)
        case "examples":
            if let example = value.elements.first?.string { node.example = example }
        case "$ref", "required", "enum", "x-shorthand", "x-as", "x-aliases", "x-related", "x-value-aliases":
            // Read where they are used.
            break
        case "$schema", "$id", "$comment", "title", "description": break
        case "$defs", "x-document", "x-lenient", "x-belongs-elsewhere":
            guard depth == 0 else {
                throw mistake("unknown-keyword", "\"\(member.name)\" stands at the top only", member.key)
            }
        default:
            throw mistake(
                "unknown-keyword",
                "the keyword \"\(member.name)\" is not understood",
                member.key,
                hint: NearestName.question(for: member.name, among: Self.keywords)
            )
        }
    }

    private static let keywords = [
        "$comment", "$defs", "$id", "$ref", "$schema", "additionalProperties", "const", "description", "enum",
        "examples", "items", "maxItems", "maxLength", "maximum", "minItems", "minLength", "minimum",
        "properties", "required", "title",
        "type", "x-aliases", "x-as", "x-belongs-elsewhere", "x-document", "x-lenient", "x-noun", "x-related",
        "x-separators", "x-shorthand", "x-value-aliases",
    ]

    private mutating func properties(
        _ value: DocumentNode,
        depth: Int
    ) throws(DiagnosticError) -> [SchemaNode.Property] {
        var properties: [SchemaNode.Property] = []
        var meanings: [FoldedName: String] = [:]
        for member in value.members {
            let aliases = try list("x-aliases", of: member.value)
            let property = SchemaNode.Property(
                name: member.name,
                key: FieldName(member.name),
                schema: try compile(member.value, depth: depth + 1),
                isRequired: false,
                spellings: ([member.name] + aliases).map { FoldedName($0.utf8) },
                related: try list("x-related", of: member.value).map { FoldedName($0.utf8) }
            )
            for spelling in property.spellings {
                if let other = meanings.updateValue(member.name, forKey: spelling) {
                    throw mistake(
                        "ambiguous-alias",
                        "a spelling of \"\(member.name)\" is also one of \"\(other)\"",
                        member.key
                    )
                }
            }
            properties.append(property)
        }
        guard properties.count <= Self.maximumProperties else {
            throw mistake("bad-value", "more than \(Self.maximumProperties) properties", value)
        }
        return properties
    }

    private func choices(_ schema: DocumentNode) throws(DiagnosticError) -> [SchemaNode.Choice]? {
        guard let list = schema["enum"] else {
            if let aliases = schema["x-value-aliases"] {
                throw mistake("bad-value", "aliases of choices need choices, \"enum\"", aliases)
            }
            return nil
        }
        var aliases: [String: [String]] = [:]
        for member in schema["x-value-aliases"]?.members ?? [] {
            aliases[try text(member.value), default: []].append(member.name)
        }
        var choices: [SchemaNode.Choice] = []
        for element in list.elements where element.kind != .null {
            let choice = try text(element)
            let spellings = [choice] + (aliases.removeValue(forKey: choice) ?? [])
            choices.append(
                SchemaNode.Choice(
                    text: choice,
                    key: FieldName(choice),
                    spellings: spellings.map { FoldedName($0.utf8) }
                )
            )
        }
        guard aliases.isEmpty else {
            throw mistake("bad-value", "an alias stands for something that is no choice", list)
        }
        return choices
    }

    /// What rules see: `x-as` where it is given, else the kind that can hold the others, or the one that the
    /// other keywords are about.
    private func form(_ schema: DocumentNode, _ node: SchemaNode) throws(DiagnosticError) -> SchemaNode.Form {
        if let target = schema["x-as"] {
            guard try text(target) == "string" else {
                throw mistake("bad-value", "x-as is \"string\"", target)
            }
            return .text
        }
        guard node.kinds != .any else {
            if !node.properties.isEmpty { return .object }
            if node.items != nil { return .list }
            return node.choices.isEmpty ? .anything : .text
        }
        if schema["type"] == nil, schema["$ref"] != nil { return node.form }
        let kinds = node.kinds
        if kinds.contains(.array) { return .list }
        if kinds.contains(.object) { return .object }
        if !kinds.isDisjoint(with: .number) { return .number }
        if kinds.contains(.string) { return .text }
        return kinds.contains(.boolean) ? .boolean : .anything
    }
}

// MARK: - Values of keywords

extension SchemaLoader {
    private func definition(_ reference: DocumentNode) throws(DiagnosticError) -> Int {
        let path = try text(reference)
        let prefix = "#/$defs/"
        guard let index = definitions.firstIndex(where: { prefix + $0.name == path }) else {
            throw mistake(
                "unknown-reference",
                "\"\(path)\" is not one of the definitions of this schema",
                reference,
                hint: NearestName.question(for: path, among: definitions.map { prefix + $0.name })
            )
        }
        return index
    }

    private func kinds(_ value: DocumentNode) throws(DiagnosticError) -> SchemaNode.Kinds {
        var kinds: SchemaNode.Kinds = []
        for name in value.kind == .array ? try texts(value) : [try text(value)] {
            guard let known = SchemaNode.Kinds.names.first(where: { $0.name == name }) else {
                throw mistake("bad-value", "\"\(name)\" is not a type", value)
            }
            kinds.formUnion(known.kinds)
        }
        return kinds
    }

    private func constant(_ value: DocumentNode) throws(DiagnosticError) -> SchemaNode.Constant {
        if let int = value.int { return .int(int) }
        return .string(FieldName(try text(value)))
    }

    private func list(_ keyword: String, of schema: DocumentNode) throws(DiagnosticError) -> [String] {
        guard let value = schema[keyword] else { return [] }
        return try texts(value)
    }

    private func texts(_ value: DocumentNode) throws(DiagnosticError) -> [String] {
        guard value.kind == .array else { throw mistake("bad-value", "expected a list of texts", value) }
        var texts: [String] = []
        for element in value.elements { texts.append(try text(element)) }
        return texts
    }

    private func text(_ value: DocumentNode) throws(DiagnosticError) -> String {
        guard let text = value.string else { throw mistake("bad-value", "expected a text", value) }
        return text
    }

    private func number(_ value: DocumentNode) throws(DiagnosticError) -> Double {
        guard let number = value.double else { throw mistake("bad-value", "expected a number", value) }
        return number
    }

    private func count(_ value: DocumentNode) throws(DiagnosticError) -> Int {
        guard let count = value.int.flatMap({ Int(exactly: $0) }), count >= 0 else {
            throw mistake("bad-value", "expected a whole number from 0", value)
        }
        return count
    }

    private func mistake(
        _ id: String,
        _ message: String,
        _ node: DocumentNode,
        hint: String? = nil
    ) -> DiagnosticError {
        DiagnosticError(
            Diagnostic(
                id: "schema/\(id)",
                severity: .error,
                message: message,
                at: SourceSpan(source: source, range: node.range),
                hint: hint
            )
        )
    }
}
