/// The spelling of a text below `|` or `>`: YAML 1.2, section 8.1.
///
/// What can be seen is the same in the text and in the source, in the same order, whatever is done about
/// indentation and line breaks. So both are walked side by side, and the indentation, which may be given
/// relative to something outside, need not be known.
struct BlockScalar {
    private let source: ArraySlice<UInt8>
    private let range: Range<Int>

    /// Prepares the spelling in `range`, which begins with the indicator.
    init(_ source: ArraySlice<UInt8>, _ range: Range<Int>) {
        self.source = source
        self.range = range
    }

    /// For each byte of `text` the bytes of the source that stand for it, or `nil` if the source does not
    /// spell it.
    func places(of text: ArraySlice<UInt8>) -> [Range<Int>]? {
        var places: [Range<Int>] = []
        places.reserveCapacity(text.count)
        var offset = source[range].firstIndex(where: \.isLineBreak) ?? range.upperBound
        var position = text.startIndex
        while let visible = text[position...].firstIndex(where: { !$0.isBlank }) {
            guard let next = source[offset..<range.upperBound].firstIndex(where: { !$0.isBlank }),
                source[next] == text[visible],
                let blanks = blankPlaces(text[position..<visible], in: offset..<next)
            else { return nil }
            places += blanks
            places.append(next..<next + 1)
            offset = next + 1
            position = visible + 1
        }
        let rest = places.last?.upperBound ?? offset
        places += repeatElement(rest..<rest, count: text.endIndex - position)
        return places
    }

    /// The places of the white space between two visible characters.
    private func blankPlaces(_ blanks: ArraySlice<UInt8>, in range: Range<Int>) -> [Range<Int>]? {
        let breaks = lineBreaks(in: range)
        guard let first = breaks.first, let last = breaks.last else {
            guard blanks.count == range.count else { return nil }
            return range.map { $0..<$0 + 1 }
        }
        // Blanks at the end of the line above keep their places, and so do those in front of the text below,
        // of which the last ones are no indentation. What is between them are line breaks, or the space that
        // joins two lines.
        let trailing = min(first.lowerBound - range.lowerBound, blanks.prefix { !$0.isLineBreak }.count)
        let rest = blanks.dropFirst(trailing)
        let indented = rest.lastIndex(where: \.isLineBreak).map { rest.endIndex - $0 - 1 }
        let leading = min(indented ?? (rest.count == 1 ? 0 : rest.count), range.upperBound - last.upperBound)
        var places = (range.lowerBound..<range.lowerBound + trailing).map { $0..<$0 + 1 }
        var line = 0
        for _ in 0..<rest.count - leading {
            places.append(breaks[min(line, breaks.count - 1)])
            line += 1
        }
        places += (range.upperBound - leading..<range.upperBound).map { $0..<$0 + 1 }
        return places
    }

    private func lineBreaks(in range: Range<Int>) -> [Range<Int>] {
        var breaks: [Range<Int>] = []
        var offset = range.lowerBound
        while offset < range.upperBound {
            let isTwo = source[offset] == 0x0D && offset + 1 < range.upperBound && source[offset + 1] == 0x0A
            let end = offset + (isTwo ? 2 : 1)
            if source[offset].isLineBreak { breaks.append(offset..<end) }
            offset = end
        }
        return breaks
    }
}
