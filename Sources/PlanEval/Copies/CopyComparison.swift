/// Estimates how much of their own text two plans share, what is common set aside.
struct CopyComparison: Sendable {
    let sketches: SketchStore
    let texts: [DistinctText]
    let common: CommonBins
    let minimumSimilarity: Double

    /// The fewest bins that must be alike, so that chance in a few bins makes no copy.
    private static let fewestAlike = 8

    /// The similarity of two texts, `nil` below the least.
    ///
    /// A bin that is marked in one text hides the own shingles that are larger than its value. When the other
    /// text has a smaller one, that one is missing in the first and the bin counts as different; else the bin
    /// says nothing.
    func similarity(_ one: Int, _ other: Int) -> Double? {
        var (alike, compared) = (0, 0)
        let (start, otherStart) = (texts[one].firstBin, texts[other].firstBin)
        for bin in 0..<CopySketch.size {
            let (value, otherValue) = (sketches.bins[start + bin], sketches.bins[otherStart + bin])
            switch (common.isMarked(one, bin: bin), common.isMarked(other, bin: bin)) {
            case (false, false):
                guard value != CopySketch.empty || otherValue != CopySketch.empty else { continue }
                compared += 1
                if value == otherValue { alike += 1 }
            case (true, false): if otherValue < value { compared += 1 }
            case (false, true): if value < otherValue { compared += 1 }
            case (true, true): continue
            }
        }
        guard alike >= Self.fewestAlike else { return nil }
        let similarity = Double(alike) / Double(compared)
        return similarity >= minimumSimilarity ? similarity : nil
    }

    /// What a bin says about the own text of a plan.
    ///
    /// A bin that is empty or marked borrows from another one, which is chosen by its number, so that two
    /// copies borrow alike (Shrivastava 2017, optimal densification). The bins are tried in a sequence of
    /// equal steps that goes through all of them.
    ///
    /// - Returns: `nil` when no bin says anything.
    func value(of text: Int, bin: Int) -> UInt16? {
        let start = texts[text].firstBin
        if let value = ownValue(text, start, bin) { return value }
        let choice = Int(truncatingIfNeeded: ShingleWindow.mixed(UInt64(bin) + 1) >> 2)
        // An odd step meets all of a power of two.
        let step = choice >> 8 | 1
        var place = choice
        for _ in 0..<CopySketch.size {
            if let value = ownValue(text, start, place & (CopySketch.size - 1)) { return value }
            place &+= step
        }
        return nil
    }

    private func ownValue(_ text: Int, _ start: Int, _ bin: Int) -> UInt16? {
        let value = sketches.bins[start + bin]
        return value == CopySketch.empty || common.isMarked(text, bin: bin) ? nil : value
    }
}
