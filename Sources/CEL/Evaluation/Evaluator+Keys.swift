/// Members and texts of the document, found by keys of the program.
extension Evaluator {
    /// What came of looking for a member.
    struct Search {
        /// The node of the value; 0, which is the root and so no value of a member, when there is none.
        let node: Int
        /// The members and bytes that were looked at, for which somebody has to answer.
        let work: Int

        /// True when the work is so little that a step may do it at no charge.
        @inline(__always)
        var isFree: Bool { work <= Evaluator.freeWork }
    }

    /// The node of the value that belongs to a key; `nil` when the object has no such member.
    ///
    /// - Complexity: O(number of members + length of the keys that begin and end like this one).
    @inline(__always)
    mutating func member(of object: Int, _ key: TextKey) throws(EvaluationError) -> Int? {
        let search = search(object, key)
        try charge(rareWork: search.work)
        return search.node == 0 ? nil : search.node
    }

    /// Looks for the value that belongs to a key, without counting the work.
    mutating func search(_ object: Int, _ key: TextKey) -> Search {
        let range = document.entries[object].memberRange
        let members = document.members.span.extracting(range)
        // Objects of one kind mostly have their members in the same order.
        let guess = Int(guesses[Int(key.guess) % TextKey.guessCount])
        if guess < members.count, key.count <= 16, members[guess].isAlike(key) {
            return Search(node: Int(members[guess].key) &+ 1, work: range.count)
        }
        guard let place = Self.candidate(members, key) else { return Search(node: 0, work: range.count) }
        guard key.count <= 16 else {
            return searchLong(range.lowerBound &+ place..<range.upperBound, key, work: range.count)
        }
        guesses[Int(key.guess) % TextKey.guessCount] = UInt8(truncatingIfNeeded: place)
        return Search(node: Int(members[place].key) &+ 1, work: range.count)
    }

    /// The first member whose key may be a text.
    @inline(__always)
    private static func candidate(_ members: Span<Document.Member>, _ key: TextKey) -> Int? {
        for place in members.indices where members[place].isAlike(key) { return place }
        return nil
    }

    /// Looks for the value that belongs to a key of more than 16 bytes.
    @inline(never)
    private mutating func searchLong(_ rows: Range<Int>, _ key: TextKey, work: Int) -> Search {
        var work = work
        for row in rows {
            let member = document.members[row]
            guard member.isAlike(key) else { continue }
            work &+= Int(key.count)
            let node = Int(member.key)
            if hasSameTail(document.entries[node].textRange, key) {
                return Search(node: node &+ 1, work: work)
            }
        }
        return Search(node: 0, work: work)
    }

    // MARK: Texts

    /// Whether a text of the document is the text of a key.
    @inline(__always)
    mutating func matches(_ node: Int, _ key: TextKey) throws(EvaluationError) -> Bool {
        let entry = document.entries[node]
        if entry.isDecoded { return try hasSameBytes(entry.textRange, key) }
        guard entry.payload == key.prefix, entry.end &- entry.start == key.spelledCount else { return false }
        guard key.count > 8 else { return true }
        try charge(rareWork: Int(key.count))
        return hasSameTail(entry.textRange, key)
    }

    /// Whether a text that begins like a longer key, and is as long, is the same to its end.
    @inline(never)
    private mutating func hasSameTail(_ range: Range<Int>, _ key: TextKey) -> Bool {
        guard document.bytes.span.word(at: range.upperBound &- 8) == key.suffix else { return false }
        guard range.count > 16 else { return true }
        return code.texts.hasSameTail(key, as: document.bytes.span, at: range.lowerBound)
    }

    @inline(never)
    private mutating func hasSameBytes(_ range: Range<Int>, _ key: TextKey) throws(EvaluationError) -> Bool {
        guard range.count == Int(key.count) else { return false }
        try charge(rareWork: range.count)
        return document.bytes[range].elementsEqual(
            code.texts.bytes[Int(key.start)..<Int(key.start) + range.count]
        )
    }

    /// Whether two texts of the document are the same, byte by byte.
    @inline(__always)
    mutating func haveSameText(_ one: Int, _ other: Int) throws(EvaluationError) -> Bool {
        let left = document.entries[one]
        let right = document.entries[other]
        if left.isDecoded || right.isDecoded { return try haveSameBytes(left, right) }
        // The payloads are the first eight bytes.
        guard left.payload == right.payload, left.end &- left.start == right.end &- right.start else {
            return false
        }
        if left.end &- left.start <= 10 { return true }
        return try haveSameTail(left, right)
    }

    @inline(never)
    private mutating func haveSameTail(
        _ left: Document.Entry,
        _ right: Document.Entry
    ) throws(EvaluationError) -> Bool {
        let count = left.textRange.count
        try charge(rareWork: count)
        return document.bytes.span.hasSameTail(
            at: Int(left.start) &+ 1,
            as: document.bytes.span,
            at: Int(right.start) &+ 1,
            count: count
        )
    }

    @inline(never)
    private mutating func haveSameBytes(
        _ left: Document.Entry,
        _ right: Document.Entry
    ) throws(EvaluationError) -> Bool {
        guard left.textRange.count == right.textRange.count else { return false }
        try charge(rareWork: left.textRange.count)
        return document.bytes[left.textRange].elementsEqual(document.bytes[right.textRange])
    }
}

extension Document.Member {
    /// Whether the key begins and ends like a text and is as long; up to 16 bytes there is no more to it.
    @inline(__always)
    func isAlike(_ key: TextKey) -> Bool {
        prefix == key.prefix && suffix == key.suffix && length == UInt32(bitPattern: key.count)
    }
}
