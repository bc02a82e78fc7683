import CEL

/// What `cohort.yaml` says about a cohort.
public struct CohortSettings: Sendable {
    /// The title for people.
    public var title: String?
    /// A rubric: the name of one that is part of planeval, or a path seen from the folder of the cohort.
    public var rubric: String?
    /// The number that everything random begins with.
    public var seed: UInt64 = 1
    /// The day to take for today.
    public var today: CalendarDay?
    /// The weights of the sources, where they differ from those of the rubric.
    public var sources: Rubric.SourceWeights?
    /// The least number of peers, where it differs from that of the rubric.
    public var minimumPeers: Int?
    /// What to do with a peer review of the plan of one's own team.
    public var ownReviews = ReviewScope.OwnReviews.asSelf
    /// How the ratings of several peers are made into one level, where it differs from the way of the rubric.
    public var aggregator: PeerAggregator?
    /// Whether a facilitator counts as a rater without severity, by whom that of the others is told; `nil` where
    /// the rubric decides.
    public var anchorsFacilitator: Bool?

    /// The settings of a cohort that says nothing.
    public init() {}

    /// Settings, and what is worth a note about them.
    public struct Reading: Sendable {
        /// The settings.
        public let settings: CohortSettings
        /// Notes and warnings; no errors.
        public let diagnostics: [Diagnostic]
    }

    /// Reads a document by the schema `cohort`.
    ///
    /// - Throws: everything that is wrong with it, if anything of it is an error.
    public static func read(_ loaded: LoadedDocument) throws(DiagnosticError) -> Reading {
        let reading = try JSONSchema.embedded("cohort").read(loaded.document, source: loaded.source)
        let root = reading.document.root
        var settings = CohortSettings()
        var diagnostics = loaded.notes + reading.diagnostics
        settings.title = root["title"]?.string
        settings.rubric = root["rubric"]?.string
        if let seed = root["seed"]?.int { settings.seed = UInt64(bitPattern: seed) }
        if let node = root["today"], let text = node.string {
            settings.today = CalendarDay(text)
            if settings.today == nil {
                let words = "\"\(text)\" is no day, expected one such as 2026-03-01"
                diagnostics.append(Diagnostic(.today, .error, words, at: loaded.span(of: node)))
            }
        }
        if let node = root["sources"], node.kind == .object {
            settings.sources = weights(node)
            if settings.sources == nil {
                let words = "the weights of the sources are no weights"
                let hint = "write numbers of 0 or more, at least one of them above 0"
                diagnostics.append(
                    Diagnostic(.sources, .error, words, at: loaded.span(of: node), hint: hint)
                )
            }
        }
        settings.minimumPeers = root["minimum_peers"]?.int.flatMap { Int(exactly: $0) }
        settings.ownReviews = root["own_reviews"]?.string.flatMap(ReviewScope.OwnReviews.init) ?? .asSelf
        settings.aggregator = root["aggregator"]?.string.flatMap(PeerAggregator.init)
        settings.anchorsFacilitator = root["anchor"]?.bool
        guard !diagnostics.contains(where: { $0.severity == .error }) else {
            throw DiagnosticError(diagnostics)
        }
        return Reading(settings: settings, diagnostics: diagnostics)
    }

    /// The weights that an object gives, those of a rubric that names none for the others.
    private static func weights(_ node: DocumentNode) -> Rubric.SourceWeights? {
        let standard = Rubric.SourceWeights.standard
        func weight(_ key: String, _ other: Double) -> Double { node[key].map { $0.double ?? -1 } ?? other }
        let weights = [
            weight("facilitator", standard.facilitator), weight("peers", standard.peers),
            weight("checks", standard.checks), weight("self", standard.selfAssessment),
        ]
        guard weights.allSatisfy({ $0 >= 0 && $0.isFinite }), weights.contains(where: { $0 > 0 }) else {
            return nil
        }
        return Rubric.SourceWeights(
            facilitator: weights[0],
            peers: weights[1],
            checks: weights[2],
            selfAssessment: weights[3]
        )
    }
}

extension Rubric {
    /// The rubric with the weights and the least number of peers that a cohort sets instead.
    ///
    /// Its digest stays that of the file.
    package func adapted(to settings: CohortSettings) -> Rubric {
        var rubric = self
        rubric.sources = settings.sources ?? sources
        rubric.minimumPeers = settings.minimumPeers ?? minimumPeers
        rubric.aggregator = settings.aggregator ?? aggregator
        rubric.facilitatorAnchors = settings.anchorsFacilitator ?? facilitatorAnchors
        return rubric
    }
}
