/// Small moves that leave the loads as even as they are.
extension AllocationBoard {
    /// Two reviewers give each other a plan, if both may.
    func swap(_ one: Place, _ other: Place) -> Move? {
        guard one.reviewer != other.reviewer, one.plan != other.plan,
            canSeat(one.reviewer, other.plan), canSeat(other.reviewer, one.plan)
        else { return nil }
        return Move(
            leaving: [one, other],
            taking: [
                Place(reviewer: one.reviewer, plan: other.plan),
                Place(reviewer: other.reviewer, plan: one.plan),
            ]
        )
    }

    /// A review is passed to somebody who has one fewer, if they may.
    func shift(_ place: Place, to reviewer: Int) -> Move? {
        guard load(reviewer) == load(place.reviewer) - 1, canSeat(reviewer, place.plan) else { return nil }
        return Move(leaving: [place], taking: [Place(reviewer: reviewer, plan: place.plan)])
    }
}
