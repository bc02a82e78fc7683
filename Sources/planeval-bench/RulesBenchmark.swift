import CEL
import Platform

/// Runs the shared set of rules over the shared set of plans.
struct RulesBenchmark {
    private let environment = CEL.Environment(variables: [
        CEL.Environment.Variable("plan", .dyn), CEL.Environment.Variable("today", .timestamp),
    ])
    private let programs: [(id: String, program: Program)]
    private let plans: [[UInt8]]

    /// Compiles the rules, or only the one of an id, and reads the plans.
    init(rules: String, plans: String, only id: String? = nil) throws {
        let document = try JSONReader().read(DiskFileStore().read(rules, limit: 8 << 20))
        var programs: [(id: String, program: Program)] = []
        for rule in document.root.elements where id == nil || rule["id"]?.string == id {
            programs.append((rule["id"]?.string ?? "", try environment.compile(rule["cel"]?.string ?? "")))
        }
        self.programs = programs
        self.plans = try lines(of: plans)
    }

    /// Compares all answers, then measures.
    func run(expected: String) throws {
        let answers = try lines(of: expected)
        let activations = try activations()
        var wrong = 0
        for (index, line) in answers.enumerated() where index < activations.count {
            let wanted = try JSONReader().read(line).root.elements[1].elements
            for ((_, program), want) in zip(programs, wanted) {
                let value = try? program.evaluate(activations[index])
                if !matches(value, want) { wrong += 1 }
            }
        }
        let warm = fastest(of: 5) {
            for (_, program) in programs {
                for activation in activations { _ = try? program.evaluate(activation) }
            }
        }
        var perRule: [String] = []
        for (id, program) in programs {
            let time = fastest(of: 3) {
                for activation in activations { _ = try? program.evaluate(activation) }
            }
            perRule.append("\"\(id)\": \(Int(time) / activations.count)")
        }
        let whole = try fastest(of: 5) {
            for plan in plans {
                let activation = Activation(environment, document: try JSONReader().read(plan), as: "plan")
                for (_, program) in programs { _ = try? program.evaluate(activation) }
            }
        }
        print(
            """
            {"answers": \(answers.count * programs.count), "wrong": \(wrong), \
            "nanoseconds_per_rule": \(warm / UInt64(activations.count * programs.count)), \
            "nanoseconds_per_plan": \(whole / UInt64(plans.count)), "rules": {\(perRule.joined(separator: ", "))}}
            """
        )
    }

    /// Runs the rules and nothing else, for a tool that counts instructions.
    func repeatRules(_ rounds: Int) throws {
        let activations = try activations()
        for _ in 0..<rounds {
            for (_, program) in programs {
                for activation in activations { _ = try? program.evaluate(activation) }
            }
        }
        print("{\"evaluations\": \(rounds * programs.count * activations.count)}")
    }

    private func activations() throws(JSONError) -> [Activation] {
        var result: [Activation] = []
        for plan in plans {
            result.append(Activation(environment, document: try JSONReader().read(plan), as: "plan"))
        }
        return result
    }

    private func matches(_ value: Value?, _ wanted: DocumentNode) -> Bool {
        switch value {
        case .bool(let bool): bool == wanted.bool
        case .int(let int): int == wanted.int
        case .list(let list):
            list.count == wanted.count
                && zip(list, wanted.elements).allSatisfy { one, other in
                    if case .string(let text) = one { text == other.string } else { false }
                }
        default: false
        }
    }
}
