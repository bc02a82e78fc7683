import CEL
package import Platform

/// Reads the lines of an NDJSON stream of plans.
package struct BundleReader: Sendable {
    private let schema: JSONSchema
    private let maximumLength: Int

    /// The most bytes that a line can be allowed to have.
    package static let largestLength = 1 << 30

    /// Makes a reader.
    ///
    /// - Parameter maximumLength: the most bytes of a line, up to `largestLength`.
    /// - Throws: never in a program that passes its tests; the schema is part of it.
    package init(maximumLength: Int = 8 << 20) throws(DiagnosticError) {
        schema = try JSONSchema.embedded("bundle")
        // A little more, for what is put around a part of a line.
        self.maximumLength = min(maximumLength, Self.largestLength) + 64
    }

    /// Reads a line.
    ///
    /// - Parameter bytes: the line without its end.
    /// - Returns: the bundle.
    /// - Throws: why there is no plan in it, with what it is known by.
    /// - Complexity: O(bytes).
    package func read(_ bytes: [UInt8]) throws(BundleMistake) -> Bundle {
        let source = SourceText(path: Self.path, bytes: bytes)
        let loaded: LoadedDocument
        do throws(DiagnosticError) {
            loaded = try DocumentLoader(maximumLength: maximumLength).read(source, format: .json)
        } catch {
            throw BundleMistake(.unknown, error.diagnostics)
        }
        let root = loaded.document.root
        guard root.kind == .object else {
            throw BundleMistake(.unknown, .notAnObject, "this line is no JSON object", root, source)
        }
        guard let plan = root["plan"] else { return try plain(root, source) }
        let identity = BundleIdentity(id: root["id"], cohort: root["cohort"])
        guard let id = root["id"] else {
            throw BundleMistake(identity, .noID, "the bundle has no \"id\"", root, source)
        }
        guard BundleIdentity.isName(id) else {
            throw BundleMistake(identity, .noID, "the id is neither a text nor a number", id, source)
        }
        if let cohort = root["cohort"], cohort.kind != .null, !BundleIdentity.isName(cohort) {
            let words = "the cohort is neither a text nor a number"
            throw BundleMistake(identity, .badCohort, words, cohort, source)
        }
        guard plan.kind == .object else {
            throw BundleMistake(identity, .noPlan, "the plan is no object", plan, source)
        }
        return Bundle(
            identity: identity,
            plan: part(plan, of: source, named: identity.idText),
            team: plan["team"]?.string,
            rubric: try rubric(root["rubric"], identity, source),
            reviews: try reviews(root["reviews"], identity, source)
        )
    }

    /// A line that is a plan by itself; it has no id.
    private func plain(_ root: DocumentNode, _ source: SourceText) throws(BundleMistake) -> Bundle {
        let identity = BundleIdentity(id: root["id"], cohort: root["cohort"])
        guard root["title"] != nil || root["planeval_plan"] != nil else {
            throw BundleMistake(identity, .noPlan, "there is no \"plan\" in this line", root, source)
        }
        return Bundle(
            identity: .unknown,
            plan: part(root, of: source, named: Self.path),
            team: root["team"]?.string,
            rubric: nil,
            reviews: nil
        )
    }

    private func rubric(
        _ node: DocumentNode?,
        _ identity: BundleIdentity,
        _ source: SourceText
    ) throws(BundleMistake) -> SourceText? {
        guard let node, node.kind != .null else { return nil }
        guard node.kind == .object else {
            throw BundleMistake(identity, .badRubric, "the rubric is no object", node, source)
        }
        return part(node, of: source, named: "\(identity.idText)/rubric")
    }

    private func reviews(
        _ node: DocumentNode?,
        _ identity: BundleIdentity,
        _ source: SourceText
    ) throws(BundleMistake) -> BundleReviews? {
        guard let node, node.kind != .null else { return nil }
        guard node.kind == .array else {
            throw BundleMistake(identity, .badReviews, "the reviews are no list", node, source)
        }
        guard node.count > 0 else { return nil }
        // A text of its own, so that the reviews of a cohort can be kept without its plans.
        let text = Array("{\"reviews\":".utf8) + source.bytes[node.range] + Array("}".utf8)
        let ownSource = SourceText(path: "reviews", bytes: text)
        let loaded: LoadedDocument
        do throws(DiagnosticError) {
            loaded = try DocumentLoader(maximumLength: maximumLength).read(ownSource, format: .json)
        } catch {
            throw BundleMistake(identity, error.diagnostics)
        }
        let reading = schema.read(loaded.document, source: ownSource)
        return BundleReviews(
            source: ownSource,
            document: reading.document,
            // The other keys were looked at before.
            diagnostics: reading.diagnostics.filter { $0.span.map { $0.range.lowerBound > 0 } ?? false }
        )
    }

    /// A value as a text of its own, so that its places and its digest do not depend on the line around it.
    private func part(_ node: DocumentNode, of source: SourceText, named name: String) -> SourceText {
        SourceText(path: name.isEmpty ? Self.path : name, bytes: Array(source.bytes[node.range]))
    }

    /// What a line is called in messages.
    private static let path = "<line>"
}

/// Why a line gives no result.
package struct BundleMistake: Error, Sendable {
    /// What the line is known by, as far as it could be read.
    package let identity: BundleIdentity
    /// What is wrong, the first error first.
    package let diagnostic: Diagnostic
    /// The JSON Pointer of the place within the line or plan, where it is known.
    package let pointer: String?
    /// Whether the same input may give a result another time.
    package var isRetryable = false

    /// Takes the first error that a reader found.
    package init(_ identity: BundleIdentity, _ diagnostics: [Diagnostic], pointer: String? = nil) {
        self.identity = identity
        self.pointer = pointer
        diagnostic =
            diagnostics.first { $0.severity == .error } ?? diagnostics.first
            ?? Diagnostic(BundleMessage.noPlan, "the plan cannot be read", at: nil)
    }

    /// Describes a mistake in a line that was read as JSON.
    init(
        _ identity: BundleIdentity,
        _ message: BundleMessage,
        _ words: String,
        _ node: DocumentNode,
        _ source: SourceText
    ) {
        self.identity = identity
        pointer = node.pointer
        diagnostic = Diagnostic(message, words, at: SourceSpan(source: source, range: node.range))
    }

    /// Describes a mistake about a record as a whole.
    package init(_ identity: BundleIdentity, _ message: BundleMessage, _ words: String) {
        self.identity = identity
        pointer = nil
        diagnostic = Diagnostic(message, words, at: nil)
    }
}

extension BundleMistake {
    /// A file that cannot be read.
    package init(_ identity: BundleIdentity, _ error: FileError, in files: any FileStore) {
        self.init(identity, [DocumentMistake.file(error, in: files)])
        if case .system = error.reason { isRetryable = true }
    }
}
