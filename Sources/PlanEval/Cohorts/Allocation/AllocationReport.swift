public import RaterStatistics

/// Who reviews which plan of a cohort.
public struct AllocationReport: Sendable {
    /// The title of the cohort.
    public let title: String
    /// Who reviews.
    public let side: AllocationWishes.Side
    /// The number of plans.
    public let planCount: Int
    /// How many reviews each of them is to have.
    public let reviewsPerPlan: Int
    /// The number that random choices began with.
    public let seed: UInt64
    /// Whether an earlier allocation was repaired.
    public let isRepair: Bool
    /// Peer reviews that are there and were not looked at, because nothing was to be repaired.
    public let unusedReviewCount: Int
    /// Who reviews what.
    public let allocation: Allocation

    /// Allocates the reviews of a cohort.
    ///
    /// - Throws: names that are not known, or why there is no such allocation and what would make one
    ///   possible.
    public init(_ cohort: Cohort, _ wishes: AllocationWishes) throws(DiagnosticError) {
        let names = try AllocationNames(cohort, side: wishes.side)
        let request = try AllocationRequest(names, wishes, cohort)
        do throws(AllocationFailure) {
            allocation = try Allocator().allocate(request)
        } catch {
            throw DiagnosticError(error.diagnostics(wishes.side))
        }
        title = cohort.title
        side = wishes.side
        planCount = request.plans.count
        reviewsPerPlan = request.reviewsPerPlan
        seed = request.seed
        isRepair = wishes.earlier != nil
        unusedReviewCount = isRepair ? 0 : cohort.reviews.count { $0.kind == .peer }
    }

    /// The smallest number of reviews per plan with which everything could hang together, if the number of
    /// reviews is all that is missing.
    ///
    /// P plans and R reviewers with work make one piece with P + R − 1 reviews or more; as long as there are fewer
    /// reviews than reviewers, every review brings a reviewer of its own.
    public var reviewsPerPlanToConnect: Int? {
        guard case .pieces(_, .fewReviews) = allocation.connection, planCount > 0 else { return nil }
        let needed = planCount + allocation.loads.count - 1
        return (needed + planCount - 1) / planCount
    }
}
