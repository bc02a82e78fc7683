/// Why a pattern was refused, and where.
public struct RegexError: Error, Hashable, Sendable {
    /// What is wrong with the pattern; a text is the part of the pattern that is meant.
    public enum Reason: Hashable, Sendable {
        /// The bytes of the pattern are not UTF-8.
        case invalidUTF8
        /// A group is not closed.
        case missingClosingParenthesis
        /// A `)` closes nothing.
        case unexpectedClosingParenthesis
        /// A character class is not closed.
        case missingClosingBracket
        /// The pattern ends with a backslash.
        case trailingBackslash
        /// A backslash and what follows it mean nothing.
        case unknownEscape(String)
        /// `\C`, one byte of a character, which would tear characters apart.
        case singleByteEscape
        /// A reference to what a group has matched.
        case backReference(String)
        /// A group that looks ahead or behind.
        case lookAround(String)
        /// A group whose beginning, `(?` and more, means nothing.
        case unknownGroup(String)
        /// The name of a group is empty, not closed, or has other characters than letters, digits and `_`.
        case invalidGroupName(String)
        /// Two groups have the same name.
        case duplicateGroupName(String)
        /// A range of a class runs backwards.
        case invalidRange(String)
        /// A class such as `[:word:]` or `\p{Greek}` whose name is not known.
        case unknownClass(String)
        /// A repetition operator with nothing before it.
        case nothingToRepeat(String)
        /// A repetition operator directly after another one: `a**`, or the possessive `a*+`.
        case repeatedRepetition(String)
        /// A repeat count over 1000, alone or multiplied with the counts around it, or a range such as `{2,1}`.
        case invalidRepeatCount(String)
        /// The pattern is longer than ``Regex/Limits/patternBytes``.
        case patternTooLong(limit: Int)
        /// Groups are nested deeper than ``Regex/Limits/nestingDepth``.
        case nestingTooDeep(limit: Int)
        /// There are more groups than ``Regex/Limits/captureGroups``.
        case tooManyGroups(limit: Int)
        /// The program is larger than ``Regex/Limits/programSize``.
        case programTooLarge(limit: Int)
    }

    /// What is wrong with the pattern.
    public let reason: Reason

    /// Where in the pattern, in bytes of UTF-8 from its start.
    public let offset: Int
}
