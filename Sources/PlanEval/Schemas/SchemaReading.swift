public import CEL

/// A document as its schema reads it.
public struct SchemaReading: Sendable {
    /// The document with other spellings and short forms written out, every node with the place of what the
    /// author wrote; the very document that was given when there was nothing to do.
    ///
    /// JSON Pointers into it follow the spellings of the schema, and empty elements of lists do not count.
    public let document: Document
    /// What differs from the schema, in the order of the source; a few dozen at most.
    public let diagnostics: [Diagnostic]

    /// False when a mistake stands in the way of using the document at all.
    public var isUsable: Bool { !diagnostics.contains { $0.severity == .error } }
}

extension JSONSchema {
    /// Reads a document that people wrote: accepts what can be understood and reports what cannot.
    ///
    /// If the schema is lenient and the reading is usable, `types` tells no lies about the resulting
    /// document: each value is of the declared kind, `null` or absent; a number may also be a text.
    ///
    /// - Parameters:
    ///   - document: what was read from `source`.
    ///   - source: the text, for the places of messages.
    /// - Returns: the document to work with, and what to tell its author.
    /// - Complexity: one pass over the document if it is written as the schema has it; three otherwise.
    public func read(_ document: Document, source: SourceText) -> SchemaReading {
        let findings = SchemaValidator.findings(in: document, schema: self)
        guard !findings.isEmpty else { return SchemaReading(document: document, diagnostics: []) }
        let report = SchemaReport(schema: self, document: document, source: source, isLenient: isLenient)
        guard isLenient else {
            return SchemaReading(document: document, diagnostics: report.diagnostics(findings))
        }
        return SchemaReading(
            document: DocumentNormaliser.normalised(document, schema: self, findings: findings),
            diagnostics: report.diagnostics(findings)
        )
    }

    /// What in a document JSON Schema would refuse; nothing is accepted for the sake of convenience.
    ///
    /// - Parameters:
    ///   - document: what was read from `source`.
    ///   - source: the text, for the places of messages.
    /// - Returns: the mistakes in the order of the source, a few dozen at most.
    public func validate(_ document: Document, source: SourceText) -> [Diagnostic] {
        let findings = SchemaValidator.findings(in: document, schema: self, isLenient: false)
        return SchemaReport(schema: self, document: document, source: source, isLenient: false)
            .diagnostics(findings)
    }
}
