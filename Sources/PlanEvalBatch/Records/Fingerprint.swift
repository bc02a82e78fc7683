import PlanEval

/// Everything that a result was made from, as one digest.
struct Fingerprint {
    private var bytes: [UInt8] = []

    /// The digest of what was added.
    var digest: String { Digest.sha256(bytes) }

    /// Adds a text; where it ends cannot be mistaken, since its length comes first.
    mutating func add(_ text: some Collection<UInt8>) {
        var length = UInt64(text.count)
        for _ in 0..<8 {
            bytes.append(UInt8(truncatingIfNeeded: length))
            length >>= 8
        }
        bytes.append(contentsOf: text)
    }

    /// Adds a text.
    mutating func add(_ text: String) { add(text.utf8) }

    /// Adds a text that may be absent, which is not the same as an empty one.
    mutating func add(_ text: String?) {
        add(text == nil ? "-" : "+")
        if let text { add(text.utf8) }
    }

    /// Adds a number, to the last bit.
    mutating func add(_ number: Double?) {
        add(number.map { String($0.bitPattern, radix: 16) })
    }

    /// Adds what a record is known by.
    mutating func add(_ identity: BundleIdentity) {
        add(identity.cohort)
        add(identity.id)
    }

    /// Adds a rubric with the settings that a cohort may change.
    mutating func add(_ rubric: Rubric) {
        add(rubric.digest)
        let sources = rubric.sources
        for weight in [sources.facilitator, sources.peers, sources.checks, sources.selfAssessment] {
            add(weight)
        }
        add(String(rubric.minimumPeers))
        add(rubric.aggregator.rawValue)
        add(rubric.facilitatorAnchors ? "anchor" : "")
    }

    /// Adds a review, wherever it was read.
    mutating func add(_ review: Review) {
        add(review.kind.rawValue)
        add(review.plan)
        add(review.reviewer)
        add(review.overall)
        add(review.comment)
        add(String(review.ratings.count))
        for rating in review.ratings {
            add(rating.criterion)
            add(rating.level)
            add(rating.comment)
        }
    }
}
