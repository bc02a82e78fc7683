public import PlanEval

/// Results for programs: `planeval.result/1`, the faithful image of an `Assessment`.
///
/// Later versions may add keys and never take one away; `Rubrics/schemas/result.schema.json` says what each
/// means.
public enum ResultJSON {
    /// The kind of document and its version.
    public static let schema = "planeval.result/1"

    /// One object for one result, or an array of them, laid out for people; ends with a line break.
    ///
    /// - Parameters:
    ///   - assessments: the results.
    ///   - isArray: whether to write an array; several results always make one.
    /// - Returns: UTF-8 text.
    public static func document(_ assessments: [Assessment], isArray: Bool = false) -> [UInt8] {
        var writer = JSONWriter(layout: .indented)
        if assessments.count == 1, !isArray {
            writer.object { write(assessments[0], &$0) }
        } else {
            writer.array(assessments) { writer, assessment in
                writer.object { write(assessment, &$0) }
            }
        }
        writer.endLine()
        return writer.bytes
    }

    /// A line for each result (NDJSON).
    public static func lines(_ assessments: [Assessment]) -> [UInt8] {
        var writer = JSONWriter(layout: .compact)
        for assessment in assessments {
            writer.object { write(assessment, &$0) }
            writer.endLine()
        }
        return writer.bytes
    }

    /// Writes the members of a result.
    ///
    /// - Parameters:
    ///   - assessment: the result.
    ///   - writer: what writes them.
    ///   - prefix: writes members that are to stand behind the first.
    static func write(
        _ assessment: Assessment,
        _ writer: inout JSONWriter,
        prefix: (inout JSONWriter) -> Void = { _ in }
    ) {
        writer.member("schema", schema)
        prefix(&writer)
        writer.member("engine", assessment.engine)
        writer.member("plan") { writer in
            writer.member("path", assessment.plan.path)
            writer.member("title", assessment.plan.title)
            writer.member("team", assessment.plan.team)
            writer.member("digest", assessment.plan.digest)
            writer.member("today", assessment.plan.today)
        }
        writer.member("rubric") { writer in
            writer.member("id", assessment.rubric.id)
            writer.member("version", assessment.rubric.version)
            writer.member("title", assessment.rubric.title)
            writer.member("digest", assessment.rubric.digest)
            writer.member("highestLevel", assessment.rubric.highestLevel)
        }
        writer.member("total", assessment.total)
        writer.member("band", assessment.band)
        write(assessment.interval, &writer)
        if let people = assessment.people { write(people, &writer) }
        writer.member("attention", objects: assessment.attention) { writer, note in
            writer.member("criterion", note.criterion)
            writer.member("says", note.says)
            writer.member("cappedBand", note.cappedBand)
        }
        writer.member("criteria", objects: assessment.criteria) { write($1, &$0) }
        writer.member("flags", objects: assessment.flags) { write($1, &$0) }
        writer.member("nextSteps", objects: assessment.nextSteps) { write($1, &$0) }
        writer.member("diagnostics", objects: assessment.diagnostics) { write($1, &$0) }
    }

    private static func write(_ criterion: CriterionResult, _ writer: inout JSONWriter) {
        writer.member("id", criterion.id)
        writer.member("name", criterion.name)
        writer.member("weight", criterion.weight)
        writer.member("level", criterion.level)
        if criterion.people != nil { writer.member("uncappedLevel", criterion.uncappedLevel) }
        writer.member("levelName", criterion.levelName)
        writer.member("points", criterion.points)
        writeSources(of: criterion, &writer)
        writer.member("cappedBy", criterion.cappedBy)
        writer.member("descriptor", criterion.descriptor)
        writer.member("strength", criterion.strength)
        writer.member("improve", criterion.improve)
        writer.member("next", criterion.next)
        writer.member("nextDescriptor", criterion.nextDescriptor)
        writer.member("requirements", objects: criterion.requirements, inline: true) { writer, requirement in
            writer.member("level", requirement.level)
            writer.member("needed", requirement.needed)
        }
        writer.member("findings", objects: criterion.findings) { writer, finding in
            writer.member("check", finding.check)
            writer.member("level", finding.level)
            writer.member("outcome", finding.outcome.rawValue)
            writer.member("says", finding.says)
            writer.member("advice", finding.advice)
            writer.member("reason", finding.reason)
            write(finding.evidence, &writer)
        }
    }

    private static func write(_ flag: FlagResult, _ writer: inout JSONWriter) {
        writer.member("flag", flag.flag)
        writer.member("about", flag.about)
        writer.member("asks", flag.question)
        writer.member("raised", flag.isRaised)
        writer.member("confirmed", flag.isConfirmed)
        writer.member("cap", flag.cap)
        writer.member("reason", flag.reason)
        write(flag.evidence, &writer)
    }

    private static func write(_ step: NextStep, _ writer: inout JSONWriter) {
        writer.member("criterion", step.criterion)
        writer.member("name", step.name)
        writer.member("checks", step.checks)
        writer.member("gain", step.gain)
        writer.member("advice", step.advice.joined(separator: " "))
        write(step.evidence, &writer)
    }

    private static func write(_ diagnostic: Diagnostic, _ writer: inout JSONWriter) {
        writer.member("id", diagnostic.id)
        writer.member("severity", diagnostic.severity.rawValue)
        writer.member("message", diagnostic.message)
        writer.member("path", diagnostic.path)
        writer.member("line", diagnostic.position?.line)
        writer.member("column", diagnostic.position?.column)
        writer.member("hint", diagnostic.hint)
    }

    /// Writes the places that decided something.
    static func write(_ evidence: [Evidence], _ writer: inout JSONWriter) {
        writer.member("evidence", objects: evidence, inline: true) { writer, evidence in
            writer.member("pointer", evidence.pointer)
            writer.member("line", evidence.line)
            writer.member("column", evidence.column)
            writer.member("text", evidence.text)
            writer.member("missing", evidence.isMissing)
        }
    }
}
