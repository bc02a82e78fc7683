/// Numbers in columns that stand in a file beside the vectors, as large ones do.
package struct StatisticsDataset: Sendable {
    package let columns: [String]
    package let rows: [[Double?]]

    /// Reads comma-separated values with a line of names.
    ///
    /// - Returns: `nil` when a row has another number of values than there are names, or a value is neither a number
    ///   nor empty nor `NA`.
    package init?(_ bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        guard let header = lines.first else { return nil }
        columns = Self.fields(header)
        var rows: [[Double?]] = []
        rows.reserveCapacity(lines.count)
        for line in lines.dropFirst() {
            let fields = Self.fields(line)
            guard fields.count == columns.count else { return nil }
            var row: [Double?] = []
            for field in fields {
                guard !field.isEmpty, field != "NA" else {
                    row.append(nil)
                    continue
                }
                guard let number = Double(field), number.isFinite else { return nil }
                row.append(number)
            }
            rows.append(row)
        }
        self.rows = rows
    }

    private static func fields(_ line: Substring) -> [String] {
        line.split(separator: ",", omittingEmptySubsequences: false).map {
            String($0.filter { $0 != "\"" && $0 != " " })
        }
    }
}
