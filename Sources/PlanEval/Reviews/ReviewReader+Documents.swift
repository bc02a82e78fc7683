import CEL

extension ReviewReader {
    /// Reads a YAML or JSON file, in which one assessor writes about one plan or about several.
    ///
    /// - Throws: why the document is no review.
    mutating func readDocument(_ loaded: LoadedDocument) throws(DiagnosticError) {
        let reading = try JSONSchema.embedded("review").read(loaded.document, source: loaded.source)
        names.findings.add(loaded.notes + reading.diagnostics)
        guard reading.isUsable else { return }
        let root = reading.document.root
        let file = ReviewFile(source: loaded.source)
        guard isForThisRubric(root, file) else { return }
        if let reviews = root["reviews"], reviews.kind == .array {
            for review in reviews.elements where review.kind == .object {
                readReview(review, in: root, file)
            }
        } else {
            readReview(root, in: root, file)
        }
    }

    /// Whether the file names this rubric, as in `change-plan` or `change-plan@1.0.0`, or none.
    private mutating func isForThisRubric(_ root: DocumentNode, _ file: ReviewFile) -> Bool {
        guard let node = root["rubric"], let name = node.string else { return true }
        let id = name.utf8.prefix { $0 != UInt8(ascii: "@") }
        if id.elementsEqual(rubric.id.utf8) { return true }
        names.findings.add(
            .otherRubric,
            "these are levels of the rubric \"\(Substring(id))\", not of \"\(rubric.id)\"",
            about: "",
            at: file.place(node),
            hint: "give the rubric they belong to with --rubric"
        )
        return false
    }

    private mutating func readReview(_ node: DocumentNode, in root: DocumentNode, _ file: ReviewFile) {
        let plan = node["plan"] ?? root["plan"]
        let place = file.place(plan ?? node.members.first?.key ?? node)
        readReview(node, of: names.plan(file.text(plan), at: place), at: place, in: root, file)
    }

    /// Reads the reviews of a bundle, which do not say what they are about.
    mutating func read(_ reviews: BundleReviews, of plan: String) {
        let file = ReviewFile(source: reviews.source)
        let root = reviews.document.root
        for review in root["reviews"]?.elements ?? [] where review.kind == .object {
            readReview(review, of: plan, at: file.place(review), in: root, file)
        }
    }

    /// Reads a review; what it does not say itself the `root` says for all reviews of a file.
    private mutating func readReview(
        _ node: DocumentNode,
        of planID: String?,
        at planPlace: ReviewPlace,
        in root: DocumentNode,
        _ file: ReviewFile
    ) {
        func place(_ value: DocumentNode?) -> ReviewPlace {
            file.place(value ?? node.members.first?.key ?? node)
        }
        let (reviewer, kind) = (node["reviewer"] ?? root["reviewer"], node["kind"] ?? root["kind"])
        let knownKind = names.kind(file.text(kind), at: place(kind))
        guard let knownKind else { return }
        let assessor = names.assessor(
            file.text(reviewer),
            as: knownKind,
            of: planID ?? "",
            at: place(reviewer)
        )
        guard let planID, let assessor else { return }
        var entry = ReviewEntry(assessor: assessor, plan: planID, place: planPlace)
        if let overall = node["overall"] {
            entry.overall = level(file.text(overall), of: "the overall impression", at: place(overall))
        }
        entry.comment = file.comment(node["comment"])
        readLevels(node["levels"], file, into: &entry)
        readComments(node["comments"], file, into: &entry)
        keep(entry)
    }

    private mutating func readLevels(
        _ levels: DocumentNode?,
        _ file: ReviewFile,
        into entry: inout ReviewEntry
    ) {
        for member in levels?.members ?? [] {
            guard let index = names.criterion(member.name) else {
                names.unknownCriterion(member.name, at: file.place(member.key))
                continue
            }
            let subject = rubric.criteria[index].id
            if let level = level(file.text(member.value), of: subject, at: file.place(member.value)) {
                entry.answers[index, default: ReviewEntry.Answer()].level = level
            }
        }
    }

    private mutating func readComments(
        _ comments: DocumentNode?,
        _ file: ReviewFile,
        into entry: inout ReviewEntry
    ) {
        for member in comments?.members ?? [] {
            guard let comment = file.comment(member.value) else { continue }
            if NameIndex.folded(member.name) == "overall" {
                entry.comment = entry.comment ?? comment
            } else if let index = names.criterion(member.name) {
                entry.answers[index, default: ReviewEntry.Answer()].comment = comment
            } else {
                names.unknownCriterion(member.name, at: file.place(member.key))
            }
        }
    }
}

/// The text that a document with reviews was read from.
private struct ReviewFile {
    let source: SourceText

    func place(_ node: DocumentNode) -> ReviewPlace {
        ReviewPlace(SourceSpan(source: source, range: node.range))
    }

    /// What a value says, numbers as they are written, without white space around it.
    func text(_ node: DocumentNode?) -> String {
        guard let node else { return "" }
        let bytes = node.document.writtenText(of: node.index)
        let start = bytes.firstIndex { !$0.isBlank } ?? bytes.endIndex
        let end = bytes.lastIndex { !$0.isBlank } ?? start
        // A list or an object is no answer, and must not pass for a blank one.
        if node.kind == .array || node.kind == .object { return node.count == 0 ? "" : "[…]" }
        return start <= end && start < bytes.endIndex
            ? String(decoding: bytes[start...end], as: UTF8.self) : ""
    }

    /// A comment; `nil` for none.
    func comment(_ node: DocumentNode?) -> String? {
        let text = text(node)
        return text.isEmpty ? nil : text
    }
}
