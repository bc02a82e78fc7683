package import PlanEval
package import Platform

/// The plans of cohorts in folders, cohort by cohort and in the order of their ids.
package struct FolderRecords: RecordSource {
    private let cohorts: [Cohort]
    private let shard: Shard
    private var cohort = 0
    private var plan = 0
    private var ordinal = 0
    private var people: CohortPeople?

    /// Lists the plans of cohorts.
    package init(_ cohorts: [Cohort], shard: Shard = .whole) {
        self.cohorts = cohorts
        self.shard = shard
    }

    package var isReady: Bool { true }
    package var recordCount: Int { ordinal }

    package mutating func next() throws(FileError) -> RecordChunk? {
        while cohort < cohorts.count {
            let current = cohorts[cohort]
            guard plan < current.plans.count, shard.contains(current.id) else {
                ordinal += current.plans.count - plan
                (cohort, plan, people) = (cohort + 1, 0, nil)
                continue
            }
            if plan == 0 { people = Self.people(of: current) }
            let entries = current.plans[plan..<min(plan + RecordChunk.length, current.plans.count)]
            var chunk = RecordChunk()
            chunk.people = people
            for entry in entries {
                chunk.records.append(
                    Record(ordinal: ordinal, line: nil, content: Self.content(of: entry, in: current))
                )
                ordinal += 1
            }
            plan += entries.count
            return chunk
        }
        return nil
    }

    private static func content(of entry: Cohort.Entry, in cohort: Cohort) -> Record.Content {
        // The results are the same wherever the folder lies.
        let name = entry.path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) }
        return .file(
            path: entry.path,
            name: "plans/" + (name ?? entry.id),
            identity: BundleIdentity(id: entry.id, cohort: cohort.id)
        )
    }

    private static func people(of cohort: Cohort) -> CohortPeople? {
        guard !cohort.reviews.isEmpty else { return nil }
        var fingerprint = Fingerprint()
        for review in cohort.reviews { fingerprint.add(review) }
        return CohortPeople(cohort.reviews, digest: fingerprint.digest, rubric: cohort.rubric)
    }
}

extension Cohort {
    /// The name of the folder, by which the results of several cohorts are told apart.
    var id: String { folder.split(separator: "/").last { $0 != "." }.map { String($0) } ?? folder }
}

extension Cohort {
    /// Whether the results of both could not be told apart.
    package func hasSameName(as other: Cohort) -> Bool { id.utf8.elementsEqual(other.id.utf8) }

    /// Whether the plans of both are graded in the same way.
    package func hasSameRules(as other: Cohort) -> Bool { rulesDigest == other.rulesDigest }

    private var rulesDigest: String {
        var fingerprint = Fingerprint()
        fingerprint.add(rubric)
        fingerprint.add(settings.today?.description)
        return fingerprint.digest
    }
}
