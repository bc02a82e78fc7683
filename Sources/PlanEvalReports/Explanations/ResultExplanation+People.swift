import PlanEval

/// How the levels of people came about, from the ratings under letters to the combined level.
extension ResultExplanation {
    /// The peers' ratings, and the sources with their weights; nothing when nobody was asked.
    func sources(_ criterion: CriterionResult) -> [[String]] {
        guard let people = criterion.people, let summary = assessment.people else { return [] }
        return [peers(people, summary), combination(criterion, people), team(people, summary)]
    }

    // MARK: Peers

    private func peers(_ people: PeopleLevels, _ summary: ReviewSummary) -> [String] {
        guard let peers = people.peers else {
            guard !summary.hasEnoughPeers else { return [] }
            return block(
                "\(summary.counts.peers) of \(NumberText.count(summary.minimumPeers, "peer review")); "
                    + "they are shown and counted from \(summary.minimumPeers) on."
            )
        }
        let level = NumberText.exact(peers.source.level)
        let reach =
            "standard error \(NumberText.exact(peers.source.standardError)), from the noise "
            + "\(NumberText.exact(summary.noise.criterion)) of a single rating"
        guard summary.aggregator.adjustsForReaders else {
            let ratings = peers.ratings.map { "\($0.letter) \(NumberText.short($0.level))" }
            return block(
                "Peers: \(ratings.joined(separator: ", ")); "
                    + "\(Self.words(summary.aggregator)) \(level), \(reach)."
            )
        }
        return adjusted(peers, summary) + shift(summary) + block("Peers: \(level), \(reach).")
    }

    private func adjusted(_ peers: PeopleLevels.PeerLevel, _ summary: ReviewSummary) -> [String] {
        var table = TextTable([
            TextTable.Column(title: "Peer"), TextTable.Column(title: "Rating", alignsRight: true),
            TextTable.Column(title: "- bias", alignsRight: true),
            TextTable.Column(title: "= adjusted", alignsRight: true),
            TextTable.Column(title: "x weight", alignsRight: true),
            TextTable.Column(title: "= product", alignsRight: true),
            TextTable.Column(title: "bias +-", alignsRight: true),
        ])
        var sum = 0.0
        var weight = 0.0
        for rating in peers.ratings {
            guard let reader = summary.readers.first(where: { $0.letter == rating.letter }) else { continue }
            let adjusted = rating.level - reader.bias
            sum += adjusted * reader.weight
            weight += reader.weight
            table.rows.append(
                TextTable.Row(cells: [
                    rating.letter, NumberText.short(rating.level), NumberText.exact(reader.bias),
                    NumberText.exact(adjusted), NumberText.exact(reader.weight),
                    NumberText.exact(adjusted * reader.weight), NumberText.exact(reader.biasError),
                ])
            )
        }
        guard weight > 0 else { return [] }
        let mean =
            "\(NumberText.exact(sum)) / \(NumberText.exact(weight)) = \(NumberText.exact(sum / weight))"
        table.rows.append(
            TextTable.Row(cells: ["Sum", "", "", "", NumberText.exact(weight), NumberText.exact(sum)])
        )
        return table.lines(style) + block("Mean: \(mean)")
    }

    private func shift(_ summary: ReviewSummary) -> [String] {
        guard summary.shift != 0 else { return [] }
        return block("Drawn towards the cohort by \(NumberText.exact(summary.shift)), cut to the scale.")
    }

    private static func words(_ aggregator: PeerAggregator) -> String {
        switch aggregator {
        case .adjusted, .posterior: "weighted mean"
        case .mean: "mean"
        case .median: "median"
        case .trimmed: "mean without the highest and the lowest from 3 on"
        case .ora2Median: "median, rounded up"
        case .moodleWorkshop: "mean of the complete reviews"
        }
    }

    // MARK: Sources

    private func combination(_ criterion: CriterionResult, _ people: PeopleLevels) -> [String] {
        var table = TextTable([
            TextTable.Column(title: "Source"), TextTable.Column(title: "Level", alignsRight: true),
            TextTable.Column(title: "x weight", alignsRight: true),
            TextTable.Column(title: "= product", alignsRight: true),
        ])
        var sum = 0.0
        var weight = 0.0
        for term in people.terms(withChecks: Double(criterion.evidenceLevel)) {
            sum += term.level * term.weight
            weight += term.weight
            let product = term.weight > 0 ? NumberText.exact(term.level * term.weight) : "not counted"
            table.rows.append(
                TextTable.Row(cells: [
                    term.source.rawValue, NumberText.exact(term.level), NumberText.exact(term.weight),
                    product,
                ])
            )
        }
        table.rows.append(
            TextTable.Row(cells: ["sum", "", NumberText.exact(weight), NumberText.exact(sum)])
        )
        let level = NumberText.exact(criterion.uncappedLevel)
        let arithmetic =
            weight > 0
            ? "Level: \(NumberText.exact(sum)) / \(NumberText.exact(weight)) = \(level)"
            : "No source that counts said anything, so the checks stand in: level \(level)"
        return table.lines(style) + block(arithmetic)
    }

    private func team(_ people: PeopleLevels, _ summary: ReviewSummary) -> [String] {
        guard let team = people.team else { return [] }
        var text = "The team itself says \(NumberText.exact(team.level))"
        if let gap = team.gap {
            text += gap == 0 ? ", as its readers do" : ", \(NumberText.exact(gap)) beside its readers"
        }
        guard team.weight > 0 else { return block(text + "; it is not counted.") }
        let usual = NumberText.exact(summary.usualGap)
        return block(
            text + ". Without the \(usual) that teams give themselves on top, cut to the scale, "
                + "\(NumberText.exact(team.counted)) counts; its weight is at most a tenth of the whole."
        )
    }

    // MARK: The range of the total

    /// How far the total may stray with other reviewers; nothing where nobody's ratings count.
    var certainty: [String] {
        guard let people = assessment.people, let interval = assessment.interval else { return [] }
        var table = TextTable([
            TextTable.Column(title: "Source"), TextTable.Column(title: "Level", alignsRight: true),
            TextTable.Column(title: "+-", alignsRight: true),
            TextTable.Column(title: "Decides points", alignsRight: true),
            TextTable.Column(title: "+- points", alignsRight: true),
        ])
        let highest = Double(max(assessment.rubric.highestLevel, 1))
        for (source, overall) in [
            (LevelSource.peers, people.peers), (LevelSource.facilitator, people.facilitator),
        ] {
            guard let overall else { continue }
            let points = assessment.criteria.reduce(0) { sum, criterion in
                let isCapped = criterion.level < criterion.uncappedLevel
                return sum + (isCapped ? 0 : criterion.weight * (criterion.people?.share(of: source) ?? 0))
            }
            table.rows.append(
                TextTable.Row(cells: [
                    source.rawValue, NumberText.exact(overall.level),
                    NumberText.exact(overall.standardError), NumberText.exact(points),
                    NumberText.exact(points * overall.standardError / highest),
                ])
            )
        }
        let error = NumberText.exact(interval.standardError)
        return table.lines(style)
            + block(
                "The points in the last column stray independently, so together by the root of their squares, "
                    + "\(error). In nine of ten cases the total lies 1.645 times that to each side: "
                    + "\(NumberText.tenths(interval.low)) to \(NumberText.tenths(interval.high))."
            )
    }

    // MARK: Words

    /// What people wrote, each source by itself.
    func comments(_ criterion: CriterionResult) -> [String] {
        let comments = criterion.people?.comments ?? []
        guard !comments.isEmpty else { return [] }
        var lines = ["  " + style.paint("Comments", .strong)]
        for source in LevelSource.allCases {
            for comment in comments where comment.source == source {
                lines += TextBlock.hanging(
                    "-",
                    "\(source.rawValue): \(comment.text)",
                    indentation: 2,
                    style: style
                )
            }
        }
        return lines
    }
}
