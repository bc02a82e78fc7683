import CEL

/// Makes evidence of the places that explanations name.
///
/// Many rules name the same places, so each is looked up once.
struct EvidenceFinder {
    private let source: SourceText
    /// What stands at a node, by its number.
    private var known: [Int: Evidence] = [:]

    /// Prepares to name places in a text.
    init(_ source: SourceText) {
        self.source = source
    }

    /// The place in the text that an explanation names.
    mutating func evidence(_ place: Explanation.Place) -> Evidence {
        let found = evidenceOnce(of: place.node)
        guard !place.missing.isEmpty else { return found }
        return Evidence(
            pointer: place.pointer(below: found.pointer),
            line: found.line,
            column: found.column,
            text: "",
            isMissing: true
        )
    }

    private mutating func evidenceOnce(of node: DocumentNode) -> Evidence {
        if let found = known[node.index] { return found }
        let found = evidence(of: node)
        known[node.index] = found
        return found
    }

    private func evidence(of node: DocumentNode) -> Evidence {
        let position = source.position(of: node.range.lowerBound)
        // A null that is written says nothing, but it has a place of its own.
        let isMissing = node.kind == .null
        return Evidence(
            pointer: node.pointer,
            line: position.line,
            column: position.column,
            text: isMissing ? "" : EvidenceText.text(of: node),
            isMissing: isMissing
        )
    }
}
