import CEL
import PlanEval
import _PlanevalTestSupport

/// Rules from the text to the value and its explanation: lexer, parser, checker, compiler, evaluator, explainer.
///
/// Each text is read three times: without types, with declared variables, and as a rule of a rubric with the
/// dialect.
struct ExpressionTarget: Sendable {
    private let open: CEL.Environment
    private let typed: CEL.Environment
    private let rule: CEL.Environment
    private let sample: Document

    /// Variables of most types, under names that the conformance suites use too.
    private static let variables: [CEL.Environment.Variable] = [
        .init("plan", .dyn), .init("x", .dyn), .init("y", .int), .init("title", .string),
        .init("tags", .list(.string)), .init("ratio", .double), .init("done", .bool),
        .init("day", .timestamp),
        .init("span", .duration), .init("raw", .bytes), .init("m", .map(.string, .int)),
        .init("a.b", .optional(.int)),
    ]

    /// Prepares the three ways of reading.
    ///
    /// - Parameters:
    ///   - rule: what the rules of rubrics may refer to.
    ///   - sample: the document for inputs that bring none.
    init(rule: CEL.Environment, sample: Document) {
        open = CEL.Environment(
            variables: Self.variables,
            timeZones: .installed,
            isChecked: false
        )
        typed = CEL.Environment(variables: Self.variables, timeZones: .installed)
        self.rule = rule
        self.sample = sample
    }

    func run(_ input: [UInt8], _ trial: inout Trial) {
        let parts = FuzzTarget.parts(of: input)
        let source = String(decoding: parts.first, as: UTF8.self)
        // A document that cannot be read is the business of another target.
        let own = parts.second.flatMap { try? JSONReader().read(Array($0)) }
        let document = own ?? sample
        let free = outcome(of: source, open, "open", document, &trial)
        let checked = outcome(of: source, typed, "typed", document, &trial)
        _ = outcome(of: source, rule, "rule", document, &trial)
        if case .success(let value)? = checked {
            trial.expect(
                Self.isAlike(free, checked),
                "\(value) with types, \(free.map { "\($0)" } ?? "nothing") without"
            )
        }
    }

    /// What an expression gives, and `nil` when it is none.
    private func outcome(
        of source: String,
        _ environment: CEL.Environment,
        _ name: String,
        _ document: Document,
        _ trial: inout Trial
    ) -> Result<Value, EvaluationError>? {
        let compiled = trial.stage("compile, \(name)") { Self.compile(source, environment) }
        switch compiled {
        case .failure(let error):
            let length = source.utf8.count
            trial.expect(!error.issues.isEmpty, "refused without a reason")
            for issue in error.issues {
                trial.expect(
                    0 <= issue.range.start && issue.range.start <= issue.range.end
                        && issue.range.end <= length,
                    "an issue at \(issue.range.start)..<\(issue.range.end) of \(length)"
                )
            }
            return nil
        case .success(let program):
            let activation = Self.activation(environment, document)
            _ = trial.stage("estimate, \(name)") {
                program.costEstimate(SizeAssumptions(covering: document))
            }
            let outcome = trial.stage("evaluate, \(name)") { Self.evaluate(program, activation) }
            let explanation = trial.stage("explain, \(name)") { program.explain(activation) }
            _ = trial.stage("pointers, \(name)") { explanation.places.map(\.pointer) }
            trial.expect(Self.isAlike(outcome, explanation.outcome), "explained as something else")
            if case .failure(let error) = outcome, let range = error.range {
                trial.expect(
                    0 <= range.start && range.start <= range.end && range.end <= source.utf8.count,
                    "an error at \(range.start)..<\(range.end) of \(source.utf8.count)"
                )
            }
            return outcome
        }
    }

    private static func compile(
        _ source: String,
        _ environment: CEL.Environment
    ) -> Result<Program, CompilationError> {
        do throws(CompilationError) {
            return .success(try environment.compile(source))
        } catch {
            return .failure(error)
        }
    }

    private static func evaluate(
        _ program: Program,
        _ activation: Activation
    ) -> Result<Value, EvaluationError> {
        do throws(EvaluationError) {
            return .success(try program.evaluate(activation))
        } catch {
            return .failure(error)
        }
    }

    private static func activation(_ environment: CEL.Environment, _ document: Document) -> Activation {
        var activation = Activation(environment, document: document, as: "plan")
        activation.bind("x", to: .list([.int(1), .string("é"), .null]))
        activation.bind("y", to: .int(.min))
        activation.bind("title", to: .string("Pilot\u{1F469}\u{200D}\u{1F4BB}"))
        activation.bind("tags", to: .list((0..<40).map { .string("tag\($0)") }))
        activation.bind("ratio", to: .double(-0.0))
        activation.bind("done", to: .bool(true))
        let day = Timestamp("9999-12-31T23:59:59.999999999Z").map { Value.timestamp($0) } ?? .null
        activation.bind("day", to: day)
        activation.bind("today", to: day)
        activation.bind("span", to: .duration(Duration(nanoseconds: .max)))
        activation.bind("raw", to: .bytes([0, 0xFF, 0xC3]))
        activation.bind("m", to: .map(MapValue(entries: [.init(key: .string("k"), value: .int(1))])))
        activation.bind("a.b", to: .optional(nil))
        return activation
    }

    // MARK: Comparing

    private static func isAlike(
        _ one: Result<Value, EvaluationError>?,
        _ other: Result<Value, EvaluationError>?
    ) -> Bool {
        switch (one, other) {
        case (.success(let one), .success(let other)): isAlike(one, other)
        case (.failure(let one), .failure(let other)): one.kind == other.kind
        case (nil, nil): true
        default: false
        }
    }

    /// Whether two values are the same as far as one look tells; what is inside of them is not compared.
    private static func isAlike(_ one: Value, _ other: Value) -> Bool {
        switch (one, other) {
        case (.list(let one), .list(let other)): one.count == other.count
        case (.map(let one), .map(let other)): one.entries.count == other.entries.count
        case (.optional(let one), .optional(let other)): (one == nil) == (other == nil)
        default: one.isSame(as: other)
        }
    }
}
