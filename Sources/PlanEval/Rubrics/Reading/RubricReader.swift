import CEL

/// Turns a document into a `RubricDraft`, and finds what is missing, misspelled or of the wrong type.
struct RubricReader {
    /// The reader of the objects, with what has been found so far.
    var objects: ObjectReader

    init(in source: SourceText) {
        objects = ObjectReader(in: source)
    }

    /// The version of the format that is understood.
    static let format = 1

    /// Reads a whole rubric.
    ///
    /// - Returns: `nil` if the document is no rubric at all, of which everything else would only be a
    ///   consequence.
    mutating func read(_ root: DocumentNode) -> RubricDraft? {
        guard isRubric(root), let rubric = objects.object(root, .rubric, called: "the rubric") else {
            return nil
        }
        return RubricDraft(
            id: objects.text("id", of: rubric),
            version: version(of: rubric),
            title: objects.text("title", of: rubric),
            language: objects.text("language", of: rubric),
            documentKind: objects.text("document", of: rubric),
            purpose: objects.optionalText("purpose", of: rubric),
            objectives: objectives(of: rubric),
            scale: scale(of: rubric),
            bands: bands(of: rubric),
            sources: sources(of: rubric),
            minimumPeers: rubric["minimum_peers"].map {
                objects.integer($0, called: "\"minimum_peers\" of the rubric")
            },
            aggregator: objects.optionalText("aggregator", of: rubric),
            anchor: rubric["anchor"].map { objects.boolean($0, called: "\"anchor\" of the rubric") },
            attention: attention(of: rubric),
            criteria: criteria(of: rubric),
            flags: flags(of: rubric)
        )
    }

    private mutating func isRubric(_ root: DocumentNode) -> Bool {
        guard root.kind == .object, let format = root["planeval_rubric"] else {
            let other = Self.others.first { root[$0.key] != nil }
            objects.findings.error(
                .notARubric,
                "this is no rubric: it has no \"planeval_rubric\"",
                at: root.kind == .object ? ObjectReader.place(of: root) : root.range,
                hint: other?.hint ?? "a rubric begins with the line: planeval_rubric: \(Self.format)"
            )
            return false
        }
        guard format.int == Int64(Self.format) else {
            objects.findings.error(
                .formatVersion,
                "format \(format.sourceText) of rubrics is not known, expected \(Self.format)",
                at: format.range,
                hint: "write planeval_rubric: \(Self.format), or use a newer planeval"
            )
            return false
        }
        return true
    }

    /// What other files of planeval begin with.
    private static let others = [
        (key: "planeval_plan", hint: "this is a plan; give it to planeval score"),
        (
            key: "planeval_rubric_examples",
            hint: "these are the examples of a rubric; name the rubric itself"
        ),
        (key: "planeval_words", hint: "these are the words of a language; name the rubric itself"),
    ]

    /// The version; people forget that `1.0` is a number and that `1.0.0` needs no quotation marks.
    private mutating func version(of rubric: ObjectReader.Object) -> Located<String> {
        guard let node = rubric["version"], node.double != nil else {
            return objects.text("version", of: rubric)
        }
        return Located(node.sourceText, at: node)
    }

    // MARK: The frame

    private mutating func objectives(of rubric: ObjectReader.Object) -> [RubricDraft.Objective] {
        objects.list("objectives", of: rubric, mayBeEmpty: true).enumerated().compactMap { index, node in
            let name = Self.name("objective", node["id"], index)
            guard let objective = objects.object(node, .objective, called: name) else { return nil }
            return RubricDraft.Objective(
                id: objects.text("id", of: objective),
                bloom: objects.text("bloom", of: objective),
                text: objects.text("text", of: objective)
            )
        }
    }

    private mutating func scale(of rubric: ObjectReader.Object) -> [RubricDraft.ScaleStep] {
        objects.list("scale", of: rubric).enumerated().compactMap { index, node in
            let name =
                node["level"]?.int.map { "level \($0) of the scale" } ?? "step \(index + 1) of the scale"
            guard let step = objects.object(node, .scaleStep, called: name) else { return nil }
            return RubricDraft.ScaleStep(
                level: objects.integer("level", of: step),
                name: objects.text("name", of: step),
                means: objects.text("means", of: step)
            )
        }
    }

    private mutating func bands(of rubric: ObjectReader.Object) -> [RubricDraft.Band] {
        objects.list("bands", of: rubric).enumerated().compactMap { index, node in
            let name = Self.name("band", node["name"], index)
            guard let band = objects.object(node, .band, called: name) else { return nil }
            return RubricDraft.Band(
                from: objects.number("from", of: band),
                name: objects.text("name", of: band)
            )
        }
    }

    private mutating func sources(of rubric: ObjectReader.Object) -> RubricDraft.Sources? {
        guard let node = rubric["sources"],
            let sources = objects.object(node, .sources, called: "\"sources\"")
        else { return nil }
        return RubricDraft.Sources(
            range: node.range,
            facilitator: objects.number("facilitator", of: sources),
            peers: objects.number("peers", of: sources),
            checks: objects.number("checks", of: sources),
            selfAssessment: objects.number("self", of: sources)
        )
    }

    private mutating func attention(of rubric: ObjectReader.Object) -> [RubricDraft.Attention] {
        objects.list("attention", of: rubric, mayBeEmpty: true).enumerated().compactMap { index, node in
            let name = Self.name("attention note", node["criterion"], index)
            guard let note = objects.object(node, .attention, called: name) else { return nil }
            return RubricDraft.Attention(
                criterion: objects.text("criterion", of: note),
                atMost: objects.number("at_most", of: note),
                says: objects.text("says", of: note),
                capBand: objects.optionalText("cap_band", of: note)
            )
        }
    }

    private mutating func flags(of rubric: ObjectReader.Object) -> [RubricDraft.Flag] {
        objects.list("flags", of: rubric, mayBeEmpty: true).enumerated().compactMap { index, node in
            let name = Self.name("flag", node["id"], index)
            guard let flag = objects.object(node, .flag, called: name) else { return nil }
            let isAboutAll = flag["about"]?.string.map { $0.utf8.elementsEqual("all".utf8) } ?? false
            return RubricDraft.Flag(
                id: objects.text("id", of: flag),
                about: isAboutAll ? nil : objects.texts("about", of: flag, mayBeEmpty: false),
                question: objects.text("asks", of: flag),
                cap: flag["cap"].map { objects.integer($0, called: "\"cap\" of \(name)") },
                rule: RubricDraft.Rule(text: objects.text("rule", of: flag))
            )
        }
    }

    /// What to call an object in messages: by its name, else by its place in the list.
    static func name(_ noun: String, _ id: DocumentNode?, _ index: Int) -> String {
        if let id = id?.string, !id.utf8.allSatisfy(\.isBlank) { return "\(noun) \"\(id)\"" }
        return "\(noun) \(index + 1)"
    }
}
