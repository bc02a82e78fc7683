package import CEL

/// The functions of rubric rules, ready to be declared in an `Environment`.
///
/// A rule writes `dated(m.when)`; what a date looks like depends on the language of the plan, and week 6 on
/// its start. So every function that needs it is a macro as well: the call is replaced by one that hands on
/// the plan.
package struct Dialect: Sendable {
    /// The functions to declare.
    package let functions: [Function]
    /// The macros to declare.
    package let macros: [Macro]

    /// Binds the functions to word lists.
    ///
    /// - Parameters:
    ///   - wordLists: the lists of all languages.
    ///   - plan: the variable that holds the plan.
    package init(wordLists: WordLists, plan: String = "plan") {
        functions = DialectFunction.all.map { Self.function($0, wordLists) }
        macros = DialectFunction.all.compactMap { function in
            if function.name == DialectFunction.stated.name { return StatedMacro.macro }
            guard function.readsPlan || function.standard != nil || function.listNameIndex != nil else {
                return nil
            }
            return Self.macro(function, plan: plan, listNames: wordLists.names)
        }
    }

    private static func function(_ function: DialectFunction, _ wordLists: WordLists) -> Function {
        let readsPath = function.name == DialectFunction.stated.name
        let overloads =
            readsPath
            ? StatedMacro.overloads
            : [
                Function.Overload(
                    function.parameters + (function.readsPlan ? [.dyn] : []),
                    function.result
                )
            ]
        return Function(
            function.name,
            overloads,
            preparation: readsPath ? nil : preparation(function, wordLists),
            readsPath: readsPath,
            hasContext: function.readsPlan,
            isRemembered: true,
            readsPath ? lookingAtPaths : implementation(function, wordLists, list: nil)
        )
    }

    /// `stated`: the first argument is the object that holds the path; only the path is looked at.
    private static let lookingAtPaths = Function.Implementation.variadic {
        evaluator,
        operands throws(EvaluationError) in
        let path = StatedPath(operands, in: evaluator.document)
        try evaluator.charge(work: path.size)
        return .bool(path.isStated)
    }

    /// Looks up the word list whose name a rule writes out.
    private static func preparation(_ function: DialectFunction, _ wordLists: WordLists) -> Preparation? {
        guard let index = function.listNameIndex else { return nil }
        return Preparation { arguments, _ in
            guard case .string(let name)? = arguments[index], let list = wordLists.number(of: name) else {
                return nil
            }
            return implementation(function, wordLists, list: list)
        }
    }

    private static func implementation(
        _ function: DialectFunction,
        _ wordLists: WordLists,
        list: Int?
    ) -> Function.Implementation {
        @Sendable func call(
            _ evaluator: inout Evaluator,
            _ arguments: (Operand, Operand, Operand),
            plan: Operand?
        ) throws(EvaluationError) -> Operand {
            try DialectWork.charge(function.parameters.count, of: arguments, &evaluator)
            let notes =
                evaluator.notes?.host as? PlanNotes ?? PlanNotes(evaluator.document, keepsPassages: false)
            let call = DialectCall(
                function,
                arguments,
                plan: plan ?? evaluator.document.operand(at: 0),
                wordLists,
                notes
            )
            let result = try function.body(call, list)
            if case .list(let elements) = result {
                try evaluator.charge(bytes: elements.count * MemoryLayout<Operand>.stride)
            }
            return result
        }
        switch (function.parameters.count, function.readsPlan) {
        case (1, false):
            return .unary { evaluator, one throws(EvaluationError) in
                try call(&evaluator, (one, .null, .null), plan: nil)
            }
        case (1, true):
            return .binary { evaluator, one, plan throws(EvaluationError) in
                try call(&evaluator, (one, .null, .null), plan: plan)
            }
        case (2, false):
            return .binary { evaluator, one, two throws(EvaluationError) in
                try call(&evaluator, (one, two, .null), plan: nil)
            }
        case (2, true):
            return .ternary { evaluator, one, two, plan throws(EvaluationError) in
                try call(&evaluator, (one, two, .null), plan: plan)
            }
        case (3, false):
            return .ternary { evaluator, one, two, three throws(EvaluationError) in
                try call(&evaluator, (one, two, three), plan: nil)
            }
        default: preconditionFailure("no function of the dialect has that many arguments")
        }
    }

    private static func macro(_ function: DialectFunction, plan: String, listNames: [String]) -> Macro {
        Macro(name: function.name, isMember: false, argumentCount: nil) {
            factory,
            call throws(CompilationError) in
            var arguments = call.arguments
            if let standard = function.standard, arguments.count == function.parameters.count - 1 {
                arguments.append(try factory.make(.literal(.int(standard)), call.range))
            }
            guard arguments.count == function.parameters.count else {
                throw CompilationError([
                    CompilationError.Issue(
                        .type,
                        "\(function.name)() does not take \(call.arguments.count) arguments",
                        at: call.range,
                        hint: "write \(function.signature)"
                    )
                ])
            }
            if let index = function.listNameIndex { try checkListName(arguments[index], listNames) }
            if function.readsPlan {
                arguments.append(try factory.make(.identifier(plan, isRooted: true), call.range))
            }
            return try factory.make(
                .call(function: function.name, target: nil, arguments: arguments),
                call.range
            )
        }
    }

    /// A name that is written out is looked up at once; one that is worked out, when it is needed.
    private static func checkListName(
        _ argument: Expression,
        _ names: [String]
    ) throws(CompilationError) {
        guard case .literal(.string(let bytes)) = argument.kind else { return }
        guard !names.contains(where: { $0.utf8.elementsEqual(bytes) }) else { return }
        let name = String(decoding: bytes, as: UTF8.self)
        throw CompilationError([
            CompilationError.Issue(
                .undeclared,
                "there is no word list \"\(SafeText.singleLine(name))\"",
                at: argument.range,
                hint: NearestName.question(for: name, among: names)
                    ?? "the word lists are \(NearestName.enumeration(names))"
            )
        ])
    }
}
