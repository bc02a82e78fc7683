import CEL
import Testing

@Suite("Errors and what absorbs them")
struct AbsorptionTests {
    @Test(arguments: [
        "1/0 == 1 || true", "true || 1/0 == 1", "!(1/0 == 1 && false)", "!(false && 1/0 == 1)",
        "x == 2 || doc.zz == 1 || x == 1", "!(doc.zz == 1 && x == 2 && true)", "dyn('x') || true",
        "!(dyn(1) && false)",
        "true ? true : 1/0 == 1", "[0, 1].exists(v, 1/v == 1)", "[1, 0].exists(v, 1/v == 1)",
        "![0, 2].all(v, 4/v == 4)", "cel.bind(t, 1/0, true || t == 1)", "optional.of(1).orValue(1/0) == 1",
        "optional.of(1).or(optional.of(1/0)).value() == 1", "has(doc.zz) || true",
        "timestamp('nonsense') == day || true", "title.matches(doc.s + '(') || true",
    ])
    func aDecidingOperandWins(_ source: String) throws {
        #expect(try isTrue(source))
    }

    struct Failure: Sendable, CustomTestStringConvertible {
        let source: String
        let kind: EvaluationError.Kind

        init(_ source: String, _ kind: EvaluationError.Kind) {
            self.source = source
            self.kind = kind
        }

        var testDescription: String { source }
    }

    @Test(arguments: [
        Failure("1/0 == 1 || false", .divisionByZero), Failure("1/0 == 1 && true", .divisionByZero),
        Failure("1/0 == 1 ? 1 : 1", .divisionByZero), Failure("dyn(1) && true", .noSuchOverload),
        Failure("[0, 1].filter(v, 1/v == 1)", .divisionByZero),
        Failure("[0, 1].map(v, 1/v)", .divisionByZero),
        Failure("[1, 0, 1].existsOne(v, 1/v == 1)", .divisionByZero),
        Failure("[1/0, 1].size()", .divisionByZero),
        Failure("doc.zz", .noSuchKey), Failure("doc.m.k.z", .noSuchOverload),
        Failure("has(doc.a.y)", .noSuchOverload),
        Failure("has(doc.zz.y)", .noSuchKey), Failure("doc.n.all(v, true)", .noSuchOverload),
        Failure("doc.l[3]", .indexOutOfRange), Failure("[1][-1]", .indexOutOfRange),
        Failure("{1: 2}[2]", .noSuchKey),
        Failure("{'a': 1}[dyn(null)]", .noSuchOverload), Failure("doc.f + 1", .noSuchOverload),
        Failure("int('0x10')", .conversion), Failure("int(' 1')", .conversion),
        Failure("string(b'\\xff')", .conversion),
        Failure("bool('yes')", .conversion), Failure("double('')", .conversion),
        Failure("int(1e19)", .overflow),
        Failure("uint(-1)", .overflow), Failure("optional.none().value()", .argument),
        Failure("title.matches(doc.s + '(')", .pattern), Failure("base64.decode('?')", .conversion),
        Failure("{1: 2, dyn(1u): 3}", .duplicateKey), Failure("{dyn(1.5): 2}", .noSuchOverload),
    ])
    func nothingElseDoes(_ expected: Failure) throws {
        #expect(try failure(expected.source) == expected.kind)
    }

    @Test func anErrorKnowsItsPlace() throws {
        let environment = Fixture.environment()
        let program = try environment.compile("x == 1 && doc.zz > 2")
        let activation = try Fixture.activation(environment)
        do throws(EvaluationError) {
            _ = try program.evaluate(activation)
            Issue.record("the field is absent")
        } catch {
            #expect(error.range == SourceRange(10, 16))
            #expect(error.hint != nil)
        }
    }
}
