/// What an expression may refer to: variables, functions and object types.
///
/// Make it once, compile many expressions with it; it never changes and can be shared between threads.
public struct Environment: Sendable {
    /// A name that gets its value when an expression runs.
    public struct Variable: Sendable, Hashable {
        /// An identifier, or several joined by dots.
        public let name: String
        /// The type of its values.
        public let type: CELType

        /// Declares a variable.
        public init(_ name: String, _ type: CELType) {
            self.name = name
            self.type = type
        }
    }

    /// The variables in the order of their declaration.
    public let variables: [Variable]
    /// The limits for every expression compiled here.
    public let limits: Limits
    /// Whether types are checked before an expression runs.
    public let isChecked: Bool
    /// Where the getters of times find time zones.
    public let timeZones: TimeZones
    let container: String
    let functions: FunctionTable
    private let hostFunctions: FunctionTable
    let messages: [String: MessageType]
    let macros: MacroTable
    private let places: [String: Int]
    /// Numbers for the calls in all programs that are compiled here.
    let callNumbers = CallNumbers()

    /// Declares what expressions may refer to, on top of the standard functions and macros.
    ///
    /// - Parameters:
    ///   - variables: names that `Activation` gives values to.
    ///   - functions: functions of the host; one with the name of a standard function replaces it for the ways
    ///     of calling (`name(…)` or `target.name(…)`) that it declares.
    ///   - messages: object types that `CELType.message` refers to.
    ///   - container: a dotted prefix in which names are looked up first.
    ///   - timeZones: what is known beside `UTC` and fixed offsets.
    ///   - limits: how large expressions may be and how much they may do.
    ///   - isChecked: false leaves all types to be found out when an expression runs.
    public init(
        variables: [Variable] = [],
        functions: [Function] = [],
        messages: [MessageType] = [],
        container: String = "",
        timeZones: TimeZones = .fixedOffsets,
        limits: Limits = Limits(),
        isChecked: Bool = true
    ) {
        self.init(
            variables: variables,
            functions: functions,
            macros: [],
            messages: messages,
            container: container,
            timeZones: timeZones,
            limits: limits,
            isChecked: isChecked
        )
    }

    /// Declares what expressions may refer to, macros of the host included.
    package init(
        variables: [Variable],
        functions: [Function],
        macros: [Macro],
        messages: [MessageType] = [],
        container: String = "",
        timeZones: TimeZones = .fixedOffsets,
        limits: Limits = Limits(),
        isChecked: Bool = true
    ) {
        self.variables = variables
        self.timeZones = timeZones
        self.limits = limits
        self.isChecked = isChecked
        self.container = container
        var table = Self.standardFunctions
        for function in functions { table.add(function) }
        self.functions = table
        hostFunctions = FunctionTable(functions)
        self.messages = Dictionary(messages.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
        self.macros = MacroTable(Macro.standard + Macro.extremes + macros)
        places = Dictionary(
            variables.enumerated().map { ($0.element.name, $0.offset) },
            uniquingKeysWith: { $1 }
        )
    }

    private static let standardFunctions = FunctionTable(Function.standard)

    /// The names under which a name may be declared, the innermost first.
    ///
    /// See the language definition, section "Name resolution". A leading dot names the outermost one only.
    func candidates(for name: String) -> [String] {
        if name.hasPrefix(".") { return [String(name.dropFirst())] }
        guard !container.isEmpty else { return [name] }
        var candidates: [String] = []
        var prefix = container.split(separator: ".")
        while !prefix.isEmpty {
            candidates.append(prefix.joined(separator: ".") + "." + name)
            prefix.removeLast()
        }
        return candidates + [name]
    }

    /// The function that a name refers to, looked up from the container outwards.
    func function(named name: String, isMember: Bool) -> Function? {
        for candidate in candidates(for: name) {
            if let function = functions.function(candidate, isMember: isMember) { return function }
        }
        return nil
    }

    /// Whether a function was declared by the host, perhaps in the place of a standard one.
    func isOfHost(_ name: String, isMember: Bool) -> Bool {
        hostFunctions.function(name, isMember: isMember) != nil
    }

    func place(ofVariable name: String) -> Int? { places[name] }

    static let typeNames: [String: CELType] = [
        "bool": .bool, "int": .int, "uint": .uint, "double": .double, "string": .string, "bytes": .bytes,
        "list": .list(.dyn), "map": .map(.dyn, .dyn), "null_type": .null, "type": .type(.dyn),
        "google.protobuf.Timestamp": .timestamp, "google.protobuf.Duration": .duration,
        "optional_type": .optional(.dyn),
    ]

    /// Reads, checks and prepares an expression.
    ///
    /// - Parameter source: the text of the expression.
    /// - Returns: a program that can be run any number of times, on any thread.
    /// - Throws: every mistake that was found; after a syntax error only that one.
    /// - Complexity: O(length × size of the types in it), for expressions without overloaded calls nested in one
    ///   another.
    public func compile(_ source: String) throws(CompilationError) -> Program {
        let text = Array(source.utf8)
        let (root, idCount) = try Parser.parse(text, macros: macros, limits: limits)
        var checker = Checker(environment: self, idCount: idCount)
        let type = checker.checkRoot(root)
        guard checker.issues.isEmpty else {
            throw CompilationError(
                checker.issues.sorted { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
            )
        }
        var compiler = Compiler(checker: checker, source: text)
        return try compiler.compile(root, source: source, type: type)
    }
}
