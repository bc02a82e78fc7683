extension PatternParser {
    /// A repetition operator: `*`, `+`, `?` or counts in braces.
    struct Repetition {
        let minimum: Int
        let maximum: Int?
        let isGreedy: Bool
    }

    /// The greatest repeat count, also for counts within counts.
    private static let greatestCount = 1000

    /// Takes the repetition operator that comes next; braces that hold no counts are plain characters.
    mutating func takeRepetition() -> Repetition? {
        let counts: (minimum: Int, maximum: Int?)
        if cursor.take("*") {
            counts = (0, nil)
        } else if cursor.take("+") {
            counts = (1, nil)
        } else if cursor.take("?") {
            counts = (0, 1)
        } else if let braces = takeCounts() {
            counts = braces
        } else {
            return nil
        }
        let isSwapped = cursor.take("?")
        return Repetition(
            minimum: counts.minimum,
            maximum: counts.maximum,
            isGreedy: isSwapped == flags.isLazyByDefault
        )
    }

    func repeated(_ piece: Piece, _ repetition: Repetition, since start: Int) throws(RegexError) -> Piece {
        let refusal = failure(.invalidRepeatCount(cursor.text(since: start)), at: start)
        let greatest = repetition.maximum ?? repetition.minimum
        guard repetition.minimum <= greatest, greatest <= Self.greatestCount else { throw refusal }

        // Both factors are at most 1000.
        let product = piece.repeatProduct * max(greatest, 1)
        guard product <= Self.greatestCount else { throw refusal }
        let node = SyntaxNode.repetition(
            piece.node,
            minimum: repetition.minimum,
            maximum: repetition.maximum,
            isGreedy: repetition.isGreedy
        )
        return Piece(node: node, repeatProduct: product)
    }

    /// Takes `{2}`, `{2,}` or `{2,5}`.
    private mutating func takeCounts() -> (minimum: Int, maximum: Int?)? {
        let start = cursor.position
        if cursor.take("{"), let minimum = takeCount() {
            if cursor.take("}") { return (minimum, minimum) }
            if cursor.take(",") {
                if cursor.take("}") { return (minimum, nil) }
                if let maximum = takeCount(), cursor.take("}") { return (minimum, maximum) }
            }
        }
        cursor.position = start
        return nil
    }

    /// Takes a decimal number without leading zeros; what is far too large stays too large.
    private mutating func takeCount() -> Int? {
        let start = cursor.position
        var value = 0
        while let scalar = cursor.peek(), ("0"..."9").contains(scalar) {
            value = min(value * 10 + Int(scalar.value - 0x30), Self.greatestCount + 1)
            cursor.position += 1
        }
        let digits = cursor.position - start
        guard digits > 0 else { return nil }
        return digits > 1 && cursor.text(since: start).hasPrefix("0") ? nil : value
    }
}
