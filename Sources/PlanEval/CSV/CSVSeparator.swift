/// The character between the cells of a row.
public enum CSVSeparator: UInt8, Sendable, Hashable, CaseIterable {
    case comma = 0x2C
    /// What spreadsheets write where the comma is the decimal mark.
    case semicolon = 0x3B
    case tab = 0x09

    /// How many rows are looked at to find the separator.
    static let sampleSize = 20

    /// The separator by which the first rows have most alike numbers of cells.
    ///
    /// - Parameters:
    ///   - bytes: the text in UTF-8.
    ///   - start: where the first row begins.
    /// - Returns: the comma where nothing speaks for another one.
    /// - Complexity: O(length of the first rows).
    static func detected(in bytes: [UInt8], from start: Int) -> CSVSeparator {
        var best: (separator: CSVSeparator, share: Double, width: Int)?
        for separator in allCases {
            var scanner = CSVScanner(bytes, separator: separator, from: start)
            var widths: [Int] = []
            while widths.count < sampleSize, let row = scanner.nextRow() {
                if !row.isBlank(in: bytes) { widths.append(row.cells.count) }
            }
            guard let width = widths.first, width > 1 else { continue }
            let share = Double(widths.count { $0 == width }) / Double(widths.count)
            if (share, width) > (best?.share ?? 0, best?.width ?? 0) { best = (separator, share, width) }
        }
        return best?.separator ?? .comma
    }

    /// The separator that the first line of a spreadsheet program names, as in `sep=;`, and where the next
    /// line begins.
    static func declared(in bytes: [UInt8]) -> (separator: CSVSeparator, end: Int)? {
        guard bytes.starts(with: "sep=".utf8), bytes.count > 4,
            let separator = CSVSeparator(rawValue: bytes[4])
        else { return nil }
        var end = 5
        if end < bytes.count, bytes[end] == UInt8(ascii: "\r") { end += 1 }
        if end < bytes.count, bytes[end] == UInt8(ascii: "\n") { end += 1 }
        return end > 5 || end == bytes.count ? (separator, end) : nil
    }
}
