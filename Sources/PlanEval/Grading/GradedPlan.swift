/// What the figures of a batch need of one result.
package struct GradedPlan: Sendable {
    /// The id and the cohort.
    package let identity: BundleIdentity
    /// The title of the plan.
    package let title: String
    /// The team that the plan names.
    package let team: String?
    /// The total in tenths of a point, 0 to 1000.
    package let totalTenths: Int
    /// The name of the band.
    package let band: String
    /// Whether fewer peers had their say than the rubric asks for.
    package let isProvisional: Bool
    /// The digest of the rubric.
    package let rubricDigest: String
    /// The level and the points of each criterion, in the order of the rubric.
    package let criteria: [CriterionGrade]
    /// Why a person should look at it.
    package let reasons: [PersonReason]

    /// The result for one criterion.
    package struct CriterionGrade: Sendable, Hashable {
        /// The id of the criterion.
        package let id: String
        /// The reconciled level.
        package let level: Double
        /// The points in tenths.
        package let pointTenths: Int
    }
}

extension GradedPlan {
    /// Takes from a result what the batch needs.
    package init(_ assessment: Assessment, identity: BundleIdentity) {
        self.init(
            identity: identity,
            title: assessment.plan.title,
            team: assessment.plan.team,
            totalTenths: Rounding.tenths(assessment.total),
            band: assessment.band,
            isProvisional: assessment.people?.status == .provisional,
            rubricDigest: assessment.rubric.digest,
            criteria: assessment.criteria.map {
                CriterionGrade(id: $0.id, level: $0.level, pointTenths: Rounding.tenths($0.points))
            },
            reasons: PersonReason.reasons(in: assessment)
        )
    }
}

/// Why a person should look at a result before it is handed back.
package struct PersonReason: Sendable, Hashable {
    /// The kind of reason.
    package enum Kind: String, Sendable, CaseIterable {
        /// The plan could not be read.
        case unreadable
        /// Reviews of the plan could not be understood and were left out.
        case reviewsUnread = "reviews-unread"
        /// Fewer peers than the rubric asks for.
        case fewReviews = "few-reviews"
        /// Two peers gave a criterion levels two or more apart.
        case peersApart = "peers-apart"
        /// Two sources of levels are two or more apart, or facilitator and peers beyond chance.
        case sourcesApart = "sources-apart"
        /// The plan raises a question that nobody has answered.
        case flag
        /// The plan is very like another one.
        case nearCopy = "near-copy"
    }

    /// The kind.
    package let kind: Kind
    /// What there is to look at; free text.
    package let detail: String

    /// Gives a reason.
    package init(_ kind: Kind, _ detail: String) {
        self.kind = kind
        self.detail = detail
    }

    /// The reasons that a result gives by itself.
    static func reasons(in assessment: Assessment) -> [PersonReason] {
        var reasons: [PersonReason] = []
        let unread = assessment.diagnostics.filter {
            $0.severity == .error && ($0.id.hasPrefix("reviews/") || $0.id.hasPrefix("bundle/"))
        }
        reasons += unread.map { PersonReason(.reviewsUnread, $0.message) }
        if let people = assessment.people {
            if people.status == .provisional {
                reasons.append(
                    PersonReason(.fewReviews, "\(people.counts.peers) of \(people.minimumPeers) peer reviews")
                )
            }
            reasons += assessment.criteria.compactMap(peersApart)
            reasons += people.disagreements.map { difference in
                func side(_ side: Disagreement.Side) -> String {
                    "\(side.source.rawValue) \(Rounding.fine(side.level))"
                }
                return PersonReason(
                    .sourcesApart,
                    "\(difference.criterion): \(side(difference.higher)), \(side(difference.lower))"
                )
            }
        }
        reasons += assessment.flags.filter { $0.isRaised && !$0.isConfirmed }
            .map { PersonReason(.flag, "\($0.flag): \($0.question)") }
        return reasons
    }

    private static func peersApart(_ criterion: CriterionResult) -> PersonReason? {
        // Where there are too few peers there are no ratings here, and nothing can be told from them.
        let levels = criterion.people?.peers?.ratings.map(\.level) ?? []
        guard let low = levels.min(), let high = levels.max(), high - low >= 2 else { return nil }
        return PersonReason(.peersApart, "\(criterion.id): from \(low) to \(high)")
    }
}
