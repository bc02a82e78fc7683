/// Finds where the sources of a plan differ so much that a person should look before an average hides it.
///
/// The team's own view is left out: it is expected to differ, and shown beside the others.
enum Disagreements {
    /// From this difference on sources are apart, in levels.
    static let levels = 2.0
    /// Beyond this many standard errors facilitator and peers differ by more than chance; statistics notes,
    /// section 2.3.
    static let standardErrors = 2.0

    /// The difference of a criterion, the larger of two that there may be.
    static func find(
        _ criterion: Criterion,
        checks: Double,
        people: PeopleLevels
    ) -> Disagreement? {
        var sides = [Disagreement.Side(source: .checks, level: checks)]
        if let peers = people.peers?.source {
            sides.append(Disagreement.Side(source: .peers, level: peers.level))
        }
        if let facilitator = people.facilitator {
            sides.append(Disagreement.Side(source: .facilitator, level: facilitator.level))
        }
        let order = sides.indices.sorted { (sides[$0].level, $0) < (sides[$1].level, $1) }
        guard let first = order.first, let last = order.last else { return nil }
        if sides[last].level - sides[first].level >= levels {
            return Disagreement(
                criterion: criterion.id,
                name: criterion.name,
                higher: sides[last],
                lower: sides[first],
                reason: .twoLevels,
                score: nil
            )
        }
        return beyondChance(criterion, people)
    }

    private static func beyondChance(_ criterion: Criterion, _ people: PeopleLevels) -> Disagreement? {
        guard let peers = people.peers?.source, let facilitator = people.facilitator else { return nil }
        let variance =
            peers.standardError * peers.standardError + facilitator.standardError * facilitator.standardError
        guard variance > 0 else { return nil }
        let score = Rounding.hundredths(abs(facilitator.level - peers.level) / variance.squareRoot())
        guard score > standardErrors else { return nil }
        let sides = [
            Disagreement.Side(source: .peers, level: peers.level),
            Disagreement.Side(source: .facilitator, level: facilitator.level),
        ]
        let isFacilitatorHigher = facilitator.level > peers.level
        return Disagreement(
            criterion: criterion.id,
            name: criterion.name,
            higher: sides[isFacilitatorHigher ? 1 : 0],
            lower: sides[isFacilitatorHigher ? 0 : 1],
            reason: .beyondChance,
            score: score
        )
    }
}
