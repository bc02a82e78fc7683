/// How numbers are written as text.
enum NumberText {
    /// The shortest text that reads back as the same number, as Go prints it with `%g`: with an exponent below
    /// 1e-4 and from 1e6 on.
    ///
    /// `1`, `0.1`, `1e+06`, `1e-07`, `NaN`, `+Inf`.
    static func general(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
        if value == 0 { return value.sign == .minus ? "-0" : "0" }
        let (digits, exponent) = shortest(value.magnitude)
        let sign = value < 0 ? "-" : ""
        if exponent < -4 || exponent >= 6 {
            let fraction = digits.count > 1 ? "." + digits.dropFirst() : ""
            let power = String(abs(exponent))
            return sign + digits.prefix(1) + fraction + (exponent < 0 ? "e-" : "e+")
                + (power.count < 2 ? "0" + power : power)
        }
        return sign + positional(digits, exponent)
    }

    /// The shortest text that reads back as the same number, never with an exponent: `1000000`, `0.0000001`,
    /// `NaN`, `Infinity`.
    static func plain(_ value: Double) -> String {
        if let word = word(value) { return word }
        if value == 0 { return value.sign == .minus ? "-0" : "0" }
        let (digits, exponent) = shortest(value.magnitude)
        return (value < 0 ? "-" : "") + positional(digits, exponent)
    }

    /// What is written for values that are no finite number.
    static func word(_ value: Double) -> String? {
        if value.isNaN { return "NaN" }
        return value.isInfinite ? (value < 0 ? "-Infinity" : "Infinity") : nil
    }

    private static func positional(_ digits: String, _ exponent: Int) -> String {
        if exponent < 0 { return "0." + String(repeating: "0", count: -exponent - 1) + digits }
        if digits.count <= exponent + 1 {
            return digits + String(repeating: "0", count: exponent + 1 - digits.count)
        }
        return digits.prefix(exponent + 1) + "." + digits.dropFirst(exponent + 1)
    }

    /// The shortest decimal digits of a positive number and the power of ten of the first one.
    static func shortest(_ value: Double) -> (digits: String, exponent: Int) {
        // Swift prints the shortest digits that read back, as 123.45 or 1.2345e+20.
        let text = value.description
        let parts = text.split(separator: "e")
        let mantissa = parts.first ?? "0"
        let written = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let whole = mantissa.prefix { $0 != "." }
        var digits = mantissa.filter { $0 != "." }[...]
        let leadingZeros = digits.prefix { $0 == "0" }.count
        digits = digits.dropFirst(leadingZeros)
        while digits.last == "0" { digits = digits.dropLast() }
        return (String(digits), whole.count - 1 - leadingZeros + written)
    }
}
