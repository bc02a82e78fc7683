/// Finds out which functions a rule calls.
enum DialectText {
    /// Every name that stands in front of an opening bracket, texts left out.
    static func calledNames(in rule: String) -> [String] {
        var names: [String] = []
        var name = ""
        var quote: Unicode.Scalar?
        for scalar in rule.unicodeScalars {
            if let open = quote {
                if scalar == open { quote = nil }
                continue
            }
            switch scalar {
            case "'", "\"": quote = scalar
            case "(":
                if !name.isEmpty { names.append(name) }
                name = ""
            case _ where scalar.properties.isAlphabetic || scalar == "_" || ("0"..."9").contains(scalar):
                name.unicodeScalars.append(scalar)
            default: name = ""
            }
        }
        return names
    }
}
