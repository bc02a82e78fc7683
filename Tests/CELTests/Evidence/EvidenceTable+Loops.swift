/// What decides loops and counts.
extension EvidenceTable {
    static let loops: [EvidenceRow] = [
        EvidenceRow("plan.metrics.all(m, has(m.owner))", .no, "/metrics/2/owner", at: ["5:4"]),
        EvidenceRow("!plan.metrics.all(m, has(m.owner))", .yes, "/metrics/2/owner"),
        EvidenceRow(
            "plan.metrics.all(m, has(m.name))",
            .yes,
            "/metrics/0/name",
            "/metrics/1/name",
            "/metrics/2/name",
            at: ["3:13", "4:13", "5:13"]
        ),
        EvidenceRow("plan.metrics.all(m, m.name != '' && has(m.baseline))", .no, "/metrics/1/baseline"),
        EvidenceRow(
            "plan.metrics.all(m, !has(m.baseline) || has(m.target))",
            .no,
            "/metrics/2/baseline",
            "/metrics/2/target"
        ),
        // The second fails, so that the third, which has no owner at all, does not matter.
        EvidenceRow("plan.metrics.all(m, m.owner != '')", .no, "/metrics/1/owner", at: ["4:45"]),
        EvidenceRow("plan.metrics.all(m, m.name.size() < 5)", .no, "/metrics/0/name"),
        EvidenceRow("plan.roles.all(r, r.size() > 2)", .yes, "/roles/0", "/roles/1", "/roles/2"),
        EvidenceRow("plan.roles.all(r, r != 'clerk')", .no, "/roles/1"),
        EvidenceRow("plan.empty.all(e, e == 1)", .yes, "/empty"),
        EvidenceRow("plan.pilot.sites.all(s, s != 'south')", .no, "/pilot/sites/south", at: ["10:78"]),
        EvidenceRow(
            "plan.pilot.sites.all(s, plan.pilot.sites[s] > 0)",
            .no,
            "/pilot/sites/south",
            at: ["10:87"]
        ),
        EvidenceRow("plan.metrics.exists(m, m.name == 'cost')", .yes, "/metrics/1/name"),
        EvidenceRow(
            "plan.metrics.exists(m, m.name == 'x')",
            .no,
            "/metrics/0/name",
            "/metrics/1/name",
            "/metrics/2/name"
        ),
        EvidenceRow("plan.empty.exists(e, e == 1)", .no, "/empty"),
        EvidenceRow("!plan.metrics.exists(m, m.target > 5)", .no, "/metrics/1/target"),
        EvidenceRow("plan.metrics.exists(m, has(m.owner) && m.owner == 'Ana')", .yes, "/metrics/0/owner"),
        EvidenceRow(
            "plan.risks.exists(r, r.weight > 4 && r.owners.size() == 0)",
            .yes,
            "/risks/1/weight",
            "/risks/1/owners"
        ),
        EvidenceRow("plan.metrics.exists_one(m, m.name == 'cost')", .yes, "/metrics/1/name"),
        EvidenceRow("plan.roles.exists_one(r, r == 'nurse')", .no, "/roles/0", "/roles/2"),
        EvidenceRow("plan.roles.exists_one(r, r == 'cook')", .no, "/roles/0", "/roles/1", "/roles/2"),
        EvidenceRow("plan.roles.existsOne(r, r == 'clerk')", .yes, "/roles/1"),
    ]

    static let nestedLoops: [EvidenceRow] = [
        EvidenceRow("plan.risks.all(r, r.owners.exists(o, o == 'Ana'))", .no, "/risks/1/owners"),
        EvidenceRow("plan.risks.all(r, r.owners.size() > 0)", .no, "/risks/1/owners", at: ["8:44"]),
        EvidenceRow(
            "plan.risks.exists(r, plan.metrics.exists(m, m.name == r.risk))",
            .yes,
            "/metrics/1/name",
            "/risks/1/risk"
        ),
        EvidenceRow(
            "plan.risks.all(r, plan.metrics.exists(m, m.name == r.risk))",
            .no,
            "/metrics/0/name",
            "/risks/0/risk",
            "/metrics/1/name",
            "/metrics/2/name"
        ),
        EvidenceRow("plan.metrics.all(i, m, has(m.baseline))", .no, "/metrics/1/baseline"),
        EvidenceRow("plan.metrics.exists(i, m, i == 1 && m.target > 5.0)", .yes, "/metrics/1/target"),
        EvidenceRow("plan.pilot.sites.all(k, v, v > 0)", .no, "/pilot/sites/south"),
        EvidenceRow("plan.pilot.sites.all(k, v, k != 'south')", .no, "/pilot/sites/south"),
        EvidenceRow("plan.pilot.sites.exists(k, v, k == 'north' && v == 2)", .yes, "/pilot/sites/north"),
        EvidenceRow(
            "plan.metrics.transformList(i, m, m.name) == ['drift']",
            .no,
            "/metrics/0/name",
            "/metrics/1/name",
            "/metrics/2/name"
        ),
        EvidenceRow(
            "plan.pilot.sites.transformList(k, v, v).exists(v, v == 0)",
            .yes,
            "/pilot/sites/south"
        ),
        EvidenceRow(
            "plan.pilot.sites.transformMap(k, v, v * 2).north == 4",
            .yes,
            "/pilot/sites/north",
            "/pilot/sites/south"
        ),
    ]

    static let counts: [EvidenceRow] = [
        // Too few: what was not counted, and why. Enough: what was.
        EvidenceRow(
            "plan.metrics.filter(m, has(m.baseline)).size() >= 3",
            .no,
            "/metrics/1/baseline"
        ),
        EvidenceRow(
            "plan.metrics.filter(m, has(m.baseline)).size() >= 2",
            .yes,
            "/metrics/0",
            "/metrics/2",
            at: ["3:4", "5:4"]
        ),
        EvidenceRow("size(plan.metrics.filter(m, has(m.baseline))) == 2", .yes, "/metrics/0", "/metrics/2"),
        EvidenceRow("size(plan.metrics.filter(m, has(m.baseline))) == 3", .no, "/metrics/1/baseline"),
        EvidenceRow("3 == size(plan.metrics.filter(m, has(m.baseline)))", .no, "/metrics/1/baseline"),
        // Too many: what was counted.
        EvidenceRow("plan.metrics.filter(m, has(m.baseline)).size() == 1", .no, "/metrics/0", "/metrics/2"),
        EvidenceRow("plan.metrics.filter(m, has(m.baseline)).size() < 2", .no, "/metrics/0", "/metrics/2"),
        EvidenceRow("plan.roles.filter(r, r == 'nurse').size() <= 1", .no, "/roles/0", "/roles/2"),
        EvidenceRow("2 > plan.roles.filter(r, r == 'nurse').size()", .no, "/roles/0", "/roles/2"),
        EvidenceRow("2 < plan.metrics.filter(m, has(m.baseline)).size()", .no, "/metrics/1/baseline"),
        EvidenceRow("3 <= plan.metrics.filter(m, has(m.baseline)).size()", .no, "/metrics/1/baseline"),
        EvidenceRow(
            "plan.metrics.filter(m, has(m.target) && m.target > 3).size() >= 1",
            .yes,
            "/metrics/1"
        ),
        EvidenceRow(
            "plan.metrics.filter(m, has(m.target) && m.target > 3).size() >= 2",
            .no,
            "/metrics/0/target",
            "/metrics/2/target"
        ),
        EvidenceRow("plan.metrics.filter(m, m.name == 'x').size() == 0", .yes, "/metrics"),
        EvidenceRow("plan.metrics.filter(m, true).size() > 5", .no, "/metrics"),
        EvidenceRow("plan.empty.filter(e, e == 1).size() >= 1", .no, "/empty"),
        EvidenceRow("plan.metrics.size() >= 5", .no, "/metrics", at: ["2:13"]),
        EvidenceRow("!(plan.roles.size() > 5)", .yes, "/roles"),
        // Each of two filters has left one out.
        EvidenceRow(
            "plan.metrics.filter(m, has(m.owner)).filter(m, m.owner != '').size() >= 2",
            .no,
            "/metrics/1/owner",
            "/metrics/2/owner"
        ),
        EvidenceRow("plan.metrics.map(m, has(m.owner), m.owner).size() >= 3", .no, "/metrics/2/owner"),
        EvidenceRow(
            "size(plan.metrics.filter(m, has(m.target))) + size(plan.risks) >= 9",
            .no,
            "/metrics/2/target",
            "/risks"
        ),
        EvidenceRow(
            "plan.roles.map(r, r.size()).filter(n, n > 5).size() >= 1",
            .no,
            "/roles/0",
            "/roles/1",
            "/roles/2"
        ),
        EvidenceRow(
            "cel.bind(n, plan.metrics.filter(m, has(m.baseline)), n.size() >= 3)",
            .no,
            "/metrics/1/baseline"
        ),
        EvidenceRow("plan.roles.distinct().size() == 3", .no, "/roles"),
    ]
}
