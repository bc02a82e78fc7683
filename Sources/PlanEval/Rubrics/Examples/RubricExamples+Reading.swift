import CEL

extension RubricExamples {
    /// Reads the examples of a rubric.
    ///
    /// - Parameters:
    ///   - document: the file beside the rubric.
    ///   - rubric: the rubric they are for.
    /// - Throws: everything that is wrong with them.
    public init(_ document: LoadedDocument, for rubric: Rubric) throws(DiagnosticError) {
        var reader = ExamplesReader(source: document.source, rubric: rubric)
        let examples = reader.read(document.document.root)
        guard let examples, !reader.objects.findings.hasErrors else {
            throw DiagnosticError(reader.objects.findings.sorted(with: document.notes))
        }
        self = examples
    }

    /// True for a document that means to be a file of examples.
    public static func isWritten(in document: LoadedDocument) -> Bool {
        document.document.root["planeval_rubric_examples"] != nil
    }

    /// The version of the format that is understood.
    static let format = 1
}

/// Reads a file of examples.
private struct ExamplesReader {
    var objects: ObjectReader
    let rubric: Rubric

    init(source: SourceText, rubric: Rubric) {
        objects = ObjectReader(in: source)
        self.rubric = rubric
    }

    private func span(_ node: DocumentNode) -> SourceSpan {
        SourceSpan(source: objects.findings.source, range: node.range)
    }

    mutating func read(_ root: DocumentNode) -> RubricExamples? {
        guard root["planeval_rubric_examples"]?.int == Int64(RubricExamples.format),
            let file = objects.object(root, .examples, called: "the file of examples")
        else {
            objects.findings.error(
                .notExamples,
                "these are no examples of a rubric",
                at: root.kind == .object ? ObjectReader.place(of: root) : root.range,
                hint: "they begin with the line: planeval_rubric_examples: \(RubricExamples.format)"
            )
            return nil
        }
        return RubricExamples(
            rubricPath: objects.text("rubric", of: file).value,
            examples: objects.list("examples", of: file).enumerated().compactMap { example($1, at: $0) },
            source: objects.findings.source
        )
    }

    private mutating func example(_ node: DocumentNode, at index: Int) -> RubricExamples.Example? {
        let name = RubricReader.name("example", node["plan"], index)
        guard let example = objects.object(node, .example, called: name) else { return nil }
        let plan = objects.text("plan", of: example)
        let flags = example["flags"].map { _ in
            known(objects.texts("flags", of: example)).map {
                RubricExamples.ExpectedFlag(id: $0.value, span: span($0.node))
            }
        }
        return RubricExamples.Example(
            plan: plan.value,
            span: span(plan.node),
            levels: example["levels"].map { levels($0, of: name) } ?? [],
            flags: flags,
            flagsSpan: span(example["flags"] ?? plan.node),
            confirmed: known(objects.texts("confirm", of: example)).map(\.value)
        )
    }

    private mutating func levels(_ node: DocumentNode, of example: String) -> [RubricExamples.ExpectedLevel] {
        let ids = rubric.criteria.map(\.id)
        let shape = Shape(ids)
        guard node.kind == .object else {
            objects.wrongType(
                node,
                "\"levels\" of \(example)",
                expected: "an object with a level for each criterion"
            )
            return []
        }
        for member in node.members
        where !shape.keys.contains(where: { $0.utf8.elementsEqual(member.name.utf8) }) {
            unknown("criterion", member.name, at: member.key.range, among: ids)
        }
        let missing = ids.filter { node[$0] == nil }
        if !missing.isEmpty {
            objects.findings.error(
                .exampleUnknown,
                "\(example) has no level for \(ObjectReader.enumeration(missing))",
                at: ObjectReader.place(of: node)
            )
        }
        return ids.compactMap { id in
            guard let value = node[id] else { return nil }
            let level = objects.integer(value, called: "the level of \"\(id)\"")
            if level.isKnown, !(0...rubric.highestLevel ~= level.value) {
                objects.findings.error(
                    .exampleUnknown,
                    "level \(level.value) is not on the scale",
                    at: level.range,
                    hint: "the scale goes from 0 to \(rubric.highestLevel)"
                )
            }
            return RubricExamples.ExpectedLevel(criterion: id, level: level.value, span: span(value))
        }
    }

    /// The flags that the rubric has; a mistake for each other one.
    private mutating func known(_ flags: [Located<String>]) -> [Located<String>] {
        let ids = rubric.flags.map(\.id)
        return flags.filter { flag in
            if ids.contains(where: { $0.utf8.elementsEqual(flag.value.utf8) }) { return true }
            unknown("flag", flag.value, at: flag.range, among: ids)
            return false
        }
    }

    private mutating func unknown(_ noun: String, _ name: String, at range: Range<Int>, among names: [String])
    {
        objects.findings.error(
            .exampleUnknown,
            "the rubric has no \(noun) \"\(name)\"",
            at: range,
            hint: NearestName.question(for: name, among: names)
        )
    }
}
