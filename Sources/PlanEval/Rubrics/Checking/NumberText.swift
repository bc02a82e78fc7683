/// Numbers as people write them in a rubric.
enum NumberText {
    /// The shortest spelling with up to six decimals: `95`, `33.3`.
    static func of(_ number: Double) -> String {
        let rounded = (number * 1e6).rounded() / 1e6
        if let whole = Int(exactly: rounded) { return String(whole) }
        return rounded.isFinite ? "\(rounded)" : "\(number)"
    }
}
