extension Assessment {
    /// The result without what could tell whose plan it is: for files that leave the house.
    ///
    /// Gone are the path, title and team of the plan, everything quoted from it, what people wrote, and the
    /// words of messages, which quote the plan. Left are levels, points, places as line, column and pointer,
    /// the texts of the rubric, and the digest of the plan, by which those who have the plan can find it
    /// again. Names of reviewers are never part of a result.
    public func redacted() -> Assessment {
        var copy = self
        copy.plan.path = Self.alias(plan.digest)
        copy.plan.title = ""
        copy.plan.team = nil
        copy.people?.comments = []
        for index in criteria.indices {
            copy.criteria[index].people?.comments = []
            for finding in criteria[index].findings.indices {
                // The reason of an error may quote the value that caused it.
                copy.criteria[index].findings[finding].reason = nil
                copy.criteria[index].findings[finding].evidence = Self.redacted(
                    criteria[index].findings[finding].evidence
                )
            }
        }
        for index in flags.indices { copy.flags[index].evidence = Self.redacted(flags[index].evidence) }
        for index in nextSteps.indices {
            copy.nextSteps[index].evidence = Self.redacted(nextSteps[index].evidence)
        }
        copy.diagnostics = diagnostics.map { diagnostic in
            Diagnostic(
                id: diagnostic.id,
                severity: diagnostic.severity,
                message: "left out",
                path: copy.plan.path,
                position: diagnostic.position
            )
        }
        return copy
    }

    /// A name that tells plans apart and says nothing, for example `plan-5f3a09c1`.
    private static func alias(_ digest: String) -> String {
        let hexadecimal = digest.utf8.drop { $0 != UInt8(ascii: ":") }.dropFirst().prefix(8)
        return "plan-" + String(decoding: hexadecimal, as: UTF8.self)
    }

    private static func redacted(_ evidence: [Evidence]) -> [Evidence] {
        evidence.map { place in
            var place = place
            place.text = ""
            return place
        }
    }
}
