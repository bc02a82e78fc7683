/// How the ratings of several peers are made into one level; a rubric names one of these.
public enum PeerAggregator: String, Sendable, Hashable, CaseIterable {
    /// The mean after severity is taken out, weighted by how steady each reader is.
    case adjusted
    /// The same, drawn towards the cohort as far as the reviews are few.
    case posterior
    /// The plain mean.
    case mean
    /// The plain median.
    case median
    /// The mean without the highest and the lowest rating, from three ratings on.
    case trimmed
    /// The median as ORA2 takes it: of two middle ratings their mean, rounded up to a whole level.
    case ora2Median = "ora2-median"
    /// The mean as Moodle Workshop takes it: a review that leaves a criterion out does not count.
    case moodleWorkshop = "moodle-workshop"

    /// Whether severity and steadiness of the readers are taken into account.
    public var adjustsForReaders: Bool { self == .adjusted || self == .posterior }
}
