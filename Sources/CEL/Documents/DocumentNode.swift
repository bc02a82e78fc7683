/// One value of a `Document`, with its place.
///
/// A node is a cheap reference into the table: copying it copies no text.
public struct DocumentNode: Sendable {
    /// The table the node belongs to.
    public let document: Document
    /// The row of the table.
    package let index: Int

    /// Refers to a row of a table.
    package init(document: Document, index: Int) {
        self.document = document
        self.index = index
    }

    private var entry: Document.Entry { document.entries[index] }

    /// What the node is.
    public var kind: Document.Kind { entry.kind }

    /// The byte range in the source, quotes and brackets included.
    public var range: Range<Int> { Int(entry.start)..<Int(entry.end) }

    /// The spelling in the source, cut to nothing when the node was not spelled out.
    public var sourceText: String {
        let range = range
        guard range.upperBound <= document.sourceLength, range.lowerBound <= range.upperBound else {
            return ""
        }
        return String(decoding: document.bytes[range], as: UTF8.self)
    }

    /// The text of a string.
    public var string: String? {
        kind == .string ? String(decoding: document.text(of: index), as: UTF8.self) : nil
    }

    /// The UTF-8 bytes of a string.
    public var utf8: ArraySlice<UInt8>? {
        kind == .string ? document.text(of: index) : nil
    }

    /// The value of a whole number that fits 64 bits.
    public var int: Int64? {
        kind == .int ? Int64(bitPattern: entry.payload) : nil
    }

    /// The value of any number.
    public var double: Double? {
        switch kind {
        case .int: Double(Int64(bitPattern: entry.payload))
        case .double: Double(bitPattern: entry.payload)
        default: nil
        }
    }

    /// The value of `true` or `false`.
    public var bool: Bool? {
        switch kind {
        case .true: true
        case .false: false
        default: nil
        }
    }

    /// The number of elements or members; 0 for anything else.
    public var count: Int {
        kind == .array || kind == .object ? entry.count : 0
    }

    /// The elements of an array, or the member values of an object, in document order.
    ///
    /// - Complexity: O(number of elements).
    public var elements: [DocumentNode] {
        guard kind == .array else { return members.map(\.value) }
        var result: [DocumentNode] = []
        result.reserveCapacity(count)
        var child = index + 1
        while child < Int(entry.next) {
            result.append(DocumentNode(document: document, index: child))
            child = Int(document.entries[child].next)
        }
        return result
    }

    /// The members of an object in document order; nothing for anything else.
    ///
    /// - Complexity: O(number of members).
    public var members: [Member] {
        guard kind == .object else { return [] }
        var result: [Member] = []
        result.reserveCapacity(count)
        var key = index + 1
        while key < Int(entry.next) {
            result.append(
                Member(
                    key: DocumentNode(document: document, index: key),
                    value: DocumentNode(document: document, index: key + 1)
                )
            )
            key = Int(document.entries[key + 1].next)
        }
        return result
    }

    /// The value of a member, or `nil` when this is no object or has none of that name.
    ///
    /// - Complexity: O(number of members).
    public subscript(name: String) -> DocumentNode? {
        guard kind == .object, let value = document.member(of: index, named: FieldName(name)) else {
            return nil
        }
        return DocumentNode(document: document, index: value)
    }

    /// A key and its value.
    public struct Member: Sendable {
        /// The string node of the key.
        public let key: DocumentNode
        /// The node of the value.
        public let value: DocumentNode

        /// The key as text.
        public var name: String { key.string ?? "" }
    }
}

extension DocumentNode {
    /// The JSON Pointer (RFC 6901) of the node; empty for the root.
    ///
    /// - Complexity: O(depth × width of the containers on the way).
    public var pointer: String {
        var pointer: [UInt8] = []
        pointer.reserveCapacity(48)
        var container = 0
        path: while container != index {
            let kind = document.entries[container].kind
            guard kind == .array || kind == .object else { break }
            let end = Int(document.entries[container].next)
            var child = container + 1
            var position = 0
            while child < end {
                let value = kind == .object ? child + 1 : child
                let next = Int(document.entries[value].next)
                if index >= child && index < next {
                    pointer.append(UInt8(ascii: "/"))
                    if kind == .object {
                        Self.append(escaped: document.text(of: child), to: &pointer)
                    } else {
                        pointer.append(contentsOf: String(position).utf8)
                    }
                    // A key shares the pointer of its value.
                    container = index == child ? index : value
                    continue path
                }
                child = next
                position += 1
            }
            break
        }
        return String(decoding: pointer, as: UTF8.self)
    }

    /// A reference token as RFC 6901, section 3 writes it.
    package static func escaped(_ token: String) -> String {
        var bytes: [UInt8] = []
        append(escaped: token.utf8, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func append(escaped token: some Sequence<UInt8>, to pointer: inout [UInt8]) {
        for byte in token {
            switch byte {
            case UInt8(ascii: "~"): pointer.append(contentsOf: "~0".utf8)
            case UInt8(ascii: "/"): pointer.append(contentsOf: "~1".utf8)
            default: pointer.append(byte)
            }
        }
    }
}
