import PlanEval
import Testing

@testable import planeval_fuzz

/// What `make fuzz` has found, and what it begins with, breaks no promise.
///
/// That nothing crashes is half of the test.
@Suite("Fuzz targets", .timeLimit(.minutes(30)))
struct FuzzTargetTests {
    @Test(arguments: FuzzTarget.allCases)
    func areSafeFromWhatWasFound(_ target: FuzzTarget) throws {
        for (name, bytes) in try Seeds.found(by: target) {
            let trial = try target.run(bytes)
            #expect(trial.violations == [], "Fixtures/fuzz/\(target.rawValue)/\(name)")
            // Many of them took minutes. A second is promised of the program as users run it; a debug build
            // under a sanitizer is slower by far.
            let slow = trial.stages.filter { $0.nanoseconds > 60 * Trial.longestNanoseconds }
            #expect(slow.map(\.name) == [], "Fixtures/fuzz/\(target.rawValue)/\(name)")
        }
    }

    @Test(arguments: FuzzTarget.allCases)
    func keepTheirPromisesOnSeeds(_ target: FuzzTarget) throws {
        let inputs = try Seeds.inputs(for: target)
        var deepest = 0
        for input in inputs {
            let trial = try target.run(input)
            #expect(trial.violations == [], "\(String(decoding: input, as: UTF8.self))")
            if trial.stages.contains(where: { $0.name == Self.lastStage(of: target) }) { deepest += 1 }
        }
        // What is refused at once teaches nothing.
        #expect(deepest > inputs.count / 2)
    }

    /// A stage that is reached only by inputs that mean something.
    private static func lastStage(of target: FuzzTarget) -> String {
        switch target {
        case .cel: "pointers, open"
        case .json: "pointer"
        case .pattern: "count"
        case .plan, .rubric: "score"
        }
    }

    @Test(arguments: FuzzTarget.allCases)
    func takeEmptyInputs(_ target: FuzzTarget) throws {
        #expect(try target.run([]).violations == [])
        #expect(try target.run([0]).violations == [])
        #expect(try target.run([0xFF, 0, 0xFE]).violations == [])
    }

    @Test(arguments: FuzzTarget.allCases)
    func dictionariesAreLinesOfEscapedWords(_ target: FuzzTarget) {
        let lines = FuzzDictionary.text(for: target).split(separator: "\n")
        #expect(lines.count > 10)
        for line in lines {
            #expect(line.hasPrefix("\"") && line.hasSuffix("\"") && line.utf8.count > 2)
            #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) })
        }
    }
}
