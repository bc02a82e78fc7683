import PlanEval
import Platform

/// Finds cohorts on this computer.
struct CohortSource {
    /// The loader of cohorts.
    let loader: CohortLoader

    init() throws(DiagnosticError) { self.init(try RubricSource()) }

    init(_ rubrics: RubricSource) {
        loader = CohortLoader(files: DiskFileStore(), rubrics: rubrics.loader, schema: rubrics.schema)
    }

    /// The cohort in a folder.
    ///
    /// - Throws: why there is none to work with.
    func cohort(_ folder: String, rubric: String? = nil) throws(DiagnosticError) -> Cohort {
        try loader.load(folder, rubric: rubric)
    }

    /// The cohort that reviews belong to.
    ///
    /// - Parameters:
    ///   - paths: files or folders with reviews, or the folder of a cohort.
    ///   - rubric: a rubric instead of that of the cohort.
    /// - Returns: the cohort with these reviews; `nil` when they belong to none.
    /// - Throws: why it cannot be read, or that there are two.
    func cohort(ofReviews paths: [String], rubric: String?) throws(DiagnosticError) -> Cohort? {
        let folders = paths.compactMap(loader.folder(ofReviews:))
        guard let folder = folders.first else { return nil }
        if let other = folders.first(where: { !$0.utf8.elementsEqual(folder.utf8) }) {
            throw DiagnosticError(
                Diagnostic(
                    id: ResultMessage.twoCohorts.id,
                    severity: .error,
                    message: "these are the reviews of two cohorts: \"\(folder)\" and \"\(other)\"",
                    path: other,
                    hint: "score the plans of each by themselves"
                )
            )
        }
        return try loader.load(folder, rubric: rubric, reviews: paths)
    }
}
