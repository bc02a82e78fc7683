import CEL
import PlanEval

/// A line of `results.ndjson`, read once.
struct SavedLine {
    /// What the record is known by.
    let identity: BundleIdentity
    let content: Content

    /// What stands in a line.
    enum Content {
        case result(Assessment)
        case error(Diagnostic)
    }

    /// Reads a line.
    ///
    /// - Returns: `nil` when no batch has written it.
    init?(_ bytes: [UInt8]) {
        let loader = DocumentLoader(maximumLength: max(bytes.count, 1))
        // What is no JSON was not written by this program.
        guard let loaded = try? loader.read(bytes, path: "results.ndjson", format: .json),
            let id = loaded.document.root["id"], let cohort = loaded.document.root["cohort"]
        else { return nil }
        identity = BundleIdentity(id: id, cohort: cohort)
        if let error = loaded.document.root["error"] {
            content = .error(
                Diagnostic(
                    id: error["code"]?.string ?? "",
                    severity: .error,
                    message: error["message"]?.string ?? ""
                )
            )
        } else {
            guard let assessment = (try? AssessmentReading(loaded))?.assessments.first else { return nil }
            content = .result(assessment)
        }
    }

    /// The result; `nil` for an error.
    var assessment: Assessment? {
        if case .result(let assessment) = content { assessment } else { nil }
    }
}
