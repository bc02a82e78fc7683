public import CEL

/// A plan as rules read it.
public struct Plan: Sendable {
    /// The bytes that were read.
    public let source: SourceText
    /// The content under the names of the schema; places are those of the source.
    public let document: Document
    /// What the reader was unsure about; no errors.
    public let diagnostics: [Diagnostic]

    /// Reads a loaded document as a plan.
    ///
    /// - Parameters:
    ///   - loaded: a JSON or YAML document.
    ///   - schema: the schema of plans.
    /// - Throws: what makes the document no plan at all, such as a list instead of an object or a missing title.
    public init(_ loaded: LoadedDocument, schema: JSONSchema) throws(DiagnosticError) {
        let reading = schema.read(loaded.document, source: loaded.source)
        guard reading.isUsable else { throw DiagnosticError(loaded.notes + reading.diagnostics) }
        source = loaded.source
        digest = Digest.sha256(loaded.source.bytes)
        document = reading.document
        diagnostics = loaded.notes + reading.diagnostics
    }

    /// `sha256:` and the digest of the bytes that were read.
    public let digest: String

    /// The title.
    public var title: String { document.root["title"]?.string ?? "" }

    /// The name of the team.
    public var team: String? { document.root["team"]?.string }

    /// The day the plan was handed in, if it says so.
    public var submitted: CalendarDay? { document.root["submitted"]?.string.flatMap(CalendarDay.init) }
}
