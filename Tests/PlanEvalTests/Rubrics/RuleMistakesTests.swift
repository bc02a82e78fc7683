import CEL
import PlanEval
import Testing

@Suite("Rule mistakes")
struct RuleMistakesTests {
    /// A rule of the small rubric that is spelled in another way.
    struct Spelling: Sendable, CustomTestStringConvertible {
        let name: String
        /// What stands behind `rule:`, with marks around the mistake.
        let rule: String
        let words: String

        init(_ name: String, _ rule: String, _ words: String = "plan.metrics.item has no field \"nane\"") {
            self.name = name
            self.rule = rule
            self.words = words
        }

        var testDescription: String { name }
    }

    static let rule = "'plan.risks.exists(r, r.risk != ''none'')'"

    @Test(arguments: [
        Spelling("plain", "plan.metrics.all(m, m.«nane» != \"\")"),
        Spelling(
            "plain over lines",
            "plan.metrics\n                .all(m,\n                m.«nane» != \"\")"
        ),
        Spelling("plain behind an anchor", "&rule plan.metrics.all(m, m.«nane» != \"\")"),
        Spelling("plain behind a tag", "!!str plan.metrics.all(m, m.«nane» != \"\")"),
        Spelling("behind wide letters", "plan.title == \"日本é👩‍🚀\" || plan.metrics.all(m, m.«nane» != \"\")"),
        Spelling("single quotes", "'plan.metrics.all(m, m.name != ''it\"s'' && m.«nane» != '''')'"),
        Spelling("single quotes over lines", "'plan.metrics\n\n   .all(m,\n   m.«nane» != '''')'"),
        Spelling("double quotes", #""plan.metrics.all(m, m.name != \"\u00e9\t\x41\" && m.«nane» != \"\")""#),
        Spelling(
            "double quotes over lines",
            "\"plan.metrics\n            .all(\\\n            m,\n            m.«nane» != '')\""
        ),
        Spelling(
            "literal",
            "|\n              plan.metrics\n                .all(m,\n                  m.«nane» != \"\")"
        ),
        Spelling(
            "literal with blank lines",
            "|+\n\n              plan.metrics\n\n\n              .all(m, m.«nane» != \"\")"
        ),
        Spelling(
            "literal with an indicator",
            "|1-\n              plan.metrics\n             .all(m, m.«nane» != \"\")"
        ),
        Spelling(
            "folded",
            ">-\n              plan.metrics\n              .all(m,\n              m.«nane» != \"\")"
        ),
        Spelling(
            "folded with deeper lines",
            ">\n              plan.metrics\n                .all(m,\n\n                m.«nane» != \"\")\n"
        ),
        Spelling(
            "folded with a comment",
            ">- # why\n              plan.metrics.all(m,   \n              m.«nane» != \"\")"
        ),
        Spelling(
            "folded in very wide letters",
            ">-\n              plan.title == \"日本é👩‍🚀\"\n              || plan.metrics.all(m, m.«nane» != \"\")"
        ),
        Spelling("the first character", "'«plam».title == \"\"'", "is not declared"),
        Spelling(
            "the first character of a block",
            ">-\n              «plam».title == \"\"",
            "is not declared"
        ),
        Spelling("nothing behind an operator", "plan.title ==«»", "end"),
        Spelling("nothing behind an operator in a block", "|\n              plan.title ==«»\n", "end"),
        Spelling("nothing behind an operator in quotes", "\"plan.title ==«»\"", "end"),
        Spelling(
            "an unclosed bracket",
            ">-\n              plan.metrics\n              .all(m, m.name != \"\"«»",
            "end"
        ),
        Spelling("a number", "«plan.metrics.size()»", "gives int"),
        Spelling(
            "a number over lines",
            ">-\n              «plan.metrics\n              .size()»",
            "gives int"
        ),
    ])
    func standInsideTheLineOfTheRule(spelling: Spelling) throws {
        let spoiled = SpoiledRubric(Self.rule, spelling.rule)
        try #require(spoiled.occurrences == 1)
        let mark = try #require(spoiled.marks.first)
        let found = try SmallRubric.inspect(spoiled.bytes).diagnostics
        let source = SourceText(path: "small.yaml", bytes: spoiled.bytes)
        #expect(found.count == 1)
        let mistake = try #require(found.first)
        #expect(mistake.message.contains(spelling.words))
        #expect(mistake.message.hasPrefix("rule of \"risks/named\": "))
        #expect(mistake.id == (spelling.words.hasPrefix("gives") ? "rubric/rule-type" : "rubric/rule"))
        #expect(mistake.span?.start == source.position(of: mark.lowerBound))
        #expect(mistake.span?.range == mark)
    }

    @Test func standInTheirLinesWithOtherLineEnds() throws {
        let spoiled = SpoiledRubric(
            Self.rule,
            ">-\n              plan.metrics\n              .all(m,\n              m.«nane» != \"\")"
        )
        for lineEnd in ["\r\n", "\r"] {
            let text = String(decoding: spoiled.bytes, as: UTF8.self)
            let converted = text.split(separator: "\n", omittingEmptySubsequences: false).joined(
                separator: lineEnd
            )
            let found = try SmallRubric.inspect(Array(converted.utf8)).diagnostics
            let source = SourceText(path: "small.yaml", bytes: spoiled.bytes)
            #expect(found.map(\.span?.start) == [source.position(of: spoiled.marks[0].lowerBound)])
        }
    }

    @Test func areAllToldOfARule() throws {
        let spoiled = SpoiledRubric(
            Self.rule,
            ">-\n              plan.metrics.all(m, m.«nane» != \"\"\n              && m.«onwer» != \"\")\n              || plan.«titel» == \"\""
        )
        let found = try SmallRubric.inspect(spoiled.bytes).diagnostics
        #expect(found.map(\.span?.range) == spoiled.marks)
        #expect(
            found.map(\.hint) == [
                "did you mean \"name\"?", "did you mean \"owner\"?", "did you mean \"title\"?",
            ]
        )
    }

    @Test func pointBackToTheAnchorOfAnAlias() throws {
        var spoiled = SpoiledRubric("rule: plan.metrics.size() > 0", "rule: &any plan.«metrisc».size() > 0")
        spoiled = SpoiledRubric(Self.rule, "*any", in: String(decoding: spoiled.bytes, as: UTF8.self))
        let found = try SmallRubric.inspect(spoiled.bytes).diagnostics
        #expect(found.count == 2)
        #expect(Set(found.map(\.span?.start.line)) == [50])
        #expect(Set(found.map(\.span?.start.column)) == [29])
    }

    struct Constant: Sendable {
        let old: String
        let new: String
        let id: RubricMessage
        let severity: Diagnostic.Severity
        let words: String
    }

    @Test(arguments: [
        Constant(
            old: rule,
            new: "«true»",
            id: .wrongType,
            severity: .error,
            words: "\"rule\" of check \"risks/named\" is true or false, expected a text"
        ),
        Constant(
            old: rule,
            new: "«'true'»",
            id: .constantRule,
            severity: .warning,
            words: "check \"risks/named\" can never fail, whatever the plan says"
        ),
        Constant(
            old: rule,
            new: "«1 < 2 || plan.title == \"\"»",
            id: .constantRule,
            severity: .warning,
            words: "check \"risks/named\" can never fail, whatever the plan says"
        ),
        Constant(
            old: rule,
            new: "«plan.title == \"\" && [1, 2].exists(n, n > 2)»",
            id: .unreachableLevel,
            severity: .error,
            words: "check \"risks/named\" can never be met, so nothing reaches level 1 of \"risks\""
        ),
        Constant(
            old: "\"plan.metrics.all(m, m.owner != \\\"\\\")\"",
            new: "«\"false\"»",
            id: .constantRule,
            severity: .warning,
            words: "check \"metrics/owners\" can never be met, whatever the plan says"
        ),
        Constant(
            old: "rule: plan.title == \"\"",
            new: "rule: «size(\"\") == 0»",
            id: .constantRule,
            severity: .warning,
            words: "the flag \"no-title\" is always raised, whatever the plan says"
        ),
    ])
    func thatThePlanMakesNoDifferenceToAreFound(constant: Constant) throws {
        let spoiled = SpoiledRubric(constant.old, constant.new)
        try #require(spoiled.occurrences == 1)
        let found = try SmallRubric.inspect(spoiled.bytes).diagnostics
        #expect(found.map(\.message) == [constant.words])
        #expect(found.map(\.id) == [constant.id.id])
        #expect(found.map(\.severity) == [constant.severity])
        #expect(found.map(\.span?.range) == [spoiled.marks[0]])
    }

    @Test func thatMayTakeTooLongAreWarnedOf() throws {
        let spoiled = SpoiledRubric(
            Self.rule,
            ">-\n              plan.title == \"\" ||\n              «plan.risks.all(a,\n              plan.risks.all(b, plan.risks.all(c, a.n + b.n < c.n)))»"
        )
        let inspection = try SmallRubric.inspect(spoiled.bytes)
        let found = try #require(inspection.diagnostics.first)
        #expect(inspection.rubric != nil && inspection.diagnostics.count == 1)
        #expect(found.id == RubricMessage.ruleCost.id && found.severity == .warning)
        #expect(found.message.hasPrefix("rule of \"risks/named\": may take up to "))
        #expect(found.message.hasSuffix(" on large plans, where 200000 are allowed"))
        #expect(found.hint?.hasPrefix("3 loops stand inside one another") == true)
        #expect(found.span?.range == spoiled.marks[0])
    }

    @Test func mayHaveAnyTypeThatIsKnownOnlyLater() throws {
        let spoiled = SpoiledRubric(Self.rule, "plan.risks[0].serious")
        #expect(try SmallRubric.inspect(spoiled.bytes).diagnostics.isEmpty)
    }

    @Test func areFoundWhenTheKindOfDocumentIsMisspelled() throws {
        let spoiled = SpoiledRubric(Self.rule, "plan.titel == \"\"")
        let twice = SpoiledRubric(
            "document: plan",
            "document: plann",
            in: String(decoding: spoiled.bytes, as: UTF8.self)
        )
        #expect(
            try SmallRubric.inspect(twice.bytes).diagnostics.map(\.id) == [
                "rubric/unknown-document", "rubric/rule",
            ]
        )
    }
}
