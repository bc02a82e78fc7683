import CEL
import PlanEval

/// The flags that a person names as confirmed.
enum FlagNames {
    /// The ids that are meant by names, which may be joined by commas and written with `_` or `:` for `-`.
    ///
    /// - Throws: the names that no flag of the rubric has.
    static func resolve(_ names: [String], in rubric: Rubric) throws(DiagnosticError) -> [String] {
        var unknown: [Diagnostic] = []
        var ids: [String] = []
        for name in names.flatMap({ $0.split(separator: ",") }) {
            let wanted = spelling(name.utf8)
            guard !wanted.isEmpty else { continue }
            if let flag = rubric.flags.first(where: { spelling($0.id.utf8) == wanted }) {
                ids.append(flag.id)
            } else {
                unknown.append(diagnostic(String(name), rubric))
            }
        }
        guard unknown.isEmpty else { throw DiagnosticError(unknown) }
        return ids
    }

    private static func spelling(_ name: some Sequence<UInt8>) -> [UInt8] {
        name.compactMap { byte in
            switch byte {
            case UInt8(ascii: "_"), UInt8(ascii: ":"): UInt8(ascii: "-")
            case UInt8(ascii: " "): nil
            default: byte
            }
        }
    }

    private static func diagnostic(_ name: String, _ rubric: Rubric) -> Diagnostic {
        let flags = rubric.flags.map(\.id)
        return Diagnostic(
            id: ResultMessage.unknownFlag.id,
            severity: .error,
            message: "there is no flag \"\(name)\" in the rubric \(rubric.id)",
            hint: NearestName.question(for: name, among: flags)
                ?? (flags.isEmpty
                    ? "the rubric has no flags" : "the flags are \(flags.joined(separator: ", "))")
        )
    }
}
