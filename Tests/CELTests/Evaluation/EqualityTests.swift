import CEL
import Testing

@Suite("Equality and keys")
struct EqualityTests {
    @Test(arguments: [
        "dyn(1) != '1'", "null == null", "dyn(null) != 0", "dyn([1, 2]) == [1.0, 2u]",
        "dyn({'a': 1}) == {'a': 1.0}",
        "{'a': 1, 'b': 2} == {'b': 2, 'a': 1}", "{} != {'a': 1}", "[[]] != [[1]]", "'é' != 'e\\u0301'",
        "size('e\\u0301') == 2", "size('👨‍👩‍👧') == 5", "doc['é'] == 1", "doc.m == {'k': 'v'}",
        "doc.l == [1, 2, 3]",
        "{1: 'a'}[dyn(1.0)] == 'a'", "{1u: 'a'}[dyn(1)] == 'a'", "{1: 'a'}[dyn(1u)] == 'a'",
        "1 in {dyn(1u): 2}",
        "!('1' in {dyn(1): 2})", "!(1.5 in {dyn(1): 2})", "'k' in doc.m", "dyn(1) in [1u, 2.0]", "2 in doc.l",
        "'a' in doc.texts", "!(null in doc.l)", "doc.l[dyn(1.0)] == 2", "doc.l[dyn(1u)] == 2",
        "{true: 1, 2: 2, 3u: 3, 'k': 4}.size() == 4", "type(1) == int", "type([1]) == type(['a'])",
        "type(doc.l) == list", "type(null) == null_type", "type(type(1)) == type",
        "type(day) == google.protobuf.Timestamp",
    ])
    func isByValue(_ source: String) throws {
        #expect(try isTrue(source))
    }
}
