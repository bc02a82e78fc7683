import PlanEval
package import Platform

/// One plan of the input, not yet read.
package struct Record: Sendable {
    /// The place in the whole input, from 0, whatever part of it this process works on.
    let ordinal: Int
    /// The number of the line, from 1; `nil` for a file.
    let line: Int?
    /// Where the plan is.
    let content: Content
    /// What there is to say about its reviews.
    var notes: [Diagnostic] = []

    /// Whether the plan can be read once more later.
    var isThereAgain: Bool {
        switch content {
        case .file, .part: true
        case .line, .mistake: false
        }
    }

    /// Where a plan is.
    enum Content: Sendable {
        /// In a file of its own; the name is what results call it.
        case file(path: String, name: String, identity: BundleIdentity)
        /// In a line that was read.
        case line([UInt8])
        /// In a line that stays in its file until it is needed.
        case part(FileParts, offset: Int, length: Int)
        /// Nowhere: it is known already that there is no plan.
        case mistake(BundleMistake)
    }
}

/// Some plans of the same cohort, for one thread at a time.
package struct RecordChunk: Sendable {
    var records: [Record] = []
    /// What people say about the plans of the cohort; `nil` when nobody was asked.
    var people: CohortPeople?
    /// Whether each line brings the only reviews that there are of it.
    var standsAlone = false

    /// The most records of a chunk: enough that handing it over costs nothing, and few enough that what is ready
    /// comes out soon.
    static let length = 16
}

/// Where the records come from, in the order of the results.
package protocol RecordSource {
    /// Whether the next records are at hand without waiting for whoever writes the input.
    var isReady: Bool { get }
    /// The number of records of the input so far, those of other shards included.
    var recordCount: Int { get }

    /// The next records; `nil` at the end.
    ///
    /// - Throws: that the input cannot be read.
    mutating func next() throws(FileError) -> RecordChunk?
}

/// What people say about the plans of one cohort.
package struct CohortPeople: Sendable {
    let combiner: Combiner
    /// The digest of everything that it was made from.
    let digest: String

    /// Fits the rater model.
    init(_ reviews: [Review], digest: String, rubric: Rubric) {
        combiner = Combiner(reviews, rubric: rubric)
        self.digest = digest
    }
}
