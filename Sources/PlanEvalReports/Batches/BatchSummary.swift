package import PlanEval

/// The figures of a batch, as `summary.json` holds them.
package struct BatchSummary: Sendable {
    /// The rubric of the run.
    package let rubric: Rubric
    /// How many plans there were and what came of them.
    package var counts: Counts
    /// The digest of the ids of all records in their order.
    package var idDigest: String
    /// The part of the input that was worked on.
    package var part: Part
    /// How totals, criteria and objectives are distributed.
    package var statistics: CohortStatistics
    /// How many plans a person should look at, by reason.
    package var reasons: [PersonReason.Kind: Int]
    /// Plans that are very like one another.
    package var copies: [Copy]

    /// Puts the figures together.
    package init(
        rubric: Rubric,
        counts: Counts,
        idDigest: String,
        part: Part,
        statistics: CohortStatistics,
        reasons: [PersonReason.Kind: Int],
        copies: [Copy]
    ) {
        self.rubric = rubric
        self.counts = counts
        self.idDigest = idDigest
        self.part = part
        self.statistics = statistics
        self.reasons = reasons
        self.copies = copies
    }

    /// How many plans there were and what came of them.
    package struct Counts: Sendable, Hashable {
        /// Records of the input.
        package var records = 0
        /// Results.
        package var graded = 0
        /// Error records.
        package var errors = 0
        /// Results that were taken from an earlier run; not part of the summary, which does not depend on it.
        package var reused = 0

        /// Counts nothing yet.
        package init() {}
    }

    /// Records that stand side by side in the whole input.
    package struct Run: Sendable, Hashable {
        /// The place of the first, from 0.
        package let start: Int
        /// How many there are.
        package var count: Int

        /// Names a run.
        package init(start: Int, count: Int) {
            self.start = start
            self.count = count
        }
    }

    /// The part of the input that a process worked on.
    package struct Part: Sendable, Hashable {
        /// The number of the shard, from 1.
        package let shard: Int
        /// The number of shards.
        package let shards: Int
        /// The records of the shard.
        package let runs: [Run]
        /// The number of records of the whole input.
        package let inputRecords: Int

        /// Describes a part.
        package init(shard: Int, shards: Int, runs: [Run], inputRecords: Int) {
            self.shard = shard
            self.shards = shards
            self.runs = runs
            self.inputRecords = inputRecords
        }
    }

    /// Two plans that are very like one another, which is a question and no verdict.
    package struct Copy: Sendable, Hashable {
        /// The plan that comes later in the input.
        package let plan: BundleIdentity
        /// The plan that it is like.
        package let other: BundleIdentity
        /// The share of their word sequences that they have in common, 0 to 1.
        package let similarity: Double
        /// The passages that both have, the longest first.
        package let passages: [Passage]

        /// What to ask about it.
        package var question: String {
            let share = NumberText.percent(min(max(similarity, 0), 1))
            let name = other.cohortText.map { "\($0)/\(other.idText)" } ?? other.idText
            let words = "\(share) of the text is that of \"\(name)\"; was it meant to be shared?"
            guard let longest = passages.first else { return words }
            return words
                + " The longest passage has \(longest.words) words: \(longest.pointer), there \(longest.otherPointer)"
        }

        /// Describes a pair.
        package init(
            plan: BundleIdentity,
            other: BundleIdentity,
            similarity: Double,
            passages: [Passage]
        ) {
            self.plan = plan
            self.other = other
            self.similarity = similarity
            self.passages = passages
        }
    }

    /// A passage that two plans share: where it stands, and how long it is.
    package struct Passage: Sendable, Hashable {
        /// The JSON Pointer in the one plan.
        package let pointer: String
        /// The JSON Pointer in the other.
        package let otherPointer: String
        /// The number of words.
        package let words: Int

        /// Describes a passage.
        package init(pointer: String, otherPointer: String, words: Int) {
            self.pointer = pointer
            self.otherPointer = otherPointer
            self.words = words
        }
    }
}
