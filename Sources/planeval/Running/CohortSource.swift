import PlanEval
import Platform

/// Finds cohorts on this computer.
struct CohortSource {
    /// The loader of cohorts.
    let loader: CohortLoader

    init() throws(DiagnosticError) {
        let rubrics = try RubricSource()
        loader = CohortLoader(files: DiskFileStore(), rubrics: rubrics.loader, schema: rubrics.schema)
    }

    /// The cohort in a folder.
    ///
    /// - Throws: why there is none to work with.
    func cohort(_ folder: String, rubric: String? = nil) throws(DiagnosticError) -> Cohort {
        try loader.load(folder, rubric: rubric)
    }
}
