import CEL

extension ReviewLoader {
    /// Reads the reviews that come with plans in bundles.
    ///
    /// - Parameter bundles: the id of each plan and its reviews.
    /// - Returns: the reviews of all, and, in the order given, what of the reviews of each plan was left out, without
    ///   the names and words of reviewers, since it stands in results.
    /// - Complexity: O(bytes).
    package func read(
        _ bundles: [(plan: String, reviews: BundleReviews)]
    ) -> (reviews: [Review], leftOut: [[Diagnostic]]) {
        var reader = ReviewReader(rubric: rubric, scope: scope)
        var leftOut: [[Diagnostic]] = []
        for (plan, reviews) in bundles {
            // Begun anew, so that each plan is told about its own.
            reader.names.findings = ReviewFindings()
            reader.read(reviews, of: plan)
            let findings = reviews.diagnostics + reader.names.findings.diagnostics
            leftOut.append(findings.filter { $0.severity == .error }.map(reviews.withoutWords))
        }
        return (reader.reading.reviews, leftOut)
    }
}

extension BundleReviews {
    /// What a result may say about a review that cannot be used: where, and nobody's name or words.
    fileprivate func withoutWords(_ diagnostic: Diagnostic) -> Diagnostic {
        let place = diagnostic.span.map { document.pointer(at: $0.range.lowerBound) } ?? "/reviews"
        return Diagnostic(
            id: diagnostic.id,
            severity: diagnostic.severity,
            message: "left out, since it could not be understood: \(place)",
            path: "reviews"
        )
    }
}

extension Document {
    /// The JSON Pointer of the innermost value around a byte of the source.
    ///
    /// - Complexity: O(number of nodes).
    package func pointer(at offset: Int) -> String {
        // Nodes stand in document order, so the last one around the byte is the innermost.
        let node = entries.indices.last { index in
            Int(entries[index].start) <= offset && offset < Int(entries[index].end)
        }
        return node.map { DocumentNode(document: self, index: $0).pointer } ?? ""
    }
}
