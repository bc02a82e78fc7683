import CEL
import Testing

@Suite("Optional values")
struct OptionalTests {
    @Test(arguments: [
        "!doc.?zz.?k.hasValue()", "!doc.?n.?k.hasValue()", "doc.?m.k.orValue('z') == 'v'",
        "doc.?zz.k.orValue('z') == 'z'",
        "doc[?'a'].orValue(0) == 1", "doc.l[?9].orValue(0) == 0", "doc.l[?0].value() == 1",
        "[?doc.?zz, 1] == [1]",
        "{?'a': doc.?a, ?'z': doc.?zz} == {'a': 1}", "doc.?m.optFlatMap(m, m.?k).orValue('z') == 'v'",
        "doc.?m.optFlatMap(m, m.?z).orValue('z') == 'z'", "doc.?a.optMap(n, n + 1).value() == 2",
        "!doc.?zz.optMap(n, n + 1).hasValue()", "optional.none() == optional.none()",
        "optional.of(1) == optional.of(1)", "optional.of(1) != optional.none()",
        "optional.of(null).hasValue()",
        "!optional.ofNonZeroValue(0).hasValue()", "!optional.ofNonZeroValue(0u).hasValue()",
        "!optional.ofNonZeroValue(0.0).hasValue()", "!optional.ofNonZeroValue(b'').hasValue()",
        "!optional.ofNonZeroValue(doc.empty).hasValue()", "!optional.ofNonZeroValue(doc.none).hasValue()",
        "!optional.ofNonZeroValue({}).hasValue()", "!optional.ofNonZeroValue(null).hasValue()",
        "!optional.ofNonZeroValue(false).hasValue()", "!optional.ofNonZeroValue(duration('0s')).hasValue()",
        "!optional.ofNonZeroValue(timestamp(0)).hasValue()", "optional.ofNonZeroValue(doc.l).hasValue()",
        "optional.ofNonZeroValue(int).hasValue()", "doc.?zz.or(doc.?a).value() == 1",
        "!doc.?zz.or(doc.?yy).hasValue()", "has(doc.?m.k)", "!has(doc.?zz.k)",
        "type(doc.?a) == optional_type",
        "[].first().orValue(9) == 9", "[1, 2].last().value() == 2",
    ])
    func areReadStepByStep(_ source: String) throws {
        #expect(try isTrue(source))
    }

    @Test(arguments: [
        "doc.?a.?k.hasValue()", "doc.a.hasValue()", "dyn(1).orValue(2)", "[?dyn(1)]", "{?'a': dyn(1)}",
    ])
    func areNotWhatIsNone(_ source: String) throws {
        #expect(try failure(source) == .noSuchOverload)
    }
}
