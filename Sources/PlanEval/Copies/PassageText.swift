package import CEL

/// The words of a plan with their places and the shingles that end at them, to find shared passages.
package struct PassageText: Sendable {
    let document: Document
    let source: SourceText
    /// The words in document order.
    let words: [PlacedWord]
    /// For each word the shingle that ends with it; `nil` for the first few words.
    let shingles: [UInt64?]
    /// For each word the place of the first word of that shingle.
    let starts: [Int]

    /// A word and the text it stands in.
    struct PlacedWord: Sendable {
        /// The node of the text.
        let node: Int
        /// Its bytes in `Document.bytes`.
        let range: Range<Int>
        /// 2 for a word, 1 for a character of a script without spaces.
        let weight: Int
    }

    /// Reads the words of a plan.
    package init(_ plan: Plan) {
        self.init(plan.document, source: plan.source)
    }

    /// Reads the words of a document.
    ///
    /// - Complexity: O(number of bytes).
    package init(_ document: Document, source: SourceText) {
        var placed: [PlacedWord] = []
        var shingles: [UInt64?] = []
        var starts: [Int] = []
        var window = ShingleWindow()
        for node in document.textNodes {
            var words = CopyWords(document.textRange(of: node))
            while let word = words.next(in: document.bytes.span) {
                placed.append(PlacedWord(node: node, range: word.range, weight: word.weight))
                shingles.append(window.add(word))
                starts.append(placed.count - window.count)
            }
        }
        self.document = document
        self.source = source
        self.words = placed
        self.shingles = shingles
        self.starts = starts
    }

    /// The number of words; two characters of a script without spaces count as one.
    func wordCount(_ range: Range<Int>) -> Int {
        (words[range].reduce(0) { $0 + $1.weight } + 1) / 2
    }

    /// Where a word stands as people count it.
    func place(of word: Int) -> SharedPassages.Place {
        let word = words[word]
        let node = DocumentNode(document: document, index: word.node)
        let text = document.textRange(of: word.node)
        let part = word.range.lowerBound - text.lowerBound..<word.range.upperBound - text.lowerBound
        let span = SourceSpan(source: source, range: node.sourceRange(ofText: part))
        return SharedPassages.Place(pointer: node.pointer, span: span)
    }

    /// Words as they are written, with a space where one text ends and the next begins.
    func text(of range: Range<Int>) -> String {
        var pieces: [String] = []
        var start = range.lowerBound
        while start < range.upperBound {
            var end = start + 1
            while end < range.upperBound, words[end].node == words[start].node { end += 1 }
            let bytes = words[start].range.lowerBound..<words[end - 1].range.upperBound
            pieces.append(String(decoding: document.bytes[bytes], as: UTF8.self))
            start = end
        }
        return pieces.joined(separator: " ")
    }
}
