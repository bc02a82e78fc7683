import CEL
import PlanEval

/// JSON: what is read has a sound table and reads the same again; what is refused has a place and a message.
enum DocumentTarget {
    static func run(_ input: [UInt8], _ trial: inout Trial) {
        let read = trial.stage("read") { Self.read(input) }
        switch read {
        case .success(let document): check(document, &trial)
        case .failure(let error):
            trial.expect((0...input.count).contains(error.offset), "a mistake at \(error.offset)")
        }
        let message = trial.stage("explain") {
            do throws(DiagnosticError) {
                _ = try DocumentLoader().read(input, path: "input.json", format: .json)
                return ""
            } catch {
                return DiagnosticRenderer().render(error.diagnostics)
            }
        }
        if case .success = read { trial.expect(message.isEmpty, "read and refused: \(message)") }
    }

    private static func read(_ input: [UInt8]) -> Result<Document, JSONError> {
        do throws(JSONError) {
            return .success(try JSONReader().read(input))
        } catch {
            return .failure(error)
        }
    }

    private static func check(_ document: Document, _ trial: inout Trial) {
        var total = 0
        for index in document.entries.indices {
            let node = DocumentNode(document: document, index: index)
            let entry = document.entries[index]
            trial.expect(
                node.range.upperBound <= document.sourceLength && Int(entry.next) > index
                    && Int(entry.next) <= document.entries.count,
                "node \(index) reaches outside"
            )
            total &+= node.count &+ (node.utf8?.count ?? 0)
        }
        _ = trial.stage("pointer") {
            DocumentNode(document: document, index: document.entries.count - 1).pointer
        }
        // The spelling of the whole, without what stands around it, is the same document.
        switch read(Array(document.root.sourceText.utf8)) {
        case .success(let again):
            trial.expect(again.entries.count == document.entries.count, "another number of nodes")
            trial.expect(again.root.kind == document.root.kind, "another kind")
        case .failure(let error): trial.expect(false, "not read again: \(error)")
        }
    }
}
