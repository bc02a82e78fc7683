/// One of the three things that a rating is about.
enum Facet: Int, CaseIterable {
    case plan, rater, criterion

    /// The place of a rating in the facet.
    func place(of rating: FacetTable.Rating) -> Int {
        switch self {
        case .plan: rating.plan
        case .rater: rating.rater
        case .criterion: rating.criterion
        }
    }

    /// How many places the facet has.
    func count(in table: FacetTable) -> Int {
        switch self {
        case .plan: table.planCount
        case .rater: table.raterCount
        case .criterion: table.criterionCount
        }
    }
}

/// Which ratings of a table can be placed on a finite scale.
///
/// A plan, rater or criterion whose ratings all stand at one end of the scale would have an infinite measure. It is set
/// aside with its ratings, which can put others at an end, until nothing changes.
struct FacetSelection {
    let ratings: [FacetTable.Rating]
    /// Whether the ratings use a level.
    let isUsed: [Bool]
    /// For each facet and place why it has no measure; `nil` where it has one.
    private let reasons: [[UndefinedReason?]]

    /// Selects ratings.
    ///
    /// - Parameters:
    ///   - table: all ratings.
    ///   - keepsExtremes: whether measures are drawn to the middle, so that all of them are finite.
    init(_ table: FacetTable, keepsExtremes: Bool) {
        var ratings = table.ratings
        var reasons = Facet.allCases.map { facet in
            var reasons = [UndefinedReason?](repeating: .noRatings, count: facet.count(in: table))
            for rating in ratings { reasons[facet.place(of: rating)] = nil }
            return reasons
        }
        var changed = !keepsExtremes
        while changed, !ratings.isEmpty {
            changed = false
            let lowest = ratings.reduce(Int.max) { min($0, $1.level) }
            let highest = ratings.reduce(0) { max($0, $1.level) }
            for facet in Facet.allCases {
                var isBetween = [Bool](repeating: false, count: facet.count(in: table))
                var ends = [Set<Int>](repeating: [], count: isBetween.count)
                for rating in ratings {
                    let place = facet.place(of: rating)
                    if rating.level == lowest || rating.level == highest {
                        ends[place].insert(rating.level)
                    } else {
                        isBetween[place] = true
                    }
                }
                let isExtreme = zip(isBetween, ends).map { !$0 && $1.count == 1 }
                guard isExtreme.contains(true) else { continue }
                for place in isExtreme.indices where isExtreme[place] {
                    reasons[facet.rawValue][place] = .extremeScore
                }
                ratings.removeAll { isExtreme[facet.place(of: $0)] }
                changed = true
                // The ends of what is left may be others.
                break
            }
        }
        // Who rated nothing but what was set aside has nothing left to be measured by.
        for facet in Facet.allCases {
            var isLeft = [Bool](repeating: false, count: facet.count(in: table))
            for rating in ratings { isLeft[facet.place(of: rating)] = true }
            for place in isLeft.indices where !isLeft[place] && reasons[facet.rawValue][place] == nil {
                reasons[facet.rawValue][place] = .extremeScore
            }
        }
        var isUsed = [Bool](repeating: false, count: table.levelCount)
        for rating in ratings { isUsed[rating.level] = true }
        self.isUsed = isUsed
        self.ratings = ratings
        self.reasons = reasons
    }

    /// Why a place has no measure, or `nil` when it has one.
    func reason(_ facet: Facet, _ place: Int) -> UndefinedReason? { reasons[facet.rawValue][place] }

    /// The places of a facet that have measures.
    func active(_ facet: Facet) -> [Int] {
        reasons[facet.rawValue].indices.filter { reasons[facet.rawValue][$0] == nil }
    }
}
