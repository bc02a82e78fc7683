/// The functions of an environment, those called as members apart from the others.
///
/// So a host can declare `distinct(list)` beside the standard `list.distinct()`; a function of the host
/// replaces the standard one only for the ways of calling that both have.
struct FunctionTable: Sendable {
    private var plain: [String: Function] = [:]
    private var members: [String: Function] = [:]

    init(_ functions: [Function]) {
        for function in functions { add(function) }
    }

    /// Adds a function in front of those of its name.
    mutating func add(_ function: Function) {
        if function.overloads.contains(where: { !$0.isMember }) { plain[function.name] = function }
        if function.overloads.contains(where: \.isMember) { members[function.name] = function }
    }

    func function(_ name: String, isMember: Bool) -> Function? {
        isMember ? members[name] : plain[name]
    }

    /// Every function once, in no order.
    var all: [Function] {
        Array(plain.values)
            + members.values.filter { member in
                // A function with both ways of calling is in both tables.
                plain[member.name].map { $0.overloads != member.overloads } ?? true
            }
    }

    /// The names that can be written, sorted; operators have none.
    func names(isMember: Bool) -> [String] {
        (isMember ? members : plain).keys.filter { Lexer.isLetter($0.utf8.first ?? 0) }.sorted()
    }
}
