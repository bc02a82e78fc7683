/// Numbers as people read them.
enum NumberText {
    /// A number with one decimal, as in `7.2`; totals and points are exact in tenths already.
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

    /// A number without its fraction, half up.
    static func whole(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "-" }
        return String(Int((value + 0.5).rounded(.down)))
    }

    /// A level in tenths, without a fraction where it has none: `4`, `1.8`.
    static func level(_ value: Double) -> String {
        let text = tenths(value)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// A number with as many of four decimals as it needs: `2.25`, `9`.
    static func exact(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e9 else { return "-" }
        return short((value * 10_000).rounded() / 10_000)
    }

    /// A statistic with two decimals, or a dash where the data do not give one.
    static func hundredths(_ value: Double?) -> String {
        guard let value, value.isFinite, abs(value) < 1e12 else { return "-" }
        let hundredths = Int((abs(value) * 100 + 0.5).rounded(.down))
        let fraction = hundredths % 100
        return (value < 0 && hundredths > 0 ? "-" : "")
            + "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }

    /// A share of one in whole percent, or a dash.
    ///
    /// Only all is 100 %, so that one miss among a thousand still shows.
    static func percent(_ share: Double?) -> String {
        guard let share, share.isFinite, 0...1 ~= share else { return "-" }
        let percent = Int((share * 100 + 0.5).rounded(.down))
        return "\(share < 1 ? min(percent, 99) : percent) %"
    }

    /// A whole number with a comma before every three digits: `200,000`.
    static func grouped(_ number: Int) -> String {
        var digits = Array(String(number.magnitude))
        var place = digits.count - 3
        while place > 0 {
            digits.insert(",", at: place)
            place -= 3
        }
        return (number < 0 ? "-" : "") + String(digits)
    }

    /// A count with its noun: `1 plan`, `3 plans`.
    static func count(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
}
