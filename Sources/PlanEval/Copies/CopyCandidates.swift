/// Chooses the pairs of texts that are worth a comparison, and compares them.
enum CopyCandidates {
    /// Two texts, the lower one first, and their similarity.
    struct Pair {
        let first: Int
        let second: Int
        let similarity: Double
    }

    /// The number of bins in a band.
    private static let bandWidth = 3
    /// The number of texts at the beginning of a crowd with which all others are compared.
    private static let leaders = 8

    /// The pairs of texts that are near copies, of those that are alike in at least one band.
    ///
    /// - Complexity: O(n log n) for n texts, for each band.
    static func pairs(of own: [Int], _ comparison: CopyComparison) -> [Pair] {
        var pairs: [Pair] = []
        var compared: Set<UInt64> = []
        for band in 0..<CopySketch.size / bandWidth {
            let crowds = sortedKeys(of: own, band, comparison)
            var start = 0
            while start < crowds.count {
                var end = start + 1
                while end < crowds.count, crowds[end] >> 32 == crowds[start] >> 32 { end += 1 }
                for later in start + 1..<max(end, start + 1) {
                    for earlier in start..<min(later, start + leaders) {
                        // Texts are in the same order in every crowd.
                        let one = crowds[earlier] & 0xFFFF_FFFF
                        let other = crowds[later] & 0xFFFF_FFFF
                        guard compared.insert(one << 32 | other).inserted,
                            let similarity = comparison.similarity(Int(one), Int(other))
                        else { continue }
                        pairs.append(Pair(first: Int(one), second: Int(other), similarity: similarity))
                    }
                }
                start = end
            }
        }
        return pairs
    }

    /// For each text the hash of a band in the upper half and the text in the lower half, sorted.
    ///
    /// Texts with the same hash by chance cost a comparison.
    private static func sortedKeys(
        of own: [Int],
        _ band: Int,
        _ comparison: CopyComparison
    ) -> [UInt64] {
        var keys: [UInt64] = []
        keys.reserveCapacity(own.count)
        for text in own {
            var values: UInt64 = 0
            for bin in band * bandWidth..<(band + 1) * bandWidth {
                values = values << 16 | UInt64(comparison.value(of: text, bin: bin) ?? CopySketch.empty)
            }
            let upper = ShingleWindow.mixed(values) & ~0xFFFF_FFFF
            keys.append(upper | UInt64(UInt32(truncatingIfNeeded: text)))
        }
        keys.sort()
        return keys
    }
}
