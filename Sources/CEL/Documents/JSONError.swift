/// Why a text is not a JSON document that can be read, and where.
public struct JSONError: Error, Sendable, Equatable {
    /// The kind of mistake.
    public let kind: Kind
    /// Byte offset of the mistake.
    public let offset: Int

    /// The mistakes the reader tells apart.
    public enum Kind: Sendable, Equatable {
        /// Nothing but white space.
        case empty
        /// More bytes than the limit, which is given.
        case tooLarge(limit: Int)
        /// More open brackets than the limit, which is given.
        case tooDeep(limit: Int)
        /// A byte that begins no UTF-8 character.
        case invalidUTF8
        /// Text after the end of the document.
        case trailingText
        /// A character where a value was due.
        case expectedValue
        /// A bare word that is not `true`, `false` or `null`.
        case unknownWord(String)
        /// A text in single quotes.
        case singleQuote
        /// A comment.
        case comment
        /// A comma before a closing bracket.
        case trailingComma
        /// Something other than a comma or `]` after an element; the offset of `[` is given.
        case expectedCommaOrBracket(opened: Int)
        /// Something other than a comma or `}` after a member; the offset of `{` is given.
        case expectedCommaOrBrace(opened: Int)
        /// Something other than a key in double quotes; the offset of `{` is given.
        case expectedKey(opened: Int)
        /// No colon after a key.
        case expectedColon
        /// The input ends inside an array or object, opened at the offset given.
        case unclosed(opened: Int)
        /// The input ends inside a text that begins at the offset given.
        case unterminatedString(opened: Int)
        /// A line break, tab or other control character inside a text.
        case controlCharacter(UInt8)
        /// A backslash followed by something JSON does not know.
        case invalidEscape
        /// Half of a surrogate pair.
        case unpairedSurrogate
        /// A number that JSON does not write so.
        case invalidNumber
        /// A number with superfluous zeros in front.
        case leadingZero
        /// A number beyond the range of a double.
        case numberOutOfRange
        /// The same key twice in one object; the offset of the first is given.
        case duplicateKey(String, first: Int)
    }

    /// Describes a failure at a byte of the source.
    package init(_ kind: Kind, at offset: Int) {
        self.kind = kind
        self.offset = offset
    }
}
