import CEL
import PlanEval
import Testing

@Suite("Loading rubrics")
struct RubricLoaderTests {
    @Test func givesEverythingThatStandsInTheFile() throws {
        let rubric = try SmallRubric.load(SmallRubric.yaml)
        #expect(rubric.id == "small")
        #expect(rubric.version == "1.0.0")
        #expect(rubric.language == "en")
        #expect(rubric.documentKind == "plan")
        #expect(rubric.purpose == "Shows how a rubric is written.")
        #expect(rubric.objectives.map(\.bloom) == ["create", "evaluate"])
        #expect(rubric.scale.map(\.level) == [0, 1, 2])
        #expect(rubric.highestLevel == 2)
        #expect(rubric.bands.map(\.from) == [70, 0])
        #expect(rubric.band(for: 69.9)?.name == "Begun")
        #expect(rubric.sources.peers == 2)
        #expect(rubric.minimumPeers == 4)
        #expect(rubric.attention.map(\.capBand) == ["Begun"])
        #expect(rubric.criteria.map(\.weight) == [60, 40])
        #expect(rubric.criterion("risks")?.objectives == ["O2", "O1"])
        let levels = rubric.criteria[0].levels
        #expect(levels.map(\.needed) == [0, 1, 1])
        #expect(levels.map(\.improve) == ["Nobody can see progress.", "It has no target.", nil])
        #expect(levels[2].checks.map(\.id) == ["metrics/targets", "metrics/owners"])
        #expect(levels[2].checks[0].advice == "Give each measure a target.")
        #expect(levels[2].checks[1].rule.program.source == #"plan.metrics.all(m, m.owner != "")"#)
        #expect(rubric.flags.map(\.about) == [["risks"], ["metrics", "risks"], ["metrics", "risks"]])
        #expect(rubric.flags.map(\.cap) == [1, nil, nil])
        #expect(rubric.flags[0].rule.span.start == .init(line: 103, column: 11))
    }

    @Test func fillsInWhatMayBeLeftOut() throws {
        let text = SmallRubric.yaml
            .removingLine("sources:").removingLine("minimum_peers:").removingLine("needs:")
            .removingLine("language:").removingLine("document:")
            .removingLine("purpose: >-").removingLine("  Shows how").removingLine("  is written.")
        let rubric = try SmallRubric.load(text)
        #expect(rubric.sources.facilitator == 3)
        #expect(rubric.sources.peers == 2)
        #expect(rubric.sources.checks == 1)
        #expect(rubric.sources.selfAssessment == 0)
        #expect(rubric.minimumPeers == 3)
        #expect(rubric.language == "en")
        #expect(rubric.documentKind == "plan")
        #expect(rubric.purpose == nil)
        #expect(rubric.criteria[0].levels[2].needed == 2)
    }

    @Test func countsSourcesThatAreNotNamedAsNought() throws {
        let spoiled = SpoiledRubric("{facilitator: 3, peers: 2, checks: 1, self: 0}", "{checks: 2}")
        let rubric = try #require(try SmallRubric.inspect(spoiled.bytes).rubric)
        #expect(rubric.sources.checks == 2)
        #expect(rubric.sources.facilitator == 0)
        #expect(rubric.sources.peers == 0)
    }

    @Test func takesTheSmallestRubric() throws {
        let rubric = try SmallRubric.load(
            """
            $schema: ./rubric.schema.json
            planeval_rubric: 1
            id: smallest
            version: 1.0.0
            title: The smallest rubric
            scale: [{level: 0, name: No}, {level: 1, name: Yes}]
            criteria:
              - id: title
                name: Title
                weight: 100
                levels:
                  - {level: 0, descriptor: No title.}
                  - level: 1
                    descriptor: There is a title.
                    checks: [{id: any, says: There is a title., rule: plan.title != ''}]

            """
        )
        #expect(rubric.bands.isEmpty)
        #expect(rubric.criteria[0].question.isEmpty)
        #expect(rubric.criteria[0].levels[1].checks[0].advice.isEmpty)
    }

    @Test func givesTheSameFromJSON() throws {
        let document = try DocumentLoader().read(Array(SmallRubric.yaml.utf8), path: "small.yaml").document
        let json = JSONText.of(document.root)
        let fromJSON = try SmallRubric.load(json, path: "small.json")
        let fromYAML = try SmallRubric.load(SmallRubric.yaml)
        #expect(outline(fromJSON) == outline(fromYAML))
        #expect(fromJSON.digest != fromYAML.digest)
    }

    @Test func findsMistakesInJSONInTheirPlaces() throws {
        let document = try DocumentLoader().read(Array(SmallRubric.yaml.utf8), path: "small.yaml").document
        let json = JSONText.of(document.root)
        let spoiled = SpoiledRubric(#"m.owner != \"\""#, #"\u006d.«onwer» != \"\""#, in: json)
        try #require(spoiled.occurrences == 1)
        let found = try SmallRubric.inspect(spoiled.bytes, path: "small.json").diagnostics
        #expect(found.map(\.id) == ["rubric/rule"])
        #expect(found.map(\.span?.range) == [spoiled.marks[0]])
    }

    @Test func namesItsBytesByTheirDigest() throws {
        let bytes = Array(SmallRubric.yaml.utf8)
        let rubric = try SmallRubric.load(SmallRubric.yaml)
        #expect(rubric.digest == Digest.sha256(bytes))
        #expect(try SmallRubric.load(SmallRubric.yaml + "# The end\n").digest != rubric.digest)
    }

    @Test func throwsEverythingThatWasFound() throws {
        let spoiled = SpoiledRubric("weight: 40", "weight: 35\n    wieght: 5")
        let document = try DocumentLoader().read(spoiled.bytes, path: "small.yaml")
        do throws(DiagnosticError) {
            _ = try SmallRubric.loader.load(document)
            Issue.record("the rubric was loaded")
        } catch {
            #expect(error.diagnostics.map(\.id) == ["rubric/weights-sum", "rubric/unknown-key"])
        }
    }

    @Test func keepsTheNotesOfTheDocument() throws {
        let inspection = try SmallRubric.inspect(Array(SmallRubric.yaml.utf8) + "# x\n".utf8)
        #expect(inspection.diagnostics.isEmpty)
        let spoiled = SpoiledRubric("title: A small rubric", "title: A small #rubric")
        let found = try SmallRubric.inspect(spoiled.bytes)
        #expect(found.diagnostics.map(\.id) == ["document/yaml-comment"])
        #expect(found.rubric != nil)
    }

    struct Foreign: Sendable {
        let text: String
        let id: RubricMessage
        let message: String
    }

    @Test(arguments: [
        Foreign(text: "[1, 2]", id: .notARubric, message: "this is no rubric: it has no \"planeval_rubric\""),
        Foreign(
            text: "title: A plan\n",
            id: .notARubric,
            message: "this is no rubric: it has no \"planeval_rubric\""
        ),
        Foreign(
            text: "just words",
            id: .notARubric,
            message: "this is no rubric: it has no \"planeval_rubric\""
        ),
        Foreign(
            text: "planeval_plan: 1\n",
            id: .notARubric,
            message: "this is no rubric: it has no \"planeval_rubric\""
        ),
        Foreign(
            text: "planeval_rubric: 2\nnew: true\n",
            id: .formatVersion,
            message: "format 2 of rubrics is not known, expected 1"
        ),
        Foreign(
            text: "planeval_rubric: one\n",
            id: .formatVersion,
            message: "format one of rubrics is not known, expected 1"
        ),
    ])
    func saysOneThingAboutWhatIsNoRubric(foreign: Foreign) throws {
        let found = try SmallRubric.inspect(Array(foreign.text.utf8)).diagnostics
        #expect(found.map(\.message) == [foreign.message])
        #expect(found.map(\.id) == [foreign.id.id])
    }

    /// Everything of a rubric but its places.
    private func outline(_ rubric: Rubric) -> [String] {
        var lines = [
            rubric.id, rubric.version, rubric.title, rubric.language, rubric.documentKind,
            rubric.purpose ?? "-",
            "\(rubric.objectives)", "\(rubric.scale)", "\(rubric.bands)", "\(rubric.sources)",
            "\(rubric.minimumPeers)", "\(rubric.attention)",
        ]
        for criterion in rubric.criteria {
            lines += [criterion.id, criterion.name, "\(criterion.weight)", "\(criterion.objectives)"]
            lines += [criterion.question, criterion.goal, criterion.reflection]
            for level in criterion.levels {
                lines += [
                    "\(level.level)", level.descriptor, level.strength, level.improve ?? "-", level.next,
                ]
                lines += ["\(level.needed)"]
                lines += level.checks.flatMap { [$0.id, $0.says, $0.advice, $0.rule.program.source] }
            }
        }
        for flag in rubric.flags {
            lines += [flag.id, "\(flag.about)", flag.question, "\(String(describing: flag.cap))"]
            lines += [flag.rule.program.source]
        }
        return lines
    }
}

extension String {
    fileprivate func removingLine(_ beginning: String) -> String {
        split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.contains(beginning) || $0.contains("#") }
            .joined(separator: "\n")
    }
}

/// Writes documents as JSON, for tests that compare both notations.
enum JSONText {
    static func of(_ node: DocumentNode) -> String {
        switch node.kind {
        case .object:
            "{\n" + node.members.map { quoted($0.name) + ": " + of($0.value) }.joined(separator: ",\n") + "}"
        case .array: "[" + node.elements.map(of).joined(separator: ", ") + "]"
        case .string: quoted(node.string ?? "")
        case .null: "null"
        case .true: "true"
        case .false: "false"
        case .int, .double: node.sourceText
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
