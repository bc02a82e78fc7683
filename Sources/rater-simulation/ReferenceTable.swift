import Platform

/// The ratios of the reference implementation, read from `anchor_table.csv`.
struct ReferenceTable {
    private let rows: [Cell: [String: Double]]

    /// Reads the table.
    init(path: String) throws(FileError) {
        let text = String(decoding: try DiskFileStore().read(path, limit: 8 << 20), as: UTF8.self)
        let lines = text.split(whereSeparator: \.isNewline)
        let names =
            lines.first?.split(separator: ",", omittingEmptySubsequences: false).map(String.init) ?? []
        var rows: [Cell: [String: Double]] = [:]
        for line in lines.dropFirst() {
            var row: [String: String] = [:]
            for (name, field) in zip(names, line.split(separator: ",", omittingEmptySubsequences: false)) {
                row[name] = String(field)
            }
            guard let scenario = row["scenario"].flatMap(Scenario.init(rawValue:)),
                let count = row["N"].flatMap({ Int($0) }), let reviews = row["k"].flatMap({ Int($0) })
            else { continue }
            rows[Cell(scenario: scenario, count: count, reviews: reviews)] =
                row.compactMapValues { Double($0) }
        }
        self.rows = rows
    }

    /// The ratio of a method and its standard error.
    func ratio(_ method: Method, in cell: Cell) -> CellResult.Ratio? {
        guard let row = rows[cell], let value = row[method.rawValue] else { return nil }
        return CellResult.Ratio(value: value, error: row[method.rawValue + "_se"] ?? 0)
    }
}
