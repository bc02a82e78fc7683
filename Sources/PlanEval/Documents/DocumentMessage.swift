/// The messages about documents that cannot be read, or that may mean something else than intended.
///
/// The ids never change; `planeval explain` answers to each with its explanation.
public enum DocumentMessage: String, Sendable, CaseIterable {
    case missing = "document/missing"
    case folder = "document/folder"
    case noPermission = "document/no-permission"
    case unreadable = "document/unreadable"
    case tooLarge = "document/too-large"
    case tooDeep = "document/too-deep"
    case tooManyValues = "document/too-many-values"
    case empty = "document/empty"
    case utf16 = "document/utf-16"
    case invalidUTF8 = "document/invalid-utf-8"
    case controlCharacter = "document/control-character"
    case unclosed = "document/unclosed"
    case duplicateKey = "document/duplicate-key"
    case numberOutOfRange = "document/number-out-of-range"
    case jsonSyntax = "document/json-syntax"
    case yamlSyntax = "document/yaml-syntax"
    case yamlTab = "document/yaml-tab"
    case yamlIndentation = "document/yaml-indentation"
    case yamlColon = "document/yaml-colon"
    case yamlComma = "document/yaml-comma"
    case yamlComment = "document/yaml-comment"
    case yamlDash = "document/yaml-dash"
    case yamlQuote = "document/yaml-quote"
    case yamlStart = "document/yaml-start"
    case yamlEscape = "document/yaml-escape"
    case yamlText = "document/yaml-text"
    case yamlNotANumber = "document/yaml-not-a-number"
    case yamlKey = "document/yaml-key"
    case yamlTag = "document/yaml-tag"
    case yamlAlias = "document/yaml-alias"
    case yamlMergeKey = "document/yaml-merge-key"
    case yamlSeveralDocuments = "document/yaml-several-documents"

    /// The stable name.
    public var id: String { rawValue }

    /// What the message means and what helps, in a few sentences.
    public var explanation: String {
        switch self {
        case .missing:
            "There is no file under the name that was given. Names are taken from the folder you are in."
        case .folder:
            "A file was expected, but the name belongs to a folder. Name the files in it instead."
        case .noPermission:
            "The file exists, but your account may not read it. Ask its owner or change its permissions."
        case .unreadable:
            "The system refused to hand out the content of the file, for the reason that it names."
        case .tooLarge:
            """
            Documents may have up to 8 MiB, which is several thousand pages. A larger one is most likely not a \
            plan at all.
            """
        case .tooDeep:
            """
            Lists and objects may stand inside each other up to 64 times. A plan needs four or five levels; \
            more comes from a program gone wrong or from somebody who tests the limits.
            """
        case .tooManyValues:
            "A YAML document may have up to half a million values. Write larger amounts of data as JSON."
        case .empty:
            "The file has no content. A plan needs at least a title."
        case .utf16:
            """
            The file is written in UTF-16, as some editors on Windows do when asked for "Unicode". Save it \
            again with the encoding UTF-8.
            """
        case .invalidUTF8:
            """
            The file has bytes that are no text in UTF-8, most likely because it was written in an older \
            encoding such as Windows-1252. Save it again with the encoding UTF-8.
            """
        case .controlCharacter:
            """
            The text contains an invisible control character that YAML does not allow. It often comes from \
            copying out of a PDF file or a terminal. Remove it.
            """
        case .unclosed:
            """
            A bracket, brace or quotation mark is opened and never closed. Either the closing one is missing \
            or the file was cut off.
            """
        case .duplicateKey:
            """
            An object has the same key twice. Programs differ in which one they take, so planeval takes \
            neither. Keep one, or join both into a list.
            """
        case .numberOutOfRange:
            """
            The number is larger than any a computer reckons with, about 1.8e308. If it is no quantity but a \
            name, put it between quotation marks.
            """
        case .jsonSyntax:
            """
            The text does not follow the grammar of JSON (RFC 8259): keys and texts between double quotes, \
            commas between items and none after the last, no comments.
            """
        case .yamlSyntax:
            "The text does not follow the grammar of YAML. If in doubt, put texts between double quotes."
        case .yamlTab:
            "YAML shows by spaces what belongs together and does not allow tabs there. Use two spaces each."
        case .yamlIndentation:
            """
            Keys of the same object begin in the same column. This line begins in a column that fits nothing \
            above it; move it under the keys it belongs to.
            """
        case .yamlColon:
            """
            A colon followed by a space separates a key from its value, also in the middle of a text. Put the \
            whole text between double quotes: why: "Two reasons: cost and time".
            """
        case .yamlComma:
            """
            Inside the short form { } a comma begins the next key, also in the middle of a text. Put the text \
            between double quotes, or write one key per line.
            """
        case .yamlComment:
            """
            A number sign behind a space begins a comment, which nobody reads. If it belongs to the text, as in             "Team #3", put the text between double quotes.
            """
        case .yamlDash:
            """
            An item of a list begins with a dash and a space, under the other items. A dash without a space, \
            or further to the right than its neighbours, is taken as a part of the text before it.
            """
        case .yamlQuote:
            """
            A value that begins with a quotation mark ends with the next one, and nothing may follow. Put the \
            whole text between single quotes, or write inner quotation marks as \\".
            """
        case .yamlStart:
            """
            Some characters have a meaning of their own at the beginning of a value: & * ! % @ ` | > # { [. \
            Put a text that begins with one of them between double quotes.
            """
        case .yamlEscape:
            """
            Between double quotes a backslash begins a code such as \\n. Write \\\\ for a backslash itself, or \
            use single quotes, where it means nothing special.
            """
        case .yamlText:
            """
            Some programs read this word or number as something else: no as false, 012 as ten, 1_000 as a \
            thousand. planeval reads it as a text. Write true, false or a plain number if that is meant; \
            quotation marks show that a text is meant and silence this note.
            """
        case .yamlNotANumber:
            "Infinity and \"not a number\" cannot be compared with anything. Leave the value out instead."
        case .yamlKey:
            "The key of an object is a text. Lists and objects cannot be keys."
        case .yamlTag:
            """
            A word behind an exclamation mark says which type a value has. planeval knows !!str, !!int, \
            !!float, !!bool, !!null, !!seq and !!map only. Put a text that begins with ! between quotes.
            """
        case .yamlAlias:
            """
            An asterisk and a name repeat a value that was marked with & and that name. The name may be \
            unknown, or so many repetitions of repetitions may be asked for that the document would become \
            too large. Put a text that begins with * between double quotes.
            """
        case .yamlMergeKey:
            "The key << of YAML 1.1 copies another object. YAML 1.2 has no such key: write the keys out."
        case .yamlSeveralDocuments:
            "A line of three dashes begins another document. Put each plan into a file of its own."
        }
    }
}

extension Diagnostic {
    /// Describes a mistake at a place of a document.
    init(
        _ message: DocumentMessage,
        _ words: String,
        at span: SourceSpan,
        severity: Severity = .error,
        hint: String? = nil
    ) {
        self.init(id: message.id, severity: severity, message: words, at: span, hint: hint)
    }

    /// Describes a mistake about a document as a whole.
    init(_ message: DocumentMessage, _ words: String, path: String, hint: String? = nil) {
        self.init(id: message.id, severity: .error, message: words, path: path, hint: hint)
    }
}
