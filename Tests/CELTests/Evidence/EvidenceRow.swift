import CEL
import Testing

/// A rule, what it gives on the plan of the table, and the places that a reader should be led to.
struct EvidenceRow: Sendable, CustomTestStringConvertible {
    enum Outcome: Sendable, Equatable {
        case yes, no
        /// No boolean.
        case value
        case error(EvaluationError.Kind)
    }

    let rule: String
    let outcome: Outcome
    /// JSON Pointers, in the order in which they should be shown.
    let places: [String]
    /// Line and column of each place, as `4:30`, where the row says so.
    let positions: [String]

    init(_ rule: String, _ outcome: Outcome, _ places: String..., at positions: [String] = []) {
        self.rule = rule
        self.outcome = outcome
        self.places = places
        self.positions = positions
    }

    var testDescription: String { rule }
}

/// The plan that the rules of the table are about.
enum EvidencePlan {
    static let text = """
        {"title": "Harbour pilot", "owner": null, "draft": false,
         "metrics": [
           {"name": "drift", "baseline": 1, "target": 2, "owner": "Ana"},
           {"name": "cost", "target": 5.5, "owner": ""},
           {"name": "trust", "baseline": 0}],
         "risks": [
           {"risk": "delay", "weight": 3, "owners": ["Ana", "Bo"]},
           {"risk": "cost", "weight": 5, "owners": []}],
         "roles": ["nurse", "clerk", "nurse"], "empty": [],
         "pilot": {"start": "2026-03-01", "end": "2026-02-01", "sites": {"north": 2, "south": 0}},
         "notes": {}}
        """

    static let environment = CEL.Environment(variables: [CEL.Environment.Variable("plan", .dyn)])

    static func document() throws -> Document { try JSONReader().read(Array(text.utf8)) }

    /// Line and column of a byte, both from 1; the text is ASCII.
    static func position(of offset: Int) -> String {
        let before = text.utf8.prefix(offset)
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map {
            before.distance(from: before.startIndex, to: $0) + 1
        }
        return "\(line):\(offset - (lineStart ?? 0) + 1)"
    }
}
