/// Numbers as people read them.
enum NumberText {
    /// A number with one decimal, for example `7.2`. Totals and points are exact in tenths already.
    static func tenths(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "-" }
        let tenths = Int((abs(value) * 10).rounded())
        return (value < 0 && tenths > 0 ? "-" : "") + "\(tenths / 10).\(tenths % 10)"
    }

    /// A number without a fraction where it has none: `12`, `7.5`.
    static func short(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "-" }
        return value == value.rounded() ? String(Int(value)) : value.description
    }

    /// A count with its noun: `1 plan`, `3 plans`.
    static func count(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
}
