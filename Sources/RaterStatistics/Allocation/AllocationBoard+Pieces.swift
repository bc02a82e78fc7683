extension AllocationBoard {
    /// The connected pieces of the graph of plans and the reviewers who have a review.
    struct Pieces {
        /// How many there are.
        let count: Int
        /// By plan: the piece.
        let ofPlan: [Int]
        /// By reviewer: the piece; -1 without a review.
        let ofReviewer: [Int]
        /// By piece: whether a review can be taken away without breaking it.
        let hasCycle: [Bool]
    }

    /// Finds the pieces.
    ///
    /// - Complexity: O(plans + reviewers + reviews).
    func pieces() -> Pieces {
        var ofPlan = Array(repeating: -1, count: seats.count)
        var ofReviewer = Array(repeating: -1, count: plansOf.count)
        var hasCycle: [Bool] = []
        for start in seats.indices where ofPlan[start] < 0 {
            let piece = hasCycle.count
            var waiting = [start]
            var nodes = 1
            var ends = 0
            ofPlan[start] = piece
            while let plan = waiting.popLast() {
                ends += seats[plan].count
                for seat in seats[plan] where ofReviewer[seat.reviewer] < 0 {
                    ofReviewer[seat.reviewer] = piece
                    nodes += 1
                    for next in plansOf[seat.reviewer] where ofPlan[next] < 0 {
                        ofPlan[next] = piece
                        nodes += 1
                        waiting.append(next)
                    }
                }
            }
            hasCycle.append(ends >= nodes)
        }
        return Pieces(count: hasCycle.count, ofPlan: ofPlan, ofReviewer: ofReviewer, hasCycle: hasCycle)
    }

    /// The reviews that one piece takes: one fewer than there are plans and reviewers with a review.
    var reviewsForOnePiece: Int { seats.count + plansOf.count { !$0.isEmpty } - 1 }
}
