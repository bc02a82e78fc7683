import CEL
import PlanEval
import PlanEvalReports
package import Platform

/// Makes a line of each record; every thread has one of its own.
package struct PlanGrader: Sendable {
    private let rules: GradingRules
    private let files: any FileStore
    private let earlier: EarlierResults?
    /// Whether plans are going to be compared with each other.
    private let comparesPlans: Bool
    /// The form of the report that goes with each result, if one is wanted.
    private let reports: ReportForm?
    private var ownRubrics = OwnRubrics()

    /// Makes a grader.
    ///
    /// - Parameters:
    ///   - rules: what plans are graded by.
    ///   - files: where the plans of folders lie.
    ///   - earlier: the results of an earlier run, to use again what has not changed.
    ///   - comparesPlans: whether plans are going to be compared with each other.
    ///   - reports: the form of the report that goes with each result; `nil` for none.
    package init(
        _ rules: GradingRules,
        files: any FileStore,
        earlier: EarlierResults? = nil,
        comparesPlans: Bool = false,
        reports: ReportForm? = nil
    ) {
        self.rules = rules
        self.files = files
        self.earlier = earlier
        self.comparesPlans = comparesPlans
        self.reports = reports
    }

    /// Reads the plan of a record once more; `nil` when that is not possible any more.
    mutating func plan(of record: Record) -> Plan? {
        // What cannot be read was an error record already, or has gone meanwhile.
        try? task(for: record, in: RecordChunk()).plan
    }

    /// Grades the plans of a chunk.
    ///
    /// - Returns: a line for each record, in their order.
    package mutating func grade(_ chunk: RecordChunk) -> [GradedRecord] {
        chunk.records.map { record in
            do throws(BundleMistake) {
                return try grade(record, in: chunk)
            } catch {
                return GradedRecord(
                    ordinal: record.ordinal,
                    bytes: RecordJSON.line(error, line: record.line, rubric: rules.rubric),
                    outcome: .mistake(error)
                )
            }
        }
    }

    /// Grades everything that a source gives, until it ends or the process is asked to stop.
    ///
    /// - Parameters:
    ///   - source: the records.
    ///   - threads: how many threads work, each with a copy of this grader.
    ///   - deliver: takes the lines in the order of the records, some at a time and as soon as they are ready.
    /// - Throws: what the source or `deliver` throws.
    func grade(
        _ source: inout some RecordSource,
        threads: Int,
        deliver: ([GradedRecord]) throws(FileError) -> Void
    ) throws(FileError) {
        let grader = self
        try OrderedPipeline(threads: threads).run(
            isReady: { source.isReady },
            next: { () throws(FileError) -> RecordChunk? in
                Interruption.isRequested ? nil : try source.next()
            },
            makeWorker: { () -> (RecordChunk) -> [GradedRecord] in
                var grader = grader
                return { grader.grade($0) }
            },
            deliver: deliver
        )
    }

    // MARK: One plan

    /// A plan, and what it is graded with.
    private struct Task {
        let identity: BundleIdentity
        let plan: Plan
        let rubric: Rubric
        let people: CohortPeople?
        let notes: [Diagnostic]
    }

    private mutating func grade(
        _ record: Record,
        in chunk: RecordChunk
    ) throws(BundleMistake) -> GradedRecord {
        let task = try task(for: record, in: chunk)
        var graded = graded(task, record)
        if comparesPlans {
            graded.sketch = CopySketch(task.plan.document)
            graded.source = record.isThereAgain ? record : nil
        }
        return graded
    }

    private func graded(_ task: Task, _ record: Record) -> GradedRecord {
        let inputs = inputs(of: task)
        if let earlier, let (bytes, assessment) = earlier.result(inputs: inputs) {
            return GradedRecord(
                ordinal: record.ordinal,
                bytes: bytes,
                outcome: .graded(GradedPlan(assessment, identity: task.identity)),
                isReused: true,
                report: reports?.report(assessment)
            )
        }
        var options = Scorer.Options()
        options.today = rules.today
        let readings = task.people?.combiner.readings(of: task.identity.idText, seed: task.plan.digest)
        var assessment = Scorer(rubric: task.rubric).assess(task.plan, people: readings, options: options)
        assessment.add(task.notes)
        if rules.redacts { assessment = assessment.redacted() }
        return GradedRecord(
            ordinal: record.ordinal,
            bytes: RecordJSON.line(assessment, identity: task.identity, inputs: inputs),
            outcome: .graded(GradedPlan(assessment, identity: task.identity)),
            report: reports?.report(assessment)
        )
    }

    private func inputs(of task: Task) -> String {
        var fingerprint = Fingerprint()
        rules.add(to: &fingerprint, rubric: task.rubric)
        fingerprint.add(task.identity.id)
        fingerprint.add(task.identity.cohort)
        fingerprint.add(task.plan.source.path)
        fingerprint.add(task.plan.digest)
        fingerprint.add(task.people?.digest)
        for note in task.notes { fingerprint.add(note.message) }
        return fingerprint.digest
    }

    // MARK: Reading

    private mutating func task(for record: Record, in chunk: RecordChunk) throws(BundleMistake) -> Task {
        switch record.content {
        case .mistake(let mistake): throw mistake
        case .file(let path, let name, let identity):
            return Task(
                identity: identity,
                plan: try plan(load(path, named: name, identity), identity, format: nil),
                rubric: rules.rubric,
                people: chunk.people,
                notes: record.notes
            )
        case .line(let bytes): return try task(forLine: bytes, record, in: chunk)
        case .part(let parts, let offset, let length):
            let bytes: [UInt8]
            do throws(FileError) {
                bytes = try parts.read(at: offset, length: length)
            } catch {
                throw BundleMistake(.unknown, error, in: files)
            }
            return try task(forLine: bytes, record, in: chunk)
        }
    }

    private mutating func task(
        forLine bytes: [UInt8],
        _ record: Record,
        in chunk: RecordChunk
    ) throws(BundleMistake) -> Task {
        let bundle = try rules.bundles.read(bytes)
        var rubric = rules.rubric
        if let own = bundle.rubric { rubric = try ownRubrics.rubric(own, rules.rubrics, bundle.identity) }
        var (people, notes) = (chunk.people, record.notes)
        if chunk.standsAlone || bundle.rubric != nil {
            (people, notes) = Self.people(of: bundle, rubric)
        }
        return Task(
            identity: bundle.identity,
            plan: try plan(bundle.plan, bundle.identity, format: .json),
            rubric: rubric,
            people: people,
            notes: notes
        )
    }

    /// What the reviews of one line say, which nothing else is compared with.
    private static func people(of bundle: Bundle, _ rubric: Rubric) -> (CohortPeople?, [Diagnostic]) {
        guard let written = bundle.reviews else { return (nil, []) }
        let known = ReviewScope.KnownPlan(id: bundle.id, team: bundle.team)
        let loader = ReviewLoader(rubric: rubric, scope: ReviewScope(plans: [known], isComplete: true))
        let (reviews, leftOut) = loader.read([(bundle.id, written)])
        var fingerprint = Fingerprint()
        fingerprint.add(written.written)
        return (CohortPeople(reviews, digest: fingerprint.digest, rubric: rubric), leftOut[0])
    }

    private func load(
        _ path: String,
        named name: String,
        _ identity: BundleIdentity
    ) throws(BundleMistake) -> SourceText {
        do throws(FileError) {
            let bytes = try files.read(path, limit: DocumentLoader().maximumLength)
            return SourceText(path: name, bytes: bytes)
        } catch {
            throw BundleMistake(identity, error, in: files)
        }
    }

    private func plan(
        _ source: SourceText,
        _ identity: BundleIdentity,
        format: DocumentFormat?
    ) throws(BundleMistake) -> Plan {
        let loaded: LoadedDocument
        do throws(DiagnosticError) {
            // A line may be longer than a file; whether it is too long was asked before.
            let limit = max(DocumentLoader().maximumLength, source.bytes.count)
            loaded = try DocumentLoader(maximumLength: limit).read(source, format: format)
        } catch {
            throw BundleMistake(identity, error.diagnostics)
        }
        do throws(DiagnosticError) {
            return try Plan(loaded, schema: rules.schema)
        } catch {
            let place = error.diagnostics.first { $0.severity == .error }?.span?.range.lowerBound
            throw BundleMistake(
                identity,
                error.diagnostics,
                pointer: place.map { loaded.document.pointer(at: $0) }
            )
        }
    }
}

/// The rubrics that lines bring with them; the last few are kept, since many lines bring the same.
private struct OwnRubrics: Sendable {
    private var known: [(text: [UInt8], rubric: Rubric)] = []
    private static let most = 8

    mutating func rubric(
        _ source: SourceText,
        _ loader: RubricLoader,
        _ identity: BundleIdentity
    ) throws(BundleMistake) -> Rubric {
        if let found = known.first(where: { $0.text == source.bytes }) { return found.rubric }
        let loaded: LoadedDocument
        let rubric: Rubric
        do throws(DiagnosticError) {
            loaded = try DocumentLoader().read(source, format: .json)
        } catch {
            throw BundleMistake(identity, error.diagnostics)
        }
        do throws(DiagnosticError) {
            rubric = try loader.load(loaded)
        } catch {
            let place = error.diagnostics.first { $0.severity == .error }?.span?.range.lowerBound
            throw BundleMistake(
                identity,
                error.diagnostics,
                pointer: place.map { "/rubric" + loaded.document.pointer(at: $0) }
            )
        }
        if known.count == Self.most { known.removeFirst() }
        known.append((source.bytes, rubric))
        return rubric
    }
}
