extension AllocationBoard {
    /// Passes reviews on until the loads are as even as they can be.
    ///
    /// A review goes from somebody with L reviews, over any number of others who pass on one of theirs, to
    /// somebody with at most L − 2. When there is no such chain, the sum of the squares of the loads is the
    /// smallest there is (a flow of convex cost without a cheaper cycle), and with it every other measure of
    /// unevenness: Frank and Murota (2022), "Decreasing minimization on M-convex sets", Mathematical
    /// Programming 195. So the loads differ by at most 1 if that is possible at all.
    ///
    /// Of all chains one is taken that gives up as few earlier assignments as possible.
    ///
    /// - Complexity: O(plans · reviewers · k) for a chain; few are needed from a good start.
    mutating func balance() {
        var isDone = false
        while !isDone {
            isDone = true
            let available = plansOf.indices.filter { world.isAvailable[$0] }
            guard let least = available.map({ load($0) }).min() else { return }
            let busy = available.filter { load($0) >= least + 2 }.sorted { (load($1), $0) < (load($0), $1) }
            for reviewer in busy {
                while let chain = chain(from: reviewer) {
                    apply(chain)
                    isDone = false
                }
            }
        }
    }

    /// A chain that takes one review from somebody and gives one to somebody with at least two fewer.
    private func chain(from start: Int) -> Move? {
        var search = ChainSearch(
            start: start,
            reviewers: plansOf.indices.filter { world.isAvailable[$0] },
            self
        )
        repeat {
            search.spread(self)
            let least = search.reached.map { load($0) }.min() ?? load(start)
            if least <= load(start) - 2, let end = search.reached.first(where: { load($0) == least }) {
                return search.move(to: end)
            }
        } while search.payMore(self)
        return nil
    }
}

/// Looks for those to whom somebody's reviews could be passed on, over others or directly: first without
/// giving up an earlier assignment, then for one, and so on.
private struct ChainSearch {
    /// Who was found, the nearest first.
    private(set) var reached: [Int] = []
    private let start: Int
    private var unreached: [Int]
    private var waiting: [Int]
    /// By plan: who would give it up; -1 while the plan is not part of any chain.
    private var giver: [Int]
    /// By reviewer: the plan that would be taken over.
    private var taken: [Int]
    /// Earlier assignments that could be given up for one more.
    private var dear: [AllocationBoard.Place] = []

    init(start: Int, reviewers: [Int], _ board: AllocationBoard) {
        self.start = start
        unreached = reviewers.filter { $0 != start }
        waiting = [start]
        giver = Array(repeating: -1, count: board.seats.count)
        taken = Array(repeating: -1, count: board.plansOf.count)
    }

    /// Finds everyone who can be reached at the price paid so far.
    mutating func spread(_ board: AllocationBoard) {
        var index = 0
        while index < waiting.count {
            let reviewer = waiting[index]
            index += 1
            for plan in board.movablePlans(of: reviewer) where giver[plan] < 0 {
                if board.wasEarlier(reviewer, plan) {
                    dear.append(AllocationBoard.Place(reviewer: reviewer, plan: plan))
                } else {
                    pass(plan, from: reviewer, board)
                }
            }
        }
        waiting = []
    }

    /// Gives up one earlier assignment more; false when there is none whose loss leads anywhere.
    mutating func payMore(_ board: AllocationBoard) -> Bool {
        for place in dear where giver[place.plan] < 0 { pass(place.plan, from: place.reviewer, board) }
        dear = []
        return !waiting.isEmpty
    }

    private mutating func pass(_ plan: Int, from reviewer: Int, _ board: AllocationBoard) {
        giver[plan] = reviewer
        var rest: [Int] = []
        for other in unreached {
            if board.canSeat(other, plan) {
                taken[other] = plan
                reached.append(other)
                waiting.append(other)
            } else {
                rest.append(other)
            }
        }
        unreached = rest
    }

    /// The chain that ends with somebody who was found.
    func move(to end: Int) -> AllocationBoard.Move {
        var move = AllocationBoard.Move()
        var reviewer = end
        while reviewer != start {
            let plan = taken[reviewer]
            move.taking.append(AllocationBoard.Place(reviewer: reviewer, plan: plan))
            reviewer = giver[plan]
            move.leaving.append(AllocationBoard.Place(reviewer: reviewer, plan: plan))
        }
        return move
    }
}
