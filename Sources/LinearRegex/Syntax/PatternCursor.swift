/// Walks over the scalars of a pattern and knows the byte offset of each.
struct PatternCursor {
    private let scalars: [Unicode.Scalar]

    /// The offset of each scalar, and the length of the pattern.
    private let offsets: [Int]

    /// The number of scalars that have been read.
    var position = 0

    init(_ pattern: UTF8Span) {
        var scalars: [Unicode.Scalar] = []
        var offsets = [0]
        var iterator = pattern.makeUnicodeScalarIterator()
        while let scalar = iterator.next() {
            scalars.append(scalar)
            offsets.append(iterator.currentCodeUnitOffset)
        }
        self.scalars = scalars
        self.offsets = offsets
    }

    var isAtEnd: Bool { position == scalars.count }

    var offset: Int { offset(at: position) }

    func offset(at position: Int) -> Int { offsets[min(position, scalars.count)] }

    func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
        position + ahead < scalars.count ? scalars[position + ahead] : nil
    }

    mutating func next() -> Unicode.Scalar? {
        guard let scalar = peek() else { return nil }
        position += 1
        return scalar
    }

    func isNext(_ text: String) -> Bool {
        var ahead = 0
        for scalar in text.unicodeScalars {
            guard peek(ahead) == scalar else { return false }
            ahead += 1
        }
        return true
    }

    /// Takes the text when it comes next.
    mutating func take(_ text: String) -> Bool {
        guard isNext(text) else { return false }
        position += text.unicodeScalars.count
        return true
    }

    /// What has been read since `start`.
    func text(since start: Int) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars[start..<position])
        return text
    }
}
