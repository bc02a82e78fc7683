import CEL

/// Where each byte of a text stands in the source it was read from.
///
/// Texts are not spelled as they read: there are escapes, and YAML joins lines and takes indentation out.
/// The text of a rule knows only its own offsets; this leads back to the line that a person wrote.
struct ScalarOffsets {
    /// For each byte of the text the bytes of the source that stand for it.
    private let places: [Range<Int>]
    /// Where a mark goes that stands behind the text.
    private let end: Int

    /// Works out the places of a text.
    ///
    /// - Returns: `nil` for what is no text, and for a spelling that is not understood. Nothing is guessed:
    ///   the places are only given when reading them again makes the same text.
    /// - Complexity: O(length of the spelling).
    init?(_ node: DocumentNode) {
        guard let text = node.utf8 else { return nil }
        let source = node.document.source
        let range = node.range
        guard range.upperBound <= source.endIndex, let first = source[range].first else { return nil }
        let places: [Range<Int>]?
        switch first {
        case UInt8(ascii: "|"), UInt8(ascii: ">"):
            places = BlockScalar(source, range).places(of: text)
        default:
            var spelling = FlowScalar(source, range)
            places = spelling.read() && spelling.text.elementsEqual(text) ? spelling.places : nil
        }
        guard let places else { return nil }
        self.places = places
        // A line break at the end belongs to nobody's eye.
        let visible = places.indices.last { !text[text.startIndex + $0].isBlank }
        end = visible.map { places[$0].upperBound } ?? range.lowerBound
    }

    /// The part of the source that stands for a part of the text; empty where the part is empty.
    ///
    /// Parts beyond the text count as its end.
    func range(of part: Range<Int>) -> Range<Int> {
        guard places.indices.contains(part.lowerBound) else { return end..<end }
        let start = min(places[part.lowerBound].lowerBound, end)
        guard !part.isEmpty else { return start..<start }
        let last = min(part.upperBound, places.count) - 1
        return start..<max(start, min(places[last].upperBound, max(end, start)))
    }
}

extension DocumentNode {
    /// The part of the source that stands for a part of this text, or the start of the text where its
    /// spelling is not understood.
    func sourceRange(ofText part: Range<Int>) -> Range<Int> {
        ScalarOffsets(self)?.range(of: part) ?? range.lowerBound..<range.lowerBound
    }
}

extension UInt8 {
    /// True for spaces, tabs and line breaks.
    var isBlank: Bool { self == 0x20 || self == 0x09 || isLineBreak }

    /// True for line feeds and carriage returns.
    var isLineBreak: Bool { self == 0x0A || self == 0x0D }
}
