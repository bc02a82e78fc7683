/// Where values come from that are bound, optional, or made of others.
extension EvidenceTable {
    static let lists: [EvidenceRow] = [
        EvidenceRow(
            "plan.metrics.map(m, m.name) == ['drift', 'cost', 'trust']",
            .yes,
            "/metrics/0/name",
            "/metrics/1/name",
            "/metrics/2/name"
        ),
        EvidenceRow("'cost' in plan.metrics.map(m, m.name)", .yes, "/metrics/1/name"),
        EvidenceRow("plan.metrics.map(m, has(m.owner), m.owner)[1] == ''", .yes, "/metrics/1/owner"),
        EvidenceRow("plan.metrics.map(m, m.name).exists(n, n == 'trust')", .yes, "/metrics/2/name"),
        EvidenceRow(
            "plan.metrics.filter(m, has(m.owner)).all(m, m.owner != '')",
            .no,
            "/metrics/1/owner"
        ),
        EvidenceRow(
            "plan.metrics.filter(m, has(m.owner)).map(m, m.owner) == ['Ana', '']",
            .yes,
            "/metrics/0/owner",
            "/metrics/1/owner"
        ),
        EvidenceRow(
            "math.greatest(plan.risks.map(r, r.weight)) > 4",
            .yes,
            "/risks/0/weight",
            "/risks/1/weight"
        ),
        EvidenceRow("plan.risks.sortBy(r, -r.weight)[0].risk == 'cost'", .yes, "/risks/1/risk"),
        EvidenceRow("plan.roles.reverse()[1] == 'nurse'", .no, "/roles/1"),
        EvidenceRow("plan.metrics.first().value().name == 'cost'", .no, "/metrics/0/name"),
        EvidenceRow(
            "[plan.title, plan.pilot.start].exists(t, t == '')",
            .no,
            "/title",
            "/pilot/start"
        ),
        EvidenceRow("(plan.roles + plan.risks[0].owners).exists(x, x == 'Bo')", .yes, "/risks/0/owners/1"),
        EvidenceRow("{'a': plan.title}.a == 'x'", .no, "/title"),
        EvidenceRow("plan.notes.size() == 0", .yes, "/notes"),
    ]

    static let bound: [EvidenceRow] = [
        EvidenceRow("cel.bind(m, plan.metrics[1], m.name == 'cost')", .yes, "/metrics/1/name"),
        EvidenceRow("cel.bind(a, plan.draft, a || plan.title == 'x')", .no, "/draft", "/title"),
        EvidenceRow("plan.?pilot.?start.orValue('') == '2026-03-01'", .yes, "/pilot/start"),
        EvidenceRow("plan.?sustain.?who.orValue('') == ''", .yes, "/sustain/who", at: ["1:1"]),
        EvidenceRow("plan.?owner.hasValue()", .yes, "/owner"),
        EvidenceRow(
            "plan.pilot[?'until'].orValue('1999') < plan.pilot.start",
            .yes,
            "/pilot/until",
            "/pilot/start"
        ),
        // The other value is not looked at.
        EvidenceRow("plan.?title.orValue(plan.pilot.start) == 'x'", .no, "/title"),
        EvidenceRow("plan.?nothing.or(plan.?title).orValue('') == ''", .no, "/nothing", "/title"),
        EvidenceRow(
            "plan.?pilot.optMap(p, p.start == '2026-03-01').orValue(false)",
            .yes,
            "/pilot/start"
        ),
        EvidenceRow("plan.?sustain.optMap(s, s.who != '').orValue(false)", .no, "/sustain"),
        // A variable that is looked at more than once, and stands for what a loop gives.
        EvidenceRow(
            "cel.bind(y, plan.roles.filter(x, x != 'clerk'), y.all(z, z != '') && size(y) >= 2)",
            .yes,
            "/roles/0",
            "/roles/2"
        ),
        EvidenceRow(
            "cel.bind(y, plan.roles.filter(x, x != 'clerk'), size(y) >= 2 && size(y) >= 1 && size(y) < 9)",
            .yes,
            "/roles/0",
            "/roles/2"
        ),
        EvidenceRow("optional.of(plan.title).value() == 'Harbour pilot'", .yes, "/title"),
    ]

    static let texts: [EvidenceRow] = [
        EvidenceRow("plan.title.contains('pilot')", .yes, "/title"),
        EvidenceRow("plan.title.startsWith('x')", .no, "/title"),
        EvidenceRow("plan.title.matches('^H')", .yes, "/title"),
        EvidenceRow("plan.title.lowerAscii().contains('harbour')", .yes, "/title"),
        EvidenceRow("plan.roles.join(', ').contains('clerk')", .yes, "/roles"),
        EvidenceRow("(plan.title + plan.pilot.start).size() > 10", .yes, "/title", "/pilot/start"),
        EvidenceRow("plan.pilot.start.split('-').size() == 3", .yes, "/pilot/start"),
        EvidenceRow(
            "timestamp(plan.pilot.start + 'T00:00:00Z') < timestamp(plan.pilot.end + 'T00:00:00Z')",
            .no,
            "/pilot/start",
            "/pilot/end"
        ),
        EvidenceRow("'%s!'.format([plan.title]) == 'x'", .no, "/title"),
        EvidenceRow("int(plan.pilot.start.substring(0, 4)) >= 2027", .no, "/pilot/start"),
    ]

    static let all =
        comparisons + presence + membership + connectives + errors + loops + nestedLoops + counts + lists
        + bound + texts
}
