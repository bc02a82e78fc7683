/// A parsed JSON or YAML tree, stored as one flat table of nodes with their places in the source.
///
/// The table is written in document order: an array or object is followed by its content, a key by its
/// value. Nothing is copied out of the source while it is read; a node knows its byte range, and text is
/// decoded only where its spelling differs from its meaning. Line and column are worked out by whoever
/// prints a message.
///
/// Rules evaluate directly on this table, which is why it lives in this module.
public struct Document: Sendable {
    /// The source, followed by the decoded text of strings that are not spelled as they read.
    package let bytes: [UInt8]
    /// The nodes in document order; never empty, the root comes first.
    package let entries: [Entry]
    /// The members of all objects, those of one object side by side in their order, so that looking for one
    /// goes through little memory.
    let members: [Member]
    /// The number of leading elements of `bytes` that are the source itself.
    public let sourceLength: Int

    /// Makes a document of a table that was written in any way.
    ///
    /// - Complexity: O(number of entries).
    package init(bytes: [UInt8], entries: [Entry], sourceLength: Int) {
        var entries = entries
        var members: [Member] = []
        for object in entries.indices where entries[object].kind == .object {
            entries[object].firstMember = members.count
            var key = object + 1
            while key < Int(entries[object].next) {
                members.append(Member(key: key, text: bytes[entries[key].textRange]))
                key = Int(entries[key + 1].next)
            }
        }
        self.init(bytes: bytes, entries: entries, members: members, sourceLength: sourceLength)
    }

    init(bytes: [UInt8], entries: [Entry], members: [Member], sourceLength: Int) {
        self.bytes = bytes
        self.entries = entries
        self.members = members
        self.sourceLength = sourceLength
    }

    /// The outermost value.
    public var root: DocumentNode { DocumentNode(document: self, index: 0) }

    /// The bytes that were read, without what was decoded from them.
    public var source: ArraySlice<UInt8> { bytes[..<sourceLength] }
}

extension Document {
    /// What a node is.
    public enum Kind: UInt8, Sendable {
        case null, `false`, `true`, int, double, string, array, object
    }

    /// One row of the table, 24 bytes.
    package struct Entry: Sendable {
        /// Byte offset of the first character in the source, the opening quote or bracket included.
        package var start: UInt32
        /// Byte offset just past the last character in the source.
        package var end: UInt32
        /// Index of the first node that does not belong to this one.
        package var next: UInt32
        /// What the node is.
        package var kind: Kind
        /// True when the text of a string lies in `Document.bytes` at the place given by `payload`,
        /// false when it stands in the source between its quotes.
        package var isDecoded: Bool
        /// Integer or floating-point bits, the number of elements, the place and number of the members, the
        /// first eight bytes of a text as it stands in the source, or offset and length of a decoded text.
        package var payload: UInt64

        /// Makes a row; offsets are cut to 32 bits, which readers make sure of by their limits.
        package init(
            kind: Kind,
            start: Int,
            end: Int,
            next: Int,
            isDecoded: Bool = false,
            payload: UInt64 = 0
        ) {
            self.start = UInt32(truncatingIfNeeded: start)
            self.end = UInt32(truncatingIfNeeded: end)
            self.next = UInt32(truncatingIfNeeded: next)
            self.kind = kind
            self.isDecoded = isDecoded
            self.payload = payload
        }
    }

    /// A row of the table of members, 24 bytes; it tells keys of up to 16 bytes apart.
    struct Member: Sendable {
        /// The first eight bytes of the key.
        let prefix: UInt64
        /// The last eight bytes of a key that has more; else 0.
        let suffix: UInt64
        /// The number of bytes of the key.
        let length: UInt32
        /// The node of the key, behind which the value stands.
        let key: UInt32

        init(key: Int, text: some RandomAccessCollection<UInt8>) {
            self.init(
                key: key,
                prefix: Document.prefix(of: text),
                suffix: Document.suffix(of: text),
                length: text.count
            )
        }

        init(key: Int, prefix: UInt64, suffix: UInt64, length: Int) {
            self.prefix = prefix
            self.suffix = suffix
            self.length = UInt32(truncatingIfNeeded: length)
            self.key = UInt32(truncatingIfNeeded: key)
        }
    }

    /// The text of a string node as a range of `bytes`.
    package func textRange(of index: Int) -> Range<Int> {
        entries[index].textRange
    }

    /// The text of a string node.
    package func text(of index: Int) -> ArraySlice<UInt8> {
        bytes[entries[index].textRange]
    }

    /// The index of the value that belongs to `name`, or `nil` when the object has no such member.
    ///
    /// - Complexity: O(number of members).
    package func member(of object: Int, named name: FieldName) -> Int? {
        for row in entries[object].memberRange {
            let member = members[row]
            if member.prefix == name.prefix, Int(member.length) == name.bytes.count,
                matches(Int(member.key), name)
            {
                return Int(member.key) + 1
            }
        }
        return nil
    }

    /// Whether the text of a string node is `name`.
    package func matches(_ key: Int, _ name: FieldName) -> Bool {
        let entry = entries[key]
        if entry.isDecoded { return bytes[entry.textRange].elementsEqual(name.bytes) }
        guard entry.payload == name.prefix, Int(entry.end &- entry.start) == name.bytes.count &+ 2 else {
            return false
        }
        var offset = 8
        let base = Int(entry.start) + 1
        while offset < name.bytes.count {
            if bytes[base + offset] != name.bytes[offset] { return false }
            offset += 1
        }
        return true
    }

    /// The place where `range` of `bytes` would be found eight bytes at a time: its first eight bytes, the
    /// first one lowest, padded with zeros.
    package static func prefix(of bytes: some RandomAccessCollection<UInt8>) -> UInt64 {
        var word: UInt64 = 0
        var shift: UInt64 = 0
        for byte in bytes.prefix(8) {
            word |= UInt64(byte) << shift
            shift += 8
        }
        return word
    }

    /// The last eight bytes of a text that has more, packed in the same way; 0 for any other text.
    static func suffix(of bytes: some RandomAccessCollection<UInt8>) -> UInt64 {
        bytes.count > 8 ? prefix(of: bytes.suffix(8)) : 0
    }
}

extension Document.Entry {
    package var textRange: Range<Int> {
        if isDecoded {
            let offset = Int(payload >> 32)
            return offset..<(offset &+ Int(payload & 0xFFFF_FFFF))
        }
        return Int(start) + 1..<Int(end) - 1
    }

    /// The number of elements of an array or members of an object.
    package var count: Int { Int(payload & 0xFFFF_FFFF) }

    /// Where the members of an object begin in `Document.members`.
    var firstMember: Int {
        get { Int(payload >> 32) }
        set { payload = payload & 0xFFFF_FFFF | UInt64(newValue) << 32 }
    }

    /// The members of an object as a range of `Document.members`.
    @inline(__always)
    var memberRange: Range<Int> { firstMember..<firstMember &+ count }
}

/// The name of a member, prepared for quick comparison with keys.
package struct FieldName: Sendable, Equatable {
    /// The name in UTF-8.
    package let bytes: [UInt8]
    /// Its first eight bytes, as `Document.Entry` keeps those of a key.
    package let prefix: UInt64

    /// Prepares a name in UTF-8.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        prefix = Document.prefix(of: bytes)
    }

    /// Prepares a name.
    package init(_ name: String) {
        self.init(Array(name.utf8))
    }

    /// The name for messages.
    package var description: String { String(decoding: bytes, as: UTF8.self) }
}
