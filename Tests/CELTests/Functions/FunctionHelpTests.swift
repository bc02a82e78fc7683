import CEL
import Testing

@Suite("Help for functions")
struct FunctionHelpTests {
    static let pages = CEL.Environment().help

    @Test(arguments: pages.map(\.name))
    func showsAnExampleThatIsTrue(_ name: String) throws {
        let page = try #require(Self.pages.first { $0.name == name })
        #expect(try isTrue(page.example), "\(page.example)")
        #expect(page.example.contains(name))
        #expect(page.summary.hasSuffix(".") && page.summary.first?.isUppercase ?? false, "\(page.summary)")
        #expect(!page.signatures.isEmpty && page.signatures.allSatisfy { !$0.isEmpty })
    }

    @Test func isSortedAndComplete() {
        let names = Self.pages.map(\.name)
        #expect(names == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        #expect(Set(names).count == names.count)
        for name in [
            "all", "base64.decode", "cel.bind", "charAt", "has", "matches", "math.greatest", "size",
            "timestamp",
        ] {
            #expect(names.contains(name))
        }
    }

    @Test func derivesSignaturesFromOverloads() throws {
        let page = try #require(Self.pages.first { $0.name == "substring" })
        #expect(
            page.signatures == ["string.substring(int) -> string", "string.substring(int, int) -> string"]
        )
    }
}
