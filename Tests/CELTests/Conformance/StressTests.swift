import CEL
import Platform
import Testing
import _PlanevalTestSupport

/// Programs that are meant to break an implementation end in a value or in an error that says why.
@Suite("Stress programs", .timeLimit(.minutes(30)))
struct StressTests {
    struct Size: Sendable, CustomTestStringConvertible {
        let kind: String
        let size: Int

        var testDescription: String { "\(kind) \(size)" }
    }

    /// Each kind at sizes around the limits and far beyond them.
    static let sizes: [Size] = StressProgram.kinds.flatMap { kind in
        let sizes =
            switch kind {
            case "range": [0, 1000, 100_000, 10_000_000, Int(Int32.max)]
            case "cross": [10, 300, 3000]
            case "exp_map", "exp_flat", "exp_str", "exp_list", "exp_all", "exp_all_err":
                [1, 4, 8, 12, 16, 20, 40]
            case "re_opt", "re_count": [10, 30, 200, 500, 1000]
            default: [1, 12, 31, 33, 64, 65, 100, 250, 251, 1000, 10_000, 50_000]
            }
        return sizes.map { Size(kind: kind, size: $0) }
    }

    /// A tenth of the work and memory of a rule, so that the tests are quick.
    private static let tight: Limits = {
        var limits = wide
        limits.maximumSteps = 20_000
        limits.maximumBytes = 1 << 20
        return limits
    }()

    private static let wide: Limits = {
        var limits = Limits()
        limits.maximumSourceLength = 1 << 20
        return limits
    }()

    @Test(arguments: sizes)
    func endInAValueOrAnError(_ size: Size) throws {
        let program = try #require(StressProgram(kind: size.kind, size: size.size))
        try run(program, Self.tight)
    }

    @Test func coverTheProgramsOfTheHardCases() throws {
        guard let shared = SharedData.path() else { return }
        let path = shared + "/conformance/cel/hard_cases.json"
        let document = try VectorFolder.document(DiskFileStore().read(path, limit: 64 << 20))
        let runs = document.root["stress"]?.elements ?? []
        #expect(runs.count == 99)
        for run in runs {
            let kind = try #require(run["kind"]?.string)
            let size = try #require(run["n"]?.int)
            let program = try #require(StressProgram(kind: kind, size: Int(size)), "no generator for \(kind)")
            try self.run(program, Self.wide)
        }
    }

    /// What the language definition asks every implementation to carry.
    @Test(arguments: [
        Size(kind: "parens", size: 12), Size(kind: "brackets", size: 12), Size(kind: "maps", size: 12),
        Size(kind: "calls", size: 12), Size(kind: "and", size: 1000), Size(kind: "ternary", size: 24),
        Size(kind: "plus", size: 24), Size(kind: "not", size: 1000), Size(kind: "neg", size: 1001),
        Size(kind: "list_len", size: 1000), Size(kind: "tern_left", size: 12),
    ])
    func includeWhatMustWork(_ size: Size) throws {
        let program = try #require(StressProgram(kind: size.kind, size: size.size))
        #expect(throws: Never.self) { try evaluate(program.source) }
    }

    /// An error that is not one of the expected kinds fails the test; a crash or a hang ends it.
    private func run(_ program: StressProgram, _ limits: Limits) throws {
        let environment = CEL.Environment(
            variables: [CEL.Environment.Variable("x", .dyn)],
            limits: limits
        )
        let compiled: Program
        do throws(CompilationError) {
            compiled = try environment.compile(program.source)
        } catch {
            let allowed: Set<CompilationError.Kind> = [.limit, .argument]
            #expect(error.issues.allSatisfy { allowed.contains($0.kind) }, "\(program): \(error)")
            return
        }
        var activation = Activation(environment)
        activation.bind("x", to: .list([.list([])]))
        do throws(EvaluationError) {
            _ = try compiled.evaluate(activation)
        } catch {
            let allowed: Set<EvaluationError.Kind> = [
                .limit, .indexOutOfRange, .noSuchOverload, .divisionByZero,
            ]
            #expect(allowed.contains(error.kind), "\(program): \(error.message)")
        }
    }
}
