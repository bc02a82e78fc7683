import CEL

/// What people said, as results hold it; results without reviews have none of it.
extension ResultReader {
    // MARK: The plan

    static func interval(_ node: DocumentNode?) -> Assessment.TotalInterval? {
        guard let node, node.kind == .object else { return nil }
        return Assessment.TotalInterval(
            low: number(node["low"]),
            high: number(node["high"]),
            standardError: number(node["standardError"])
        )
    }

    static func summary(_ node: DocumentNode?, criteria: [DocumentNode]) -> ReviewSummary? {
        guard let node, node.kind == .object else { return nil }
        let reviews = node["reviews"]
        let weights = node["weights"]
        return ReviewSummary(
            counts: ReviewSummary.Counts(
                peers: int(reviews?["peers"]) ?? 0,
                facilitator: int(reviews?["facilitator"]) ?? 0,
                team: int(reviews?["self"]) ?? 0
            ),
            minimumPeers: int(node["minimumPeers"]) ?? Rubric.standardMinimumPeers,
            weights: ReviewSummary.Weights(
                checks: number(weights?["checks"]),
                peers: number(weights?["peers"]),
                facilitator: number(weights?["facilitator"]),
                team: number(weights?["self"])
            ),
            aggregator: PeerAggregator(rawValue: text(node["aggregator"])) ?? .adjusted,
            isAnchored: node["anchor"]?.bool ?? false,
            readers: items(node["readers"]).map(reader),
            noise: ReviewSummary.Noise(
                overall: number(node["noise"]?["overall"]),
                criterion: number(node["noise"]?["criterion"])
            ),
            peers: overall(node["peers"]),
            facilitator: overall(node["facilitator"]),
            teamView: view(node["self"]),
            usualGap: number(node["usualGap"]),
            shift: number(node["shift"]),
            labels: items(node["labels"]).compactMap(\.string),
            comments: comments(node["comments"]),
            disagreements: items(node["disagreements"]).map { disagreement($0, criteria) }
        )
    }

    private static func reader(_ node: DocumentNode) -> ReviewSummary.Reader {
        ReviewSummary.Reader(
            letter: text(node["letter"]),
            bias: number(node["bias"]),
            biasError: number(node["biasError"]),
            weight: number(node["weight"]),
            share: number(node["share"]),
            overall: number(node["overall"])
        )
    }

    private static func overall(_ node: DocumentNode?) -> ReviewSummary.Overall? {
        guard let node, node.kind == .object else { return nil }
        return ReviewSummary.Overall(
            level: number(node["level"]),
            standardError: number(node["standardError"]),
            interval: range(node)
        )
    }

    private static func view(_ node: DocumentNode?) -> ReviewSummary.TeamView? {
        guard let node, node.kind == .object else { return nil }
        return ReviewSummary.TeamView(
            readers: LevelSource(rawValue: text(node["readers"])) ?? .peers,
            gap: number(node["gap"]),
            standardError: number(node["standardError"]),
            score: number(node["score"]),
            isNotable: node["notable"]?.bool ?? false
        )
    }

    private static func disagreement(_ node: DocumentNode, _ criteria: [DocumentNode]) -> Disagreement {
        let id = text(node["criterion"])
        let criterion = criteria.first { text($0["id"]).utf8.elementsEqual(id.utf8) }
        return Disagreement(
            criterion: id,
            name: criterion?["name"]?.string ?? id,
            higher: side(node["higher"]),
            lower: side(node["lower"]),
            reason: Disagreement.Reason(rawValue: text(node["reason"])) ?? .twoLevels,
            score: node["score"]?.double
        )
    }

    private static func side(_ node: DocumentNode?) -> Disagreement.Side {
        Disagreement.Side(
            source: LevelSource(rawValue: text(node?["source"])) ?? .checks,
            level: number(node?["level"])
        )
    }

    // MARK: A criterion

    /// What people say about a criterion; a result with reviews says what the checks weigh beside them.
    static func people(_ node: DocumentNode) -> PeopleLevels? {
        let sources = node["sources"]
        guard let weight = sources?["checks"]?["weight"]?.double else { return nil }
        return PeopleLevels(
            checksWeight: weight,
            peers: peers(sources?["peers"]),
            facilitator: source(sources?["facilitator"]),
            team: team(sources?["self"]),
            comments: comments(node["comments"])
        )
    }

    private static func peers(_ node: DocumentNode?) -> PeopleLevels.PeerLevel? {
        guard let node, let source = source(node) else { return nil }
        return PeopleLevels.PeerLevel(
            source: source,
            ratings: items(node["ratings"]).map { rating in
                PeopleLevels.PeerLevel.Rating(
                    letter: text(rating["letter"]),
                    level: number(rating["level"])
                )
            }
        )
    }

    private static func source(_ node: DocumentNode?) -> SourceLevel? {
        guard let node, node.kind == .object else { return nil }
        return SourceLevel(
            level: number(node["level"]),
            standardError: number(node["standardError"]),
            interval: range(node),
            count: int(node["count"]) ?? 0,
            weight: number(node["weight"])
        )
    }

    private static func team(_ node: DocumentNode?) -> PeopleLevels.TeamLevel? {
        guard let node, node.kind == .object else { return nil }
        return PeopleLevels.TeamLevel(
            level: number(node["level"]),
            count: int(node["count"]) ?? 0,
            counted: number(node["counted"]),
            weight: number(node["weight"]),
            gap: node["gap"]?.double
        )
    }

    private static func comments(_ node: DocumentNode?) -> [PeopleLevels.Comment] {
        items(node).compactMap { comment in
            LevelSource(rawValue: text(comment["source"])).map {
                PeopleLevels.Comment(source: $0, text: text(comment["text"]))
            }
        }
    }

    /// The ends of an interval; a file may have them the wrong way round.
    private static func range(_ node: DocumentNode) -> ClosedRange<Double> {
        let low = number(node["low"])
        let high = number(node["high"])
        return min(low, high)...max(low, high)
    }
}
