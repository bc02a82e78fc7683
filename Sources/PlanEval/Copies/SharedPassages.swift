/// The passages that two plans have in common, and exactly how much they share.
package struct SharedPassages: Sendable {
    /// The passages, the longest first.
    package let passages: [Passage]
    /// The shingles that both have among all that one of them has, from 0 to 1.
    package let similarity: Double
    /// How much of the first plan stands in the second one, from 0 to 1.
    package let shareOfFirst: Double
    /// How much of the second plan stands in the first one, from 0 to 1.
    package let shareOfSecond: Double

    /// A passage that stands in both plans, word for word but for case and punctuation.
    package struct Passage: Sendable {
        /// The number of words; two characters of a script without spaces count as one.
        package let wordCount: Int
        /// The words as the first plan writes them.
        package let text: String
        /// Where it begins in the first plan.
        package let first: Place
        /// Where it begins in the second one.
        package let second: Place
    }

    /// A place in a plan.
    package struct Place: Sendable {
        /// The JSON Pointer (RFC 6901) of the text.
        package let pointer: String
        /// The word there.
        package let span: SourceSpan

        /// The line, from 1.
        package var line: Int { span.start.line }
        /// The column in Unicode scalars, from 1.
        package var column: Int { span.start.column }
    }

    /// Finds what two plans share.
    ///
    /// The first plan is read from its beginning. Where a shingle begins that the second plan has too, the
    /// longest run of shingles is taken that both have, and reading goes on behind it. Of a shingle that the
    /// second plan repeats, the first sixteen places are tried, which keeps the work in proportion to the
    /// length of the plans.
    ///
    /// - Parameters:
    ///   - one: the first plan.
    ///   - other: the second one.
    ///   - common: text that counts neither as shared nor as own.
    ///   - minimumWords: the fewest words of a passage, ten unless said otherwise.
    /// - Returns: the passages and the shares.
    /// - Complexity: O(number of words).
    package static func between(
        _ one: PassageText,
        _ other: PassageText,
        common: CommonText = .none,
        minimumWords: Int = 10
    ) -> SharedPassages {
        let matcher = PassageMatcher(one, other, common)
        let passages = matcher.runs()
            .map { run in
                Passage(
                    wordCount: one.wordCount(run.first),
                    text: one.text(of: run.first),
                    first: one.place(of: run.first.lowerBound),
                    second: other.place(of: run.second)
                )
            }
            .filter { $0.wordCount >= minimumWords }
        let mine = Set(one.shingles.compactMap(\.self).filter { !common.contains($0) })
        let theirs = Set(other.shingles.compactMap(\.self).filter { !common.contains($0) })
        let shared = mine.count { theirs.contains($0) }
        func share(of count: Int) -> Double { count == 0 ? 0 : Double(shared) / Double(count) }
        return SharedPassages(
            // The longest first, and equally long ones as they are read.
            passages: passages.enumerated()
                .sorted { ($1.element.wordCount, $0.offset) < ($0.element.wordCount, $1.offset) }
                .map(\.element),
            similarity: share(of: mine.count + theirs.count - shared),
            shareOfFirst: share(of: mine.count),
            shareOfSecond: share(of: theirs.count)
        )
    }
}

/// Finds runs of words that two plans share.
private struct PassageMatcher {
    private let one: PassageText
    private let other: PassageText
    private let common: CommonText
    /// The first word of the other plan at which a shingle ends.
    private var firstPlaces: [UInt64: Int] = [:]
    /// For each word of the other plan the next one at which the same shingle ends.
    private var nextPlaces: [Int?]

    private static let mostPlaces = 16

    init(_ one: PassageText, _ other: PassageText, _ common: CommonText) {
        self.one = one
        self.other = other
        self.common = common
        nextPlaces = Array(repeating: nil, count: other.words.count)
        for (place, shingle) in other.shingles.enumerated().reversed() {
            guard let shingle else { continue }
            nextPlaces[place] = firstPlaces.updateValue(place, forKey: shingle)
        }
    }

    /// Words of the first plan that the second one has, and where they begin there.
    struct Run {
        let first: Range<Int>
        let second: Int
    }

    func runs() -> [Run] {
        var runs: [Run] = []
        var word = 0
        while word < one.words.count {
            let (length, place) = longestRun(at: word)
            guard length > 0 else {
                word += 1
                continue
            }
            // The shingles behind a run reach back into it.
            let start = max(one.starts[word], runs.last?.first.upperBound ?? 0)
            let skipped = start - one.starts[word]
            runs.append(Run(first: start..<word + length, second: other.starts[place] + skipped))
            word += length
        }
        return runs
    }

    /// The number of shingles that follow each other in both plans, and where they begin in the second one.
    private func longestRun(at word: Int) -> (length: Int, place: Int) {
        guard let shingle = one.shingles[word], !common.contains(shingle) else { return (0, 0) }
        var best = (length: 0, place: 0)
        var next = firstPlaces[shingle]
        var tried = 0
        while let place = next, tried < Self.mostPlaces {
            let length = runLength(word, place)
            if length > best.length { best = (length, place) }
            next = nextPlaces[place]
            tried += 1
        }
        return best
    }

    private func runLength(_ word: Int, _ place: Int) -> Int {
        var length = 0
        while word + length < one.shingles.count, place + length < other.shingles.count,
            let shingle = one.shingles[word + length], shingle == other.shingles[place + length],
            !common.contains(shingle)
        {
            length += 1
        }
        return length
    }
}
