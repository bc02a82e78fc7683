/// Finds a part in a text, in time proportional to the lengths of both.
///
/// Short parts are compared place by place; for long ones, where that could take the product of the
/// lengths, the search never goes back in the text (Knuth, Morris and Pratt 1977).
struct TextSearch {
    private let part: ArraySlice<UInt8>
    /// For each prefix of a long part the length of the longest shorter prefix that it ends with.
    private let borders: [Int]

    private static let shortLength = 16

    init(_ part: ArraySlice<UInt8>) {
        self.part = part
        borders = part.count > Self.shortLength ? Self.borders(of: Array(part)) : []
    }

    /// The first offset at or after `start` at which the part stands.
    func first(in text: ArraySlice<UInt8>, from start: Int) -> Int? {
        var found: Int?
        scan(text, from: start) { offset in
            found = offset
            return false
        }
        return found
    }

    /// The last offset at or before `limit` at which the part stands.
    func last(in text: ArraySlice<UInt8>, upTo limit: Int) -> Int? {
        var found: Int?
        scan(text, from: text.startIndex) { offset in
            guard offset <= limit else { return false }
            found = offset
            return true
        }
        return found
    }

    /// The offsets at which the part stands, from left to right, none inside another.
    func all(in text: ArraySlice<UInt8>, limit: Int) -> [Int] {
        var offsets: [Int] = []
        guard limit > 0 else { return offsets }
        var free = text.startIndex
        scan(text, from: text.startIndex) { offset in
            guard offset >= free else { return true }
            offsets.append(offset)
            free = offset + part.count
            return offsets.count < limit
        }
        return offsets
    }

    /// Visits every offset at which the part stands, those inside one another too, until `visit` gives false.
    private func scan(_ text: ArraySlice<UInt8>, from start: Int, _ visit: (Int) -> Bool) {
        guard let first = part.first else {
            var offset = start
            while offset <= text.endIndex, visit(offset) { offset += 1 }
            return
        }
        guard borders.isEmpty else { return scanWithBorders(text, from: start, visit) }
        var offset = start
        while text.endIndex - offset >= part.count {
            if text[offset] == first, text[offset..<offset + part.count].elementsEqual(part), !visit(offset) {
                return
            }
            offset += 1
        }
    }

    private func scanWithBorders(_ text: ArraySlice<UInt8>, from start: Int, _ visit: (Int) -> Bool) {
        let base = part.startIndex
        var matched = 0
        var offset = start
        while offset < text.endIndex {
            while matched > 0, part[base + matched] != text[offset] { matched = borders[matched - 1] }
            if part[base + matched] == text[offset] { matched += 1 }
            offset += 1
            if matched == part.count {
                guard visit(offset - matched) else { return }
                matched = borders[matched - 1]
            }
        }
    }

    private static func borders(of part: [UInt8]) -> [Int] {
        var borders = [0]
        var length = 0
        for byte in part.dropFirst() {
            while length > 0, part[length] != byte { length = borders[length - 1] }
            if part[length] == byte { length += 1 }
            borders.append(length)
        }
        return borders
    }
}
