/// A word of the language with its place.
struct Token {
    let kind: Kind
    let range: SourceRange

    enum Kind: Equatable {
        case identifier(String)
        /// A name in back quotes.
        case quotedIdentifier(String)
        case int(magnitude: UInt64)
        case uint(UInt64)
        case double(Double)
        case string([UInt8])
        case bytes([UInt8])
        case `true`, `false`, null, `in`
        case symbol(Symbol)
        case end
    }

    enum Symbol: String, CaseIterable {
        case equal = "==", notEqual = "!=", lessOrEqual = "<=", greaterOrEqual = ">="
        case and = "&&", or = "||"
        case less = "<", greater = ">"
        case plus = "+", minus = "-", times = "*", divide = "/", remainder = "%"
        case not = "!", question = "?", colon = ":", dot = ".", comma = ","
        case leftParenthesis = "(", rightParenthesis = ")"
        case leftBracket = "[", rightBracket = "]"
        case leftBrace = "{", rightBrace = "}"
    }

    /// How the token is named in messages.
    var name: String {
        switch kind {
        case .identifier(let name): "\"\(name)\""
        case .quotedIdentifier(let name): "\"`\(name)`\""
        case .int, .uint, .double: "a number"
        case .string: "a text"
        case .bytes: "a bytes literal"
        case .true: "\"true\""
        case .false: "\"false\""
        case .null: "\"null\""
        case .in: "\"in\""
        case .symbol(let symbol): "\"\(symbol.rawValue)\""
        case .end: "the end of the expression"
        }
    }
}
