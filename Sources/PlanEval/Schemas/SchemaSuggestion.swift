import CEL

/// What somebody may have meant who wrote a key that is not known.
struct SchemaSuggestion {
    let schema: JSONSchema
    /// The object in which the key stands.
    let node: SchemaNode
    let isLenient: Bool

    /// Lists of known keys that are longer than this help nobody.
    private static let maximumList = 10

    func hint(for name: String) -> String? {
        let consequence = isLenient ? "it is kept, and not scored" : nil
        guard let suggestion = suggestion(for: name) else { return consequence }
        guard let consequence else { return suggestion }
        return suggestion + (suggestion.hasSuffix("?") ? " " : "; ") + consequence
    }

    private func suggestion(for name: String) -> String? {
        let folded = FoldedName(name.utf8)
        if let related = node.properties.first(where: { $0.related.contains(folded) }) {
            return "did you mean \"\(related.name)\"?"
        }
        if let alias = node.properties.first(where: { $0.spellings.contains(folded) }) {
            return "did you mean \"\(alias.name)\"?"
        }
        if let section = section(with: folded) {
            return "it belongs inside \"\(section.name)\""
        }
        let names = node.properties.map(\.name)
        if let question = NearestName.question(for: name, among: names) { return question }
        guard names.count <= Self.maximumList else { return nil }
        return "the keys here are \(SchemaWords.list(names))"
    }

    /// The section at the top of the document that knows the key, if only one does.
    private func section(with name: FoldedName) -> SchemaNode.Property? {
        let sections = schema.nodes[schema.root].properties.filter { section in
            let content = schema.nodes[section.schema]
            return content.form == .object && content.properties.contains { $0.spellings[0] == name }
        }
        return sections.count == 1 ? sections[0] : nil
    }
}
