/// Which plans of a cohort are near copies of one another.
///
/// Plans are named by their places in the order in which they were added. What is found does not depend on
/// that order.
package struct CopyFindings: Sendable, Equatable {
    /// Plans that seem to have been copied from one another, by their first members.
    package let groups: [CopyGroup]
    /// Plans that have hardly any text but what many plans of the cohort have.
    ///
    /// A template that nobody filled in is one. Whether they are copies cannot be told, so they are in no group.
    package let withoutOwnText: [Int]
    /// A few plans that share nothing much with each other, from which `CommonText` can be made.
    package let sample: [Int]
}

/// Plans that hang together by what they share.
package struct CopyGroup: Sendable, Equatable {
    /// The plans, in rising order; the first one stands for all.
    package let members: [Int]
    /// One pair less than there are members, which connect them all: those that are most alike.
    package let links: [CopyPair]
}

/// Two plans that seem to be near copies.
package struct CopyPair: Sendable, Equatable {
    /// The plan that was added first.
    package let first: Int
    /// The other one.
    package let second: Int
    /// An estimate of how much of their own text they share, from 0 to 1; 1 for plans that are the same word
    /// for word.
    package let similarity: Double
}
