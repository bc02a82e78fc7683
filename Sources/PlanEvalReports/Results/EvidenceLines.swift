import PlanEval

/// Places in a plan, with what stands there.
///
/// ```
/// plan.yaml:48:7
///    |
/// 48 | by the end of the year
///    | ^^^^^^^^^^^^^^^^^^^^^^ /metrics/2/by
/// ```
struct EvidenceLines {
    private let evidence: [Evidence]
    private let path: String
    private let limit: Int

    /// Prepares the places of a finding.
    ///
    /// - Parameters:
    ///   - evidence: the places.
    ///   - path: the plan they are in.
    ///   - limit: how many are shown; the others are counted.
    init(_ evidence: [Evidence], path: String, limit: Int) {
        self.evidence = evidence
        self.path = path
        self.limit = limit
    }

    func lines(_ style: TextStyle, indentation: Int) -> [String] {
        let margin = String(repeating: " ", count: indentation)
        var lines = evidence.prefix(limit).flatMap { place in
            self.lines(place, style, width: style.width - indentation)
        }
        if evidence.count > limit {
            lines.append("and \(NumberText.count(evidence.count - limit, "more place"))")
        }
        return lines.map { margin + $0 }
    }

    private func lines(_ place: Evidence, _ style: TextStyle, width: Int) -> [String] {
        let pointer = Prose.line(place.pointer.isEmpty ? "the whole plan" : place.pointer)
        let location = style.paint("\(Prose.line(path)):\(place.line):\(place.column)", .place)
        guard !place.isMissing else { return ["\(location): nothing at \(pointer)"] }
        let text = Prose.line(place.text)
        guard !text.isEmpty else { return ["\(location): \(pointer)"] }
        let number = String(place.line)
        let shown = Prose.cut(text, width: width - number.utf8.count - 3, style: style)
        let marks = String(repeating: "^", count: max(DisplayWidth.columns(of: shown), 1))
        let gutter = String(repeating: " ", count: number.utf8.count)
        // The pointer goes beside the marks where there is room.
        let room = width - number.utf8.count - 3 - marks.utf8.count - 1
        let isBeside = DisplayWidth.columns(of: pointer) <= room
        return [
            isBeside ? location : "\(location): \(pointer)",
            style.paint("\(number) |", .quiet) + " " + shown,
            style.paint("\(gutter) |", .quiet) + " " + style.paint(marks, .middling)
                + (isBeside ? " \(pointer)" : ""),
        ]
    }
}
