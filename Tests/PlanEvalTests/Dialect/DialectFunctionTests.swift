import CEL
import Testing

@testable import PlanEval

@Suite struct DialectFunctionTests {
    @Test(arguments: DialectFunction.all.map(\.name))
    func theExampleHolds(_ name: String) throws {
        let function = try #require(DialectFunction.named(name))
        #expect(try DialectFixture.holds(function.example), "\(function.example)")
        #expect(function.example.contains(name + "("))
    }
}
