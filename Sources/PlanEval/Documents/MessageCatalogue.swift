/// Every message that has an id, with its explanation.
public enum MessageCatalogue {
    /// A message that `planeval explain` answers to.
    public struct Entry: Sendable {
        /// The stable name, for example `plan/unknown-key`.
        public let id: String
        /// What the message means and what helps.
        public let explanation: String
    }

    /// All messages, by topic.
    public static var entries: [Entry] {
        let documents = DocumentMessage.allCases.map { Entry(id: $0.id, explanation: $0.explanation) }
        let rubrics = RubricMessage.allCases.map { Entry(id: $0.id, explanation: $0.explanation) }
        let results = ResultMessage.allCases.map { Entry(id: $0.id, explanation: $0.explanation) }
        let tables = CSVMessage.allCases.map { Entry(id: $0.id, explanation: $0.explanation) }
        let reviews = ReviewMessage.allCases.map { Entry(id: $0.id, explanation: $0.explanation) }
        let cohorts = CohortMessage.allCases.map { Entry(id: $0.id, explanation: $0.explanation) }
        let evaluations = EvaluationMessage.allCases.map { Entry(id: $0.id, explanation: $0.explanation) }
        let allocations = AllocationMessage.allCases.map { Entry(id: $0.id, explanation: $0.explanation) }
        let bundles = BundleMessage.allCases.map { Entry(id: $0.id, explanation: $0.explanation) }
        let batches = BatchMessage.allCases.map { Entry(id: $0.id, explanation: $0.explanation) }
        let copies = CopyMessage.allCases.map { Entry(id: $0.id, explanation: $0.explanation) }
        let gradebooks = GradebookMessage.allCases.map { Entry(id: $0.id, explanation: $0.explanation) }
        return documents + schemas + rubrics + results + tables + reviews + cohorts + evaluations
            + allocations + bundles + batches + copies + gradebooks
            + parts
    }

    /// The message of an id.
    public static func entry(_ id: String) -> Entry? {
        entries.first { $0.id.utf8.elementsEqual(id.utf8) }
    }

    /// Messages about documents that differ from their schema.
    private static var schemas: [Entry] {
        ["plan", "review", "cohort", "bundle"].flatMap { document in
            SchemaMessageID.allCases.map { Entry(id: $0.text(for: document), explanation: $0.explanation) }
        }
    }

    /// Messages about the files that are part of planeval, which only their authors see.
    private static var parts: [Entry] {
        let words =
            ["not-an-object", "unknown-key", "no-language", "no-lists", "version", "language"]
            + ["decimal", "lists", "list", "months", "entry"]
        let schemas = ["bad-value", "circular-reference", "unknown-keyword"]
        return [
            Entry(
                id: "schema/unknown-name",
                explanation: """
                    planeval schema prints the schemas agreement, allocation, bundle, cohort, evaluation, plan, \
                    result, review and rubric, and no others.
                    """
            )
        ]
            + words.map { name in
                Entry(
                    id: "words/\(name)",
                    explanation: """
                        A file of word lists gives a language, a decimal mark and lists of texts by name; \
                        Rubrics/words/en.yaml shows how. The message says what this one has instead.
                        """
                )
            }
            + schemas.map { name in
                Entry(
                    id: "schema/\(name)",
                    explanation: """
                        planeval understands a part of JSON Schema 2020-12 and refuses a schema that uses more, \
                        because passing a keyword over would change what the schema means.
                        """
                )
            }
    }
}
