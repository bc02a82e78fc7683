import PlanEval
import Platform

/// Reads reviews and what they are compared with.
struct CalibrationTrial {
    /// The rubric of both sides.
    let rubric: Rubric
    /// A comparison for each reviewer.
    let calibrations: [Calibration]
    /// What was found while reading.
    let diagnostics: [Diagnostic]
    /// Whether there was anything to compare with.
    let hasReference: Bool

    /// True when something was left out because it could not be understood.
    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// Reads all files and compares.
    ///
    /// - Parameters:
    ///   - paths: files or folders of reviews.
    ///   - reference: a file of reviews or examples; `nil` for the facilitators among the reviews themselves.
    ///   - name: the rubric.
    /// - Throws: why the rubric or the reference cannot be used.
    init(reviews paths: [String], reference: String?, rubric name: String) throws(DiagnosticError) {
        rubric = try RubricSource().rubric(name)
        let loader = ReviewLoader(rubric: rubric)
        let reading = loader.load(paths, from: DiskFileStore())
        var found = reading.diagnostics
        let levels: ReferenceLevels
        var isOwn = true
        if let reference, let examples = try Self.examples(reference, for: rubric) {
            levels = ReferenceLevels(examples)
            isOwn = false
        } else if let reference {
            let judged = loader.load([reference], from: DiskFileStore())
            found += judged.diagnostics
            levels = ReferenceLevels(facilitatorsOf: judged.reviews)
        } else {
            levels = ReferenceLevels(facilitatorsOf: reading.reviews)
        }
        hasReference = !levels.levels.isEmpty
        diagnostics = found
        calibrations = Calibration.all(
            reading.reviews,
            against: levels,
            includesFacilitators: !isOwn,
            rubric: rubric
        )
    }

    /// The examples in a file, or `nil` when it holds something else.
    private static func examples(
        _ path: String,
        for rubric: Rubric
    ) throws(DiagnosticError) -> RubricExamples? {
        guard path.hasSuffix(".yaml") || path.hasSuffix(".yml") else { return nil }
        let document = try DocumentLoader().load(path, from: DiskFileStore())
        guard RubricExamples.isWritten(in: document) else { return nil }
        return try RubricExamples(document, for: rubric)
    }
}
