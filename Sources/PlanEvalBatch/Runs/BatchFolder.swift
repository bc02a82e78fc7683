package import Platform

/// The files that a batch leaves in its folder.
///
/// `results.ndjson` only grows while a run goes on, so that its whole lines are good whatever happens. The summary is
/// written last and taken away before anything changes: where it stands, everything else is complete.
package struct BatchFolder: Sendable {
    /// The path of the folder.
    package let path: String

    /// Names a folder.
    package init(_ path: String) {
        self.path =
            path.utf8.count > 1 && path.utf8.last == UInt8(ascii: "/") ? String(path.dropLast()) : path
    }

    /// A file of the folder.
    package func file(_ name: Name) -> String { path + "/" + name.rawValue }

    /// The names of the files.
    package enum Name: String, CaseIterable, Sendable {
        /// A line for each plan in the order of the input: results, and errors in their places.
        case results = "results.ndjson"
        /// The results of a run that differs from the last one, until they take its place.
        case next = "results.next.ndjson"
        /// The errors among the results.
        case errors = "errors.ndjson"
        /// Why a person should look at which plan.
        case needsReview = "needs-review.csv"
        /// A row of marks for each plan.
        case gradebook = "gradebook.csv"
        /// The rubric, as it was read.
        case rubric = "rubric.yaml"
        /// The figures of the run; written last.
        case summary = "summary.json"
    }

    /// What an earlier run has left.
    package enum State: Sendable {
        /// Nothing.
        case empty
        /// A part of the results.
        case interrupted
        /// Everything.
        case complete
    }

    /// What an earlier run has left.
    ///
    /// - Throws: that the folder cannot be listed, though there is one.
    package func state(in files: any FileStore = DiskFileStore()) throws(FileError) -> State {
        let names: [String]
        do throws(FileError) {
            names = try files.list(path).map(\.name)
        } catch {
            if error.reason == .missing { return .empty }
            throw error
        }
        let (hasResults, hasNext, hasSummary) = (
            names.contains(Name.results.rawValue), names.contains(Name.next.rawValue),
            names.contains(Name.summary.rawValue)
        )
        if hasNext || (hasResults && !hasSummary) { return .interrupted }
        return hasResults ? .complete : .empty
    }
}
