import CEL
import PlanEval
import Testing

@Suite struct SchemaTypoTests {
    struct Typo: Sendable, CustomTestStringConvertible {
        /// The sections around the key, outermost first; `[]` for an element of a list.
        let place: [String]
        let written: String
        let meant: String

        init(_ place: String, _ written: String, _ meant: String) {
            self.place = place.split(separator: " ").map(String.init)
            self.written = written
            self.meant = meant
        }

        var testDescription: String { (place + [written]).joined(separator: " ") }

        /// A plan in which the key is written so.
        var plan: String {
            var text = "{\"\(written)\": \"x\"}"
            for section in place.reversed() {
                text = section == "[]" ? "[\(text)]" : "{\"\(section)\": \(text)}"
            }
            return text
        }
    }

    static let typos = [
        Typo("", "tittle", "title"), Typo("", "titel", "title"), Typo("", "name", "title"),
        Typo("", "organistion", "organisation"), Typo("", "company", "organisation"),
        Typo("", "contxt", "context"), Typo("", "visoin", "vision"), Typo("", "leadreship", "leadership"),
        Typo("", "stakeholder", "stakeholders"), Typo("", "comunication", "communication"),
        Typo("", "skill", "skills"), Typo("", "learning", "skills"), Typo("", "incentive", "incentives"),
        Typo("", "colaboration", "collaboration"), Typo("", "metric", "metrics"),
        Typo("", "goals", "metrics"), Typo("", "targets", "metrics"), Typo("", "resistence", "resistance"),
        Typo("", "pilote", "pilot"), Typo("", "safegards", "safeguards"), Typo("", "time_line", "timeline"),
        Typo("", "roadmap", "timeline"), Typo("", "risk", "risks"), Typo("", "governence", "governance"),
        Typo("", "planeval_plans", "planeval_plan"),
        Typo("context", "situations", "situation"), Typo("context", "silo", "silos"),
        Typo("vision", "benefit", "benefits"), Typo("leadership", "sponsors", "sponsor"),
        Typo("leadership", "colaition", "coalition"), Typo("leadership sponsor", "action", "actions"),
        Typo("leadership coalition []", "aera", "area"), Typo("communication []", "audiance", "audience"),
        Typo("communication []", "chanel", "channel"), Typo("communication []", "feed_bak", "feedback"),
        Typo("metrics []", "base_lin", "baseline"), Typo("metrics []", "targt", "target"),
        Typo("metrics []", "onwer", "owner"), Typo("resistance []", "respons", "response"),
        Typo("resistance []", "use", "uses"), Typo("pilot", "sucess", "success"),
        Typo("safeguards", "job_secruity", "job_security"),
        Typo("safeguards", "confidentialty", "confidentiality"),
        Typo("sustain", "habit", "habits"), Typo("timeline []", "done", "done_when"),
        Typo("risks []", "liklihood", "likelihood"), Typo("governance", "bugdet", "budget"),
    ]

    @Test(arguments: typos)
    func aKeyThatIsNotKnownIsReadAsOrNamesTheOneThatWasMeant(_ typo: Typo) throws {
        let reading = try SchemaFixtures.read(typo.plan)
        let hints = reading.diagnostics.filter { $0.id == "plan/unknown-key" }.map { $0.hint ?? "" }
        if hints.isEmpty {
            var node: DocumentNode? = reading.document.root
            for section in typo.place { node = section == "[]" ? node?.elements.first : node?[section] }
            #expect(node?.members.map(\.name) == [typo.meant])
        } else {
            #expect(hints == ["did you mean \"\(typo.meant)\"? it is kept, and not scored"])
        }
    }

    static let choices = [
        Typo("", "jobloss", "job_loss"), Typo("", "job losses", "job_loss"), Typo("", "confort", "comfort"),
        Typo("", "septicism", "scepticism"), Typo("", "controll", "control"), Typo("", "work", "workload"),
        Typo("", "ethic", "ethics"), Typo("", "fatige", "fatigue"), Typo("", "Trusts", "trust"),
    ]

    @Test(arguments: choices)
    func aChoiceThatDoesNotExistNamesTheOneThatWasMeant(_ typo: Typo) throws {
        let plan = #"{"title": "T", "resistance": [{"type": "\#(typo.written)"}]}"#
        let reading = try SchemaFixtures.read(plan)
        let type = reading.document.root["resistance"]?.elements.first?["type"]?.string
        if type != typo.meant {
            #expect(reading.diagnostics.map(\.hint) == ["did you mean \"\(typo.meant)\"?"])
        }
    }
}
