/// Some raters in a row with what their plans' other raters say.
///
/// Fetching that runs ahead of computing with it, so that waiting for memory overlaps.
struct RaterPiece {
    private let graph: MessageGraph
    private let raters: Range<Int>
    private let first: Int
    /// For each rating the difference between the value and what others say of the plan, and its variance; then
    /// the precision of the difference with the noise in it, and precision times difference.
    private var entries: [SIMD4<Double>]
    /// What the raters tell the plans, once they have answered.
    private(set) var answers: [SIMD2<Double>]

    /// Takes off the plans' totals what some raters said themselves.
    init(_ graph: MessageGraph, _ raters: Range<Int>, totals: [SIMD2<Double>], own: [SIMD2<Double>]) {
        self.graph = graph
        self.raters = raters
        let places = graph.raterOffsets[raters.lowerBound]..<graph.raterOffsets[raters.upperBound]
        first = places.lowerBound
        answers = graph.plans[places].map { totals[Int($0)] }
        entries = Array(repeating: .zero, count: places.count)
        entries.withUnsafeMutableBufferPointer { entries in
            answers.withUnsafeBufferPointer { totals in
                graph.values.withUnsafeBufferPointer { values in
                    own.withUnsafeBufferPointer { own in
                        for index in entries.indices {
                            let others = totals[index] - own[first + index]
                            let variance = 1 / others.x
                            let difference = values[first + index] - others.y * variance
                            entries[index] = SIMD4(difference, variance, 0, 0)
                        }
                    }
                }
            }
        }
    }

    /// The ratings of one rater.
    struct Ratings {
        let entries: UnsafeMutableBufferPointer<SIMD4<Double>>
        let answers: UnsafeMutableBufferPointer<SIMD2<Double>>
        let values: UnsafeBufferPointer<Double>
        /// Empty when all are 1.
        let inverseShares: UnsafeBufferPointer<Double>

        /// The number of ratings, a partial one counting by its share.
        @inline(__always)
        var total: Double {
            inverseShares.isEmpty ? Double(entries.count) : inverseShares.reduce(0) { $0 + 1 / $1 }
        }

        /// One over the share of a rating.
        @inline(__always)
        func inverseShare(_ index: Int) -> Double { inverseShares.isEmpty ? 1 : inverseShares[index] }
    }

    /// Works on each rater with ratings; `body` gets the rater and keeps nothing of the ratings.
    @inline(__always)
    mutating func forEach(_ body: (Int, Ratings) -> Void) {
        entries.withUnsafeMutableBufferPointer { entries in
            answers.withUnsafeMutableBufferPointer { answers in
                graph.values.withUnsafeBufferPointer { values in
                    graph.inverseShares.withUnsafeBufferPointer { shares in
                        for rater in raters {
                            let here = graph.raterOffsets[rater]..<graph.raterOffsets[rater + 1]
                            guard !here.isEmpty else { continue }
                            let local = (here.lowerBound - first)..<(here.upperBound - first)
                            body(
                                rater,
                                Ratings(
                                    entries: UnsafeMutableBufferPointer(rebasing: entries[local]),
                                    answers: UnsafeMutableBufferPointer(rebasing: answers[local]),
                                    values: UnsafeBufferPointer(rebasing: values[here]),
                                    inverseShares: shares.isEmpty
                                        ? shares : UnsafeBufferPointer(rebasing: shares[here])
                                )
                            )
                        }
                    }
                }
            }
        }
    }
}
