import RaterStatistics

/// The table that the model works on, and who stands where in it.
struct PeerDesign {
    /// The plans in the order of the table.
    let plans: [Identity]
    /// The peers in the order of the table; facilitators stand behind them.
    let peers: [Identity]
    /// The places of the facilitators.
    let anchors: Set<Int>
    /// `nil` when there is nothing to fit.
    let table: RatingTable?

    init(_ plans: [ReviewPool.PlanReviews], anchors: [ReviewPool.PlanReviews], highestLevel: Int) {
        let names = Set((plans + anchors).map { Identity($0.id) }).sorted()
        let peers = Set(plans.flatMap(\.peers).map { Identity($0.reviewer) }).sorted()
        let facilitators = Set(anchors.flatMap(\.facilitators).map { Identity($0.reviewer) }).sorted()
        let planPlaces = Self.places(names, from: 0)
        let peerPlaces = Self.places(peers, from: 0)
        let facilitatorPlaces = Self.places(facilitators, from: peers.count)
        var ratings: [RatingTable.Rating] = []
        func add(_ reviews: [RatedReview], of plan: String, _ places: [Identity: Int]) {
            for review in reviews {
                guard let plan = planPlaces[Identity(plan)], let rater = places[Identity(review.reviewer)]
                else { continue }
                ratings.append(
                    RatingTable.Rating(plan: plan, rater: rater, value: review.overall, share: review.counted)
                )
            }
        }
        for plan in plans { add(plan.peers, of: plan.id, peerPlaces) }
        for plan in anchors { add(plan.facilitators, of: plan.id, facilitatorPlaces) }
        self.plans = names
        self.peers = peers
        self.anchors = Set(facilitatorPlaces.values)
        // The pool holds each review once and only ratings on the scale, so a table can be made of them.
        table = try? RatingTable(
            planCount: names.count,
            raterCount: peers.count + facilitators.count,
            scale: 0...Double(max(highestLevel, 1)),
            ratings: ratings
        )
    }

    private static func places(_ names: [Identity], from first: Int) -> [Identity: Int] {
        Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, first + $0) })
    }
}
