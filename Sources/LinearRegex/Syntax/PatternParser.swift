/// Reads a pattern in the syntax of RE2.
///
/// The parser goes down one level for each group, so the depth limit on groups bounds its own recursion and the depth
/// of the tree. Its other parts are in extensions: groups, repetitions, escapes and classes.
struct PatternParser {
    /// Part of a sequence, with the product of the repeat counts on the way to its innermost part.
    struct Piece {
        var node: SyntaxNode
        var repeatProduct = 1
    }

    /// Deeper nesting could exhaust the stack of a small thread.
    private static let greatestDepth = 250

    var cursor: PatternCursor
    var flags = PatternFlags()
    var captureNames: [String?] = [nil]
    /// Named classes with the other spellings of their letters, as these take long to find.
    var foldedClasses: [String: ScalarSet] = [:]
    /// Whether the rest of the pattern is known to hold no `:]`.
    var lacksPosixEnd = false
    private var depth = 0
    /// The ranges that the classes so far have stood for, however often they were merged.
    private var rangeCount = 0
    let limits: Regex.Limits

    private init(_ pattern: UTF8Span, limits: Regex.Limits) {
        cursor = PatternCursor(pattern)
        self.limits = limits
    }

    static func parse(_ pattern: UTF8Span, limits: Regex.Limits) throws(RegexError) -> ParsedPattern {
        var parser = PatternParser(pattern, limits: limits)
        let root = try parser.parseAlternation().node
        guard parser.cursor.isAtEnd else {
            throw parser.failure(.unexpectedClosingParenthesis, at: parser.cursor.position)
        }
        return ParsedPattern(root: root, captureNames: parser.captureNames)
    }

    func failure(_ reason: RegexError.Reason, at position: Int) -> RegexError {
        RegexError(reason: reason, offset: cursor.offset(at: position))
    }

    /// Counts the ranges of a class against the size of the program.
    ///
    /// Three letters of a pattern such as `\pL` stand for hundreds of ranges, so that reading thousands of them takes
    /// long even where they come to one small set, or where the pattern turns out to be malformed.
    mutating func count(ranges: Int) throws(RegexError) {
        rangeCount += ranges
        guard rangeCount < limits.programSize else {
            throw RegexError(reason: .programTooLarge(limit: limits.programSize), offset: 0)
        }
    }

    /// Reads up to the end of the pattern or the `)` of the group around.
    mutating func parseAlternation() throws(RegexError) -> Piece {
        var alternatives = [try parseSequence()]
        while cursor.take("|") {
            alternatives.append(try parseSequence())
        }
        return joined(alternatives) { .alternation($0) }
    }

    /// Reads the inside of a group that `start` began, and its `)`.
    mutating func parseGroupBody(since start: Int) throws(RegexError) -> Piece {
        let limit = min(limits.nestingDepth, Self.greatestDepth)
        guard depth < limit else { throw failure(.nestingTooDeep(limit: limit), at: start) }
        depth += 1
        let body = try parseAlternation()
        depth -= 1
        guard cursor.take(")") else { throw failure(.missingClosingParenthesis, at: start) }
        return body
    }

    private mutating func parseSequence() throws(RegexError) -> Piece {
        var pieces: [Piece] = []
        // Where the repetition operator began that was read last, when nothing has followed it.
        var lastOperator: Int?
        while let scalar = cursor.peek(), scalar != "|", scalar != ")" {
            let start = cursor.position
            if let operation = takeRepetition() {
                if let lastOperator {
                    throw failure(.repeatedRepetition(cursor.text(since: lastOperator)), at: lastOperator)
                }
                guard let piece = pieces.popLast() else {
                    throw failure(.nothingToRepeat(cursor.text(since: start)), at: start)
                }
                pieces.append(try repeated(piece, operation, since: start))
                lastOperator = start
                continue
            }
            lastOperator = nil
            if cursor.isNext("(") {
                if let group = try parseGroup() {
                    pieces.append(group)
                }
            } else if cursor.take("\\Q") {
                pieces += takeQuoted()
            } else {
                pieces.append(Piece(node: try parseAtom()))
            }
        }
        return joined(pieces) { .sequence($0) }
    }

    /// Reads a character, a class, an assertion or an escape.
    private mutating func parseAtom() throws(RegexError) -> SyntaxNode {
        let start = cursor.position
        guard let scalar = cursor.next() else { return .empty }
        switch scalar {
        case ".":
            return .set(flags.dotMatchesNewline ? .all : ScalarSet([0x0A]).inverted)
        case "^":
            return .assertion(flags.isMultiline ? .lineStart : .textStart)
        case "$":
            return .assertion(flags.isMultiline ? .lineEnd : .textEnd)
        case "[":
            return .set(try parseClass(since: start))
        case "\\":
            return try parseEscapedAtom(since: start)
        default:
            return literal(scalar.value)
        }
    }

    /// Reads what `\Q` quotes, up to `\E` or the end of the pattern.
    private mutating func takeQuoted() -> [Piece] {
        var pieces: [Piece] = []
        while !cursor.take("\\E"), let scalar = cursor.next() {
            pieces.append(Piece(node: literal(scalar.value)))
        }
        return pieces
    }

    func literal(_ scalar: UInt32) -> SyntaxNode {
        .set(ScalarSet(flags.ignoresCase ? CaseFolding.orbit(of: scalar) : [scalar]))
    }

    private func joined(_ pieces: [Piece], as combine: ([SyntaxNode]) -> SyntaxNode) -> Piece {
        guard let first = pieces.first else { return Piece(node: .empty) }
        guard pieces.count > 1 else { return first }
        let product = pieces.reduce(1) { max($0, $1.repeatProduct) }
        return Piece(node: combine(pieces.map(\.node)), repeatProduct: product)
    }
}
