import CEL
import Testing

/// A shortcut is only a quicker way to the same value, the same error and the same usage.
@Suite("Shortcuts")
struct ShortcutTests {
    /// Elements of all kinds beside one another, so that each shortcut meets what it is made for and what it is not.
    private static let document = #"""
        {"items": [
          {"id": "a", "name": "first one", "n": 1, "x": 1.5, "flag": true, "date": "2026-03-01", "owner": "Ada",
           "tags": ["red", "green", 1, null], "part": {"id": "a", "responsible_person": "Ada"}},
          {"id": "b", "name": "zweites Stück", "n": 5, "x": 2, "flag": false, "date": "2024-02-29", "owner": "",
           "tags": [], "part": null, "responsible_person": "Ada Lovelace"},
          {"\u0069d": "\u0061", "name": "f\u0069rst one", "n": null, "x": null, "flag": null, "date": null,
           "owner": null, "tags": null, "responsible_person": "Ada Lovelacy"},
          {"id": 7, "name": ["a", "b"], "n": "5", "x": "2", "flag": "true", "date": "2026-02-30", "tags": {"red": 1}},
          {"n": 9223372036854775807, "x": -0.0, "date": "0001-01-01", "id": "", "tags": ["id", ""]},
          {"n": -1, "x": 1e300, "date": "9999-12-31", "tags": "red", "id": null},
          {"date": "2026-03-01T10:00:00+02:00"}, {"date": "2026-3-1"}, {"date": 20260301}, {"date": "2026-03-0x"},
          {}, "text", 3, null, [], [1, "id"], true
        ], "keys": ["id", "n", "absent", 1, null]}
        """#

    private static let parsed = Result { try JSONReader().read(Array(document.utf8)) }

    /// Each is asked of every pair of an element `m` and an element `o` or a key `k`, alone and with an absorber.
    private static let questions = [
        "m.id == 'a'", "m.id != ''", "m.owner != null", "m.owner == m.id", "m.n == 1", "m.n != 5.0",
        "m.x == 2",
        "m.tags == []", "m.tags == ['red', 'green', 1, null]", "m.responsible_person == 'Ada Lovelace'",
        "m.name == 'first one'", "m.part.id == m.id", "m.flag == true", "m.n == 9223372036854775807",
        "m.n >= 2", "m.n < 5", "m.x <= 1.5", "m.x > 2", "m.owner >= 'A'", "m.n > 'a'", "m.flag >= false",
        "has(m.id)", "has(m.owner)", "!has(m.absent)", "has(m.part.id)", "has(m.responsible_person)",
        "m.flag", "!m.flag", "m.flag ? true : false", "m.flag && true", "m.flag || false",
        "m.id == o.id", "m.n != o.x", "m.name != o.name", "m.responsible_person == o.responsible_person",
        "m.tags == o.tags", "m.id in o.tags", "m.n in o.tags", "m.owner in o.tags", "m.id in m.tags",
        "k in m", "m[k] != null", "m[k] == ''", "k in o && m[k] == o[k]",
        "size(m) > 2", "size(m.name) == 9", "m.name.size() == 13", "size(m.tags) == 0", "size(m.part) == 2",
        "size(m.absent) > 0", "size(m.n) > 0",
        "timestamp(m.date + 'T00:00:00Z') < timestamp('2026-01-01T00:00:00Z')",
        "timestamp(m.date + 'T23:59:59.5-12:00') > timestamp(o.date + 't09:30:00Z')",
        "timestamp(m.date + 'T24:00:00Z') > timestamp('2026-01-01T00:00:00Z')",
        "timestamp(m.date + '') > timestamp('2026-01-01T00:00:00Z')",
        "timestamp(m.date + 'T00:00:00+23:59') >= timestamp(0)",
        "timestamp(m.id + 'T00:00:00Z') > timestamp(0)",
        "m == o", "m == 3", "m != 'text'", "m in [1, 3, 'text']", "m in o.tags",
    ]

    private static let sources = questions.flatMap { question in
        [
            "[plan.items[i]].map(m, [plan.items[j]].map(o, [plan.keys[h]].map(k, \(question))))",
            "plan.items.map(m, plan.items.map(o, ['id', 'n', 'absent'].map(k, (\(question)) || true)))",
            "plan.items.all(m, plan.items.exists(o, ['id', 'n'].exists_one(k, \(question))))",
            "plan.items.filter(m, plan.items.exists(o, plan.keys.exists(k, (\(question)) || m == o))).size()",
        ]
    }

    private static let declared = [
        MessageType(name: "Plan", fields: [MessageType.Field(name: "items", type: .list(.message("Item")))]),
        MessageType(
            name: "Item",
            fields: [
                MessageType.Field(name: "id", type: .string), MessageType.Field(name: "name", type: .string),
                MessageType.Field(name: "owner", type: .string), MessageType.Field(name: "n", type: .int),
                MessageType.Field(name: "tags", type: .list(.dyn)),
                MessageType.Field(name: "date", type: .string),
                MessageType.Field(name: "responsible_person", type: .string),
            ]
        ),
    ]

    private static let declaredSources = [
        "m.id == 'a'", "m.id != ''", "m.owner == ''", "m.owner != o.owner", "m.n >= 2", "m.n == 1",
        "has(m.owner)", "!has(m.id)", "m.id in o.tags", "size(m.name) > 3", "size(m.tags) == 0",
        "m.responsible_person != '' && has(m.responsible_person)",
        "timestamp(m.date + 'T00:00:00Z') > timestamp('2026-01-01T00:00:00Z')",
    ]
    .flatMap { question in
        [
            "[plan.items[i]].map(m, [plan.items[j]].map(o, \(question)))",
            "plan.items.map(m, plan.items.map(o, (\(question)) || true))",
            "plan.items.all(m, plan.items.exists(o, \(question)))",
        ]
    }

    @Test(arguments: sources)
    func changeNothingWhereTypesAreUnknown(_ source: String) throws {
        try compare(source, type: .dyn)
    }

    @Test(arguments: declaredSources)
    func changeNothingWhereTypesAreDeclared(_ source: String) throws {
        try compare(source, type: .message("Plan"))
    }

    /// Objects of more members, keys and texts of more bytes than a step may look at without a charge.
    @Test(arguments: [
        "plan.all(m, m.k299 == 299)", "plan.all(m, has(m.k299) && m.k299 != null && m.k299 >= 1)",
        "plan.all(m, ['k299', 'none'].exists(k, k in m && m[k] == 299))",
        "plan.all(m, !has(m.k300) && m.long != '' && m.long == m.same)",
        "plan.all(m, m.long == '\(long)' && m.long in m.texts)",
        "plan.all(m, m.\(long)1\(long) == 1 && has(m.\(long)1\(long)) && !has(m.\(long)2\(long)))",
    ])
    func countTheSameWork(_ source: String) throws {
        let members =
            (0..<300).map { "\"k\($0)\": \($0)" }
            + [0, 3, 1].map { "\"\(Self.long)\($0)\(Self.long)\": \($0)" }
        let texts = #""long": "\#(Self.long)", "same": "\#(Self.long)", "texts": ["", "\#(Self.long)"]"#
        let json = "[{\(members.joined(separator: ",")), \(texts)}]"
        let program = try environment(.dyn).compile(source)
        let document = try JSONReader().read(Array(json.utf8))
        let activation = Activation(program.environment, document: document, as: "plan")
        let plain = program.trial(activation, usesShortcuts: false)
        let quick = program.trial(activation, usesShortcuts: true)
        #expect(try plain.outcome.get().isTrue && quick.outcome.get().isTrue)
        #expect(plain.usage == quick.usage && plain.usage.steps > 20)
    }

    private static let long = String(repeating: "x", count: 300)

    /// Where a limit of any size is met, it is met both ways.
    @Test func meetTheSameLimits() throws {
        for source in Self.questions {
            let whole = "plan.items.exists(m, plan.items.exists(o, ['id', 'n'].all(k, (\(source)) && false)))"
            let steps = try run(whole, type: .dyn, usesShortcuts: false).usage.steps
            for maximum in Array(1...55) + [steps / 2, steps - 1, steps] {
                var limits = Limits()
                limits.maximumSteps = maximum
                let plain = try run(whole, type: .dyn, usesShortcuts: false, limits: limits)
                let quick = try run(whole, type: .dyn, usesShortcuts: true, limits: limits)
                #expect(error(plain.outcome) == error(quick.outcome), "\(source) with \(maximum) steps")
            }
        }
    }

    /// Runs a rule both ways; one that names elements, for a few pairs of them.
    private func compare(_ source: String, type: CELType) throws {
        let program = try environment(type).compile(source)
        guard source.contains("[i]") else { return try compare(program, i: 0, j: 0, h: 0) }
        for i in Int64(0)..<17 {
            for j in [Int64(0), 2, 4] {
                for h in Int64(0)..<5 { try compare(program, i: i, j: j, h: h) }
            }
        }
    }

    private func compare(_ program: Program, i: Int64, j: Int64, h: Int64) throws {
        let activation = try activation(program, i: i, j: j, h: h)
        let plain = program.trial(activation, usesShortcuts: false)
        let quick = program.trial(activation, usesShortcuts: true)
        #expect(plain.usage == quick.usage, "elements \(i) and \(j), key \(h)")
        switch (plain.outcome, quick.outcome) {
        case (.success(let one), .success(let other)):
            #expect(String(describing: one) == String(describing: other), "elements \(i) and \(j), key \(h)")
        case (.failure(let one), .failure(let other)):
            #expect(one == other, "elements \(i) and \(j), key \(h)")
        default:
            Issue.record("\(plain.outcome) became \(quick.outcome) for elements \(i) and \(j), key \(h)")
        }
    }

    private func run(
        _ source: String,
        type: CELType,
        usesShortcuts: Bool,
        limits: Limits = Limits()
    ) throws -> (outcome: Result<Value, EvaluationError>, usage: Usage) {
        let program = try environment(type, limits).compile(source)
        return program.trial(try activation(program), usesShortcuts: usesShortcuts)
    }

    private func environment(_ type: CELType, _ limits: Limits = Limits()) -> CEL.Environment {
        let indices = ["i", "j", "h"].map { CEL.Environment.Variable($0, .int) }
        return CEL.Environment(
            variables: [CEL.Environment.Variable("plan", type)] + indices,
            messages: Self.declared,
            limits: limits
        )
    }

    private func activation(_ program: Program, i: Int64 = 0, j: Int64 = 0, h: Int64 = 0) throws -> Activation
    {
        var activation = Activation(program.environment, document: try Self.parsed.get(), as: "plan")
        activation.bind("i", to: .int(i))
        activation.bind("j", to: .int(j))
        activation.bind("h", to: .int(h))
        return activation
    }

    private func error(_ outcome: Result<Value, EvaluationError>) -> EvaluationError? {
        if case .failure(let error) = outcome { error } else { nil }
    }
}

extension Value {
    fileprivate var isTrue: Bool { if case .bool(true) = self { true } else { false } }
}
