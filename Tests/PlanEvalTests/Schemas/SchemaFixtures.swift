import CEL
import PlanEval
import Platform

/// Shorthands of the tests about schemas.
enum SchemaFixtures {
    /// The schema of plans.
    static func planSchema() throws -> JSONSchema { try JSONSchema.embedded("plan") }

    /// A document read from JSON, or from YAML if it does not begin with a brace or bracket.
    static func load(_ text: String) throws -> LoadedDocument {
        try DocumentLoader().read(Array(text.utf8), path: "plan")
    }

    /// A plan and what its schema makes of it.
    static func read(_ text: String) throws -> SchemaReading {
        let loaded = try load(text)
        return try planSchema().read(loaded.document, source: loaded.source)
    }

    /// A value written in a compact form that does not tell JSON from YAML.
    static func outline(_ node: DocumentNode) -> String {
        switch node.kind {
        case .array: "[" + node.elements.map(outline).joined(separator: ", ") + "]"
        case .object:
            "{" + node.members.map { "\($0.name): \(outline($0.value))" }.joined(separator: ", ") + "}"
        case .string: "\"\(node.string ?? "")\""
        case .int: String(node.int ?? 0)
        case .double: String(node.double ?? 0)
        case .null: "null"
        case .true: "true"
        case .false: "false"
        }
    }

    /// A plan with every field that the format knows.
    static let wholePlan = """
        {
          "$schema": "https://example.org/plan.schema.json",
          "planeval_plan": 1,
          "title": "One team for forecasts, their data and their cost",
          "team": "Table 5",
          "organisation": {"name": "Northgate Libraries", "sector": "public", "size": 850, "country": "PT"},
          "language": "en",
          "start": "2026-03-02",
          "end": "2026-12-18",
          "submitted": "2026-02-20",
          "context": {
            "situation": "Forecasts take nine weeks. Three offices each hold a part. Nobody sees the cost.",
            "silos": [
              "data office and finance: the bill comes late",
              {"between": ["data office", "branches"], "problem": "Changes arrive by chance."}
            ],
            "in_scope": "Loans and returns",
            "out_of_scope": "The archive"
          },
          "vision": {
            "what": "Each forecast has one team.",
            "how": "One branch first, the others after ten weeks.",
            "why": "Readers wait for books that stand elsewhere.",
            "benefits": [{"who": "readers", "benefit": "Shorter waits", "cost": "One more question"}]
          },
          "leadership": {
            "sponsor": {
              "role": "Director of Libraries",
              "actions": [{"do": "Opens the first meeting", "when": "2026-03-05"}, "Visits every branch"]
            },
            "coalition": [{"role": "Head of Data", "area": "data", "does": "Frees two engineers"}],
            "asks": "By 2 April the board frees one and a half posts.",
            "if_sponsor_leaves": "The deputy director, who sits in every review."
          },
          "stakeholders": [
            {"group": "branch staff", "size": 120, "impact": "high", "stance": "doubtful", "needs": "Proof"}
          ],
          "communication": [
            {"audience": "branch staff", "message": "The forecast advises, you decide.",
             "channel": "morning meeting", "when": "2026-03-09", "owner": "Branch Manager",
             "feedback": "Cards without names"}
          ],
          "skills": [
            {"skill": "Noticing drift", "kind": "technical", "ops": "mlops", "who": "planners", "now": "two",
             "target": "all nine", "how": "in pairs", "by": "2026-05-01", "owner": "Head of Data",
             "hours": 8, "check": "finds the planted mistake"}
          ],
          "incentives": [
            {"change": "One goal for late books", "kind": "shared_goal", "who": "both teams",
             "encourages": "telling early", "by": "2026-04", "owner": "Personnel Officer",
             "watch_for": "late books that nobody reports"}
          ],
          "collaboration": {
            "tools": [{"name": "Board", "purpose": "error, age and cost", "used_by": ["data", "finance"]}],
            "routines": [
              {"name": "Monday round", "who": ["data", "ml", "finance"], "when": "weekly", "decides": "what is next"}
            ],
            "ownership": "The data office owns the feeds.",
            "weakness": "Everything hangs on the Monday round."
          },
          "metrics": [
            {"name": "Late books", "ops": "mlops", "baseline": 18.5, "target": "9 %", "unit": "%",
             "by": "2026-Q4", "owner": "Branch Manager", "source": "loan log", "review": "monthly",
             "better": "lower"}
          ],
          "resistance": [
            {"concern": "They will not need us", "type": "job_loss", "who": "planners",
             "response": "Six weeks side by side", "uses": ["dialogue", "results"], "owner": "Director",
             "when": "2026-03", "progress_sign": "Questions about errors"}
          ],
          "pilot": {
            "name": "Branch West", "where": "the western branch", "question": "Do readers wait less?",
            "start": "2026-03-16", "end": "2026-05-22", "people": ["4 planners", "1 engineer"],
            "success": [{"metric": "Late books", "threshold": "at most 12 a week"}],
            "stop_if": "Late books double", "owner": "Branch Manager", "then": "The board decides in June",
            "share": "A page for everybody"
          },
          "safeguards": {
            "job_security": "No post is cut before 2028.",
            "confidentiality": "Cards carry no names.",
            "ethics": [{"issue": "Small branches come last", "safeguard": "Compared monthly", "owner": "Auditor"}],
            "consulted": ["works council"],
            "raise_concerns": "The ombudsperson"
          },
          "public_service": {
            "legal_basis": "Library act", "accountable_official": "Director", "transparency": "Public register",
            "equality": "Yearly check", "contest": "Ask a person", "staff_bodies": "Heard in March",
            "budget_cycle": "Within 2026", "public_involvement": "Readers' panel", "public_report": "July"
          },
          "sustain": {
            "reviews": [{"when": "quarterly", "who": "sponsor", "looks_at": "metrics", "can_change": "anything"}],
            "feedback": "The panel sees what changed.",
            "owner_after": "Head of Data",
            "habits": ["The board is opened first"]
          },
          "timeline": [
            {"what": "Pilot starts", "when": "2026-03-16", "owner": "Branch Manager", "done_when": "numbers are up"}
          ],
          "risks": [
            {"risk": "Only one person knows the feed", "likelihood": "medium", "impact": "high",
             "response": "A second one learns it", "owner": "Head of Data", "early_sign": "leave requests"}
          ],
          "governance": {
            "decides": "The Monday round", "meets": "weekly", "escalate": "to the director",
            "budget": "20,000 EUR"
          },
          "notes": {"anything": ["goes", 1, null]}
        }
        """
}

/// Files from the folder that stands beside the package.
enum SharedFiles {
    static func names(in folder: String) throws -> [String] {
        try DiskFileStore().list(folder).filter { !$0.isDirectory }.map(\.name)
    }

    static func load(_ path: String) throws -> LoadedDocument {
        try DocumentLoader().load(path, from: DiskFileStore())
    }
}
