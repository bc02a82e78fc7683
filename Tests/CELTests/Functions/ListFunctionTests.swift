import CEL
import Testing
import _PlanevalTestSupport

@Suite("Functions of lists and numbers")
struct ListFunctionTests {
    @Test(arguments: [
        "[3, 1, 2].sort() == [1, 2, 3]", "['b', 'B', 'a'].sort() == ['B', 'a', 'b']", "[].sort() == []",
        "[1].sort() == [1]",
        "dyn([2, 1.5, 1u]).sort() == [1u, 1.5, 2]", "doc.texts.sort() == ['a', 'b']",
        "['bb', 'a'].sortBy(s, size(s)) == ['a', 'bb']",
        "['b1', 'a2', 'a1', 'b2'].sortBy(s, s.charAt(0)) == ['a2', 'a1', 'b1', 'b2']",
        "[1, 2, 2, 1].distinct() == [1, 2]",
        "dyn([1, 1.0, 1u, '1', [1], [1.0], {'a': 1}, {'a': 1u}, null, null]).distinct().size() == 5",
        "[0.0, -0.0].distinct().size() == 1", "[0.0/0.0, 0.0/0.0].distinct().size() == 2",
        "[[1, 2], [3]].flatten() == [1, 2, 3]",
        "dyn([1, [2, [3, [4]]]]).flatten(2) == [1, 2, 3, [4]]", "dyn([1, [2]]).flatten(0) == [1, [2]]",
        "lists.range(3) == [0, 1, 2]",
        "lists.range(0) == []", "lists.range(-1) == []", "[1, 2, 3].reverse() == [3, 2, 1]",
        "doc.l.reverse()[0] == 3",
        "[1, 2, 3, 4].slice(1, 3) == [2, 3]", "[1, 2].slice(2, 2) == []", "sets.contains([1, 2, 3], [3, 1])",
        "sets.contains([], [])",
        "!sets.contains([1], [2])", "sets.equivalent([dyn(1)], [1u, 1.0])", "!sets.equivalent([1], [1, 2])",
        "!sets.intersects([1], [])",
        "sets.intersects([[1]], [[2], [1]])", "sets.contains([{'a': [1]}], [{'a': [1]}])",
    ])
    func ofLists(_ source: String) throws {
        #expect(try isTrue(source))
    }

    @Test(arguments: [
        "[1, 'a'].sort()", "dyn([[2], [1]]).sort()", "dyn([null]).sort()", "[1, 2].sortBy(n, dyn({}))",
        "dyn([1]).join()",
    ])
    func refuseElementsThatHaveNoOrder(_ source: String) throws {
        #expect(try failure(source) == .noSuchOverload)
    }

    @Test(arguments: ["[1, 2].slice(2, 1)", "[1, 2].slice(-1, 1)", "[1, 2].slice(0, 3)"])
    func refusePartsOutside(_ source: String) throws {
        #expect(try failure(source) == .indexOutOfRange)
    }

    @Test(arguments: UInt64(1)...10)
    func sortAsTheStandardLibraryDoes(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let numbers = (0..<Int.random(in: 0...50, using: &generator)).map { _ in
            Int.random(in: -9...9, using: &generator)
        }
        #expect(try isTrue("\(numbers).sort() == \(numbers.sorted())"), "seed \(seed)")
        #expect(try isTrue("\(numbers).sortBy(n, -n) == \(numbers.sorted(by: >))"), "seed \(seed)")
    }

    @Test(arguments: [
        "math.greatest(1, 2.5, 2u) == 2.5", "math.least([3, 1, 2]) == 1", "math.greatest(doc.l) == 3",
        "math.round(-2.5) == -3.0",
        "math.round(0.49999999999999994) == 0.0", "math.trunc(-1.9) == -1.0", "math.sign(-0.0) == 0.0",
        "math.isNaN(math.sign(0.0/0.0))",
        "math.sqrt(-1.0) != math.sqrt(-1.0)", "math.bitShiftLeft(1, 64) == 0",
        "math.bitShiftRight(-1, 63) == 1",
        "math.bitNot(0u) == 18446744073709551615u", "math.bitAnd(-1, 7) == 7", "base64.encode(b'') == ''",
        "base64.encode(b'\\xff\\xfe') == '//4='", "base64.decode('//4') == b'\\xff\\xfe'",
    ])
    func ofNumbersAndOctets(_ source: String) throws {
        #expect(try isTrue(source))
    }

    @Test(arguments: ["math.greatest([])", "math.bitShiftLeft(1, -1)"])
    func refuseArgumentsOutside(_ source: String) throws {
        #expect(try failure(source) == .argument)
    }
}
