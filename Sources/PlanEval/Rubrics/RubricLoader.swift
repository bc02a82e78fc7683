public import CEL

/// Makes rubrics out of documents, and finds every mistake of one that cannot be used.
public struct RubricLoader: Sendable {
    private let environments: [String: Environment]

    /// Makes a loader.
    ///
    /// - Parameter environments: what rules may refer to, for each kind of document that a rubric can be
    ///   for; the key is what a rubric names under `document`.
    public init(environments: [String: Environment]) {
        self.environments = environments
    }

    /// Reads a rubric that is going to be used.
    ///
    /// - Throws: everything that was found, if anything of it is an error.
    public func load(_ document: LoadedDocument) throws(DiagnosticError) -> Rubric {
        // Whoever scores plans does not want to wait for advice on style.
        if let rubric = inspect(document, advises: false).rubric { return rubric }
        throw DiagnosticError(inspect(document).diagnostics)
    }

    /// Reads a rubric and tells everything that is or may be wrong with it.
    public func inspect(_ document: LoadedDocument) -> RubricInspection {
        inspect(document, advises: true)
    }

    private func inspect(_ document: LoadedDocument, advises: Bool) -> RubricInspection {
        var reader = RubricReader(in: document.source)
        guard let draft = reader.read(document.document.root) else {
            return RubricInspection(
                rubric: nil,
                diagnostics: reader.objects.findings.sorted(with: document.notes),
                counts: RubricInspection.Counts()
            )
        }
        var checker = RubricChecker(
            draft: draft,
            findings: reader.objects.findings,
            environments: environments
        )
        checker.check()
        if advises {
            checker.checkWording()
            checker.checkCosts()
        }
        return RubricInspection(
            rubric: checker.findings.hasErrors ? nil : checker.draft.rubric(from: document.source),
            diagnostics: checker.findings.sorted(with: document.notes),
            counts: RubricInspection.Counts(draft)
        )
    }
}

/// What was found in a rubric.
public struct RubricInspection: Sendable {
    /// The rubric, unless there are errors.
    public let rubric: Rubric?
    /// Errors and warnings in the order of the file.
    public let diagnostics: [Diagnostic]
    /// How much was looked at.
    public let counts: Counts

    /// The sizes of a rubric, right or wrong.
    public struct Counts: Sendable, Hashable {
        /// The number of criteria.
        public var criteria = 0
        /// The number of levels of all criteria.
        public var levels = 0
        /// The number of checks of all levels.
        public var checks = 0
        /// The number of flags.
        public var flags = 0
    }
}

extension RubricInspection.Counts {
    init(_ draft: RubricDraft) {
        criteria = draft.criteria.count
        levels = draft.criteria.reduce(0) { $0 + $1.levels.count }
        checks = draft.criteria.reduce(0) { $0 + $1.levels.reduce(0) { $0 + $1.checks.count } }
        flags = draft.flags.count
    }
}
