/// A set of Unicode code points, kept as ascending ranges that neither overlap nor touch.
///
/// Code points are plain numbers here because a class may name surrogates (`[\x{D7FF}-\x{E000}]`); no text in UTF-8
/// holds them, so they are left out when the set is compiled to bytes.
struct ScalarSet: Hashable, Sendable {
    static let maximum: UInt32 = 0x10FFFF
    static let all = ScalarSet([0...maximum])

    private(set) var ranges: [ClosedRange<UInt32>]

    /// Creates the set that covers the given ranges, which may come in any order and overlap.
    init(_ ranges: [ClosedRange<UInt32>]) {
        self.ranges = ranges
        normalize()
    }

    init(_ members: some Sequence<UInt32>) {
        self.init(members.map { $0...$0 })
    }

    init(_ names: some Sequence<Unicode.Scalar>) {
        self.init(names.map(\.value))
    }

    var isEmpty: Bool { ranges.isEmpty }

    /// The only member of a set of one.
    var single: UInt32? {
        guard ranges.count == 1, let range = ranges.first, range.count == 1 else { return nil }
        return range.lowerBound
    }

    var inverted: ScalarSet {
        var gaps: [ClosedRange<UInt32>] = []
        var start: UInt32 = 0
        for range in ranges {
            if range.lowerBound > start {
                gaps.append(start...range.lowerBound - 1)
            }
            start = range.upperBound + 1
        }
        if start <= Self.maximum {
            gaps.append(start...Self.maximum)
        }
        return ScalarSet(gaps)
    }

    func contains(_ scalar: UInt32) -> Bool {
        var lower = 0
        var upper = ranges.count
        while lower < upper {
            let middle = (lower + upper) / 2
            if ranges[middle].upperBound < scalar {
                lower = middle + 1
            } else {
                upper = middle
            }
        }
        return lower < ranges.count && ranges[lower].contains(scalar)
    }

    mutating func formUnion(_ other: ScalarSet) {
        guard !other.isEmpty else { return }
        ranges += other.ranges
        normalize()
    }

    private mutating func normalize() {
        ranges.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        var merged: [ClosedRange<UInt32>] = []
        merged.reserveCapacity(ranges.count)
        for range in ranges {
            if let last = merged.last, range.lowerBound <= last.upperBound &+ 1 {
                merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        ranges = merged
    }
}
