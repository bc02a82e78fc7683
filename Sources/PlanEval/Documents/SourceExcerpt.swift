/// The first line of a span as it can be shown on a terminal, with the place to underline.
///
/// Only the surroundings of the span are looked at, so that a document of one endless line costs no more than
/// any other.
struct SourceExcerpt {
    /// The line, cut to the width, with an ellipsis where it was cut.
    let text: String
    /// Columns in front of the first mark.
    let markColumn: Int
    /// How many marks to set; at least one.
    let markLength: Int

    /// Cuts the line of `span` out of its source.
    ///
    /// - Parameters:
    ///   - span: what to underline; only the part on its first line is.
    ///   - width: the most columns to use.
    init(_ span: SourceSpan, width: Int) {
        let width = max(width, 20)
        let bytes = span.source.bytes
        let lower = min(max(span.range.lowerBound, 0), bytes.count)
        var line = span.source.range(ofLine: span.source.position(of: lower).line)
        if line.lowerBound == 0, span.source.hasByteOrderMark { line = 3..<max(3, line.upperBound) }
        let start = min(max(lower, line.lowerBound), line.upperBound)
        let end = min(max(span.range.upperBound, start), line.upperBound)

        let before = Cell.cells(in: bytes, backFrom: start, to: line.lowerBound, limit: 4 * width)
        let marked = Cell.cells(in: bytes, from: start, to: end, limit: width)
        let markedEnd = marked.last?.end ?? start
        let after = Cell.cells(in: bytes, from: markedEnd, to: line.upperBound, limit: width)

        var layout = Layout(before + marked + after)
        layout.isCutBefore = (before.first?.start ?? start) > line.lowerBound
        layout.isCutAfter = (after.last?.end ?? markedEnd) < line.upperBound
        let markStart = layout.column(ofCell: before.count)
        let markEnd = layout.column(ofCell: before.count + marked.count)
        let window = layout.window(width: width, mark: markStart..<markEnd)
        text = layout.text(in: window)
        markColumn = max(markStart - window.lowerBound, 0)
        markLength = max(min(markEnd, window.upperBound) - max(markStart, window.lowerBound), 1)
    }

    /// One character of the source as it is shown.
    private struct Cell {
        let start: Int
        let end: Int
        let text: String
        /// `nil` for a tab, whose width depends on where it stands.
        let width: Int?

        init(start: Int, end: Int, scalar: Unicode.Scalar?, bytes: ArraySlice<UInt8>) {
            self.start = start
            self.end = end
            switch scalar {
            case "\t":
                text = ""
                width = nil
            case .some(let scalar) where SafeText.isUnsafe(scalar):
                text = SafeText.singleLine(scalar)
                width = text.utf8.count
            case .some(let scalar):
                text = String(scalar)
                width = DisplayWidth.columns(of: scalar)
            case nil:
                text = bytes.map { "\\x" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
                width = text.utf8.count
            }
        }

        /// Reads forward, at most `limit` cells.
        static func cells(in bytes: [UInt8], from start: Int, to end: Int, limit: Int) -> [Cell] {
            var cells: [Cell] = []
            var position = start
            while position < end, cells.count < limit {
                let (scalar, length) = UTF8Scalar.decode(bytes[position..<end])
                let next = position + length
                cells.append(Cell(start: position, end: next, scalar: scalar, bytes: bytes[position..<next]))
                position = next
            }
            return cells
        }

        /// Reads the `limit` cells that end at `end`.
        static func cells(in bytes: [UInt8], backFrom end: Int, to start: Int, limit: Int) -> [Cell] {
            var position = end
            var count = 0
            while position > start, count < limit {
                position -= 1
                while position > start, end - position < 4 * limit, bytes[position] & 0xC0 == 0x80 {
                    position -= 1
                }
                count += 1
            }
            return cells(in: bytes, from: position, to: end, limit: .max)
        }
    }

    /// Cells with the columns where they stand.
    private struct Layout {
        private let cells: [Cell]
        /// Where each cell begins, and the end of the last one.
        private var columns = [0]
        var isCutBefore = false
        var isCutAfter = false

        private static let tabWidth = 4

        init(_ cells: [Cell]) {
            self.cells = cells
            for cell in cells {
                let column = columns[columns.count - 1]
                columns.append(column + (cell.width ?? Self.tabWidth - column % Self.tabWidth))
            }
        }

        func column(ofCell index: Int) -> Int { columns[min(index, cells.count)] }

        private var width: Int { columns[cells.count] }

        /// The columns to show so that the mark is among them.
        func window(width: Int, mark: Range<Int>) -> Range<Int> {
            // A mark behind the last character needs a column too.
            let total = max(self.width, mark.lowerBound + 1)
            if total <= width, !isCutBefore, !isCutAfter { return 0..<total }
            // A third of the room in front of the mark, unless the rest of the line needs less.
            var start = mark.lowerBound + 1 < width && !isCutBefore ? 0 : mark.lowerBound - width / 3
            start = max(min(start, total - width), 0)
            return start..<min(start + width, total)
        }

        func text(in window: Range<Int>) -> String {
            let cutsBefore = isCutBefore || window.lowerBound > 0
            let cutsAfter = isCutAfter || window.upperBound < width
            let lower = window.lowerBound + (cutsBefore ? 1 : 0)
            let upper = window.upperBound - (cutsAfter ? 1 : 0)
            var text = cutsBefore ? "…" : ""
            for (index, cell) in cells.enumerated() {
                let start = columns[index]
                let end = columns[index + 1]
                guard start >= lower, end <= upper else {
                    // A wide character on the edge leaves a gap.
                    text += String(repeating: " ", count: max(min(end, upper) - max(start, lower), 0))
                    continue
                }
                if start == end, start == lower, cutsBefore { continue }
                text += cell.width == nil ? String(repeating: " ", count: end - start) : cell.text
            }
            return cutsAfter ? text + "…" : text
        }
    }
}
