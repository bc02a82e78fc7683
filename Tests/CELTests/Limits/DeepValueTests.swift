import CEL
import Testing

/// A chain of loops makes values that nest far deeper than its text.
@Suite("Deep values", .timeLimit(.minutes(30)))
struct DeepValueTests {
    /// A value with `links` times `depth` lists inside one another, of a type that tells nothing about them.
    private static func value(links: Int, depth: Int) -> String {
        let brackets = (String(repeating: "[", count: depth), String(repeating: "]", count: depth))
        return "[1]" + String(repeating: ".map(x, dyn(\(brackets.0)x\(brackets.1)))", count: links)
    }

    private static let deep = value(links: 110, depth: 55)
    private static let shallow = value(links: 8, depth: 50)

    @Test(arguments: [
        "VALUE", "VALUE == VALUE.map(x, x)", "cel.bind(v, VALUE, v == v)",
        "cel.bind(v, VALUE, [v, v].distinct().size() == 1)",
    ])
    func meetALimitWhereTheyAreLookedThrough(_ source: String) throws {
        let deep = source == "VALUE" || source.hasPrefix("cel") ? Self.deep : Self.value(links: 50, depth: 55)
        #expect(try failure(source.replacing("VALUE", with: deep)) == .limit)
        #expect(try failure(source.replacing("VALUE", with: Self.shallow)) == nil)
    }

    @Test(arguments: [
        "VALUE.size() == 1", "type(VALUE) == list", "VALUE.flatten(9223372036854775807).size() == 1",
        "VALUE.filter(x, true).reverse().size() == 1", "'%d'.format([VALUE.size()]) == '1'",
    ])
    func mayBeMadeAndMeasured(_ source: String) throws {
        #expect(try isTrue(source.replacing("VALUE", with: Self.deep)))
    }

    @Test func meetALimitWhereTheyAreWritten() throws {
        #expect(try failure("'%s'.format([\(Self.deep)])") == .limit)
    }
}
