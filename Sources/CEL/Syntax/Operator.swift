/// The function names of the operators, as the language definition spells them.
package enum Operator {
    static let add = "_+_"
    static let subtract = "_-_"
    static let multiply = "_*_"
    static let divide = "_/_"
    static let remainder = "_%_"
    static let negate = "-_"
    static let not = "!_"
    static let equal = "_==_"
    static let notEqual = "_!=_"
    static let less = "_<_"
    static let lessOrEqual = "_<=_"
    static let greater = "_>_"
    static let greaterOrEqual = "_>=_"
    static let `in` = "@in"
    static let index = "_[_]"
    static let optionalIndex = "_[?_]"
    static let and = "_&&_"
    static let or = "_||_"
    static let conditional = "_?_:_"

    /// How people write the operator; any other function by its name.
    static func displayName(_ function: String) -> String {
        switch function {
        case `in`: "in"
        case negate: "-"
        case not: "!"
        case index: "[ ]"
        case optionalIndex: "[? ]"
        case conditional: "? :"
        default:
            function.hasPrefix("_") && function.hasSuffix("_") && function.count > 2
                ? String(function.dropFirst().dropLast()) : function
        }
    }
}
