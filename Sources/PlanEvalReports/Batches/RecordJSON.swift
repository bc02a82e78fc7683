package import PlanEval

/// The lines of a batch: results that say which plan of which cohort they are about, and errors in their place.
package enum RecordJSON {
    /// The kind of document of an error and its version.
    package static let errorSchema = "planeval.error/1"

    /// The line of a result: a `planeval.result/1` that begins with what the plan is known by.
    ///
    /// - Parameters:
    ///   - assessment: the result.
    ///   - identity: the id and the cohort, which are repeated unchanged.
    ///   - inputs: the digest of everything that the result was made from.
    /// - Returns: one line with its end.
    package static func line(
        _ assessment: Assessment,
        identity: BundleIdentity,
        inputs: String
    ) -> [UInt8] {
        var writer = JSONWriter(layout: .compact)
        writer.object { writer in
            ResultJSON.write(assessment, &writer) { writer in
                write(identity, &writer)
                writer.member("inputs", inputs)
            }
        }
        writer.endLine()
        return writer.bytes
    }

    /// The line of a plan that gives no result.
    ///
    /// - Parameters:
    ///   - mistake: what is wrong.
    ///   - line: the number of the line in the input; `nil` for a file.
    ///   - rubric: the rubric of the run.
    /// - Returns: one line with its end.
    package static func line(_ mistake: BundleMistake, line: Int?, rubric: Rubric) -> [UInt8] {
        var writer = JSONWriter(layout: .compact)
        writer.object { writer in
            writer.member("schema", errorSchema)
            write(mistake.identity, &writer)
            writer.member("line", line)
            writer.member("engine", Engine.version)
            writer.member(rubric: rubric)
            writer.member("error") { writer in
                let diagnostic = mistake.diagnostic
                writer.member("code", diagnostic.id)
                writer.member("message", diagnostic.message)
                writer.member("path", mistake.pointer)
                writer.member("line", diagnostic.position?.line)
                writer.member("column", diagnostic.position?.column)
                writer.member("hint", diagnostic.hint)
                writer.member("retryable", mistake.isRetryable)
            }
        }
        writer.endLine()
        return writer.bytes
    }

    private static func write(_ identity: BundleIdentity, _ writer: inout JSONWriter) {
        writer.member("id", written: identity.id)
        writer.member("cohort", written: identity.cohort)
    }
}
