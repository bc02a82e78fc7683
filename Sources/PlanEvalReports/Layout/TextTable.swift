import PlanEval

/// A table that fits its width: the first column is cut, and columns are dropped from the right, but a row is
/// never wrapped.
struct TextTable {
    /// A column after the first.
    struct Column {
        let title: String
        var alignsRight = false
    }

    /// A row of cells, whose texts are harmless already; a column gets what stands at its place.
    struct Row {
        let cells: [String]
        var tones: [TextStyle.Tone?] = []
    }

    /// The columns, the one that may be cut first.
    let columns: [Column]
    var rows: [Row] = []
    /// Below this the first column is not cut for the sake of the last one.
    var smallestFirstColumn = 20
    var indentation = 2
    var hasHeader = true

    init(_ columns: [Column]) {
        self.columns = columns
    }

    /// The table, a line for each row.
    func lines(_ style: TextStyle) -> [String] {
        let all = hasHeader ? [Row(cells: columns.map(\.title))] + rows : rows
        var widths = columns.indices.map { index in
            all.map { DisplayWidth.columns(of: Self.cell($0, index)) }.max() ?? 0
        }
        let room = style.width - indentation
        func rest() -> Int { widths.dropFirst().reduce(0) { $0 + $1 + Self.gap } }
        while widths.count > 1, rest() + min(widths[0], smallestFirstColumn) > room { widths.removeLast() }
        widths[0] = min(widths[0], max(room - rest(), 1))
        return all.enumerated().map { number, row in
            line(row, widths, style, isHeader: hasHeader && number == 0)
        }
    }

    private func line(_ row: Row, _ widths: [Int], _ style: TextStyle, isHeader: Bool) -> String {
        var line = String(repeating: " ", count: indentation)
        let texts = widths.enumerated().map { index, width in
            Prose.cutLine(Self.cell(row, index), width: width, style: style)
        }
        // Nothing stands behind the last text, not even spaces.
        let last = texts.lastIndex { $0.contains { $0 != " " } } ?? 0
        for (index, text) in texts.prefix(last + 1).enumerated() {
            var cell = Prose.padded(text, to: widths[index], alignsRight: columns[index].alignsRight)
            while index == last, cell.last == " " { cell.removeLast() }
            let tone = isHeader ? .quiet : row.tones.indices.contains(index) ? row.tones[index] : nil
            line += (index == 0 ? "" : String(repeating: " ", count: Self.gap)) + style.paint(cell, tone)
        }
        return line
    }

    private static let gap = 2

    private static func cell(_ row: Row, _ index: Int) -> String {
        row.cells.indices.contains(index) ? row.cells[index] : ""
    }
}
