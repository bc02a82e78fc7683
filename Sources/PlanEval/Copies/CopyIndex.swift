/// Finds the near copies in a cohort from the sketches of its plans, without comparing all pairs.
///
/// **What counts.** Two plans are near copies when they share at least `minimumSimilarity` of their shingles,
/// 0.3 unless said otherwise: a little less than half of each text word for word. Text that many plans of the
/// cohort have is set aside first, see `CommonBins`; of what is left to a plan there must be 40 words.
///
/// **How.** Locality-sensitive hashing (Indyk and Motwani 1998; in words and figures: Leskovec, Rajaraman and
/// Ullman, Mining of Massive Datasets, chapter 3.4). The bins of a sketch are cut into 42 bands of three, and
/// only plans that are alike in a whole band are compared. A pair of similarity s becomes a candidate with
/// the probability 1 − (1 − s³)⁴²:
///
///     s   0.1   0.2   0.3   0.4   0.5   0.6
///         4 %  29 %  68 %  94 %  99.6 % 99.997 %
///
/// A candidate is then estimated by all bins. Where many plans fall into one place, each is compared with the
/// first few only, so that a thousand copies of one plan cost a thousand comparisons and not half a million.
///
/// One index is one cohort: what is common is found out among the plans that were added.
package struct CopyIndex: Sendable {
    /// The least similarity of near copies.
    package let minimumSimilarity: Double
    /// The fewest words of its own a plan must have to be compared.
    package let minimumWords: Int
    private(set) var sketches = SketchStore()

    /// Starts an empty index.
    package init(minimumSimilarity: Double = 0.3, minimumWords: Int = 40) {
        self.minimumSimilarity = minimumSimilarity
        self.minimumWords = minimumWords
    }

    /// The number of plans that were added.
    package var count: Int { sketches.count }

    /// Takes the next plan; the first one has the number 0.
    package mutating func add(_ sketch: CopySketch) {
        sketches.add(sketch)
    }

    /// Finds the near copies.
    ///
    /// - Complexity: O(n log n) for n plans, for the size of a sketch.
    package func findings() -> CopyFindings {
        let texts = DistinctText.all(in: sketches, minimumWords: minimumWords)
        let common = CommonBins(sketches, texts)
        var withoutOwnText: [Int] = []
        var own: [Int] = []
        for (index, text) in texts.enumerated() {
            if common.ownWords(sketches, text, at: index) >= minimumWords {
                own.append(index)
            } else {
                withoutOwnText += text.plans
            }
        }
        let comparison = CopyComparison(
            sketches: sketches,
            texts: texts,
            common: common,
            minimumSimilarity: minimumSimilarity
        )
        let pairs = CopyCandidates.pairs(of: own, comparison)
        let grouping = CopyGrouping(texts: texts, own: own, pairs: pairs)
        return CopyFindings(
            groups: grouping.groups,
            withoutOwnText: withoutOwnText.sorted(),
            sample: grouping.sample
        )
    }
}

/// The sketches of many plans side by side.
struct SketchStore: Sendable {
    private(set) var bins: [UInt16] = []
    private(set) var wordCounts: [UInt32] = []
    private(set) var digests: [UInt64] = []

    var count: Int { digests.count }

    mutating func add(_ sketch: CopySketch) {
        for bin in 0..<CopySketch.size { bins.append(sketch.bins[bin]) }
        wordCounts.append(UInt32(clamping: sketch.wordCount))
        digests.append(sketch.digest)
    }
}

/// A text of which there are one or more plans, the same word for word.
struct DistinctText: Sendable {
    /// The plans, in rising order.
    let plans: [Int]
    /// Where the bins of its sketch begin.
    let firstBin: Int

    /// All texts that have enough words, in an order that does not depend on that of the plans.
    ///
    /// - Complexity: O(n log n).
    static func all(in sketches: SketchStore, minimumWords: Int) -> [DistinctText] {
        let plans = sketches.digests.indices.filter { Int(sketches.wordCounts[$0]) >= minimumWords }
            .sorted { (sketches.digests[$0], $0) < (sketches.digests[$1], $1) }
        var texts: [DistinctText] = []
        var start = 0
        while start < plans.count {
            let digest = sketches.digests[plans[start]]
            let end = plans[start...].firstIndex { sketches.digests[$0] != digest } ?? plans.count
            let first = plans[start] * CopySketch.size
            texts.append(DistinctText(plans: Array(plans[start..<end]), firstBin: first))
            start = end
        }
        return texts
    }
}
