extension RubricDraft {
    /// The finished rubric.
    ///
    /// - Returns: `nil` if a rule has not been compiled; everything else is complete once no mistakes were
    ///   found.
    func rubric(from source: SourceText) -> Rubric? {
        let criteria = criteria.compactMap { $0.criterion(in: source) }
        let all = criteria.map(\.id)
        let flags = flags.compactMap { $0.flag(in: source, all: all) }
        guard criteria.count == self.criteria.count, flags.count == self.flags.count else { return nil }
        return Rubric(
            id: id.value,
            version: version.value,
            title: title.trimmed,
            language: language.isKnown ? language.value : Rubric.standardLanguage,
            documentKind: documentKind.isKnown ? documentKind.value : Rubric.standardDocumentKind,
            purpose: purpose?.trimmed,
            objectives: objectives.map {
                Rubric.Objective(id: $0.id.value, bloom: $0.bloom.trimmed, text: $0.text.trimmed)
            },
            scale: scale.map {
                Rubric.ScaleStep(level: $0.level.value, name: $0.name.trimmed, means: $0.means.trimmed)
            },
            bands: bands.map { Rubric.Band(from: $0.from.value, name: $0.name.trimmed) },
            sources: sources?.weights ?? .standard,
            minimumPeers: minimumPeers?.value ?? Rubric.standardMinimumPeers,
            aggregator: aggregator.flatMap { PeerAggregator(rawValue: $0.trimmed) } ?? .adjusted,
            facilitatorAnchors: anchor?.value ?? false,
            attention: attention.map {
                Rubric.AttentionRule(
                    criterion: $0.criterion.value,
                    atMost: $0.atMost.value,
                    says: $0.says.trimmed,
                    capBand: $0.capBand?.trimmed
                )
            },
            criteria: criteria,
            flags: flags,
            source: source,
            digest: Digest.sha256(source.bytes)
        )
    }
}

extension RubricDraft.Sources {
    fileprivate var weights: Rubric.SourceWeights {
        Rubric.SourceWeights(
            facilitator: facilitator.value,
            peers: peers.value,
            checks: checks.value,
            selfAssessment: selfAssessment.value
        )
    }
}

extension RubricDraft.Criterion {
    fileprivate func criterion(in source: SourceText) -> Criterion? {
        let levels = levels.compactMap { $0.level(in: source) }
        guard levels.count == self.levels.count else { return nil }
        return Criterion(
            id: id.value,
            name: name.trimmed,
            weight: weight.value,
            objectives: objectives.map(\.value),
            question: question.trimmed,
            goal: goal.trimmed,
            reflection: reflection.trimmed,
            levels: levels
        )
    }
}

extension RubricDraft.Level {
    fileprivate func level(in source: SourceText) -> Criterion.Level? {
        let checks = checks.compactMap { $0.check(in: source) }
        guard checks.count == self.checks.count else { return nil }
        return Criterion.Level(
            level: level.value,
            descriptor: descriptor.trimmed,
            strength: strength.trimmed,
            improve: improve?.trimmed,
            next: next.trimmed,
            needed: needs?.value ?? checks.count,
            checks: checks
        )
    }
}

extension RubricDraft.Check {
    fileprivate func check(in source: SourceText) -> Check? {
        rule.rule(in: source).map {
            Check(id: fullID, says: says.trimmed, advice: advice.trimmed, rule: $0)
        }
    }
}

extension RubricDraft.Flag {
    fileprivate func flag(in source: SourceText, all: [String]) -> Flag? {
        rule.rule(in: source).map {
            Flag(
                id: id.value,
                about: about?.map(\.value) ?? all,
                question: question.trimmed,
                cap: cap?.value,
                rule: $0
            )
        }
    }
}

extension RubricDraft.Rule {
    fileprivate func rule(in source: SourceText) -> Rule? {
        program.map { Rule(program: $0, span: SourceSpan(source: source, range: text.range)) }
    }
}
