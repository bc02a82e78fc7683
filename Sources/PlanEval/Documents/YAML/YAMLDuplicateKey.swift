import Yams

/// Finds the second of two equal keys; Yams only tells the first.
struct YAMLDuplicateKey {
    private let source: SourceText
    private let spelling: YAMLSpelling
    private let name: String
    private let first: Int
    private let bytes: [UInt8]

    /// Looks for a key.
    ///
    /// - Parameters:
    ///   - source: the text.
    ///   - name: what the key says.
    ///   - first: where it stands first.
    init(_ source: SourceText, name: String, first: Int) {
        self.source = source
        bytes = source.bytes
        self.name = name
        spelling = YAMLSpelling(source.bytes)
        self.first = spelling.skipProperties(from: first)
    }

    /// The message, at the second key if it was found, otherwise at the first.
    var diagnostic: Diagnostic {
        let second = inBlock ?? inFlow
        let place = source.position(of: first)
        let also = second == nil ? "" : ", first in line \(place.line), column \(place.column)"
        return Diagnostic(
            .duplicateKey,
            "the key \"\(name)\" stands twice in the same object\(also)",
            at: SourceSpan(source: source, range: second ?? key(at: first) ?? first..<first),
            hint: "keep one of the two, or join them into a list"
        )
    }

    /// Among the lines that begin in the same column.
    private var inBlock: Range<Int>? {
        let column = first - spelling.startOfLine(first)
        var lineStart = nextLine(after: first)
        while lineStart < bytes.count {
            var start = lineStart
            while start < bytes.count, bytes[start] == 0x20 { start += 1 }
            let isBlank =
                start == bytes.count || spelling.isSpace(bytes[start]) || bytes[start] == UInt8(ascii: "#")
            if !isBlank {
                // Further left is another object, further right belongs to the value of a key.
                if start - lineStart < column { return nil }
                if start - lineStart == column, let key = equalKey(at: start) { return key }
            }
            lineStart = nextLine(after: start)
        }
        return nil
    }

    /// Behind the commas of the same pair of braces.
    private var inFlow: Range<Int>? {
        var depth = 0
        var offset = first
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "\""): offset = spelling.end(of: "", .doubleQuoted, from: offset) - 1
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth -= 1
                if depth < 0 { return nil }
            case UInt8(ascii: ",") where depth == 0:
                let start = spelling.skipProperties(from: spelling.skipSpace(from: offset + 1))
                if let key = equalKey(at: start) { return key }
            default: break
            }
            offset += 1
        }
        return nil
    }

    private func nextLine(after offset: Int) -> Int {
        var next = spelling.endOfLine(from: offset)
        if next < bytes.count, bytes[next] == UInt8(ascii: "\r") { next += 1 }
        if next < bytes.count, bytes[next] == UInt8(ascii: "\n") { next += 1 }
        return max(next, offset + 1)
    }

    private func equalKey(at start: Int) -> Range<Int>? {
        guard let range = key(at: start) else { return nil }
        return meaning(of: range) == name ? range : nil
    }

    /// The key that begins at `start`, up to its colon.
    private func key(at start: Int) -> Range<Int>? {
        guard start < bytes.count else { return nil }
        switch bytes[start] {
        case UInt8(ascii: "\""): return start..<spelling.end(of: "", .doubleQuoted, from: start)
        case UInt8(ascii: "'"): return start..<spelling.end(of: "", .singleQuoted, from: start)
        default:
            var end = start
            while end < bytes.count, !",{}[]\r\n".utf8.contains(bytes[end]) {
                let isColon = bytes[end] == UInt8(ascii: ":")
                if isColon, end + 1 == bytes.count || spelling.isSpace(bytes[end + 1]) { break }
                end += 1
            }
            while end > start, spelling.isSpace(bytes[end - 1]) { end -= 1 }
            return end > start ? start..<end : nil
        }
    }

    private func meaning(of range: Range<Int>) -> String? {
        let text = String(decoding: bytes[range], as: UTF8.self)
        guard text.hasPrefix("\"") || text.hasPrefix("'") else { return text }
        do {
            return try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()?.scalar?.string
        } catch {
            return nil
        }
    }
}
