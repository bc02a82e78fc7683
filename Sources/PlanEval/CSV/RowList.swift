/// A few row numbers for a message.
enum RowList {
    /// The numbers in words: `row 3`, `rows 3 and 4`, `rows 3, 4, 9 and 12 more`.
    static func text(_ rows: [Int], unit: String = "row", limit: Int = 8) -> String {
        guard let last = rows.last, rows.count > 1 else { return "\(unit) \(rows.first ?? 0)" }
        let shown = rows.prefix(rows.count > limit ? limit : rows.count - 1)
        let end = rows.count > limit ? "\(rows.count - limit) more" : "\(last)"
        return "\(unit)s " + shown.map { String($0) }.joined(separator: ", ") + " and " + end
    }
}
