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

    func read(_ source: SourceText) throws(DiagnosticError) -> (Document, [Diagnostic]) {
        var builder = DocumentBuilder(source: source.bytes)
        let root: Node?
        do {
            root = try Parser(
                yaml: String(decoding: source.bytes, as: UTF8.self),
                resolver: .basic,
                encoding: .utf8
            ).singleRoot()
        } catch {
            throw DiagnosticError(
                Diagnostic(
                    id: "document/yaml-syntax",
                    severity: .error,
                    message: "\(error)",
                    at: SourceSpan(source: source, range: 0..<0)
                )
            )
        }
        guard let root else {
            throw DiagnosticError(
                Diagnostic(
                    id: "document/empty",
                    severity: .error,
                    message: "the file is empty",
                    path: source.path
                )
            )
        }
        add(root, to: &builder)
        return (builder.finish(), [])
    }

    private func add(_ node: Node, to builder: inout DocumentBuilder) {
        switch node {
        case .scalar(let scalar): builder.add(scalar.string.utf8, at: 0..<0)
        case .sequence(let sequence):
            builder.beginArray(at: 0)
            for element in sequence { add(element, to: &builder) }
            builder.end(at: 0)
        case .mapping(let mapping):
            builder.beginObject(at: 0)
            for (key, value) in mapping {
                builder.add((key.scalar?.string ?? "").utf8, at: 0..<0)
                add(value, to: &builder)
            }
            builder.end(at: 0)
        case .alias: break
        }
    }
}
