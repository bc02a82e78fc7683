import CEL
import Testing

@Suite("format")
struct FormatTests {
    struct Format: Sendable, CustomTestStringConvertible {
        let call: String
        let text: String

        init(_ call: String, _ text: String) {
            self.call = call
            self.text = text
        }

        var testDescription: String { call }
    }

    /// The digits are those of C's printf, which rounds the exact value, ties to even.
    @Test(arguments: [
        Format("'%.2f'.format([2.675])", "2.67"), Format("'%.2f'.format([1.005])", "1.00"),
        Format("'%.0f'.format([0.5])", "0"),
        Format("'%.0f'.format([1.5])", "2"), Format("'%.0f'.format([2.5])", "2"),
        Format("'%.1f'.format([0.25])", "0.2"),
        Format("'%.1f'.format([0.35])", "0.3"), Format("'%.3f'.format([9.9996])", "10.000"),
        Format("'%.2f'.format([0.001])", "0.00"),
        Format("'%.2f'.format([-0.001])", "-0.00"),
        Format("'%f'.format([1e22])", "10000000000000000000000.000000"),
        Format("'%.20f'.format([0.1])", "0.10000000000000000555"),
        Format("'%.1f'.format([1e23])", "99999999999999991611392.0"),
        Format("'%.3e'.format([0.0])", "0.000e+00"), Format("'%e'.format([5e-324])", "4.940656e-324"),
        Format("'%e'.format([1.7976931348623157e308])", "1.797693e+308"),
        Format("'%.0e'.format([9.5])", "1e+01"),
        Format("'%.0e'.format([8.5])", "8e+00"), Format("'%.2e'.format([-12345.0])", "-1.23e+04"),
        Format("'%.1e'.format([99.96])", "1.0e+02"),
        Format("'%x %X %o %b'.format([255, 255u, 8, -5])", "ff FF 10 -101"),
        Format("'%x'.format(['é'])", "c3a9"),
        Format("'%b'.format([true])", "1"),
        Format("'%d %s'.format([2.5, 1e21])", "2.5 1000000000000000000000"),
        Format("'%s'.format([1e-7])", "0.0000001"),
        Format("'%s'.format([{'b': [1, null], 'a': 2u}])", "{a: 2, b: [1, null]}"),
        Format("'%s'.format([doc.m])", "{k: v}"), Format("'%s|%s'.format([doc.l, type(1)])", "[1, 2, 3]|int"),
        Format("'%s'.format([duration('-1.5s')])", "-1.5s"), Format("'100%%'.format([])", "100%"),
        Format("doc.s.format([])", "x"), Format("('%' + 's').format(['a'])", "a"),
    ])
    func writes(_ format: Format) throws {
        #expect(try isTrue("\(format.call) == '\(format.text)'"))
    }

    @Test(arguments: [
        "('%' + 'd').format(['a'])", "'%d'.format([null])", "'%f'.format(['a'])", "'%b'.format([1.5])",
        "'%o'.format(['a'])",
        "'%x'.format([1.5])", "'%e'.format([duration('1s')])", "'%s'.format([optional.none()])",
    ])
    func refusesValuesOfOtherTypes(_ source: String) throws {
        #expect(try failure(source) == .noSuchOverload)
    }

    @Test func refusesTooFewValues() throws {
        #expect(try failure("'%d %d'.format([1])") == .argument)
        #expect(try failure("('%' + 'z').format([1])") == .argument)
    }

    struct Refused: Sendable, CustomTestStringConvertible {
        let source: String
        let start: Int

        init(_ source: String, at start: Int) {
            self.source = source
            self.start = start
        }

        var testDescription: String { source }
    }

    @Test(arguments: [
        Refused("'%z'.format([1])", at: 1), Refused("'\\t%d %E'.format([1, 2])", at: 6),
        Refused("r'''a%'''.format([])", at: 5),
        Refused("'%.200f'.format([1.0])", at: 1), Refused("'%.f'.format([1.0])", at: 1),
    ])
    func refusesABadTextWhenItIsCompiled(_ refused: Refused) throws {
        let issue = try #require(issues(refused.source).first)
        #expect(issue.kind == .argument)
        #expect(issue.range.start == refused.start)
    }
}
