import CEL

/// What a schema says about one place of a document.
struct SchemaNode: Sendable {
    /// The kinds of value that `type` lists; every kind where it is absent.
    var kinds: Kinds = .any
    /// The kind of value that rules see here.
    var form = Form.anything
    /// The members that are known, in the order of the schema.
    var properties: [Property] = []
    /// True when a member that is not known is a mistake, `additionalProperties: false`.
    var refusesUnknownKeys = false
    /// The schema of the elements of a list.
    var items: Int?
    /// The texts that are allowed; all when empty.
    var choices: [Choice] = []
    /// The only value that is allowed.
    var constant: Constant?
    /// Spares the copy of `constant` where there is none.
    var hasConstant: Bool {
        if case .some = constant { return true }
        return false
    }
    var minimum: Double?
    var maximum: Double?
    var minimumLength = 0
    var minimumCount = 0
    /// The most characters of a text, where `maxLength` says so.
    var maximumLength: Int?
    /// The most elements of a list, where `maxItems` says so.
    var maximumCount: Int?
    /// The member that a text stands for where an object is expected.
    var shorthand: Int?
    /// The characters at which a text is split where a list is expected.
    var separators: [UInt8] = []
    /// How messages call the thing, for example "a list of measures".
    var noun: String?
    /// The first of the examples, if it is a text.
    var example: String?

    /// The kinds of value that JSON Schema tells apart.
    struct Kinds: OptionSet, Sendable {
        let rawValue: UInt8

        static let null = Kinds(rawValue: 1)
        static let string = Kinds(rawValue: 2)
        static let integer = Kinds(rawValue: 4)
        static let number = Kinds(rawValue: 12)
        static let boolean = Kinds(rawValue: 16)
        static let array = Kinds(rawValue: 32)
        static let object = Kinds(rawValue: 64)
        static let any = Kinds(rawValue: 127)

        /// The names that `type` knows.
        static let names: [(name: String, kinds: Kinds)] = [
            ("array", .array), ("boolean", .boolean), ("integer", .integer), ("null", .null),
            ("number", .number), ("object", .object), ("string", .string),
        ]
    }

    /// The kind of value that a rule sees, after short forms were written out.
    enum Form: Sendable {
        /// Whatever the document says.
        case anything
        case text
        /// A number, or a text that may contain one.
        case number
        case boolean
        case list
        case object
    }

    /// A known member of an object.
    struct Property: Sendable {
        let name: String
        let key: FieldName
        let schema: Int
        var isRequired: Bool
        /// The spellings that mean this member, folded; the name itself comes first.
        let spellings: [FoldedName]
        /// Other keys, folded, that make us suggest this one.
        let related: [FoldedName]
    }

    /// A text that is allowed.
    struct Choice: Sendable {
        let text: String
        let key: FieldName
        /// The spellings that mean this choice, folded; the text itself comes first.
        let spellings: [FoldedName]
    }

    /// A value that is the only one allowed.
    enum Constant: Sendable {
        case int(Int64)
        case string(FieldName)
    }
}

/// A key or choice without the differences that people do not notice: case of ASCII letters, spaces, hyphens
/// and underscores.
struct FoldedName: Sendable, Hashable {
    private let bytes: [UInt8]

    init(_ name: some Sequence<UInt8>) {
        bytes = name.compactMap { byte in
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "_"): nil
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
            default: byte
            }
        }
    }
}
