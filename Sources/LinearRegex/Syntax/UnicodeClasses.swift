/// The classes that `\p{…}` can name.
enum UnicodeClasses {
    /// The class of a general category (`L`, `Nd`), a script (`Greek`) or `Any`.
    static func named(_ name: String) -> ScalarSet? {
        name == "Any" ? .all : tables[name]
    }

    /// What the name of a group may consist of: letters, marks, digits and connectors such as `_`.
    static let groupNameScalars: ScalarSet = {
        var union = ScalarSet([ClosedRange<UInt32>]())
        for name in ["L", "Nl", "Mn", "Mc", "Nd", "Pc"] {
            union.formUnion(tables[name] ?? union)
        }
        return union
    }()

    private static let tables: [String: ScalarSet] = {
        var tables: [String: ScalarSet] = [:]
        for (name, encoded) in GeneratedCategories.ranges + GeneratedScripts.ranges {
            tables[name] = decoded(encoded)
        }
        return tables
    }()

    private static func decoded(_ encoded: String) -> ScalarSet {
        var reader = NumberReader(encoded)
        var ranges: [ClosedRange<UInt32>] = []
        var end: UInt32 = 0
        while reader.skipBlanks() {
            let lower = end + reader.number()
            end = lower + (reader.take("+") ? reader.number() : 0)
            ranges.append(lower...end)
        }
        return ScalarSet(ranges)
    }
}
