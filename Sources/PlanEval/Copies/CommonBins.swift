/// Marks the bins of sketches that hold text which many plans of the cohort have: the template of a workshop,
/// an example that all teams were given, a paragraph of the task.
///
/// A shingle counts as common when more than three texts have it and
///
/// - at least a third of all texts do, or
/// - at least three quarters of those do in which it could be seen.
///
/// A shingle cannot be seen in a bin that holds a smaller one, so a template that every plan has shows in a
/// part of the plans only: in those whose own shingles in the bin are all larger. That is what the second rule
/// is about. As four plans can share what they like before anything counts as common, a few copies in a small
/// cohort are never taken for a template. Plans that are the same word for word count once.
///
/// A marked bin says nothing about the plan's own text; what other text falls into it is not seen.
///
/// - Complexity: O(n log n) for n texts, and two bytes for each of them at a time.
struct CommonBins: Sendable {
    /// For each text a bit for each bin.
    private let marks: [UInt128]

    /// The most texts that may share a shingle, however few there are.
    static let allowance = 3

    init(_ sketches: SketchStore, _ texts: [DistinctText]) {
        var marks = [UInt128](repeating: 0, count: texts.count)
        for bin in 0..<CopySketch.size where texts.count > Self.allowance {
            let values = texts.map { sketches.bins[$0.firstBin + bin] }
            let common = Self.commonValues(values.sorted())
            guard !common.isEmpty else { continue }
            for (index, value) in values.enumerated() where common.contains(value) {
                marks[index] |= 1 << UInt128(bin)
            }
        }
        self.marks = marks
    }

    /// The values in one bin of all texts that count as common; few, as each needs many texts.
    private static func commonValues(_ sorted: [UInt16]) -> Set<UInt16> {
        var common: Set<UInt16> = []
        var start = 0
        while start < sorted.count, sorted[start] != CopySketch.empty {
            var end = start + 1
            while end < sorted.count, sorted[end] == sorted[start] { end += 1 }
            let having = end - start
            let showing = sorted.count - start
            if having > allowance, 3 * having >= sorted.count || 4 * having >= 3 * showing {
                common.insert(sorted[start])
            }
            start = end
        }
        return common
    }

    /// True when the bin of a text holds common text.
    func isMarked(_ text: Int, bin: Int) -> Bool { marks[text] >> UInt128(bin) & 1 != 0 }

    /// An estimate of how many words of a text are not common.
    func ownWords(_ sketches: SketchStore, _ text: DistinctText, at index: Int) -> Int {
        let words = Int(sketches.wordCounts[text.plans[0]])
        let bins = sketches.bins[text.firstBin..<text.firstBin + CopySketch.size]
        let filled = bins.count { $0 != CopySketch.empty }
        guard marks[index] != 0, filled > 0 else { return words }
        return words * (filled - marks[index].nonzeroBitCount) / filled
    }
}
