import CEL
import Testing

/// What a turn of a loop makes is forgotten in the next one, but never what is still in use.
@Suite("Values made in loops")
struct MadeValueTests {
    @Test(arguments: [
        // Values that are the same in every turn are made in the first one.
        "[1, 2, 3].all(i, [1, 2].all(j, 'n' + string(count) == 'n3' && string(i) + string(j) != ''))",
        "[1, 2, 3].map(i, string(i) + ('n' + string(count))) == ['1n3', '2n3', '3n3']",
        "[1, 2].map(i, [3, 4].map(j, string(i) + title + string(j))) == [['1Pilot3', '1Pilot4'], ['2Pilot3', '2Pilot4']]",
        // The variable of an outer loop is in use while inner loops go on.
        "['a', 'b'].map(x, x + 'c').all(y, ['d', 'e'].all(z, [y + z].exists(w, w == y + z && w + y == y + z + y)))",
        "['a', 'b'].map(x, x + 'c').filter(y, ['ac', 'x'].exists(z, z + 'd' == y + 'd')) == ['ac']",
        "[['a'], ['b', 'c']].map(l, l.map(e, e + e)) == [['aa'], ['bb', 'cc']]",
        // So is what was made before a loop that stands beside it.
        "(title + '!') + (['x'].all(a, a + 'y' == 'xy') ? 'z' : '') == 'Pilot!z'",
        "[title + '1', [1, 2].map(i, string(i)).join(), title + '2'] == ['Pilot1', '12', 'Pilot2']",
        "cel.bind(t, title + '1', [1, 2].all(i, string(i) != '' && t == 'Pilot1') && t == 'Pilot1')",
        "[1, 2].all(i, cel.bind(t, title + string(i), ['a', 'b'].all(s, s + t == s + 'Pilot' + string(i))))",
        "[1, 2].exists_one(i, 'n' + string(i) == 'n2')",
        "tags.map(t, t + t).sortBy(t, t + 'x') == ['aa', 'bb']",
        "{'a': 'b'}.transformMap(k, v, [k + v, k].map(x, x + k)) == {'a': ['aba', 'aa']}",
        "doc.texts.transformList(i, t, t + string(i)) == ['b0', 'a1']",
        "{'a': 'x', 'b': 'y'}.all(k, v, [k + v].exists(p, p == k + v))",
        "optional.of(title + '!').optMap(t, ['a'].map(x, x + t)).value() == ['aPilot!']",
    ])
    func stayWhileTheyAreInUse(_ source: String) throws {
        #expect(try isTrue(source))
    }
}
