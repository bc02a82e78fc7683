import _PlanevalTestSupport

/// Makes rules about the plan of the evidence table that compile, and mostly have a value.
struct RandomRule {
    private var generator: SeededGenerator
    private var variables: [String] = []

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    private mutating func pick(_ choices: [String]) -> String {
        choices.randomElement(using: &generator) ?? ""
    }

    private mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }

    private mutating func withVariable(_ body: (inout RandomRule, String) -> String) -> String {
        let name = "v\(variables.count)"
        variables.append(name)
        defer { variables.removeLast() }
        return body(&self, name)
    }

    /// A condition with parts inside one another up to a depth.
    mutating func condition(depth: Int) -> String {
        guard depth > 0 else { return pick(["plan.draft", "has(plan.owner)", "plan.title == 'x'", "true"]) }
        switch number(below: 10) {
        case 0: return "(\(condition(depth: depth - 1)) && \(condition(depth: depth - 1)))"
        case 1: return "(\(condition(depth: depth - 1)) || \(condition(depth: depth - 1)))"
        case 2: return "!(\(condition(depth: depth - 1)))"
        case 3: return "(\(whole(depth: depth - 1)) >= \(whole(depth: depth - 1)))"
        case 4: return "(\(list(depth: depth - 1)) == \(list(depth: depth - 1)))"
        case 5: return "(\(text(depth: depth - 1)) in \(list(depth: depth - 1)))"
        case 6: return "\(text(depth: depth - 1)).matches('[a-d]+e?')"
        case 7:
            return "(\(condition(depth: depth - 1)) ? \(condition(depth: depth - 1)) : "
                + "\(condition(depth: depth - 1)))"
        default:
            let operation = pick(["all", "exists", "exists_one"])
            let range = list(depth: depth - 1)
            return withVariable { rule, name in
                "\(range).\(operation)(\(name), \(rule.condition(depth: depth - 1)))"
            }
        }
    }

    private mutating func whole(depth: Int) -> String {
        guard depth > 0 else { return pick(["1", "7", "plan.risks[0].weight", "plan.roles.size()"]) }
        return switch number(below: 4) {
        case 0: "(\(whole(depth: depth - 1)) + \(whole(depth: depth - 1)))"
        case 1: "\(text(depth: depth - 1)).size()"
        default: "size(\(list(depth: depth - 1)))"
        }
    }

    private mutating func text(depth: Int) -> String {
        let leaves = ["'cost'", "plan.title", "plan.pilot.start", "plan.metrics[1].name"]
        guard depth > 0 else {
            return pick(leaves + variables.map { "string(type(\($0)) == string ? \($0) : 'y')" })
        }
        return switch number(below: 6) {
        case 0: "(\(text(depth: depth - 1)) + \(text(depth: depth - 1)))"
        case 1: "\(text(depth: depth - 1)).replace(\(text(depth: 0)), \(text(depth: depth - 1)))"
        case 2: "\(list(depth: depth - 1)).map(t, string(type(t) == string ? t : 'z')).join(', ')"
        case 3: "\(text(depth: depth - 1)).upperAscii()"
        case 4: "'%s: %s'.format([\(text(depth: depth - 1)), \(list(depth: depth - 1))])"
        default: text(depth: 0)
        }
    }

    private mutating func list(depth: Int) -> String {
        let leaves = [
            "plan.metrics", "plan.roles", "plan.empty", "plan.risks", "plan.pilot.sites.map(k, k)",
            "[1, 'a']",
        ]
        guard depth > 0 else { return "dyn(\(pick(leaves)))" }
        switch number(below: 8) {
        case 0: return "(\(list(depth: depth - 1)) + \(list(depth: depth - 1)))"
        case 1: return "\(list(depth: depth - 1)).reverse()"
        case 2: return "dyn(\(list(depth: depth - 1)).distinct())"
        case 3: return "dyn(\(text(depth: depth - 1)).split('a'))"
        case 4, 5:
            let range = list(depth: depth - 1)
            return withVariable { rule, name in
                "\(range).filter(\(name), \(rule.condition(depth: depth - 1)))"
            }
        case 6:
            let range = list(depth: depth - 1)
            return withVariable { rule, name in
                "dyn(\(range).map(\(name), \(rule.text(depth: depth - 1))))"
            }
        default: return list(depth: 0)
        }
    }
}
