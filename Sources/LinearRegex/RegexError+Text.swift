extension RegexError: CustomStringConvertible {
    /// The message, the place and the remedy in one line.
    public var description: String {
        "\(message) at offset \(offset): \(remedy)"
    }

    /// What is wrong, as part of a sentence.
    public var message: String {
        switch reason {
        case .invalidUTF8: "the pattern is not valid UTF-8"
        case .missingClosingParenthesis: "missing ')' for the group that begins"
        case .unexpectedClosingParenthesis: "unexpected ')'"
        case .missingClosingBracket: "missing ']' for the class that begins"
        case .trailingBackslash: "the pattern ends with '\\'"
        case .unknownEscape(let text): "unknown escape '\(text)'"
        case .singleByteEscape: "unsupported escape '\\C'"
        case .backReference(let text): "unsupported back-reference '\(text)'"
        case .lookAround(let text): "unsupported look-around '\(text)'"
        case .unknownGroup(let text): "unknown kind of group '\(text)'"
        case .invalidGroupName(let text): "invalid group name in '\(text)'"
        case .duplicateGroupName(let text): "a second group named '\(text)'"
        case .invalidRange(let text): "the range '\(text)' runs backwards"
        case .unknownClass(let text): "unknown character class '\(text)'"
        case .nothingToRepeat(let text): "nothing to repeat before '\(text)'"
        case .repeatedRepetition(let text): "bad repetition operator '\(text)'"
        case .invalidRepeatCount(let text): "invalid repeat count '\(text)'"
        case .patternTooLong(let limit): "the pattern is longer than \(limit) bytes"
        case .nestingTooDeep(let limit): "groups are nested deeper than \(limit)"
        case .tooManyGroups(let limit): "more than \(limit) capturing groups"
        case .programTooLarge(let limit): "the compiled pattern is larger than \(limit) instructions"
        }
    }

    /// What to do about it, as part of a sentence.
    public var remedy: String {
        switch reason {
        case .invalidUTF8: "write a byte as an escape such as \\x{E9}"
        case .missingClosingParenthesis: "close the group, or write '\\(' for the character"
        case .unexpectedClosingParenthesis: "open a group before it, or write '\\)' for the character"
        case .missingClosingBracket: "close the class, or write '\\[' for the character"
        case .trailingBackslash: "write '\\\\' for the character"
        case .unknownEscape: "leave the backslash out, or use an escape of the RE2 syntax"
        case .singleByteEscape: "write '(?s:.)' for any character"
        case .backReference: "matching in linear time has no back-references; spell the alternatives out"
        case .lookAround: "matching in linear time has no look-around; use a second pattern"
        case .unknownGroup: "use '(', '(?:', '(?<name>', or flags out of 'imsU' such as '(?i)' or '(?s-m:'"
        case .invalidGroupName: "write '(?<name>' with letters, digits and '_'"
        case .duplicateGroupName: "give each group a name of its own"
        case .invalidRange: "put the lower character first"
        case .unknownClass: "use a POSIX name, a Unicode general category or a script by its long name"
        case .nothingToRepeat: "put a backslash before it for the character"
        case .repeatedRepetition: "one operator is enough; there are no possessive ones"
        case .invalidRepeatCount: "counts go up to 1000, also multiplied, with the lower one first"
        case .patternTooLong: "split it into several patterns"
        case .nestingTooDeep: "take groups away that serve nothing"
        case .tooManyGroups: "write '(?:' for groups whose text is not needed"
        case .programTooLarge: "use smaller counts or fewer large classes"
        }
    }
}
