/// A text in which places are marked with `«` and `»`.
///
/// `MarkedText("a: «b»")` is the text `a: b` with the range of `b`. Marks do not nest.
package struct MarkedText: Sendable {
    /// The text without the marks.
    package let bytes: [UInt8]
    /// The byte ranges between the marks, in order.
    package let ranges: [Range<Int>]

    /// Takes the marks out of a text.
    package init(_ marked: String) {
        var bytes: [UInt8] = []
        var ranges: [Range<Int>] = []
        var start = 0
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "«": start = bytes.count
            case "»": ranges.append(start..<bytes.count)
            default: bytes.append(contentsOf: Array(String(scalar).utf8))
            }
        }
        self.bytes = bytes
        self.ranges = ranges
    }
}
