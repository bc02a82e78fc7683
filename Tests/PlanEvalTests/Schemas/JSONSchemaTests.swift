import CEL
import PlanEval
import Testing

@Suite struct JSONSchemaTests {
    static func schema(_ text: String) throws -> JSONSchema {
        let loaded = try SchemaFixtures.load(text)
        return try JSONSchema(loaded.document, source: loaded.source)
    }

    @Test func theEmbeddedSchemasLoad() throws {
        #expect(
            JSONSchema.embeddedNames
                == [
                    "agreement", "allocation", "bundle", "cohort", "evaluation", "plan", "result", "review",
                    "rubric",
                ]
        )
        for name in JSONSchema.embeddedNames {
            #expect(try JSONSchema.embedded(name).documentName == name)
        }
    }

    @Test func anUnknownNameIsAnswered() {
        let error = #expect(throws: DiagnosticError.self) { try JSONSchema.embedded("plans") }
        #expect(error?.diagnostics.map(\.message) == [#"there is no schema "plans""#])
        #expect(error?.diagnostics.map(\.hint) == [#"did you mean "plan"?"#])
    }

    struct Mistake: Sendable, CustomTestStringConvertible {
        let schema: String
        let id: String
        let message: String

        var testDescription: String { schema }
    }

    static let mistakes = [
        Mistake(
            schema: #"{1️⃣"patern": "x"}"#,
            id: "unknown-keyword",
            message: #"the keyword "patern" is not understood"#
        ),
        Mistake(
            schema: #"{"properties": {"a": {1️⃣"anyOf": []}}}"#,
            id: "unknown-keyword",
            message: #"the keyword "anyOf" is not understood"#
        ),
        Mistake(
            schema: #"{"properties": {"a": {1️⃣"x-alias": ["b"]}}}"#,
            id: "unknown-keyword",
            message: #"the keyword "x-alias" is not understood"#
        ),
        Mistake(
            schema: #"{"items": {1️⃣"x-lenient": true}}"#,
            id: "unknown-keyword",
            message: #""x-lenient" stands at the top only"#
        ),
        Mistake(schema: #"{"type": 1️⃣"text"}"#, id: "bad-value", message: #""text" is not a type"#),
        Mistake(schema: #"{"type": [1️⃣5]}"#, id: "bad-value", message: "expected a text"),
        Mistake(schema: #"{"minLength": 1️⃣-1}"#, id: "bad-value", message: "expected a whole number from 0"),
        Mistake(schema: #"{"maximum": 1️⃣"9"}"#, id: "bad-value", message: "expected a number"),
        Mistake(schema: #"{"items": 1️⃣true}"#, id: "bad-value", message: "a schema is an object"),
        Mistake(
            schema: #"{"additionalProperties": 1️⃣{}}"#,
            id: "bad-value",
            message: "additionalProperties is true or false"
        ),
        Mistake(
            schema: #"1️⃣{"required": ["a"]}"#,
            id: "bad-value",
            message: #""a" is required and not among the properties"#
        ),
        Mistake(
            schema: #"{"x-shorthand": 1️⃣"a"}"#,
            id: "bad-value",
            message: "a shorthand stands for one of the properties"
        ),
        Mistake(
            schema: #"{"enum": 1️⃣["a"], "x-value-aliases": {"b": "c"}}"#,
            id: "bad-value",
            message: "an alias stands for something that is no choice"
        ),
        Mistake(
            schema: #"{"x-value-aliases": 1️⃣{"b": "c"}}"#,
            id: "bad-value",
            message: #"aliases of choices need choices, "enum""#
        ),
        Mistake(
            schema: #"{"properties": {"a": {"x-aliases": ["C"]}, 1️⃣"b": {"x-aliases": ["c"]}}}"#,
            id: "ambiguous-alias",
            message: #"a spelling of "b" is also one of "a""#
        ),
        Mistake(
            schema: ##"{"items": {"$ref": 1️⃣"#/$defs/b"}, "$defs": {"a": {}}}"##,
            id: "unknown-reference",
            message: ##""#/$defs/b" is not one of the definitions of this schema"##
        ),
        Mistake(
            schema: ##"{"$defs": {"a": 1️⃣{"items": {"$ref": "#/$defs/a"}}}}"##,
            id: "circular-reference",
            message: "this schema contains itself"
        ),
    ]

    @Test(arguments: mistakes)
    func whatIsNotUnderstoodIsRefused(_ mistake: Mistake) throws {
        let marked = MarkedSource(mistake.schema)
        let error = #expect(throws: DiagnosticError.self) { try Self.schema(marked.text) }
        let diagnostic = try #require(error?.diagnostics.first)
        #expect(diagnostic.id == "schema/" + mistake.id)
        #expect(diagnostic.message == mistake.message)
        #expect(diagnostic.span?.range.lowerBound == marked.offsets[1])
    }

    struct Validation: Sendable, CustomTestStringConvertible {
        let schema: String
        let document: String
        let messages: [String]

        var testDescription: String { "\(document) by \(schema)" }
    }

    /// What a strict schema refuses.
    ///
    /// That JSON Schema refuses the same was compared with the Python package jsonschema 4.26.
    static let validations = [
        Validation(schema: #"{"type": "object"}"#, document: "{}", messages: []),
        Validation(
            schema: #"{"properties": {"a": {"type": "integer"}}}"#,
            document: #"{"a": 1.0, "b": 2}"#,
            messages: []
        ),
        Validation(
            schema: #"{"properties": {"a": {"type": "integer"}}}"#,
            document: #"{"a": 1.5}"#,
            messages: [#""a" should be a number, found 1.5"#]
        ),
        Validation(
            schema: #"{"properties": {"a": {"type": "string", "minLength": 2}}}"#,
            document: #"{"a": "é"}"#,
            messages: [#""a" should have at least 2 characters"#]
        ),
        Validation(
            schema: #"{"properties": {"a": {"type": "string"}}}"#,
            document: #"{"a": null}"#,
            messages: [#""a" should be a text, found nothing"#]
        ),
        Validation(
            schema: #"{"properties": {"a": {"type": ["string", "null"]}}}"#,
            document: #"{"a": null}"#,
            messages: []
        ),
        Validation(
            schema: #"{"properties": {"a": {"enum": ["x", "y"], "type": "string"}}}"#,
            document: #"{"a": "X"}"#,
            messages: [#""a" should be one of x, y, found "X""#]
        ),
        Validation(
            schema: #"{"properties": {"a": {}}, "additionalProperties": false, "required": ["a"]}"#,
            document: #"{"A": 1}"#,
            messages: [#"the document has no "a""#, #"unknown key "A""#]
        ),
        Validation(
            schema: #"{"properties": {"a": {"type": "number", "minimum": 0, "maximum": 4}}}"#,
            document: #"{"a": -0.5}"#,
            messages: [#""a" should be 0 or more, found -0.5"#]
        ),
        Validation(
            schema: #"{"properties": {"a": {"type": "number", "minimum": 0, "maximum": 4}}}"#,
            document: #"{"a": 5}"#,
            messages: [#""a" should be 4 or less, found 5"#]
        ),
        Validation(
            schema: #"{"properties": {"a": {"type": "array", "minItems": 2, "items": {"type": "boolean"}}}}"#,
            document: #"{"a": [1]}"#,
            messages: [
                #""a" should have at least 2 entries, found 1"#, #""a[0]" should be true or false, found 1"#,
            ]
        ),
        Validation(
            schema: #"{"properties": {"a": {"type": "string", "maxLength": 2}, "b": {"maxItems": 0}}}"#,
            document: #"{"a": "éè", "b": []}"#,
            messages: []
        ),
        Validation(
            schema: #"{"properties": {"a": {"type": "string", "maxLength": 2}}}"#,
            document: #"{"a": "éèà"}"#,
            messages: [#""a" should have at most 2 characters"#]
        ),
        Validation(
            schema: #"{"properties": {"a": {"type": "array", "maxItems": 1, "items": {"type": "integer"}}}}"#,
            document: #"{"a": [1, 2]}"#,
            messages: [#""a" should have at most 1 entry, found 2"#]
        ),
        Validation(
            schema: #"{"properties": {"a": {"const": "x/1"}}}"#,
            document: #"{"a": "x/2"}"#,
            messages: [#""a" should be x/1, found a text"#]
        ),
        Validation(
            schema:
                ##"{"properties": {"a": {"$ref": "#/$defs/t", "minLength": 1}}, "$defs": {"t": {"type": "string"}}}"##,
            document: #"{"a": []}"#,
            messages: [#""a" should be a text, found a list"#]
        ),
        Validation(
            schema: #"{"properties": {"a": {"type": ["string", "array"], "items": {"type": "string"}}}}"#,
            document: #"{"a": "x"}"#,
            messages: []
        ),
    ]

    @Test(arguments: validations)
    func aStrictSchemaRefusesWhatJSONSchemaRefuses(_ validation: Validation) throws {
        let schema = try Self.schema(validation.schema)
        let loaded = try SchemaFixtures.load(validation.document)
        #expect(schema.validate(loaded.document, source: loaded.source).map(\.message) == validation.messages)
        let reading = schema.read(loaded.document, source: loaded.source)
        #expect(reading.diagnostics.map(\.message) == validation.messages)
        #expect(reading.diagnostics.allSatisfy { $0.severity == .error })
    }

    @Test func aRubricIsCheckedStrictly() throws {
        let text = """
            planeval_rubric: 1
            id: small
            version: 1.0.0
            title: Small
            scale: [{level: 0, name: Missing}, {level: 1, name: There}]
            criteria:
              - id: metrics
                name: Measures
                wieght: 100
                levels:
                  - {level: 0, descriptor: None}
                  - level: 1
                    descriptor: Some
                    checks: [{id: some, says: There is one., rule: plan.metrics.size() > 0}]
            flags:
              - {id: odd, about: [metrics], rule: "false", asks: Is it?, cap: high}
            """
        let loaded = try SchemaFixtures.load(text)
        let diagnostics = try JSONSchema.embedded("rubric").read(loaded.document, source: loaded.source)
            .diagnostics
        #expect(
            diagnostics.map { "\($0.span?.start.line ?? 0) \($0.id) \($0.message)" } == [
                #"7 rubric/missing-key "criteria[0]" has no "weight""#,
                #"9 rubric/unknown-key unknown key "wieght""#,
                #"16 rubric/wrong-kind "flags[0].cap" should be a number, found a text"#,
            ]
        )
        #expect(diagnostics.map(\.hint).contains(#"did you mean "weight"?"#))
    }

    @Test func aPlanGivenAsRubricIsRecognised() throws {
        let loaded = try SchemaFixtures.load(#"{"planeval_plan": 1, "title": "T"}"#)
        let diagnostics = try JSONSchema.embedded("rubric").read(loaded.document, source: loaded.source)
            .diagnostics
        #expect(diagnostics.map(\.message) == ["this is a plan, not a rubric"])
    }

    @Test func theResultOfTheDesignIsValid() throws {
        let text = """
            {"schema": "planeval.result/1", "engine": "0.1.0",
             "plan": {"path": "plan.json", "title": "T", "digest": "sha256:00"},
             "rubric": {"id": "change-plan", "version": "1.0.0", "digest": "sha256:00"},
             "total": 67.9, "band": "Good start", "interval": null,
             "criteria": [
               {"id": "metrics", "weight": 12, "level": 2.4, "points": 7.2,
                "sources": {"checks": {"level": 2}, "peers": null, "facilitator": null, "self": null},
                "findings": [
                  {"check": "metrics/measurable", "level": 3, "outcome": "unmet",
                   "evidence": [{"pointer": "/metrics/2/baseline", "line": 48, "column": 7, "text": "x"}]}]}],
             "flags": [{"flag": "pilot-after-rollout", "about": "pilot", "confirmed": false, "evidence": []}],
             "nextSteps": [
               {"criterion": "metrics", "checks": ["metrics/measurable"], "gain": 3.0, "advice": "Write."}],
             "added": "later"}
            """
        let loaded = try SchemaFixtures.load(text)
        #expect(try JSONSchema.embedded("result").validate(loaded.document, source: loaded.source).isEmpty)
    }
}
