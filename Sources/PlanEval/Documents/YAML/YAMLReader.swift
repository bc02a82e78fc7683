import CEL
import Yams

/// Reads YAML into a `Document`.
///
/// Yams parses and gives a tree of nodes with the places where they begin; what the scalars mean is decided
/// here, by the core schema of YAML 1.2, because the rules of YAML 1.1 that Yams follows turn dates, times
/// and the word `no` into things nobody meant.
struct YAMLReader {
    let maximumLength: Int
    let maximumDepth: Int

    /// Reads one document.
    ///
    /// - Parameter source: valid UTF-8 that is not empty.
    /// - Returns: the document, and notes about what may mean something else than intended.
    /// - Throws: the first mistake.
    func read(_ source: SourceText) throws(DiagnosticError) -> (Document, [Diagnostic]) {
        if let mistake = YAMLGuard(source).mistake { throw DiagnosticError(mistake) }
        // libyaml counts a byte order mark as a column and then finds the second key out of line.
        let start = source.hasByteOrderMark ? 3 : 0
        let places = YAMLPlaces(source.bytes, from: start)
        let root = try compose(source, from: start, places)
        var writer = YAMLDocumentWriter(
            source,
            places,
            maximumDepth: maximumDepth,
            maximumLength: maximumLength
        )
        guard let root, try writer.add(document: root) else {
            throw DiagnosticError(
                Diagnostic(
                    .empty,
                    "the file has nothing but comments",
                    at: SourceSpan(source: source, range: 0..<0),
                    hint: DocumentMistake.minimalPlan
                )
            )
        }
        return writer.finish()
    }

    private func compose(
        _ source: SourceText,
        from start: Int,
        _ places: YAMLPlaces
    ) throws(DiagnosticError) -> Node? {
        let mistake = YAMLMistake(source, places)
        do {
            // The basic resolver has no patterns: nothing is guessed, and nothing costs time.
            let parser = try Parser(
                yaml: String(decoding: source.bytes[start...], as: UTF8.self),
                resolver: .basic,
                encoding: .utf8
            )
            return try parser.singleRoot()
        } catch let error as YamlError {
            throw DiagnosticError(mistake.diagnostic(for: error))
        } catch {
            throw DiagnosticError(mistake.unknown("\(error)"))
        }
    }
}
