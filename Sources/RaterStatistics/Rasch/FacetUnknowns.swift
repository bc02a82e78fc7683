/// Which places the unknowns have that are left when plans are eliminated.
struct FacetUnknowns {
    /// The place of each rater among the unknowns; `nil` for those without a measure.
    let raters: [Int?]
    /// The same for criteria.
    let criteria: [Int?]
    /// The place of each level's τ; `nil` for the ends of the scale and for levels that nobody gave.
    let levels: [Int?]
    /// The place of the mean of the plans, where it is one.
    let center: Int?
    /// How many unknowns there are.
    let count: Int

    init(_ table: FacetTable, _ selection: FacetSelection, hasCenter: Bool) {
        func numbered(_ places: [Int], of count: Int, from start: Int) -> [Int?] {
            var result = [Int?](repeating: nil, count: count)
            for (offset, place) in places.enumerated() { result[place] = start + offset }
            return result
        }
        let activeRaters = selection.active(.rater)
        let activeCriteria = selection.active(.criterion)
        let used = selection.isUsed.indices.filter { selection.isUsed[$0] }
        let inner = Array(used.dropFirst().dropLast())
        var next = 0
        raters = numbered(activeRaters, of: table.raterCount, from: next)
        next += activeRaters.count
        criteria = numbered(activeCriteria, of: table.criterionCount, from: next)
        next += activeCriteria.count
        levels = numbered(inner, of: table.levelCount, from: next)
        next += inner.count
        center = hasCenter ? next : nil
        count = next + (hasCenter ? 1 : 0)
    }
}
