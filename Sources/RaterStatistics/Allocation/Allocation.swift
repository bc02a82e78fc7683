/// Who reviews which plan.
public struct Allocation: Sendable, Hashable {
    /// A review that somebody is to write or has written.
    public struct Assignment: Sendable, Hashable {
        /// The reviewer and the plan.
        public let pair: AllocationRequest.Pair
        /// Where it comes from.
        public let origin: Origin
    }

    /// Where an assignment comes from; of several, the first.
    public enum Origin: String, Sendable, Hashable, CaseIterable {
        /// The review is there.
        case done
        /// An earlier allocation said so.
        case kept
        /// The request says so.
        case required
        /// It was found now.
        case new
    }

    /// How much a reviewer has to do.
    public struct Load: Sendable, Hashable {
        /// The name of the reviewer.
        public let reviewer: String
        /// The reviews, done or not.
        public let count: Int
        /// Those among them that are done or required, and so could not go to somebody else.
        public let fixed: Int
    }

    /// An earlier assignment that is no more.
    public struct Release: Sendable, Hashable {
        /// The reviewer and the plan.
        public let pair: AllocationRequest.Pair
        /// Why.
        public let reason: Reason

        /// Why an earlier assignment could not stay.
        public enum Reason: String, Sendable, Hashable, CaseIterable {
            /// The reviewer has dropped out or is not known.
            case reviewerGone
            /// The plan is no longer there.
            case planGone
            /// It was the reviewer's own plan.
            case ownPlan
            /// The request forbids it.
            case forbidden
            /// The plan has all its reviews without it, done or required.
            case enoughReviews
            /// It could have stayed, but then the number of reviews, the loads or the connection would not be
            /// what they are now.
            case moved
        }
    }

    /// How plans and reviewers hang together.
    public enum Connection: Sendable, Hashable {
        /// All in one piece, so that strict reviewers can be told from weak plans.
        case connected
        /// In several pieces, whose plans cannot be compared.
        case pieces(Int, Cause)

        /// Why there are several pieces.
        public enum Cause: Sendable, Hashable {
            /// One piece would need more reviews than there are, with loads as even as they are.
            case fewReviews(there: Int, needed: Int)
            /// No assignment with these loads joins them, because of what is done, required or excluded.
            case conditions
            /// None was found; whether there is one is not known.
            case notFound
        }
    }

    /// Two teams that review each other.
    public struct Reciprocity: Sendable, Hashable {
        /// The team that comes first.
        public let first: String
        /// The other team.
        public let second: String
    }

    /// Everything that is to do or done, by reviewer and then by plan.
    public let assignments: [Assignment]
    /// The loads of all reviewers who are there, also of those without work, by name.
    public let loads: [Load]
    /// The earlier assignments that are no more, by reviewer and then by plan.
    public let released: [Release]
    /// How plans and reviewers hang together.
    public let connection: Connection
    /// The teams that review each other.
    public let reciprocities: [Reciprocity]
    /// The plans with two or more reviewers of one team.
    public let plansWithTeammates: [String]
    /// The plans with more reviewers of one function than the number of functions makes necessary.
    public let plansWithRepeatedFunctions: [String]
    /// The plans that have more reviews than were asked for, because they are done or required.
    public let plansWithMoreReviews: [String]

    /// The smallest and the largest load, or `nil` without reviewers.
    ///
    /// They differ by at most 1 unless own plans, done, required or forbidden reviews leave nothing more even.
    public var loadRange: ClosedRange<Int>? {
        let counts = loads.map(\.count)
        guard let fewest = counts.min(), let most = counts.max() else { return nil }
        return fewest...most
    }
}
