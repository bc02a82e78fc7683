/// The messages about batches and about joining their parts.
///
/// The ids never change; `planeval explain` answers to each with its explanation.
public enum BatchMessage: String, Sendable, CaseIterable {
    case shard = "batch/shard"
    case inputs = "batch/inputs"
    case sameCohort = "batch/same-cohort"
    case rubrics = "batch/rubrics"
    case notABatch = "merge/not-a-batch"
    case different = "merge/different"
    case missing = "merge/missing"
    case double = "merge/double"
    case damaged = "merge/damaged"

    /// The stable name.
    public var id: String { rawValue }

    /// What the message means and what helps, in a few sentences.
    public var explanation: String {
        switch self {
        case .shard:
            """
            --shard takes the number of a part, from 1, and of how many: 3/16. With auto the number comes from the \
            job system: JOB_COMPLETION_INDEX (Kubernetes), AWS_BATCH_JOB_ARRAY_INDEX or SLURM_ARRAY_TASK_ID; where it \
            does not say how many there are, auto/16 does.
            """
        case .inputs:
            "A batch grades folders of cohorts, or one NDJSON file, and not both at once."
        case .sameCohort:
            """
            Two folders have the same name, by which the results of their cohorts are told apart. Rename one, or \
            grade them one after the other.
            """
        case .rubrics:
            """
            The cohorts of a batch are graded by one rubric with the same settings, or their figures could not be \
            put together. Name one with --rubric, or grade the cohorts one after the other.
            """
        case .notABatch:
            """
            planeval merge joins folders that planeval batch has finished: each has results.ndjson, rubric.yaml and \
            summary.json, which is written last.
            """
        case .different:
            "The parts come from different rubrics, versions of planeval or inputs, and do not belong together."
        case .missing:
            "Records of the input are in none of the parts. A shard is missing, or was not finished."
        case .double: "Records of the input are in two of the parts. The same shard was named twice."
        case .damaged:
            """
            The results of a part are not those that its summary counts: lines are missing, double or changed. \
            Grade the part again.
            """
        }
    }
}
