/// Which lists of a lexicon have a phrase that begins with a word.
///
/// A text is looked at by dozens of lists. Looking each word up once, for all of them, tells which lists need not be
/// asked at all; nearly none has to be.
struct WordIndex: Sendable {
    /// A first word of phrases.
    private struct Row: Sendable {
        let hash: UInt64
        let bytes: [UInt8]
        /// The lists in which it stands as it is.
        var whole: ListSet = []
        /// The lists in which it is open at its end.
        var beginning: ListSet = []
    }

    /// An open-addressing table of a power of two; indices into `rows`, -1 where free.
    private var slots: [Int32] = []
    private var rows: [Row] = []
    /// Words that are open at their beginning, which are few.
    private var openBefore: [(word: Phrase.Word, list: ListSet)] = []
    /// By first byte: bit n says that a word of n bytes that is open at its end begins with it.
    private var openLengths = [UInt64](repeating: 0, count: 256)

    /// Words open at their end that are longer than this are looked for in every longer word.
    private static let longestLength = 63

    /// Indexes the first words of some lists that have a place.
    ///
    /// - Complexity: O(number of words).
    init(_ tables: [PhraseTable]) {
        var places: [[UInt8]: Int] = [:]
        for table in tables where !table.place.isEmpty {
            for word in table.firstWords {
                if word.isOpenBefore {
                    openBefore.append((word, table.place))
                    continue
                }
                let place = places[word.bytes] ?? rows.count
                if place == rows.count {
                    places[word.bytes] = place
                    rows.append(Row(hash: TokenHash.of(word.bytes), bytes: word.bytes))
                }
                if word.isOpenAfter {
                    rows[place].beginning.formUnion(table.place)
                    let length = min(word.bytes.count, Self.longestLength)
                    openLengths[Int(word.bytes.first ?? 0)] |= 1 << UInt64(length)
                } else {
                    rows[place].whole.formUnion(table.place)
                }
            }
        }
        var capacity = 8
        while capacity < rows.count * 4 { capacity *= 2 }
        slots = [Int32](repeating: -1, count: capacity)
        for (index, row) in rows.enumerated() {
            var slot = Int(truncatingIfNeeded: row.hash) & (capacity - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (capacity - 1) }
            slots[slot] = Int32(truncatingIfNeeded: index)
        }
    }

    /// The lists that have a phrase whose first word is, or may stand for, a token.
    ///
    /// - Complexity: O(length of the token + number of words open at their beginning).
    func lists(of token: FoldedText.Token, in text: [UInt8]) -> ListSet {
        var lists: ListSet = []
        if let row = row(text, token.start, token.end, token.hash) { lists = rows[row].whole }
        let lengths = openLengths[Int(text[token.start])]
        if lengths != 0 {
            var hash = TokenHash()
            for end in token.start + 1...token.end {
                hash.add(text[end - 1])
                let length = min(end - token.start, Self.longestLength)
                guard lengths >> UInt64(length) & 1 == 1 else { continue }
                if let row = row(text, token.start, end, hash.value) {
                    lists.formUnion(rows[row].beginning)
                }
            }
        }
        for place in openBefore.indices where Phrase.matches(openBefore[place].word, text[token.range]) {
            lists.formUnion(openBefore[place].list)
        }
        return lists
    }

    /// The row of the bytes from `start` to `end`, if they are a first word.
    private func row(_ text: [UInt8], _ start: Int, _ end: Int, _ hash: UInt64) -> Int? {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0 {
            let place = Int(slots[slot])
            if rows[place].hash == hash, text.holds(rows[place].bytes, from: start, to: end) { return place }
            slot = (slot + 1) & mask
        }
        return nil
    }
}

extension [UInt8] {
    /// True when the bytes from `start` to `end` are those of a word.
    @inline(__always)
    fileprivate func holds(_ word: [UInt8], from start: Int, to end: Int) -> Bool {
        guard word.count == end - start else { return false }
        for offset in 0..<word.count where self[start &+ offset] != word[offset] { return false }
        return true
    }
}
