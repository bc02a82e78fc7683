/// Writes JSON (RFC 8259) into bytes, keys in the order in which they are given.
struct JSONWriter {
    /// Where line breaks and spaces go.
    enum Layout: Sendable {
        /// For people too: a line for each member, two spaces for each level.
        case indented
        /// For programs: no space at all.
        case compact
    }

    /// What was written so far.
    private(set) var bytes: [UInt8] = []
    private let layout: Layout
    private var depth = 0
    /// True right behind an opening bracket, where no comma is due.
    private var isFirst = true
    /// True inside something that was asked to stay on one line.
    private var isInline = false

    init(layout: Layout) {
        self.layout = layout
    }

    // MARK: Values

    /// Writes an object with what `body` writes as members, on one line if it is small and `inline`.
    mutating func object(inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
        enclose(UInt8(ascii: "{"), UInt8(ascii: "}"), inline: inline, body)
    }

    /// Writes an array with a value for each item.
    mutating func array<Item>(
        _ items: [Item],
        inline: Bool = false,
        _ body: (inout JSONWriter, Item) -> Void
    ) {
        enclose(UInt8(ascii: "["), UInt8(ascii: "]"), inline: inline || items.isEmpty) { writer in
            for item in items {
                writer.separate()
                body(&writer, item)
            }
        }
    }

    /// Writes a text.
    mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        JSONText.append(text, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes `true` or `false`.
    mutating func boolean(_ value: Bool) { raw(value ? "true" : "false") }

    /// Writes `null`.
    mutating func null() { raw("null") }

    /// Writes a number in its shortest form.
    ///
    /// Whole numbers have no fraction, others as few digits as tell them from every other number. What is no
    /// number becomes `null`, since JSON has no word for it.
    mutating func number(_ value: Double) {
        if let whole = Int64(exactly: value), abs(whole) < 1 << 53 {
            raw(String(whole))
        } else {
            raw(value.isFinite ? value.description : "null")
        }
    }

    // MARK: Members

    /// Writes a member that is a text, or `null`.
    mutating func member(_ key: StaticString, _ value: String?) {
        self.key(key)
        if let value { string(value) } else { raw("null") }
    }

    /// Writes a member that is a whole number, or `null`.
    mutating func member(_ key: StaticString, _ value: Int?) {
        self.key(key)
        raw(value.map { String($0) } ?? "null")
    }

    /// Writes a member that is a number, or `null`.
    mutating func member(_ key: StaticString, _ value: Double?) {
        self.key(key)
        if let value { number(value) } else { raw("null") }
    }

    /// Writes a member that is true or false.
    mutating func member(_ key: StaticString, _ value: Bool) {
        self.key(key)
        boolean(value)
    }

    /// Writes a member that is a list of texts.
    mutating func member(_ key: StaticString, _ values: [String]) {
        self.key(key)
        array(values, inline: true) { $0.string($1) }
    }

    /// Writes a member that is a list of whole numbers.
    mutating func member(_ key: StaticString, numbers values: [Int]) {
        self.key(key)
        array(values, inline: true) { $0.raw(String($1)) }
    }

    /// Writes a member that is `null`.
    mutating func nullMember(_ key: StaticString) {
        self.key(key)
        raw("null")
    }

    /// Writes a member whose value is JSON already.
    mutating func member(_ key: StaticString, written value: [UInt8]) {
        self.key(key)
        bytes.append(contentsOf: value)
    }

    /// Writes a member that is an object.
    mutating func member(
        _ key: StaticString,
        inline: Bool = false,
        object body: (inout JSONWriter) -> Void
    ) {
        self.key(key)
        object(inline: inline, body)
    }

    /// Writes a member that is an array of objects.
    mutating func member<Item>(
        _ key: StaticString,
        objects items: [Item],
        inline: Bool = false,
        _ body: (inout JSONWriter, Item) -> Void
    ) {
        self.key(key)
        array(items) { writer, item in
            writer.object(inline: inline) { body(&$0, item) }
        }
    }

    /// Writes a member that is what `body` writes, under a name that is known only now.
    mutating func member(named name: String, _ body: (inout JSONWriter) -> Void) {
        separate()
        string(name)
        bytes.append(contentsOf: layout == .compact ? ":".utf8 : ": ".utf8)
        body(&self)
    }

    // MARK: Layout

    /// Ends a line, between documents.
    mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func key(_ key: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        key.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: layout == .compact ? "\":".utf8 : "\": ".utf8)
    }

    private mutating func enclose(
        _ open: UInt8,
        _ close: UInt8,
        inline: Bool,
        _ body: (inout JSONWriter) -> Void
    ) {
        let wasInline = isInline
        isInline = isInline || inline || layout == .compact
        bytes.append(open)
        depth += 1
        isFirst = true
        body(&self)
        depth -= 1
        if !isFirst, !isInline { breakLine() }
        bytes.append(close)
        isFirst = false
        isInline = wasInline
    }

    private mutating func separate() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        if !isInline {
            breakLine()
        } else if !isFirst, layout == .indented {
            bytes.append(UInt8(ascii: " "))
        }
        isFirst = false
    }

    private mutating func breakLine() {
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }

    private mutating func raw(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }
}
