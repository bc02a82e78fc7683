internal import CEL

extension DialectFunction {
    /// Whether texts say something.
    static let contents: [DialectFunction] = [
        DialectFunction(
            "words(text) -> int",
            "The number of words; two characters of a script without spaces count as one word, and so does a percent sign.",
            example: "words('35 % of bench members') == 5",
            parameters: [.dyn],
            result: .int,
            readsPlan: false
        ) { call throws(EvaluationError) in
            .int(Int64(try call.passage(0).wordCount))
        },
        DialectFunction(
            "filled(text, words = 3) -> bool",
            "True when the text has at least so many words and is no placeholder.",
            example: "filled('Weekly floor meetings') && !filled('Owner: TBD', 1)",
            parameters: [.dyn, .int],
            result: .bool,
            standard: 3
        ) { call throws(EvaluationError) in
            let (text, minimum) = (try call.passage(0), try call.count(1))
            return .bool(Filled.isFilled(text, minimum: minimum))
        },
        DialectFunction(
            "placeholder(text) -> bool",
            "True when something stands in the place of an answer: \"none\", \"TBD\", \"?\", \"[your sponsor]\". A blank text is none.",
            example: "placeholder('TBD') && placeholder('?') && !placeholder('')",
            parameters: [.dyn],
            result: .bool
        ) { call throws(EvaluationError) in
            .bool(try call.passage(0).isPlaceholder)
        },
        DialectFunction(
            "concrete(text, words = 1) -> bool",
            "True when at least so many different words carry meaning: no stop words, general, vague or counting words, words of the form, or numbers. A placeholder is never concrete.",
            example:
                "concrete('Handlers mark wrong referrals', 3) && !concrete('Leverage synergies everywhere', 2)",
            parameters: [.dyn, .int],
            result: .bool,
            standard: 1
        ) { call throws(EvaluationError) in
            let (text, minimum) = (try call.passage(0), try call.count(1))
            return .bool(Filled.isConcrete(text, minimum: minimum))
        },
        DialectFunction(
            "named(text) -> bool",
            "True for a name that says more than what kind of thing it is: \"Budget decision\" is one, \"Metric one\" is not.",
            example: "named('Budget decision') && !named('')",
            parameters: [.dyn],
            result: .bool
        ) { call throws(EvaluationError) in
            .bool(try call.passage(0).isNamed)
        },
        DialectFunction(
            "specific(role) -> bool",
            "True when a role or group names somebody, not just everyone, the team, management or group A.",
            example: "specific('Head of Claims') && !specific('all staff')",
            parameters: [.dyn],
            result: .bool
        ) { call throws(EvaluationError) in
            .bool(try call.passage(0).isSpecific)
        },
        DialectFunction(
            "group(text) -> bool",
            "True for a specific role or group, and in an organisation of up to 15 people also for \"the whole team\".",
            example: "group('claims handlers') && !group('the whole team')",
            parameters: [.dyn],
            result: .bool
        ) { call throws(EvaluationError) in
            .bool(Roles.isGroup(try call.passage(0), isSmall: call.facts.isSmall))
        },
        DialectFunction(
            "mentions(text, list-name) -> bool",
            "True when a word or phrase of the word list stands in the text, or in any text of a list.",
            example: "mentions('We decide on Monday', 'decision')",
            parameters: [.dyn, .string],
            result: .bool
        ) { call, number throws(EvaluationError) in
            let list = try call.list(number, named: 1)
            switch call.operand(0) {
            case .documentString: return .bool(try call.passage(0).mentions(list))
            case let operand where call.elements(of: operand) == nil:
                return .bool(try call.passage(0).mentions(list))
            default: return .bool(try call.passages(0).contains { $0.mentions(list) })
            }
        },
        DialectFunction(
            "density(texts, list-name) -> double",
            "The share of the words of all texts that belong to the word list, from 0 to 1; 0 when there are none.",
            example: "density(['decide', 'on', 'Monday', 'morning'], 'decision') == 0.25",
            parameters: [.list(.dyn), .string],
            result: .double
        ) { call, number throws(EvaluationError) in
            let list = try call.list(number, named: 1)
            return .double(Mentions.density(list, in: try call.passages(0)))
        },
    ]
}
