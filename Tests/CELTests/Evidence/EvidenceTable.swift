import CEL

/// What decides operators, presence, membership and choices.
enum EvidenceTable {
    static let comparisons: [EvidenceRow] = [
        EvidenceRow("plan.title == 'Harbour pilot'", .yes, "/title", at: ["1:11"]),
        EvidenceRow("plan.title != 'Harbour pilot'", .no, "/title"),
        EvidenceRow("'x' == plan.title", .no, "/title"),
        EvidenceRow("plan.draft", .no, "/draft", at: ["1:52"]),
        EvidenceRow("!plan.draft", .yes, "/draft"),
        EvidenceRow("1 < 2", .yes),
        // A null that is written has a place of its own.
        EvidenceRow("plan.owner == null", .yes, "/owner", at: ["1:37"]),
        EvidenceRow(
            "plan.pilot.start < plan.pilot.end",
            .no,
            "/pilot/start",
            "/pilot/end",
            at: ["10:21", "10:42"]
        ),
        EvidenceRow(
            "plan.metrics[0].baseline + plan.metrics[0].target == 3",
            .yes,
            "/metrics/0/baseline",
            "/metrics/0/target"
        ),
        EvidenceRow(
            "plan.metrics[0].target > plan.metrics[1].target",
            .no,
            "/metrics/0/target",
            "/metrics/1/target"
        ),
        EvidenceRow("plan.roles[0] == 'clerk'", .no, "/roles/0", at: ["9:12"]),
        EvidenceRow("plan['title'] == 'x'", .no, "/title"),
        EvidenceRow("plan.pilot['end'] == 'x'", .no, "/pilot/end"),
        EvidenceRow("plan.pilot == {'start': 'x'}", .no, "/pilot"),
        EvidenceRow("type(plan.title) == string", .yes, "/title"),
        EvidenceRow("plan.title", .value, "/title"),
        EvidenceRow("plan.metrics.size()", .value, "/metrics"),
        EvidenceRow(
            "plan.pilot.sites.north + plan.pilot.sites.south",
            .value,
            "/pilot/sites/north",
            "/pilot/sites/south",
            at: ["10:75", "10:87"]
        ),
    ]

    static let presence: [EvidenceRow] = [
        EvidenceRow("has(plan.pilot.start)", .yes, "/pilot/start"),
        // Something missing is shown where it would stand: at the object that lacks it.
        EvidenceRow("has(plan.pilot.owner)", .no, "/pilot/owner", at: ["10:11"]),
        EvidenceRow("!has(plan.sustain)", .yes, "/sustain", at: ["1:1"]),
        EvidenceRow("has(plan.owner)", .yes, "/owner"),
        EvidenceRow("has(plan.metrics[1].baseline)", .no, "/metrics/1/baseline", at: ["4:4"]),
        EvidenceRow(
            "has(plan.pilot.sites.north) && has(plan.pilot.sites.east)",
            .no,
            "/pilot/sites/east"
        ),
    ]

    static let membership: [EvidenceRow] = [
        EvidenceRow("'clerk' in plan.roles", .yes, "/roles/1", at: ["9:21"]),
        EvidenceRow("'cook' in plan.roles", .no, "/roles", at: ["9:11"]),
        EvidenceRow("!('cook' in plan.roles)", .yes, "/roles"),
        EvidenceRow("'x' in plan.empty", .no, "/empty"),
        EvidenceRow("'north' in plan.pilot.sites", .yes, "/pilot/sites/north"),
        EvidenceRow("'east' in plan.pilot.sites", .no, "/pilot/sites/east", at: ["10:65"]),
        EvidenceRow("plan.title in ['a', 'b']", .no, "/title"),
        EvidenceRow("plan.metrics[0].name in plan.roles", .no, "/metrics/0/name", "/roles"),
        EvidenceRow("'Ana' in plan.risks[0].owners", .yes, "/risks/0/owners/0"),
        EvidenceRow("plan.risks.exists(r, 'Bo' in r.owners)", .yes, "/risks/0/owners/1"),
    ]

    static let connectives: [EvidenceRow] = [
        EvidenceRow("plan.title == 'Harbour pilot' && plan.draft", .no, "/draft"),
        // The first that decides is enough.
        EvidenceRow("plan.title == 'x' && plan.draft", .no, "/title"),
        EvidenceRow("plan.title == 'Harbour pilot' && !plan.draft", .yes, "/title", "/draft"),
        EvidenceRow("plan.draft || plan.title == 'x'", .no, "/draft", "/title"),
        EvidenceRow("plan.draft || plan.title == 'Harbour pilot'", .yes, "/title"),
        EvidenceRow("!(plan.draft || plan.title == 'x')", .yes, "/draft", "/title"),
        EvidenceRow("!(plan.title == 'Harbour pilot' && !plan.draft)", .no, "/title", "/draft"),
        EvidenceRow("plan.draft ? plan.title == 'x' : plan.roles.size() == 3", .yes, "/roles"),
        EvidenceRow("plan.draft ? false : true", .yes, "/draft"),
        EvidenceRow("(plan.draft ? plan.title : plan.roles[0]) == 'nurse'", .yes, "/roles/0"),
        // An error that another operand absorbs is no evidence.
        EvidenceRow("plan.missing.x == 1 || plan.title == 'Harbour pilot'", .yes, "/title"),
        EvidenceRow("plan.missing.x == 1 && plan.draft", .no, "/draft"),
    ]

    static let errors: [EvidenceRow] = [
        EvidenceRow("plan.pilot.owner == 'x'", .error(.noSuchKey), "/pilot/owner", at: ["10:11"]),
        EvidenceRow("plan.pilot.lead.name == 'x'", .error(.noSuchKey), "/pilot/lead"),
        EvidenceRow("plan.title == 'Harbour pilot' && plan.nope == 1", .error(.noSuchKey), "/nope"),
        EvidenceRow("plan.nope == 1 || plan.draft", .error(.noSuchKey), "/nope"),
        EvidenceRow("plan.draft ? plan.nope : plan.zip", .error(.noSuchKey), "/zip"),
        EvidenceRow("cel.bind(v, plan.nope, v == 1)", .error(.noSuchKey), "/nope"),
        EvidenceRow("plan.metrics[7].name == 'x'", .error(.indexOutOfRange), "/metrics/7", at: ["2:13"]),
        EvidenceRow("plan.metrics[0].baseline / 0 == 1", .error(.divisionByZero), "/metrics/0/baseline"),
        EvidenceRow(
            "timestamp(plan.title) < timestamp('2026-01-01T00:00:00Z')",
            .error(.conversion),
            "/title"
        ),
        EvidenceRow(
            "plan.metrics.exists(m, m.owner == 'Zoe')",
            .error(.noSuchKey),
            "/metrics/2/owner",
            at: ["5:4"]
        ),
        EvidenceRow(
            "plan.metrics.filter(m, m.owner != '').size() > 0",
            .error(.noSuchKey),
            "/metrics/2/owner"
        ),
        EvidenceRow(
            "plan.metrics.exists_one(m, m.owner == 'Ana')",
            .error(.noSuchKey),
            "/metrics/2/owner"
        ),
        // A whole number times a number with a fraction has no value.
        EvidenceRow(
            "plan.metrics.map(m, m.target * 2).size() == 3",
            .error(.noSuchOverload),
            "/metrics/1/target",
            at: ["4:31"]
        ),
        EvidenceRow(
            "plan.?pilot.optMap(p, p.owner == 'x').orValue(false)",
            .error(.noSuchKey),
            "/pilot/owner"
        ),
    ]
}
