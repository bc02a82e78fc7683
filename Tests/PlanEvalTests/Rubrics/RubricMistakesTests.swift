import CEL
import PlanEval
import Testing

@Suite("Rubric mistakes")
struct RubricMistakesTests {
    struct Mistake: Sendable, CustomTestStringConvertible {
        let message: RubricMessage
        let old: String
        let new: String
        let words: String
        let hint: String?
        let severity: Diagnostic.Severity
        /// What follows from the mistake.
        var consequences: [String] = []
        /// Changes that are no mistakes.
        var edits: [[String]] = []

        init(
            _ message: RubricMessage,
            _ old: String,
            _ new: String,
            _ words: String,
            hint: String? = nil,
            severity: Diagnostic.Severity = .error
        ) {
            self.message = message
            self.old = old
            self.new = new
            self.words = words
            self.hint = hint
            self.severity = severity
        }

        var testDescription: String { "\(message.id): \(words)" }

        func causing(_ consequence: String) -> Mistake {
            var mistake = self
            mistake.consequences.append(consequence)
            return mistake
        }

        func replacing(_ old: String, _ new: String) -> Mistake {
            var mistake = self
            mistake.edits.append([old, new])
            return mistake
        }

        /// The text to make the mistake in.
        var text: String {
            edits.reduce(SmallRubric.yaml) { text, edit in
                text.split(separator: edit[0], omittingEmptySubsequences: false).joined(separator: edit[1])
            }
        }
    }

    @Test func theRubricWithoutMistakesHasNone() throws {
        let inspection = try SmallRubric.inspect(Array(SmallRubric.yaml.utf8))
        #expect(inspection.diagnostics.map(\.message) == [])
        #expect(inspection.rubric != nil)
        #expect(inspection.counts.criteria == 2)
        #expect(inspection.counts.levels == 6)
        #expect(inspection.counts.checks == 5)
        #expect(inspection.counts.flags == 3)
    }

    @Test(arguments: frame + names + criteria + levels + texts)
    func isFoundInItsPlaceAndAlone(mistake: Mistake) throws {
        let spoiled = SpoiledRubric(mistake.old, mistake.new, in: mistake.text)
        try #require(spoiled.occurrences == 1)
        let mark = try #require(spoiled.marks.first)
        let inspection = try SmallRubric.inspect(spoiled.bytes)
        let messages = inspection.diagnostics.map(\.message)
        #expect(messages.sorted() == ([mistake.words] + mistake.consequences).sorted())
        let found = try #require(inspection.diagnostics.first { $0.message == mistake.words })
        #expect(found.id == mistake.message.id)
        #expect(found.severity == mistake.severity)
        #expect(found.hint == mistake.hint)
        let source = SourceText(path: "small.yaml", bytes: spoiled.bytes)
        #expect(found.span?.start == source.position(of: mark.lowerBound))
        #expect(found.span?.range == mark)
        #expect((inspection.rubric == nil) == (mistake.severity == .error))
    }

    static let frame: [Mistake] = [
        Mistake(
            .unknownKey,
            "title: A small",
            "agregator: mean\ntitle: A small".marking("agregator"),
            "unknown key \"agregator\" in the rubric",
            hint: "did you mean \"aggregator\"?"
        ),
        Mistake(
            .unknownKey,
            "minimum_peers: 4",
            "«minimal_peers»: 4",
            "unknown key \"minimal_peers\" in the rubric",
            hint: "did you mean \"minimum_peers\"?"
        ),
        Mistake(
            .missingKey,
            "id: small\nversion: 1.0.0\ntitle: A small rubric\n",
            "id: «small»\nversion: 1.0.0\n",
            "the rubric has no \"title\""
        ),
        Mistake(
            .missingKey,
            "title: A small rubric",
            "«title»:",
            "\"title\" of the rubric is empty"
        ),
        Mistake(.missingKey, "title: A small rubric", "«title»: '  '", "\"title\" of the rubric is empty"),
        Mistake(
            .wrongType,
            "title: A small rubric",
            "title: «2026»",
            "\"title\" of the rubric is a number, expected a text",
            hint: "put quotation marks around it"
        ),
        Mistake(
            .wrongType,
            "title: A small rubric",
            "title: «[A, small, rubric]»",
            "\"title\" of the rubric is a list, expected a text"
        ),
        Mistake(
            .version,
            "version: 1.0.0",
            "version: «1.0»",
            "\"1.0\" is no version",
            hint: "a version has three numbers, for example 1.0.0"
        ),
        Mistake(
            .version,
            "version: 1.0.0",
            "version: «1.02.0»",
            "\"1.02.0\" is no version",
            hint: "a version has three numbers, for example 1.0.0"
        ),
        Mistake(
            .language,
            "language: en",
            "language: «English»",
            "\"English\" is no language tag",
            hint: "use the short form, for example en, de or pt-BR"
        ),
        Mistake(
            .unknownDocument,
            "document: plan",
            "document: «plans»",
            "there is no kind of document \"plans\"",
            hint: "did you mean \"plan\"?"
        ),
        Mistake(
            .unknownDocument,
            "document: plan",
            "document: «recipe»",
            "there is no kind of document \"recipe\"",
            hint: "known is \"pilot-proposal\" and \"plan\""
        ),
        Mistake(
            .scale,
            "{level: 1, name: Named",
            "{level: «2», name: Named",
            "level 2 on the scale where 1 is due",
            hint: "the levels go 0, 1, 2 and so on"
        ),
        Mistake(
            .wrongType,
            "{level: 1, name: Named",
            "{level: «1.5», name: Named",
            "\"level\" of step 2 of the scale is 1.5, expected a whole number"
        ),
        Mistake(
            .unknownKey,
            "{level: 1, name: Named, means: It is there.}",
            "{level: 1, name: Named, means: It is there., «colour»: red}",
            "unknown key \"colour\" in level 1 of the scale",
            hint: "the keys are \"level\", \"name\" and \"means\""
        ),
        Mistake(
            .duplicateID,
            "name: Ready, means",
            "name: «Named», means",
            "\"Named\" is the name of a level already",
            hint: "the first stands in line 16; give this one another name"
        ),
        Mistake(
            .bands,
            "{from: 70,",
            "{from: «170»,",
            "a band from 170, but totals go from 0 to 100"
        ),
        Mistake(
            .bands,
            "  - {from: 0, name: Begun}",
            "  - {from: «80», name: Good}\n  - {from: 0, name: Begun}",
            "a band from 80 below one from 70",
            hint: "write the highest band first"
        ),
        Mistake(
            .bands,
            "{from: 0, name",
            "{from: «12.5», name",
            "totals below 12.5 have no band",
            hint: "let the last band begin at 0"
        ),
        Mistake(
            .wrongType,
            "{from: 70,",
            "{from: «\"70\"»,",
            "\"from\" of band \"Ready to run\" is a text, expected a number",
            hint: "remove the quotation marks"
        ),
        Mistake(
            .sources,
            "peers: 2,",
            "peers: «-2»,",
            "the weight of a source is -2, expected 0 or more",
            hint: "a source with weight 0 is shown and does not count"
        ),
        Mistake(
            .sources,
            "{facilitator: 3, peers: 2, checks: 1, self: 0}",
            "«{facilitator: 0, peers: 0, checks: 0, self: 0}»",
            "no source counts, so there is no score",
            hint: "give at least one a weight above 0, for example checks: 1"
        ),
        Mistake(
            .unknownKey,
            "checks: 1, self: 0}",
            "checks: 1, «team»: 0}",
            "unknown key \"team\" in \"sources\"",
            hint: "the keys are \"facilitator\", \"peers\", \"checks\" and \"self\""
        ),
        Mistake(
            .missingText,
            "{level: 1, name: Named, means: It is there.}",
            "{level: «1», name: Named}",
            "level 1 of the scale has no \"means\"",
            hint: "without it reports have a gap",
            severity: .warning
        ),
        Mistake(
            .bloom,
            "bloom: evaluate",
            "bloom: «evalute»",
            "\"evalute\" is no level of Bloom's taxonomy",
            hint: "did you mean \"evaluate\"?"
        ),
        Mistake(
            .minimumPeers,
            "minimum_peers: 4",
            "minimum_peers: «1»",
            "with fewer than 2 peers a single rating is shown, and its author is known",
            hint: "3 is a good number",
            severity: .warning
        ),
        Mistake(
            .minimumPeers,
            "minimum_peers: 4",
            "minimum_peers: «-1»",
            "\"minimum_peers\" is -1, expected 1 or more",
            hint: "3 is a good number"
        ),
        Mistake(
            .aggregator,
            "minimum_peers: 4",
            "minimum_peers: 4\naggregator: «medain»",
            "there is no aggregator \"medain\"",
            hint: "did you mean \"median\"?"
        ),
        Mistake(
            .wrongType,
            "minimum_peers: 4",
            "minimum_peers: 4\nanchor: «often»",
            "\"anchor\" of the rubric is a text, expected true or false"
        ),
        Mistake(
            .attention,
            "at_most: 0",
            "at_most: «3»",
            "\"at_most\" is 3, but levels go from 0 to 2"
        ),
        Mistake(
            .unknownCriterion,
            "  - criterion: risks",
            "  - criterion: «risk»",
            "there is no criterion \"risk\"",
            hint: "did you mean \"risks\"?"
        ),
        Mistake(
            .unknownBand,
            "cap_band: Begun",
            "cap_band: «Started»",
            "there is no band \"Started\"",
            hint: "there are \"Ready to run\" and \"Begun\""
        ),
    ]

    static let criteria: [Mistake] = [
        Mistake(
            .weightsSum,
            "weight: 40",
            "weight: «35»",
            "criterion weights add up to 95, not 100",
            hint: "metrics 60 + risks 35 = 95; give \"risks\" 40"
        ),
        Mistake(
            .weightsSum,
            "weight: 60",
            "weight: «160»",
            "criterion weights add up to 200, not 100",
            hint: "metrics 160 + risks 40 = 200; give \"metrics\" 60"
        ),
        Mistake(
            .weightsSum,
            "weight: 40",
            "weight: «39.5»",
            "criterion weights add up to 99.5, not 100",
            hint: "metrics 60 + risks 39.5 = 99.5; give \"risks\" 40"
        ),
        Mistake(
            .weight,
            "weight: 40",
            "weight: «-40»",
            "the weight of \"risks\" is -40, expected a number above 0",
            hint: "remove the criterion if it should not count"
        ),
        Mistake(
            .weight,
            "weight: 40",
            "weight: «0»",
            "the weight of \"risks\" is 0, expected a number above 0",
            hint: "remove the criterion if it should not count"
        ),
        Mistake(
            .wrongType,
            "weight: 40",
            "weight: «40 %»",
            "\"weight\" of criterion \"risks\" is a text, expected a number"
        ),
        Mistake(
            .unknownKey,
            "weight: 40",
            "weight: 40\n    «reflexion»: x",
            "unknown key \"reflexion\" in criterion \"risks\"",
            hint: "did you mean \"reflection\"?"
        ),
        Mistake(
            .missingKey,
            "  - id: risks\n    name: Risks",
            "  - id: «risks»",
            "criterion \"risks\" has no \"name\""
        ),
    ]
}

extension String {
    /// The text with marks around the first place of a part of it.
    fileprivate func marking(_ part: String) -> String {
        split(separator: part, maxSplits: 1, omittingEmptySubsequences: false).joined(separator: "«\(part)»")
    }
}
