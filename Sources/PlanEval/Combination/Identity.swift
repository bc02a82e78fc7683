/// The id of a plan or reviewer, compared by its bytes: `String` takes different spellings of "é" for the same.
struct Identity: Hashable, Comparable, Sendable {
    private let bytes: [UInt8]

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The text again.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    static func < (one: Identity, other: Identity) -> Bool {
        one.bytes.lexicographicallyPrecedes(other.bytes)
    }
}
