extension Method {
    var title: String { self == .spreadPreserving ? "spreadPreserving" : rawValue }
}

extension String {
    /// The text with spaces up to a width.
    func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}

extension Double {
    /// The number with so many decimals.
    func fixed(_ digits: Int) -> String {
        guard isFinite else { return "\(self)" }
        let scale = (0..<digits).reduce(1.0) { product, _ in product * 10 }
        let whole = (abs(self) * scale).rounded()
        guard whole < 1e15 else { return "\(self)" }
        let text = String(Int(whole))
        let filled = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
        return (self < 0 ? "-" : "") + filled.dropLast(digits) + "." + filled.suffix(digits)
    }
}
