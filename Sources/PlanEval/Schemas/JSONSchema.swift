public import CEL

/// A JSON Schema (2020-12) of one of planeval's documents, ready to read documents by.
///
/// A part of the standard is understood: `type`, `properties`, `required`, `additionalProperties` as true or
/// false, `items`, `enum` of texts, `const`, `minimum`, `maximum`, `minLength`, `maxLength`,
/// `minItems`, `maxItems`, and references to `$defs` that do not go round in circles. A keyword that is not known is a mistake, because passing it
/// over would change what the schema means.
///
/// Keywords of our own say how a document may be written for people's convenience. They keep the words of a
/// document out of the program: `x-document` (its name in messages), `x-lenient` (mistakes are passed over
/// and unknown keys kept), `x-belongs-elsewhere`, `x-aliases`, `x-related`, `x-value-aliases`,
/// `x-shorthand`, `x-separators`, `x-as` and `x-noun`. `plan.schema.json` explains each.
public struct JSONSchema: Sendable {
    /// What the document is called in messages and in the ids of diagnostics, for example `plan`.
    public let documentName: String
    /// True when documents with mistakes are read as far as they can be.
    let isLenient: Bool
    /// Keys that give away that a document is of another kind, and what to say then.
    let foreignKeys: [(key: FieldName, message: String)]
    /// What is said about each place.
    let nodes: [SchemaNode]
    /// Index of the node for the whole document.
    let root: Int

    init(
        documentName: String,
        isLenient: Bool,
        foreignKeys: [(key: FieldName, message: String)],
        nodes: [SchemaNode],
        root: Int
    ) {
        self.documentName = documentName
        self.isLenient = isLenient
        self.foreignKeys = foreignKeys
        self.nodes = nodes
        self.root = root
    }

    /// Loads a schema.
    ///
    /// - Throws: what in it is not understood, with the place.
    public init(_ document: Document, source: SourceText) throws(DiagnosticError) {
        var loader = SchemaLoader(document: document, source: source)
        self = try loader.load()
    }

    /// Loads one of the schemas that are part of planeval: `plan`, `rubric`, `result` or `evaluation`.
    ///
    /// - Throws: that there is none of that name.
    public static func embedded(_ name: String) throws(DiagnosticError) -> JSONSchema {
        let path = "schemas/\(name).schema.json"
        guard let bytes = EmbeddedResources.file(named: path) else {
            throw DiagnosticError(
                Diagnostic(
                    id: "schema/unknown-name",
                    severity: .error,
                    message: "there is no schema \"\(name)\"",
                    hint: NearestName.question(for: name, among: embeddedNames)
                        ?? "the schemas are \(embeddedNames.joined(separator: ", "))"
                )
            )
        }
        let loaded = try DocumentLoader().read(bytes, path: "<\(path)>", format: .json)
        return try JSONSchema(loaded.document, source: loaded.source)
    }

    /// The names that `embedded` knows, sorted.
    public static var embeddedNames: [String] {
        EmbeddedResources.names.compactMap { path in
            guard path.hasPrefix("schemas/"), path.hasSuffix(".schema.json") else { return nil }
            return String(path.dropFirst("schemas/".count).dropLast(".schema.json".count))
        }
    }
}
