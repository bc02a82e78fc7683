/// What a node of the tree refers to, found out by the checker for the compiler.
enum Resolution {
    /// Nothing needs to be known.
    case none
    /// The innermost loop variable of its name.
    case local
    /// A variable of the environment, by its place.
    case variable(Int)
    /// A name for a value that never changes.
    case constant(Operand)
    /// A field of a declared message, which reads as the empty value of its type when it is absent.
    case field(Emptiness)
    /// A function, and whether the target is only its namespace.
    case function(Function, isNamespaced: Bool)
    /// A name without a meaning, in an expression that is not checked: an error when it is reached.
    case undeclared(String)
}

/// What an absent field of a declared message reads as.
enum Emptiness: UInt8, Sendable {
    case null, string, list, map

    init(_ type: CELType) {
        switch type {
        case .string: self = .string
        case .list: self = .list
        case .map, .message: self = .map
        default: self = .null
        }
    }
}
