/// What tells a text of the program from most others: its first and last eight bytes and its length.
///
/// A key owns nothing, so that looking for a member of an object or comparing a text with a constant counts no
/// references.
struct TextKey: Sendable {
    /// The first eight bytes, as `Document.prefix(of:)` packs them.
    let prefix: UInt64
    /// The last eight bytes of a text that has more, as `Document.suffix(of:)` packs them.
    let suffix: UInt64
    /// The number of bytes; -1 for what is no text.
    let count: Int32
    /// Where the text begins in `TextPool.bytes`.
    let start: Int32
    /// Where the evaluator keeps its guess at the place of the member with this key; below `guessCount`.
    let guess: UInt8

    /// As many guesses as rules have keys, or nearly so; keys that share one only guess worse.
    static let guessCount = 32

    /// The key of a value that is no text: it is equal to no text of a document.
    static let none = TextKey(prefix: 0, suffix: 0, count: -1, start: 0, guess: 0)

    /// The number of bytes of the text as a document spells it, between quotes.
    @inline(__always)
    var spelledCount: UInt32 { UInt32(truncatingIfNeeded: count &+ 2) }
}

/// The texts of a program, one behind the other.
struct TextPool: Sendable {
    private(set) var bytes: [UInt8] = []
    private var count = 0

    /// Adds a text.
    mutating func add(_ text: [UInt8]) -> TextKey {
        let start = bytes.count
        bytes += text
        defer { count += 1 }
        return TextKey(
            prefix: Document.prefix(of: text),
            suffix: Document.suffix(of: text),
            count: Int32(truncatingIfNeeded: text.count),
            start: Int32(truncatingIfNeeded: start),
            guess: UInt8(truncatingIfNeeded: count % TextKey.guessCount)
        )
    }

    /// Whether the text of a key is the same as one that begins like it and is as long, more than eight bytes.
    func hasSameTail(_ key: TextKey, as other: Span<UInt8>, at start: Int) -> Bool {
        bytes.span.hasSameTail(at: Int(key.start), as: other, at: start, count: Int(key.count))
    }
}
