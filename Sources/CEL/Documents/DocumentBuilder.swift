/// Writes the table of a `Document` in document order.
///
/// For readers of other notations: YAML, or a document that is rewritten while its places are kept. Calls
/// must nest like the document does; a key is followed by exactly one value.
public struct DocumentBuilder {
    private var bytes: [UInt8]
    private let sourceLength: Int
    private var entries: [Document.Entry] = []
    private var open: [Int] = []

    /// Starts an empty table over `source`, to which all ranges refer.
    ///
    /// - Precondition: `source` is smaller than 2 GiB.
    public init(source: [UInt8]) {
        precondition(source.count < Int(Int32.max), "the source of a document is smaller than 2 GiB")
        bytes = source
        sourceLength = source.count
    }

    /// Adds `null`.
    public mutating func addNull(at range: Range<Int>) {
        append(.null, range)
    }

    /// Adds a boolean.
    public mutating func add(_ value: Bool, at range: Range<Int>) {
        append(value ? .true : .false, range)
    }

    /// Adds a whole number.
    public mutating func add(_ value: Int64, at range: Range<Int>) {
        append(.int, range, payload: UInt64(bitPattern: value))
    }

    /// Adds a number.
    public mutating func add(_ value: Double, at range: Range<Int>) {
        append(.double, range, payload: value.bitPattern)
    }

    /// Adds a text, or a key where a key is due.
    public mutating func add(_ text: some Collection<UInt8>, at range: Range<Int>) {
        let offset = bytes.count
        bytes.append(contentsOf: text)
        let length = bytes.count - offset
        append(.string, range, isDecoded: true, payload: UInt64(offset) << 32 | UInt64(length))
    }

    /// Opens an array.
    public mutating func beginArray(at offset: Int) {
        open.append(entries.count)
        append(.array, offset..<offset)
    }

    /// Opens an object.
    public mutating func beginObject(at offset: Int) {
        open.append(entries.count)
        append(.object, offset..<offset)
    }

    /// Closes the array or object opened last.
    ///
    /// - Precondition: one is open.
    public mutating func end(at offset: Int) {
        let container = open.removeLast()
        let isObject = entries[container].kind == .object
        var count = 0
        var child = container + 1
        while child < entries.count {
            child = Int(entries[isObject ? child + 1 : child].next)
            count += 1
        }
        entries[container].end = UInt32(truncatingIfNeeded: offset)
        entries[container].next = UInt32(truncatingIfNeeded: entries.count)
        entries[container].payload = UInt64(count)
    }

    /// Copies a node of another document over the same source, with everything below it.
    ///
    /// - Complexity: O(number of nodes below).
    package mutating func copy(_ node: DocumentNode) {
        switch node.kind {
        case .array:
            beginArray(at: node.range.lowerBound)
            for element in node.elements { copy(element) }
            end(at: node.range.upperBound)
        case .object:
            beginObject(at: node.range.lowerBound)
            for member in node.members {
                copy(member.key)
                copy(member.value)
            }
            end(at: node.range.upperBound)
        case .string: add(node.document.text(of: node.index), at: node.range)
        default: append(node.kind, node.range, payload: node.document.entries[node.index].payload)
        }
    }

    /// The finished document.
    ///
    /// - Precondition: one value was added, and everything opened was closed.
    public consuming func finish() -> Document {
        precondition(open.isEmpty && !entries.isEmpty, "a document has one closed root")
        return Document(bytes: bytes, entries: entries, sourceLength: sourceLength)
    }

    private mutating func append(
        _ kind: Document.Kind,
        _ range: Range<Int>,
        isDecoded: Bool = false,
        payload: UInt64 = 0
    ) {
        entries.append(
            Document.Entry(
                kind: kind,
                start: range.lowerBound,
                end: range.upperBound,
                next: entries.count + 1,
                isDecoded: isDecoded,
                payload: payload
            )
        )
    }
}
