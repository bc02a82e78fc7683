import PlanEval

/// What people said, in results; without reviews none of these keys is written.
extension ResultJSON {
    // MARK: The plan

    static func write(_ interval: Assessment.TotalInterval?, _ writer: inout JSONWriter) {
        guard let interval else { return writer.nullMember("interval") }
        writer.member("interval", inline: true) { writer in
            writer.member("low", interval.low)
            writer.member("high", interval.high)
            writer.member("standardError", interval.standardError)
        }
    }

    static func write(_ people: ReviewSummary, _ writer: inout JSONWriter) {
        writer.member("people") { writer in
            writer.member("status", people.status.rawValue)
            writer.member("minimumPeers", people.minimumPeers)
            writer.member("reviews", inline: true) { writer in
                writer.member("peers", people.counts.peers)
                writer.member("facilitator", people.counts.facilitator)
                writer.member("self", people.counts.team)
            }
            writer.member("weights", inline: true) { writer in
                writer.member("checks", people.weights.checks)
                writer.member("peers", people.weights.peers)
                writer.member("facilitator", people.weights.facilitator)
                writer.member("self", people.weights.team)
            }
            writer.member("aggregator", people.aggregator.rawValue)
            writer.member("anchor", people.isAnchored)
            writer.member("readers", objects: people.readers, inline: true) { writer, reader in
                writer.member("letter", reader.letter)
                writer.member("overall", reader.overall)
                writer.member("share", reader.share)
                writer.member("bias", reader.bias)
                writer.member("biasError", reader.biasError)
                writer.member("weight", reader.weight)
            }
            writer.member("noise", inline: true) { writer in
                writer.member("overall", people.noise.overall)
                writer.member("criterion", people.noise.criterion)
            }
            writer.member("shift", people.shift)
            writer.member("usualGap", people.usualGap)
            write("peers", people.peers, &writer)
            write("facilitator", people.facilitator, &writer)
            write(people.teamView, &writer)
            writer.member("disagreements", objects: people.disagreements, inline: true) { write($1, &$0) }
            writer.member("labels", people.labels)
            write(people.comments, &writer)
        }
    }

    private static func write(
        _ key: StaticString,
        _ overall: ReviewSummary.Overall?,
        _ writer: inout JSONWriter
    ) {
        guard let overall else { return writer.nullMember(key) }
        writer.member(key, inline: true) { writer in
            writer.member("level", overall.level)
            writer.member("standardError", overall.standardError)
            writer.member("low", overall.interval.lowerBound)
            writer.member("high", overall.interval.upperBound)
        }
    }

    private static func write(_ view: ReviewSummary.TeamView?, _ writer: inout JSONWriter) {
        guard let view else { return writer.nullMember("self") }
        writer.member("self", inline: true) { writer in
            writer.member("readers", view.readers.rawValue)
            writer.member("gap", view.gap)
            writer.member("standardError", view.standardError)
            writer.member("score", view.score)
            writer.member("notable", view.isNotable)
        }
    }

    private static func write(_ disagreement: Disagreement, _ writer: inout JSONWriter) {
        writer.member("criterion", disagreement.criterion)
        writer.member("reason", disagreement.reason.rawValue)
        writer.member("higher", inline: true) { write(disagreement.higher, &$0) }
        writer.member("lower", inline: true) { write(disagreement.lower, &$0) }
        writer.member("score", disagreement.score)
    }

    private static func write(_ side: Disagreement.Side, _ writer: inout JSONWriter) {
        writer.member("source", side.source.rawValue)
        writer.member("level", side.level)
    }

    // MARK: A criterion

    static func writeSources(of criterion: CriterionResult, _ writer: inout JSONWriter) {
        writer.member("sources") { writer in
            writer.member("checks", inline: true) { writer in
                writer.member("level", criterion.evidenceLevel)
                writer.member("uncappedLevel", criterion.uncappedEvidenceLevel)
                if let people = criterion.people { writer.member("weight", people.checksWeight) }
            }
            write(criterion.people?.peers, &writer)
            write(criterion.people?.facilitator, &writer)
            write(criterion.people?.team, &writer)
        }
        if let people = criterion.people { write(people.comments, &writer) }
    }

    private static func write(_ peers: PeopleLevels.PeerLevel?, _ writer: inout JSONWriter) {
        guard let peers else { return writer.nullMember("peers") }
        writer.member("peers") { writer in
            write(peers.source, &writer)
            writer.member("ratings", objects: peers.ratings, inline: true) { writer, rating in
                writer.member("letter", rating.letter)
                writer.member("level", rating.level)
            }
        }
    }

    private static func write(_ facilitator: SourceLevel?, _ writer: inout JSONWriter) {
        guard let facilitator else { return writer.nullMember("facilitator") }
        writer.member("facilitator", inline: true) { write(facilitator, &$0) }
    }

    private static func write(_ source: SourceLevel, _ writer: inout JSONWriter) {
        writer.member("level", source.level)
        writer.member("weight", source.weight)
        writer.member("count", source.count)
        writer.member("standardError", source.standardError)
        writer.member("low", source.interval.lowerBound)
        writer.member("high", source.interval.upperBound)
    }

    private static func write(_ team: PeopleLevels.TeamLevel?, _ writer: inout JSONWriter) {
        guard let team else { return writer.nullMember("self") }
        writer.member("self", inline: true) { writer in
            writer.member("level", team.level)
            writer.member("counted", team.counted)
            writer.member("weight", team.weight)
            writer.member("count", team.count)
            writer.member("gap", team.gap)
        }
    }

    private static func write(_ comments: [PeopleLevels.Comment], _ writer: inout JSONWriter) {
        writer.member("comments", objects: comments, inline: true) { writer, comment in
            writer.member("source", comment.source.rawValue)
            writer.member("text", comment.text)
        }
    }
}
