/// Deals letters to the peers of a plan, so that a letter says nothing about who is behind it.
///
/// The cards lie in the order of a digest over the plan and what the card shows anyway: ratings, bias and
/// weight. Names have no part in it, so that nobody who knows the names can deal again; and the order changes
/// from report to report, so that a letter does not follow a person.
struct LetterDeal {
    /// A review with its letter.
    struct Card {
        let letter: String
        let review: RatedReview
        let standing: PeerStandings.Standing
    }

    /// The cards in the order of their letters.
    let cards: [Card]

    init(_ reviews: [(review: RatedReview, standing: PeerStandings.Standing)], seed: String) {
        let keyed = reviews.map { review, standing in
            (key: Self.key(review, standing, seed), review: review, standing: standing)
        }
        // Reviews with the same key show the same, so their order cannot be seen.
        let sorted = keyed.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        cards = sorted.enumerated().map { place, card in
            Card(letter: Self.letter(place), review: card.review, standing: card.standing)
        }
    }

    private static func key(
        _ review: RatedReview,
        _ standing: PeerStandings.Standing,
        _ seed: String
    ) -> String {
        let levels = review.levels.map { $0?.description ?? "-" }.joined(separator: " ")
        let card = "\(levels)|\(standing.bias)|\(standing.biasError)|\(standing.weight)"
        return Digest.sha256(Array("\(seed)|\(card)".utf8))
    }

    /// The letter at a place: A to Z, then AA, AB and so on.
    static func letter(_ place: Int) -> String {
        var rest = place
        var letters: [UInt8] = []
        repeat {
            letters.insert(UInt8(ascii: "A") + UInt8(rest % 26), at: 0)
            rest = rest / 26 - 1
        } while rest >= 0
        return String(decoding: letters, as: UTF8.self)
    }

    /// Comments in an order that says nothing about who wrote them.
    static func shuffled(_ comments: [PeopleLevels.Comment], seed: String) -> [PeopleLevels.Comment] {
        let keyed = comments.map { comment in
            (key: Digest.sha256(Array("\(seed)|\(comment.source.rawValue)|\(comment.text)".utf8)), comment)
        }
        return keyed.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.1)
    }
}
