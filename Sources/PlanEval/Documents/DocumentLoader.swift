public import CEL
package import Platform

/// The notations a document can be written in.
public enum DocumentFormat: String, Sendable, CaseIterable {
    /// RFC 8259.
    case json
    /// YAML 1.2 with the core schema.
    case yaml
}

/// A document and the text it was read from.
public struct LoadedDocument: Sendable {
    /// The text.
    public let source: SourceText
    /// What it says.
    public let document: Document
    /// Things a person may want to know though they are no mistakes.
    public let notes: [Diagnostic]

    /// The part of the text where a node stands.
    public func span(of node: DocumentNode) -> SourceSpan {
        SourceSpan(source: source, range: node.range)
    }
}

/// Reads plans, rubrics and other documents, and explains what is wrong with those that cannot be read.
public struct DocumentLoader: Sendable {
    /// The most bytes a document may have.
    public let maximumLength: Int
    /// The most arrays and objects that may be open at once.
    public let maximumDepth: Int

    /// Makes a loader with limits.
    ///
    /// - Parameters:
    ///   - maximumLength: in bytes, 8 MiB unless said otherwise.
    ///   - maximumDepth: in open brackets or levels of indentation.
    public init(maximumLength: Int = 8 << 20, maximumDepth: Int = 64) {
        self.maximumLength = maximumLength
        self.maximumDepth = maximumDepth
    }

    /// Reads a document from bytes.
    ///
    /// - Parameters:
    ///   - bytes: the text.
    ///   - path: the name to use in messages; its extension decides the notation.
    ///   - format: the notation, if it is known; otherwise a text that begins with a bracket is JSON and
    ///     any other is YAML where the extension says nothing.
    /// - Returns: the document with its text.
    /// - Throws: what is wrong with the text, with places.
    public func read(
        _ bytes: [UInt8],
        path: String,
        format: DocumentFormat? = nil
    ) throws(DiagnosticError) -> LoadedDocument {
        guard bytes.count <= maximumLength else {
            throw DiagnosticError(DocumentMistake.tooLarge(path: path, limit: maximumLength))
        }
        return try read(SourceText(path: path, bytes: bytes), format: format)
    }

    /// Reads a document from a text.
    ///
    /// - Throws: what is wrong with the text, with places.
    public func read(
        _ source: SourceText,
        format: DocumentFormat? = nil
    ) throws(DiagnosticError) -> LoadedDocument {
        if let mistake = DocumentMistake.encoding(of: source) { throw DiagnosticError(mistake) }
        switch format ?? Self.format(of: source) {
        case .json:
            let reader = JSONReader(maximumLength: maximumLength, maximumDepth: maximumDepth)
            do throws(JSONError) {
                return LoadedDocument(source: source, document: try reader.read(source.bytes), notes: [])
            } catch {
                throw DiagnosticError(DocumentMistake.json(error, in: source))
            }
        case .yaml:
            let reader = YAMLReader(maximumLength: maximumLength, maximumDepth: maximumDepth)
            let (document, notes) = try reader.read(source)
            return LoadedDocument(source: source, document: document, notes: notes)
        }
    }

    /// Reads a document from a file, or from standard input where the path is `-`.
    ///
    /// - Throws: why the file cannot be read, or what is wrong with its text.
    package func load(
        _ path: String,
        from files: any FileStore,
        format: DocumentFormat? = nil
    ) throws(DiagnosticError) -> LoadedDocument {
        try read(loadText(path, from: files), format: format)
    }

    /// Reads any text from a file, or from standard input where the path is `-`.
    ///
    /// - Throws: why the file cannot be read.
    package func loadText(_ path: String, from files: any FileStore) throws(DiagnosticError) -> SourceText {
        do throws(FileError) {
            let bytes =
                path == "-"
                ? try files.readStandardInput(limit: maximumLength)
                : try files.read(path, limit: maximumLength)
            return SourceText(path: path, bytes: bytes)
        } catch {
            throw DiagnosticError(DocumentMistake.file(error, in: files))
        }
    }

    /// The notation that the name of a text or its first character suggests.
    private static func format(of source: SourceText) -> DocumentFormat {
        let path = source.path.lowercased()
        if path.hasSuffix(".json") { return .json }
        if path.hasSuffix(".yaml") || path.hasSuffix(".yml") { return .yaml }
        let first = source.bytes.first { !" \t\r\n".utf8.contains($0) && !$0.isByteOrderMarkPart }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? .json : .yaml
    }
}

extension UInt8 {
    fileprivate var isByteOrderMarkPart: Bool { self == 0xEF || self == 0xBB || self == 0xBF }
}
