import CEL
import Testing

/// Every text ends in a value, an error or a limit, and asking again, or asking why, changes nothing.
@Suite("Generated expressions", .timeLimit(.minutes(30)))
struct GeneratedExpressionTests {
    private enum Outcome: Equatable {
        case value(String)
        case error(EvaluationError.Kind)
        case refused
    }

    /// A way of compiling expressions, and what they are run on.
    private struct Setting {
        let environment: CEL.Environment
        let activation: Activation

        // A tenth of what a rule may use, so that the tests are quick.
        init(steps: Int = 20_000, isChecked: Bool = true) throws {
            var limits = Limits()
            limits.maximumSteps = steps
            limits.maximumBytes = 1 << 20
            environment = Fixture.environment(limits: limits, isChecked: isChecked)
            activation = try Fixture.activation(environment)
        }

        /// How an expression ends; explaining it must end in the same way.
        func outcome(of source: String) -> Outcome {
            guard let program = try? environment.compile(source) else { return .refused }
            let outcome: Outcome
            do throws(EvaluationError) {
                outcome = .value("\(try program.evaluate(activation))")
            } catch {
                outcome = .error(error.kind)
            }
            switch (outcome, program.explain(activation).outcome) {
            case (.value, .success): break
            case (.error(let kind), .failure(let error)): #expect(kind == error.kind, "\(source)")
            default: Issue.record("explained as something else: \(source)")
            }
            return outcome
        }
    }

    @Test(arguments: UInt64(1)...5)
    func endInTheSameWayWithoutTypes(seed: UInt64) throws {
        let typed = try Setting()
        let open = try Setting(isChecked: false)
        var generator = ExpressionGenerator(seed: seed)
        for _ in 0..<100 {
            let source = generator.expression(size: 25)
            let outcome = typed.outcome(of: source)
            let other = open.outcome(of: source)
            if case .value = outcome { #expect(outcome == other, "seed \(seed): \(source)") }
        }
    }

    @Test(arguments: UInt64(11)...15)
    func endInTheSameWayWithinAnyLimitThatSuffices(seed: UInt64) throws {
        let wide = try Setting()
        let narrow = try [1, 10, 100, 1000].map { try Setting(steps: $0) }
        var generator = ExpressionGenerator(seed: seed)
        for _ in 0..<30 {
            let source = generator.expression(size: 60)
            let wanted = wide.outcome(of: source)
            for setting in narrow {
                let found = setting.outcome(of: source)
                #expect(found == wanted || found == .error(.limit), "seed \(seed): \(source)")
            }
        }
    }

    @Test(arguments: UInt64(21)...26)
    func endWhenTheyAreGiants(seed: UInt64) throws {
        var generator = ExpressionGenerator(seed: seed)
        let source = generator.giant(size: 2000)
        let open = try Setting(isChecked: false).outcome(of: source)
        let typed = try Setting().outcome(of: source)
        if case .value = typed { #expect(open == typed) }
    }

    /// The generator is of use only as long as most of what it writes means something.
    @Test func mostlyMeanSomething() throws {
        let typed = try Setting()
        let open = try Setting(isChecked: false)
        var generator = ExpressionGenerator(seed: 7)
        var counts = (parsed: 0, checked: 0, valued: 0)
        for _ in 0..<400 {
            let source = generator.expression(size: 15)
            if open.outcome(of: source) != .refused { counts.parsed += 1 }
            let outcome = typed.outcome(of: source)
            if outcome != .refused { counts.checked += 1 }
            if case .value = outcome { counts.valued += 1 }
        }
        #expect(counts.parsed == 400)
        #expect(counts.checked > 200)
        #expect(counts.valued > 100)
    }
}
