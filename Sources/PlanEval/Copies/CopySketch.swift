package import CEL

/// What is kept of a plan to find copies of it: a sample of its shingles, in 272 bytes whatever its length.
///
/// The sample is a MinHash (Broder 1997: the chance that two sets have the same smallest hash is the share of
/// what they have in common, their Jaccard similarity) made with one hash function (Li, Owen and Zhang 2012):
/// the hash of a shingle chooses one of 128 bins, and each bin keeps its smallest. Of n bins that say
/// something, the share that two sketches have alike is the similarity s with a standard error of about
/// √(s(1−s)/n): 0.044 for s = 0.5.
///
/// A bin keeps 15 bits, five for the magnitude and ten behind the leading one, so that the order is kept:
/// `CommonBins` needs it. Two bins are alike by chance once in some thousands.
package struct CopySketch: Sendable {
    /// The number of bins.
    package static let size = 128
    /// What a bin holds into which no shingle fell; larger than anything else.
    static let empty: UInt16 = 0x7FFF

    /// The smallest shingle of each bin.
    let bins: InlineArray<128, UInt16>
    /// The number of words; two characters of a script without spaces count as one.
    package let wordCount: Int
    /// A hash of all words in their order; two plans with the same one are the same word for word.
    package let digest: UInt64

    /// Makes the sketch of everything somebody wrote in a document: its texts without its keys and numbers.
    ///
    /// - Complexity: O(number of bytes).
    package init(_ document: Document) {
        var maker = Maker()
        for node in document.textNodes {
            maker.add(document.bytes.span, document.textRange(of: node))
        }
        self.init(maker)
    }

    /// Makes the sketch of texts that follow each other.
    ///
    /// - Complexity: O(number of bytes).
    package init(texts: [String]) {
        var maker = Maker()
        for text in texts {
            let bytes = Array(text.utf8)
            maker.add(bytes.span, bytes.indices)
        }
        self.init(maker)
    }

    private init(_ maker: Maker) {
        bins = maker.bins
        wordCount = (maker.weight + 1) / 2
        digest = ShingleWindow.mixed(maker.digest)
    }

    /// An estimate of how much of their text two plans share: their common shingles among all shingles of
    /// both, from 0 to 1.
    package func estimatedSimilarity(to other: CopySketch) -> Double {
        var (alike, compared) = (0, 0)
        for bin in 0..<Self.size where bins[bin] != Self.empty || other.bins[bin] != Self.empty {
            compared += 1
            if bins[bin] == other.bins[bin] { alike += 1 }
        }
        return compared == 0 ? 0 : Double(alike) / Double(compared)
    }

    /// A sketch in the making.
    private struct Maker {
        var bins = InlineArray<128, UInt16>(repeating: CopySketch.empty)
        var weight = 0
        var digest: UInt64 = 0
        private var window = ShingleWindow()

        mutating func add(_ text: Span<UInt8>, _ range: Range<Int>) {
            var words = CopyWords(range)
            while let word = words.next(in: text) {
                weight &+= word.weight
                digest = (digest ^ word.hash) &* 0xFF51_AFD7_ED55_8CCD
                digest ^= digest >> 32
                guard let shingle = window.add(word) else { continue }
                let bin = Int(truncatingIfNeeded: shingle >> 57)
                let value = Self.code(UInt32(truncatingIfNeeded: shingle))
                if value < bins[bin] { bins[bin] = value }
            }
        }

        /// The 15 bits that are kept of a number; a larger number never gives a smaller code.
        @inline(__always)
        private static func code(_ number: UInt32) -> UInt16 {
            let number = max(number, 1 << 10)
            let magnitude = 31 &- UInt32(truncatingIfNeeded: number.leadingZeroBitCount)
            let fraction = number >> (magnitude &- 10) & 0x3FF
            return min(UInt16(truncatingIfNeeded: magnitude << 10 | fraction), CopySketch.empty &- 1)
        }
    }
}
