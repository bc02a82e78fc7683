/// The words and phrases of one list, compiled for lookup in the tokens of a text.
///
/// Phrases are found by their first word: a closed one by hash, one open at its end by binary search, and
/// the few that are open at their beginning one after the other. A phrase carries a value, which is how a
/// list of months knows their numbers.
///
/// A class because a lexicon has dozens, and hands them on with every call.
final class PhraseTable: Sendable {
    /// A phrase that was found.
    struct Match: Sendable, Equatable {
        /// The number of tokens from its first word to its last.
        let length: Int
        /// What it stands for; of several phrases of the same length, all their values joined.
        let value: UInt32
    }

    /// The phrases that share a first word.
    private struct Head: Sendable {
        let word: Phrase.Word
        let hash: UInt64
        var phrases: [Tail] = []
        /// Of a first word open at its end: the longest other one that it begins with itself, or -1.
        var shorter = -1
    }

    /// The words of a phrase after the first.
    private struct Tail: Sendable {
        let words: [Phrase.Word]
        let value: UInt32
    }

    /// An open-addressing table of a power of two; indices into `closed`, -1 where free.
    private let slots: [Int32]
    private let closed: [Head]
    /// First words open at their end, sorted by bytes.
    private let openAfter: [Head]
    private let openBefore: [Head]
    /// Entries without a letter or digit, which are found anywhere.
    private let symbols: [[UInt8]]

    /// The place of the list among those of its lexicon; empty for a list on its own.
    let place: ListSet
    /// True when every phrase is one word, so that every match is one token long.
    private let hasOnlyWords: Bool

    /// True when the list has no entry at all.
    var isEmpty: Bool { closed.isEmpty && openAfter.isEmpty && openBefore.isEmpty && symbols.isEmpty }

    /// Compiles entries.
    ///
    /// - Complexity: O(n log n) in the number of entries.
    init(_ entries: [(entry: Phrase.Entry, value: UInt32)], place: ListSet = []) {
        var closed: [Head] = []
        var places: [[UInt8]: Int] = [:]
        var openAfter: [Head] = []
        var openBefore: [Head] = []
        var symbols: [[UInt8]] = []
        for (entry, value) in entries {
            switch entry {
            case .symbol(let bytes): symbols.append(bytes)
            case .phrase(let phrase):
                let first = phrase.words[0]
                var head = Head(word: first, hash: TokenHash.of(first.bytes))
                head.phrases = [Tail(words: Array(phrase.words.dropFirst()), value: value)]
                if first.isOpenBefore {
                    openBefore.append(head)
                } else if first.isOpenAfter {
                    openAfter.append(head)
                } else if let place = places[first.bytes] {
                    closed[place].phrases += head.phrases
                } else {
                    places[first.bytes] = closed.count
                    closed.append(head)
                }
            }
        }
        slots = Self.slots(for: closed)
        self.closed = closed
        self.openAfter = Self.linked(openAfter)
        self.openBefore = openBefore
        self.symbols = symbols
        self.place = place
        hasOnlyWords = (closed + openAfter + openBefore).allSatisfy { head in
            head.phrases.allSatisfy(\.words.isEmpty)
        }
    }

    /// The first words of all phrases.
    var firstWords: [Phrase.Word] { (closed + openAfter + openBefore).map(\.word) }

    private static func slots(for heads: [Head]) -> [Int32] {
        var capacity = 8
        while capacity < heads.count * 2 { capacity *= 2 }
        var slots = [Int32](repeating: -1, count: capacity)
        for (index, head) in heads.enumerated() {
            var slot = Int(truncatingIfNeeded: head.hash) & (capacity - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (capacity - 1) }
            slots[slot] = Int32(truncatingIfNeeded: index)
        }
        return slots
    }

    /// Sorts first words that are open at their end, joins equal ones, and links each to the longest other
    /// one that it begins with.
    ///
    /// Whatever begins a word sorts at or before it, and what sorts in between begins with it too; so one
    /// binary search and a walk up the links find every beginning of a word.
    private static func linked(_ heads: [Head]) -> [Head] {
        var result: [Head] = []
        let sorted = heads.enumerated().sorted { one, other in
            one.element.word.bytes == other.element.word.bytes
                ? one.offset < other.offset
                : one.element.word.bytes.lexicographicallyPrecedes(other.element.word.bytes)
        }
        for (_, head) in sorted {
            if let last = result.last, last.word.bytes == head.word.bytes {
                result[result.count - 1].phrases += head.phrases
                continue
            }
            var shorter = result.count - 1
            while shorter >= 0, !head.word.bytes.starts(with: result[shorter].word.bytes) {
                shorter = result[shorter].shorter
            }
            var head = head
            head.shorter = shorter
            result.append(head)
        }
        return result
    }
}

extension PhraseTable {
    /// The longest phrase that starts with the token at `index`.
    ///
    /// - Complexity: O(length of the phrases that share the first word).
    func match(in text: FoldedText, at index: Int) -> Match? {
        guard mayBegin(in: text, at: index) else { return nil }
        return search(text, at: index)
    }

    /// False when the index of the lexicon knows that no phrase begins with a token.
    @inline(__always)
    private func mayBegin(in text: FoldedText, at index: Int) -> Bool {
        place.isEmpty || text.lists.isEmpty || !text.lists[index].isDisjoint(with: place)
    }

    private func search(_ text: FoldedText, at index: Int) -> Match? {
        var best: Match?
        let token = text.tokens[index]
        let bytes = text.bytes[token.range]
        if let head = closedHead(bytes, hash: token.hash) {
            Self.extend(&best, closed, at: head, text, index)
        }
        if !openAfter.isEmpty {
            var candidate = lastBeginning(before: bytes)
            while candidate >= 0 {
                if bytes.starts(with: openAfter[candidate].word.bytes) {
                    Self.extend(&best, openAfter, at: candidate, text, index)
                }
                candidate = openAfter[candidate].shorter
            }
        }
        for head in openBefore.indices where Phrase.matches(openBefore[head].word, bytes) {
            Self.extend(&best, openBefore, at: head, text, index)
        }
        return best
    }

    /// The joined values of the entries that are one closed word, given as bytes of a folded text.
    func value(of word: ArraySlice<UInt8>) -> UInt32? {
        guard let head = closedHead(word, hash: TokenHash.of(word)) else { return nil }
        let values = closed[head].phrases.lazy.filter(\.words.isEmpty).map(\.value)
        return values.isEmpty ? nil : values.reduce(0, |)
    }

    /// True when any phrase or symbol of the list stands in the text.
    ///
    /// - Complexity: O(number of tokens × phrases that share a first word), and for symbols
    ///   O(bytes × symbols).
    func occurs(in text: FoldedText) -> Bool {
        if mayOccur(in: text) {
            for index in text.tokens.indices where match(in: text, at: index) != nil { return true }
        }
        for symbol in symbols where text.bytes[...].containsBytes(symbol) { return true }
        return false
    }

    /// False when the index of the lexicon knows that no phrase begins in the text.
    private func mayOccur(in text: FoldedText) -> Bool {
        place.isEmpty || text.lists.isEmpty || !text.allLists.isDisjoint(with: place)
    }

    /// True when one phrase or symbol is all there is in the text.
    func isWhole(_ text: FoldedText) -> Bool {
        if text.tokens.isEmpty { return symbols.contains(text.bytes) }
        return match(in: text, at: 0)?.length == text.tokens.count
    }

    /// Marks every token from the first word of a phrase of the list to its last.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - marks: one for each token; what is marked already stays so.
    ///   - sparingCapitals: leaves out words written in capitals, which are names.
    func mark(_ text: FoldedText, in marks: inout [Bool], sparingCapitals: Bool = false) {
        guard mayOccur(in: text) else { return }
        let isKnown = hasOnlyWords && !place.isEmpty && !text.lists.isEmpty
        var end = 0
        for index in text.tokens.indices {
            if sparingCapitals, text.tokens[index].isCapitals { continue }
            if isKnown {
                if mayBegin(in: text, at: index) { marks[index] = true }
                continue
            }
            if let match = match(in: text, at: index) { end = max(end, index + match.length) }
            if index < end { marks[index] = true }
        }
    }

    /// The place of a first word in `closed`.
    private func closedHead(_ word: ArraySlice<UInt8>, hash: UInt64) -> Int? {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0 {
            let place = Int(slots[slot])
            if closed[place].hash == hash, closed[place].word.bytes.elementsEqual(word) {
                return place
            }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// The last of the words open at their end that sorts at or before a word, or -1.
    private func lastBeginning(before word: ArraySlice<UInt8>) -> Int {
        var low = 0
        var high = openAfter.count
        while low < high {
            let middle = (low + high) / 2
            if word.lexicographicallyPrecedes(openAfter[middle].word.bytes) {
                high = middle
            } else {
                low = middle + 1
            }
        }
        return low - 1
    }

    /// Looks whether a phrase with one of the first words stands at `index`, longer than the best so far.
    private static func extend(
        _ best: inout Match?,
        _ heads: [Head],
        at head: Int,
        _ text: FoldedText,
        _ index: Int
    ) {
        for tail in heads[head].phrases {
            guard let length = length(of: tail.words, after: heads[head].word, text, index) else { continue }
            if let found = best, found.length >= length {
                if found.length == length { best = Match(length: length, value: found.value | tail.value) }
            } else {
                best = Match(length: length, value: tail.value)
            }
        }
    }

    /// The number of tokens of a phrase whose first word stands at `index`, or `nil` when its other words do
    /// not follow.
    ///
    /// Bit n of `ends` says that the words so far may end with the token n places after the first: all ways
    /// to fill the gaps are followed at once, so that no text makes the search go back.
    private static func length(
        of words: [Phrase.Word],
        after first: Phrase.Word,
        _ text: FoldedText,
        _ index: Int
    ) -> Int? {
        if words.isEmpty { return 1 }
        var ends: UInt64 = 1
        var previous = first
        for word in words {
            var starts: UInt64 = 0
            for distance in 1...word.gap + 1 { starts |= ends << UInt64(distance) }
            ends = 0
            var place = 0
            while starts >> UInt64(place) != 0, index + place < text.tokens.count {
                if starts >> UInt64(place) & 1 == 1,
                    Phrase.matches(word, text.bytes[text.tokens[index + place].range]),
                    word.gap > 0 || !(word.isCharacter && previous.isCharacter)
                        || text.standsBesidePrevious(index + place)
                {
                    ends |= 1 << UInt64(place)
                }
                place += 1
            }
            if ends == 0 { return nil }
            previous = word
        }
        return ends.trailingZeroBitCount + 1
    }
}

extension FoldedText {
    /// True when nothing but a space stands between a token and the one before it.
    func standsBesidePrevious(_ index: Int) -> Bool {
        guard index > 0, index < tokens.count else { return false }
        let gap = tokens[index].start - tokens[index - 1].end
        return gap == 0 || (gap == 1 && bytes[tokens[index].start - 1] == UInt8(ascii: " "))
    }
}
