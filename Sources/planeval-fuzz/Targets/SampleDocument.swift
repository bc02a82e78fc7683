/// The document that rules are tried on when the input brings none: every kind of value, and lists that are long
/// enough for loops inside loops to be felt.
enum SampleDocument {
    static let text: String = {
        let metrics = (0..<200).map { number in
            """
            {"name": "Measure \(number)", "baseline": \(number), "target": "\(number * 2) %", "owner": "Ana",\
             "when": "2026-0\(number % 9 + 1)-15"}
            """
        }
        return """
            {"title": "Pilot", "team": "Ops", "language": "en", "submitted": "2026-03-01", "vision": "é ü 日本",
             "metrics": [\(metrics.joined(separator: ", "))],
             "risks": [{"risk": "none", "response": null, "impact": 1.5e300}, {}],
             "a": 1, "f": -0.5, "n": null, "s": "x", "l": [1, 2.5, -9223372036854775808, "1", true, [], {}],
             "m": {"k": {"k": {"k": [[[[1]]]]}}}, "big": 18446744073709551615, "é": 1, "": "empty", "flag": true}
            """
    }()
}
