package import PlanEval
import Platform

/// Results that were written earlier: the folder of a batch, or a file that `planeval score` has written.
package enum SavedResults {
    /// A result and the id of its plan.
    package struct Result: Sendable {
        /// The id of the plan within its cohort.
        package let id: String
        /// The result.
        package let assessment: Assessment
    }

    /// Reads results; error records are passed over.
    ///
    /// - Parameter path: a folder with `results.ndjson` in it, or a file with one result, an array, or one on each
    ///   line.
    /// - Returns: the results in the order of the file.
    /// - Throws: that there are none.
    /// - Complexity: O(bytes); of lines, one at a time is in memory beside the results.
    package static func read(_ path: String) throws(DiagnosticError) -> [Result] {
        let files = DiskFileStore()
        let file = files.isFolder(path) ? BatchFolder(path).file(.results) : path
        if let results = lines(of: file) { return results }
        let loader = DocumentLoader(maximumLength: 256 << 20)
        return try AssessmentReading(loader.loadText(file, from: files), loader: loader).assessments.map {
            Result(id: ReviewScope.KnownPlan.id(ofPath: $0.plan.path), assessment: $0)
        }
    }

    /// The results of a batch; `nil` where the first line is none of one.
    private static func lines(of path: String) -> [Result]? {
        var results: [Result] = []
        // Whatever stands in the way, reading the file as a whole says it.
        guard path != "-", let lines = try? LineReader(path, limit: 1 << 30) else { return nil }
        while let line = try? lines.next() {
            guard let bytes = line.bytes else { return nil }
            guard let saved = SavedLine(bytes) else { return nil }
            guard let assessment = saved.assessment else { continue }
            results.append(Result(id: saved.identity.idText, assessment: assessment))
        }
        return results.isEmpty ? nil : results
    }
}
