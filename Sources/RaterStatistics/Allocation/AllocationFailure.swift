/// Why no allocation can be, and what would make one possible.
public struct AllocationFailure: Error, Sendable, Hashable {
    /// One thing that stands in the way.
    public enum Reason: Sendable, Hashable {
        /// There is nothing to review.
        case noPlans
        /// There is nobody to review.
        case noReviewers
        /// A plan is to have fewer than one review.
        case noReviewsPerPlan(Int)
        /// Two plans have the same name.
        case duplicatePlan(String)
        /// Two reviewers have the same name.
        case duplicateReviewer(String)
        /// A required or forbidden pair names a reviewer that is not there.
        case unknownReviewer(AllocationRequest.Pair)
        /// A required or forbidden pair names a plan that is not there.
        case unknownPlan(AllocationRequest.Pair)
        /// Somebody is required to review their own plan.
        case requiredOwnPlan(AllocationRequest.Pair)
        /// A pair is both required and forbidden.
        case requiredAndForbidden(AllocationRequest.Pair)
        /// Somebody is required who has dropped out and has not done the review.
        case requiredButGone(AllocationRequest.Pair)
        /// More pairs are required for a plan, beside those that are done, than it is to have reviews.
        case tooManyRequired(plan: String, count: Int)
        /// A plan cannot have so many different reviewers.
        case tooFewReviewers(Shortage)
    }

    /// How many reviewers a plan can have, and why not more.
    public struct Shortage: Sendable, Hashable {
        /// The name of the plan.
        public let plan: String
        /// The reviewers it can have, those with a finished review among them.
        public let possible: Int
        /// All reviewers who are there.
        public let available: Int
        /// Those among them who are of the team that wrote the plan.
        public let ownTeam: Int
        /// Those among the rest who must not review it.
        public let forbidden: Int

        package init(plan: String, possible: Int, available: Int, ownTeam: Int, forbidden: Int) {
            self.plan = plan
            self.possible = possible
            self.available = available
            self.ownTeam = ownTeam
            self.forbidden = forbidden
        }
    }

    /// Everything that stands in the way, in the order of the request.
    public let reasons: [Reason]
    /// The number of reviews per plan that was asked for.
    public let asked: Int
    /// The largest number of reviews per plan for which there would be an allocation; 0 when there is none for any.
    public let feasible: Int
}
