import CEL

/// A path into a plan, any step of which may be absent.
struct StatedPath {
    private let document: Document
    /// The value that the path begins at, and its steps.
    private let parts: [Operand]

    init(_ parts: [Operand], in document: Document) {
        self.parts = parts
        self.document = document
    }

    /// True when something stands at the end of the path: it is there, and neither null, nor blank, nor an empty list or
    /// object.
    var isStated: Bool { end.map { isStated($0) } ?? false }

    /// What stands at the end of the path; `nil` when there is nothing.
    private var end: Operand? {
        guard var value = parts.first else { return nil }
        for step in parts.dropFirst() {
            guard let next = self.step(from: value, step) else { return nil }
            value = next
        }
        return value
    }

    /// What looking at the path takes time for: its steps, and the text at its end.
    var size: Int {
        guard var value = parts.first else { return 0 }
        var size = parts.count
        for step in parts.dropFirst() {
            size += self.size(ofStepFrom: value, step)
            guard let next = self.step(from: value, step) else { return size }
            value = next
        }
        return size + (value.text(in: document)?.count ?? 0)
    }

    /// What one step looks at; that of a form that people fill in is not worth counting.
    private func size(ofStepFrom value: Operand, _ step: Operand) -> Int {
        let size =
            switch value {
            case .documentMap(let node), .documentList(let node): document.entries[Int(node)].count
            case .map: step.text(in: document)?.count ?? 0
            default: 0
            }
        return size > 256 ? size : 0
    }

    /// The value one step further, or `nil` when there is none, which no kind of value makes an error.
    private func step(from value: Operand, _ step: Operand) -> Operand? {
        switch value {
        case .optional(let value): return value.first.flatMap { self.step(from: $0, step) }
        case .documentMap(let node):
            guard let name = step.text(in: document) else { return nil }
            return document.member(of: Int(node), named: FieldName(Array(name))).map {
                document.operand(at: $0)
            }
        case .map(let map): return step.text(in: document).flatMap { map.value(.string(Array($0))) }
        case .documentList(let node):
            guard case .int(let index) = step, index >= 0, index < document.entries[Int(node)].count else {
                return nil
            }
            var child = Int(node) + 1
            for _ in 0..<index { child = Int(document.entries[child].next) }
            return document.operand(at: child)
        case .list(let elements):
            guard case .int(let index) = step, let place = Int(exactly: index),
                elements.indices.contains(place)
            else { return nil }
            return elements[place]
        default: return nil
        }
    }

    private func isStated(_ value: Operand) -> Bool {
        switch value {
        case .null: return false
        case .documentString, .string:
            guard let text = value.text(in: document) else { return false }
            return !Folding.isBlank(text.span)
        case .documentList(let node), .documentMap(let node): return document.entries[Int(node)].count > 0
        case .list(let elements): return !elements.isEmpty
        case .map(let map): return map.count > 0
        case .optional(let value): return value.first.map { isStated($0) } ?? false
        default: return true
        }
    }
}
