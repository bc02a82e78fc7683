import CEL
import Testing

@Suite("Arithmetic and order")
struct ArithmeticTests {
    @Test(arguments: [
        "9223372036854775807 + 1", "-9223372036854775808 - 1", "9223372036854775807 * 2",
        "-9223372036854775808 / -1", "-9223372036854775808 % -1", "-(-9223372036854775807 - 1)",
        "18446744073709551615u + 1u", "0u - 1u", "18446744073709551615u * 2u",
        "timestamp('9999-12-31T23:59:59Z') + duration('1s')",
        "timestamp('0001-01-01T00:00:00Z') - duration('1s')",
        "timestamp('9999-12-31T23:59:59Z') - timestamp('0001-01-01T00:00:00Z')",
        "duration('9223372036s') + duration('9223372036s')", "math.abs(-9223372036854775808)",
        "timestamp(9223372036854775807)", "duration(9223372036854775807)",
    ])
    func overflowIsAnError(_ source: String) throws {
        #expect(try failure(source) == .overflow)
    }

    @Test(arguments: ["1 / 0", "1 % 0", "1u / 0u", "1u % 0u"])
    func divisionByZeroIsAnError(_ source: String) throws {
        #expect(try failure(source) == .divisionByZero)
    }

    @Test(arguments: [
        "-7 / 2 == -3", "-7 % 2 == -1", "7 % -2 == 1", "1.0 / 0.0 == double('inf')", "0.0 / 0.0 != 0.0 / 0.0",
        "[0.0 / 0.0] != [0.0 / 0.0]", "0.0 == -0.0", "0.1 + 0.2 != 0.3", "'a' + 'b' == 'ab'",
        "[1] + [2] == [1, 2]",
        "b'a' + b'b' == b'ab'", "doc.l + [4] == [1, 2, 3, 4]", "[0] + doc.l == [0, 1, 2, 3]",
        "day - duration('1h') < day", "int(-1.9) == -1", "int('-5') == -5",
    ])
    func resultsAreAsDefined(_ source: String) throws {
        #expect(try isTrue(source))
    }

    @Test(arguments: [
        "dyn(1) == 1u", "dyn(1) == 1.0", "dyn(1u) == 1.0", "dyn(2) > 1.5", "dyn(1u) < 2", "dyn(-1) < 0u",
        "dyn(18446744073709551615u) > 9223372036854775807", "dyn(9007199254740993) == 9007199254740992.0",
        "dyn(1e19) > 9223372036854775807", "dyn(-1e19) < -9223372036854775808", "!(dyn(0.0/0.0) < 1)",
        "!(dyn(0.0/0.0) >= 1)", "false < true", "b'a' < b'b'", "'Z' < 'a'", "'é' > 'z'", "'10' < '9'",
        "duration('1s') < duration('2s')", "timestamp(0) < timestamp(1)", "'' < 'a'", "'a' < 'aa'",
    ])
    func orderIsOneLine(_ source: String) throws {
        #expect(try isTrue(source))
    }

    @Test(arguments: [
        "dyn(null) < 1", "dyn([1]) < dyn([2])", "dyn({}) < dyn({})", "dyn('a') < 1", "dyn(true) < 1",
    ])
    func otherValuesHaveNoOrder(_ source: String) throws {
        #expect(try failure(source) == .noSuchOverload)
    }
}
