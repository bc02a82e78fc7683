package import PlanEval

/// What went through `planeval score --ndjson`.
package struct FilterCounts: Sendable, Hashable {
    /// Lines in that are not blank.
    package var linesIn = 0
    /// Lines out.
    package var linesOut = 0
    /// Error records among them.
    package var errors = 0
    /// The digest of the ids and cohorts in their order.
    package var idDigest = ""

    /// Counts nothing yet.
    package init() {}

    /// The counts for whoever puts the parts of a job together: `planeval.filter/1`; ends with a line break.
    package func document(_ rubric: Rubric) -> [UInt8] {
        var writer = JSONWriter(layout: .indented)
        writer.object { writer in
            writer.member("schema", "planeval.filter/1")
            writer.member("engine", Engine.version)
            writer.member(rubric: rubric)
            writer.member("in", linesIn)
            writer.member("out", linesOut)
            writer.member("errors", errors)
            writer.member("ids", idDigest)
        }
        writer.endLine()
        return writer.bytes
    }
}
