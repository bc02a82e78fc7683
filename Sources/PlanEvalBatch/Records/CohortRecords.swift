package import PlanEval
package import Platform

/// The lines of an NDJSON stream, cohort by cohort: the lines of a cohort stand together.
///
/// A cohort is collected before its first plan is scored, since its reviews are compared with each other. Of a
/// file only places are kept meanwhile, so that memory is bounded by the reviews of the largest cohort; of a pipe
/// its lines are kept. Lines that name no cohort stand alone.
package struct CohortRecords: RecordSource {
    private let reader: LineReader
    private let bundles: BundleReader
    private let rubric: Rubric
    private let parts: FileParts?
    private let shard: Shard

    private var ordinal = 0
    /// The cohorts that are finished, by what their names say: JSON has several ways to write the same text.
    private var finished: Set<[UInt8]> = []
    /// The chunks of the cohort that was read last, the next one at the end.
    private var ready: [RecordChunk] = []
    /// The first line of the next cohort.
    private var lookahead: Entry?
    /// The ids of the lines without a cohort.
    private var lonelyIDs: Set<[UInt8]> = []
    /// Whether the cohort that is being read is one of this shard.
    private var isOurs: Bool

    /// A line and what is kept of it until its cohort is complete.
    private struct Entry {
        var record: Record
        /// What it is known by; `nil` when the line could not be read.
        var identity: BundleIdentity?
        var team: String?
        /// The reviews that belong to those of the cohort: what brings a rubric of its own is judged by it alone.
        var reviews: BundleReviews?

        var isLonely: Bool { identity?.cohortText == nil }
        /// The name of the cohort.
        var cohort: [UInt8] { Array((identity?.cohortText ?? "").utf8) }

        mutating func refuse(_ mistake: BundleMistake) {
            record = Record(ordinal: record.ordinal, line: record.line, content: .mistake(mistake))
            reviews = nil
        }
    }

    /// Takes the lines of a stream.
    ///
    /// - Parameters:
    ///   - reader: the lines.
    ///   - bundles: reads them.
    ///   - rubric: by which reviews are read.
    ///   - parts: the file that the lines come from, when it can be read at any place.
    ///   - shard: the cohorts to work on.
    package init(
        _ reader: LineReader,
        bundles: BundleReader,
        rubric: Rubric,
        parts: FileParts? = nil,
        shard: Shard = .whole
    ) {
        self.reader = reader
        self.bundles = bundles
        self.rubric = rubric
        self.parts = parts
        self.shard = shard
        isOurs = shard.contains("")
    }

    package var isReady: Bool { !ready.isEmpty || parts != nil || reader.hasLineAtHand }

    package var recordCount: Int { ordinal }

    package mutating func next() throws(FileError) -> RecordChunk? {
        while true {
            if let chunk = ready.popLast() { return chunk }
            guard let first = try takeEntry() else { return nil }
            if first.isLonely {
                try collectLonely(first)
            } else {
                try collectCohort(first)
            }
            // Of a cohort that was cut off, results would say something else than of the whole.
            if Interruption.isRequested { return nil }
        }
    }

    // MARK: Lines

    /// The next line that is not blank, read as far as it is needed to sort it.
    private mutating func takeEntry() throws(FileError) -> Entry? {
        if let entry = lookahead {
            lookahead = nil
            return entry
        }
        while let line = try reader.next() {
            guard !line.isBlank else { continue }
            defer { ordinal += 1 }
            guard let bytes = line.bytes else {
                return Entry(record: Record(line, ordinal: ordinal))
            }
            let content: Record.Content =
                parts.map { .part($0, offset: line.offset, length: line.length) } ?? .line(bytes)
            do throws(BundleMistake) {
                let bundle = try bundles.read(bytes)
                return Entry(
                    record: Record(ordinal: ordinal, line: line.number, content: content),
                    identity: bundle.identity,
                    team: bundle.team,
                    reviews: bundle.rubric == nil ? bundle.reviews : nil
                )
            } catch {
                return Entry(
                    record: Record(ordinal: ordinal, line: line.number, content: .mistake(error))
                )
            }
        }
        return nil
    }

    // MARK: Lines without a cohort

    private mutating func collectLonely(_ first: Entry) throws(FileError) {
        var chunk = RecordChunk()
        chunk.standsAlone = true
        var entry: Entry? = first
        while var current = entry {
            if !current.isLonely {
                lookahead = current
                break
            }
            // A line that cannot be read goes with the one before it, so that exactly one shard has it.
            if let identity = current.identity { isOurs = shard.contains(identity.idText) }
            if isOurs {
                refuseSameID(&current, &lonelyIDs)
                chunk.records.append(current.record)
            }
            let isFull = chunk.records.count == RecordChunk.length
            entry = isFull || (parts == nil && !reader.hasLineAtHand) ? nil : try takeEntry()
        }
        if !chunk.records.isEmpty { ready.append(chunk) }
    }

    // MARK: Cohorts

    private mutating func collectCohort(_ first: Entry) throws(FileError) {
        let name = first.cohort
        isOurs = shard.contains(first.identity?.cohortText ?? "")
        let isAgain = !finished.insert(name).inserted
        var entries: [Entry] = []
        var ids: Set<[UInt8]> = []
        var entry: Entry? = first
        while var current = entry {
            if current.identity != nil, current.cohort != name {
                lookahead = current
                break
            }
            if isOurs {
                if isAgain, let identity = current.identity {
                    let words = "the cohort was finished before, and its reviews with it"
                    current.refuse(BundleMistake(identity, .cohortAgain, words))
                } else {
                    refuseSameID(&current, &ids)
                }
                entries.append(current)
            }
            entry = try takeEntry()
        }
        guard !entries.isEmpty else { return }
        let people = isAgain ? nil : people(&entries)
        for start in stride(from: 0, to: entries.count, by: RecordChunk.length) {
            var chunk = RecordChunk()
            chunk.people = people
            chunk.records = entries[start..<min(start + RecordChunk.length, entries.count)].map(\.record)
            ready.append(chunk)
        }
        ready.reverse()
    }

    private func refuseSameID(_ entry: inout Entry, _ ids: inout Set<[UInt8]>) {
        guard let identity = entry.identity, !identity.idText.isEmpty,
            !ids.insert(Array(identity.idText.utf8)).inserted
        else { return }
        let words = "there is another plan \"\(identity.idText)\" in this cohort"
        entry.refuse(BundleMistake(identity, .sameID, words))
    }

    /// What people say in all lines of a cohort; each line is told about its own reviews.
    private func people(_ entries: inout [Entry]) -> CohortPeople? {
        var fingerprint = Fingerprint()
        var known: [ReviewScope.KnownPlan] = []
        var bundles: [(plan: String, reviews: BundleReviews)] = []
        var places: [Int] = []
        for (place, entry) in entries.enumerated() {
            guard let id = entry.identity?.idText else { continue }
            known.append(ReviewScope.KnownPlan(id: id, team: entry.team))
            fingerprint.add(id)
            fingerprint.add(entry.team)
            guard let reviews = entry.reviews else { continue }
            fingerprint.add(reviews.written)
            bundles.append((id, reviews))
            places.append(place)
        }
        guard !bundles.isEmpty else { return nil }
        let loader = ReviewLoader(rubric: rubric, scope: ReviewScope(plans: known, isComplete: true))
        let (reviews, findings) = loader.read(bundles)
        for (place, notes) in zip(places, findings) {
            entries[place].record.notes = notes
            entries[place].reviews = nil
        }
        return CohortPeople(reviews, digest: fingerprint.digest, rubric: rubric)
    }
}
