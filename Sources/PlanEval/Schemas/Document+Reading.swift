import CEL

extension Document {
    /// The kind of a node as JSON Schema names it.
    func kind(of index: Int) -> SchemaNode.Kinds {
        switch entries[index].kind {
        case .null: .null
        case .true, .false: .boolean
        case .int: .integer
        case .double:
            DocumentNode(document: self, index: index).double.map { $0.rounded() == $0 } ?? false
                ? .integer : SchemaNode.Kinds(rawValue: 8)
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }

    /// The number of Unicode scalars in the text of a string.
    func scalarCount(of index: Int) -> Int {
        text(of: index).count { $0 & 0xC0 != 0x80 }
    }

    /// True when a node says nothing: `null`, a text of white space, or only such things below it.
    ///
    /// The readers limit how deep documents go, and with them this recursion.
    ///
    /// - Complexity: O(1) for most nodes that say something.
    func isBlank(_ index: Int) -> Bool {
        let end = Int(entries[index].next)
        var node = index
        while node < end {
            switch entries[node].kind {
            case .null, .array: node += 1
            case .string where text(of: node).allSatisfy(\.isSpace): node += 1
            case .object:
                // Keys say nothing; nor do objects without members.
                guard isObjectBlank(node) else { return false }
                node = Int(entries[node].next)
            default: return false
            }
        }
        return true
    }

    private func isObjectBlank(_ object: Int) -> Bool {
        let end = Int(entries[object].next)
        var key = object + 1
        while key < end {
            if !isBlank(key + 1) { return false }
            key = Int(entries[key + 1].next)
        }
        return true
    }

    /// True when an array or object has something in it and no further array or object below.
    func holdsSingleValues(_ container: Int) -> Bool {
        let entry = entries[container]
        guard entry.count > 0 else { return false }
        let content = entries[(container + 1)..<Int(entry.next)]
        return !content.contains { $0.kind == .array || $0.kind == .object }
    }

    /// The text of a node without anything below it: a string as it reads, any other as it is written.
    func writtenText(of index: Int) -> [UInt8] {
        let entry = entries[index]
        let node = DocumentNode(document: self, index: index)
        switch entry.kind {
        case .null, .array, .object: return []
        case .string: return Array(text(of: index))
        case .true, .false, .int, .double:
            let range = node.range
            if !range.isEmpty, range.upperBound <= sourceLength { return Array(bytes[range]) }
            if let int = node.int { return Array(String(int).utf8) }
            if let double = node.double { return Array(String(double).utf8) }
            return Array(String(entry.kind == .true).utf8)
        }
    }

    /// The values of an array or object as one text: `a, b` or `key: a, key: b`.
    func joinedText(of container: Int) -> [UInt8] {
        var text: [UInt8] = []
        let end = Int(entries[container].next)
        let isObject = entries[container].kind == .object
        var child = container + 1
        while child < end {
            let value = isObject ? child + 1 : child
            let written = writtenText(of: value)
            if !written.isEmpty {
                if !text.isEmpty { text.append(contentsOf: ", ".utf8) }
                if isObject {
                    text.append(contentsOf: self.text(of: child))
                    text.append(contentsOf: ": ".utf8)
                }
                text.append(contentsOf: written)
            }
            child = Int(entries[value].next)
        }
        return text
    }

    /// The parts of a text between `separators`, without space around them and without empty ones.
    func parts(of index: Int, separatedBy separators: [UInt8]) -> [SchemaFinding.Part] {
        guard entries[index].kind == .string, !separators.isEmpty else { return [] }
        let text = text(of: index)
        let whole = DocumentNode(document: self, index: index).range
        let start = offsetInSource(of: index)
        return text.split(whereSeparator: separators.contains).compactMap { part in
            guard let first = part.firstIndex(where: { !$0.isSpace }),
                let last = part.lastIndex(where: { !$0.isSpace })
            else { return nil }
            let range = start.map { ($0 + first - text.startIndex)..<($0 + last + 1 - text.startIndex) }
            return SchemaFinding.Part(text: Array(part[first...last]), range: range ?? whole)
        }
    }

    /// Where the text of a string begins in the source, if it is written there as it reads.
    private func offsetInSource(of index: Int) -> Int? {
        let text = text(of: index)
        let range = DocumentNode(document: self, index: index).range
        for start in [range.lowerBound, range.lowerBound + 1] {
            let end = start + text.count
            if end <= range.upperBound, end <= sourceLength, bytes[start..<end].elementsEqual(text) {
                return start
            }
        }
        return nil
    }
}

extension UInt8 {
    fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
