import CEL
import Testing

@Suite("transformMapEntry") struct TransformMapEntryTests {
    @Test(arguments: [
        "[doc.m].transformMapEntry(i, v, v) == {'k': 'v'}",
        "[doc.m, {'a': 1}].transformMapEntry(i, v, v) == {'a': 1, 'k': 'v'}",
        "doc.m.transformMapEntry(k, v, {v: k}) == {'v': 'k'}",
        "[doc].transformMapEntry(i, v, v).l[2] == 3",
    ])
    func takesMapsFromTheDocument(_ source: String) throws {
        #expect(try isTrue(source))
    }

    @Test func refusesOtherValuesAndKeysThatAreThereTwice() throws {
        #expect(try failure("dyn([1]).transformMapEntry(i, v, v)") == .noSuchOverload)
        #expect(try failure("[doc.m, doc.m].transformMapEntry(i, v, v)") == .duplicateKey)
    }
}
