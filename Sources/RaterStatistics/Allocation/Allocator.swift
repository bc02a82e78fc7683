/// Decides who reviews which plan.
///
/// What is promised, in this order:
///
/// 1. Nobody reviews the plan of their own team; forbidden pairs are not there, required and finished ones are.
/// 2. Every plan has exactly the number of different reviewers that was asked for; more only where more are
///    done.
/// 3. The loads of those who are there are as even as can be: they differ by at most 1 unless own plans, done,
///    required or forbidden reviews make that impossible.
/// 4. Plans and reviewers hang together in one piece, so that severity can be told from quality, if the number
///    of reviews and the conditions allow.
/// 5. As many earlier assignments stand as the first three allow (with up to four million pairs of plans and
///    reviewers; close to as many beyond); joining pieces may cost more of them, and then the cheapest of the
///    ways that were compared is taken.
/// 6. As far as was found without breaking any of these: no two reviewers of a team for the same plan, no two teams
///    that review each other, and reviewers of different functions for a plan.
///
/// Why it holds: nobody's load has a limit, so filling each plan by itself gives (1) and (2) whenever they can
/// be had (`AllocationCase.failure`). Chains of reviews that change hands then make the loads as even as
/// possible (`AllocationBoard.balance`), closed walks bring back earlier assignments
/// (`AllocationBoard.bringBackEarlier`), and swaps between pieces join them (`AllocationBoard.connect`); each of these
/// steps keeps what the ones before it have reached. For teams that all have a plan and review as one, the
/// start is a circle (circulant graph), which has all properties at once: no two teams review each other while
/// `2 · reviewsPerPlan < teams`.
///
/// The result depends on names, pairs and seed, not on the order in which they are listed.
public struct Allocator: Sendable {
    /// Makes an allocator.
    public init() {}

    /// Allocates reviews.
    ///
    /// - Throws: everything that stands in the way, and the largest number of reviews per plan for which nothing
    ///   does.
    /// - Complexity: O(plans · reviewers · k) from a balanced start, as with teams; more where loads have to be
    ///   evened out.
    public func allocate(_ request: AllocationRequest) throws(AllocationFailure) -> Allocation {
        let world = AllocationCase(request)
        if let failure = world.failure(request) { throw failure }
        var random = Xoshiro256(seed: request.seed)
        var board = AllocationBoard(world)
        board.fill(&random)
        board.balance()
        board.bringBackEarlier()
        let connection = board.connect(&random)
        board.improve(&random)
        return Allocation(board, connection, request)
    }
}
