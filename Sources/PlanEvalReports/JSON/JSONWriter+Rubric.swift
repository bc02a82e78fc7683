import PlanEval

extension JSONWriter {
    /// Writes which rubric something rests on.
    mutating func member(rubric: Rubric) {
        member("rubric", inline: true) { writer in
            writer.member("id", rubric.id)
            writer.member("version", rubric.version)
            writer.member("digest", rubric.digest)
        }
    }
}
