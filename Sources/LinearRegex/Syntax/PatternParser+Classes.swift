extension PatternParser {
    /// Reads a bracketed class; the `[` has been taken.
    mutating func parseClass(since start: Int) throws(RegexError) -> ScalarSet {
        let isNegated = cursor.take("^")
        var union = ScalarSetBuilder()
        // A `]` that comes first is a member.
        let firstPosition = cursor.position
        while cursor.position == firstPosition || !cursor.isNext("]") {
            guard !cursor.isAtEnd else { throw failure(.missingClosingBracket, at: start) }
            let itemStart = cursor.position
            if let set = try parsePosixClass() {
                union.insert(set)
            } else if cursor.isNext("\\"), let set = try parseEscapedClass(since: itemStart) {
                union.insert(set)
            } else {
                let range = try parseRange(since: itemStart, classStart: start)
                if flags.ignoresCase {
                    try count(ranges: CaseFolding.spellingCount(in: range))
                    union.insert(CaseFolding.closure(of: ScalarSet([range])))
                } else {
                    union.insert(range)
                }
            }
        }
        _ = cursor.take("]")
        return isNegated ? union.set.inverted : union.set
    }

    /// Reads what follows the backslash of `\d` or `\p{…}`.
    ///
    /// Returns nil, having read nothing, for other escapes.
    mutating func parseClassEscape(since start: Int) throws(RegexError) -> ScalarSet? {
        guard let letter = cursor.peek() else { return nil }
        let isNegated = ("A"..."Z").contains(letter)
        let lowercase = isNegated ? Unicode.Scalar(letter.value + 0x20) ?? letter : letter
        if let set = AsciiClasses.perl(lowercase) {
            cursor.position += 1
            return try folded(set, named: "\\\(lowercase)", isNegated: isNegated)
        }
        guard lowercase == "p" else { return nil }
        cursor.position += 1
        return try parseUnicodeClass(isNegated: isNegated, since: start)
    }

    private mutating func parseEscapedClass(since start: Int) throws(RegexError) -> ScalarSet? {
        cursor.position += 1
        let set = try parseClassEscape(since: start)
        if set == nil {
            cursor.position = start
        }
        return set
    }

    /// Reads the name after `\p`: one letter, or a name in braces.
    private mutating func parseUnicodeClass(isNegated: Bool, since start: Int) throws(RegexError) -> ScalarSet
    {
        var isNegated = isNegated
        var name = ""
        if cursor.take("{") {
            if cursor.take("^") {
                isNegated.toggle()
            }
            let nameStart = cursor.position
            while let scalar = cursor.peek(), scalar != "}" {
                cursor.position += 1
            }
            name = cursor.text(since: nameStart)
            guard cursor.take("}") else { throw failure(.unknownClass(cursor.text(since: start)), at: start) }
        } else if let letter = cursor.next() {
            name.unicodeScalars.append(letter)
        }
        guard let set = UnicodeClasses.named(name) else {
            throw failure(.unknownClass(cursor.text(since: start)), at: start)
        }
        return try folded(set, named: name, isNegated: isNegated)
    }

    /// Reads `[:name:]`; returns nil, having read nothing, when no `:]` follows.
    private mutating func parsePosixClass() throws(RegexError) -> ScalarSet? {
        let start = cursor.position
        guard !lacksPosixEnd, cursor.take("[:") else { return nil }
        let isNegated = cursor.take("^")
        let nameStart = cursor.position
        while !cursor.isNext(":]") {
            guard cursor.next() != nil else {
                // Looking again at each `[:` would take time that grows with the square of their number.
                lacksPosixEnd = true
                cursor.position = start
                return nil
            }
        }
        let name = cursor.text(since: nameStart)
        _ = cursor.take(":]")
        guard let set = AsciiClasses.posix(name) else {
            throw failure(.unknownClass(cursor.text(since: start)), at: start)
        }
        return try folded(set, named: "[:\(name):]", isNegated: isNegated)
    }

    /// Reads one member or a range of them.
    private mutating func parseRange(
        since start: Int,
        classStart: Int
    ) throws(RegexError) -> ClosedRange<UInt32> {
        let lower = try parseMember(classStart: classStart)
        var upper = lower
        // A `-` before the `]` is a member.
        if cursor.peek() == "-", let next = cursor.peek(1), next != "]" {
            cursor.position += 1
            upper = try parseMember(classStart: classStart)
        }
        guard lower <= upper else { throw failure(.invalidRange(cursor.text(since: start)), at: start) }
        return lower...upper
    }

    private mutating func parseMember(classStart: Int) throws(RegexError) -> UInt32 {
        let start = cursor.position
        guard let scalar = cursor.next() else { throw failure(.missingClosingBracket, at: classStart) }
        return scalar == "\\" ? try parseCharacterEscape(since: start) : scalar.value
    }

    /// The set grows by the other spellings before it is inverted, so that `(?i)\P{Lu}` leaves out `a` too.
    private mutating func folded(
        _ set: ScalarSet,
        named name: String,
        isNegated: Bool
    ) throws(RegexError) -> ScalarSet {
        var set = set
        if flags.ignoresCase {
            set = foldedClasses[name] ?? CaseFolding.closure(of: set)
            foldedClasses[name] = set
        }
        try count(ranges: set.ranges.count)
        return isNegated ? set.inverted : set
    }
}
