import CEL

extension RubricChecker {
    /// Version, language, document, sources and peers.
    mutating func checkFrame() {
        let version = draft.version
        if version.isKnown, !Self.isVersion(version.value) {
            findings.error(
                .version,
                "\"\(version.value)\" is no version",
                at: version.range,
                hint: "a version has three numbers, for example 1.0.0"
            )
        }
        let language = draft.language
        if language.isKnown, !Self.isLanguageTag(language.value) {
            findings.error(
                .language,
                "\"\(language.value)\" is no language tag",
                at: language.range,
                hint: "use the short form, for example en, de or pt-BR"
            )
        }
        let kind = draft.documentKind
        if kind.isKnown, environments[kind.value] == nil {
            let known = environments.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            findings.error(
                .unknownDocument,
                "there is no kind of document \"\(kind.value)\"",
                at: kind.range,
                hint: NearestName.question(for: kind.value, among: known)
                    ?? "known is \(ObjectReader.enumeration(known))"
            )
        }
        checkSources()
        if let peers = draft.minimumPeers, peers.isKnown { checkMinimumPeers(peers) }
        if let aggregator = draft.aggregator, aggregator.isKnown { checkAggregator(aggregator) }
    }

    private mutating func checkAggregator(_ name: Located<String>) {
        guard PeerAggregator(rawValue: name.trimmed) == nil else { return }
        let known = PeerAggregator.allCases.map(\.rawValue)
        findings.error(
            .aggregator,
            "there is no aggregator \"\(name.value)\"",
            at: name.range,
            hint: NearestName.question(for: name.value, among: known)
                ?? "known are \(ObjectReader.enumeration(known))"
        )
    }

    private mutating func checkSources() {
        guard let sources = draft.sources else { return }
        let weights = sources.all.filter(\.isKnown)
        for weight in weights where weight.value < 0 {
            findings.error(
                .sources,
                "the weight of a source is \(NumberText.of(weight.value)), expected 0 or more",
                at: weight.range,
                hint: "a source with weight 0 is shown and does not count"
            )
        }
        if weights.count == sources.all.count, weights.allSatisfy({ $0.value == 0 }) {
            findings.error(
                .sources,
                "no source counts, so there is no score",
                at: sources.range,
                hint: "give at least one a weight above 0, for example checks: 1"
            )
        }
    }

    private mutating func checkMinimumPeers(_ peers: Located<Int>) {
        if peers.value < 1 {
            findings.error(
                .minimumPeers,
                "\"minimum_peers\" is \(peers.value), expected 1 or more",
                at: peers.range,
                hint: "3 is a good number"
            )
        } else if peers.value < 2 {
            findings.warning(
                .minimumPeers,
                "with fewer than 2 peers a single rating is shown, and its author is known",
                at: peers.range,
                hint: "3 is a good number"
            )
        }
    }

    /// The scale climbs from 0 in steps of one.
    mutating func checkScale() {
        for (index, step) in draft.scale.enumerated() where step.level.isKnown && step.level.value != index {
            findings.error(
                .scale,
                "level \(step.level.value) on the scale where \(index) is due",
                at: step.level.range,
                hint: "the levels go 0, 1, 2 and so on"
            )
            break
        }
        if draft.scale.count == 1, let step = draft.scale.first {
            findings.error(.scale, "a scale with one level tells nothing apart", at: step.level.range)
        }
    }

    /// The bands fall from the top to 0.
    mutating func checkBands() {
        var last: Double?
        for band in draft.bands where band.from.isKnown {
            let from = band.from.value
            if !(0...100 ~= from) {
                findings.error(
                    .bands,
                    "a band from \(NumberText.of(from)), but totals go from 0 to 100",
                    at: band.from.range
                )
            } else if let last, from >= last {
                findings.error(
                    .bands,
                    "a band from \(NumberText.of(from)) below one from \(NumberText.of(last))",
                    at: band.from.range,
                    hint: "write the highest band first"
                )
            }
            last = from
        }
        if let lowest = draft.bands.last, lowest.from.isKnown, lowest.from.value > 0 {
            findings.error(
                .bands,
                "totals below \(NumberText.of(lowest.from.value)) have no band",
                at: lowest.from.range,
                hint: "let the last band begin at 0"
            )
        }
    }

    /// Notes are about criteria, levels and bands that there are.
    mutating func checkAttention() {
        for note in draft.attention {
            checkReference(toCriterion: note.criterion)
            if let highestLevel, note.atMost.isKnown, !(0...Double(highestLevel) ~= note.atMost.value) {
                findings.error(
                    .attention,
                    "\"at_most\" is \(NumberText.of(note.atMost.value)), but levels go from 0 to \(highestLevel)",
                    at: note.atMost.range
                )
            }
            if let band = note.capBand, band.isKnown,
                !draft.bands.contains(where: { $0.name.key == band.key })
            {
                unknownName(
                    band,
                    .unknownBand,
                    "there is no band \"\(band.value)\"",
                    among: draft.bands.map(\.name)
                )
            }
        }
    }

    /// Flags are about criteria that there are, and cap at a level that lowers something.
    mutating func checkFlags() {
        for flag in draft.flags {
            let about = flag.about ?? []
            refuseRepetition(about, as: "among the criteria of \"\(flag.id.value)\"")
            for criterion in about { checkReference(toCriterion: criterion) }
            guard let highestLevel, let cap = flag.cap, cap.isKnown else { continue }
            if !(0...highestLevel ~= cap.value) {
                findings.error(
                    .cap,
                    "a cap at level \(cap.value), but levels go from 0 to \(highestLevel)",
                    at: cap.range
                )
            } else if cap.value == highestLevel {
                findings.warning(
                    .cap,
                    "a cap at level \(cap.value), the highest, lowers nothing",
                    at: cap.range,
                    hint: "leave it out if the flag should only ask"
                )
            }
        }
    }

    private mutating func checkReference(toCriterion id: Located<String>) {
        guard id.isKnown, !draft.criteria.contains(where: { $0.id.key == id.key }) else { return }
        unknownName(
            id,
            .unknownCriterion,
            "there is no criterion \"\(id.value)\"",
            among: draft.criteria.map(\.id)
        )
    }

    private static func isVersion(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count == 3
            && parts.allSatisfy { part in
                (1...9).contains(part.count) && part.allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
                    && (part.count == 1 || part.first != UInt8(ascii: "0"))
            }
    }

    /// The form of RFC 5646, not whether there is such a language.
    private static func isLanguageTag(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let primary = parts.first, (2...3).contains(primary.count), primary.allSatisfy(\.isLetter)
        else {
            return false
        }
        return parts.dropFirst().allSatisfy { part in
            (1...8).contains(part.count) && part.allSatisfy { $0.isLetter || $0 &- UInt8(ascii: "0") < 10 }
        }
    }
}

extension UInt8 {
    fileprivate var isLetter: Bool { self | 0x20 &- UInt8(ascii: "a") < 26 }
}
