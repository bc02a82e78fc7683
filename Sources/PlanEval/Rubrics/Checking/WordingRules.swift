/// Words that make texts of a rubric vague or unkind.
struct WordingRules {
    /// Words that grade without saying what can be seen; levels that differ in nothing else cannot be told
    /// apart.
    let vague: Set<String>
    /// Words and phrases that texts for learners do without.
    let avoided: [Avoided]

    struct Avoided {
        let words: [String]
        let advice: String
    }

    /// The longest descriptor that readers take in at a glance.
    static let maximumDescriptorLength = 45

    /// Takes the words of English and of the language of a text.
    ///
    /// - Parameter language: a BCP 47 tag.
    init(language: String) {
        let primary = language.split(separator: "-").first.map { $0.lowercased() } ?? ""
        let words = (primary == "en" ? ["en"] : ["en", primary]).compactMap { Self.lists[$0] }
        vague = Set(words.flatMap { Self.split($0.vague) })
        avoided = words.flatMap { list in
            Self.split(list.filler).map { Avoided(words: [$0], advice: "leave it out") }
                + list.blame.map {
                    Avoided(
                        words: Self.split($0),
                        advice: "write about the plan and what to add, not about people"
                    )
                }
        }
    }

    private static func split(_ text: String) -> [String] {
        text.split(separator: " ").map(String.init)
    }

    private static let lists: [String: (vague: String, filler: String, blame: [String])] = [
        "en": (
            vague: """
            a about adequately all almost always an any appropriately barely clearly completely \
            comprehensively consistently each every excellent fairly few frequently fully generally good \
            hardly highly incompletely insufficiently largely less limited little many more most mostly \
            much nearly none of often only partially partly poor quite rarely really several some sometimes \
            somewhat strong strongly sufficiently the thoroughly usually vaguely very weak weakly well
            """,
            filler: "unfortunately just simply obviously",
            blame: ["you failed", "you fail", "your failure", "you did not", "you didn t", "you forgot"]
        ),
        "de": (
            vague: """
            alle allem allen alles ausführlich ausreichend der die das den dem des durchgehend ein eine \
            einem einen einer einige einigen etwas fast ganz genügend gelegentlich größtenteils gut häufig \
            hervorragend immer jede jeden jeder kaum klar manche manchmal mehr mehrere meist meiste meisten \
            meistens nur oft sehr selten teils teilweise umfassend ungenügend unvollständig überwiegend \
            viel viele vielen vollständig völlig weitgehend wenig wenige weniger ziemlich
            """,
            filler: "leider einfach offensichtlich selbstverständlich",
            blame: ["sie haben versagt", "du hast versagt", "ihr habt versagt", "sie haben vergessen"]
        ),
        "fr": (
            vague: """
            assez aucun aucune beaucoup bien bon certaines certains chaque clairement complètement de des \
            d du en entièrement excellent fréquemment généralement insuffisamment l la le les majorité \
            moins parfois partie partiellement peu pleinement plupart plus plusieurs presque quelques \
            rarement souvent suffisamment tous tout toute toutes très un une vaguement
            """,
            filler: "malheureusement simplement évidemment",
            blame: ["vous avez échoué", "tu as échoué", "vous avez oublié"]
        ),
    ]

    /// A word in lower case, with its bytes in the text.
    struct Word {
        let text: String
        let range: Range<Int>
    }

    /// The words of a text: runs of letters and digits.
    static func words(of text: String) -> [Word] {
        var words: [Word] = []
        var word = ""
        var start = 0
        var offset = 0
        func finish(at end: Int) {
            guard !word.isEmpty else { return }
            words.append(Word(text: word.lowercased(), range: start..<end))
            word = ""
        }
        for scalar in text.unicodeScalars {
            if isPartOfWord(scalar) {
                if word.isEmpty { start = offset }
                word.unicodeScalars.append(scalar)
            } else {
                finish(at: offset)
            }
            offset += UTF8.width(scalar)
        }
        finish(at: offset)
        return words
    }

    private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            let byte = UInt8(truncatingIfNeeded: scalar.value)
            return byte | 0x20 &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
        }
        return switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .decimalNumber:
            true
        default: false
        }
    }

    /// Where avoided phrases stand among `words`, each with its spelling and what to do.
    func avoidedPhrases(in words: [Word]) -> [(range: Range<Int>, phrase: String, advice: String)] {
        var found: [(range: Range<Int>, phrase: String, advice: String)] = []
        for index in words.indices {
            for phrase in avoided where words[index...].starts(with: phrase.words, by: { $0.text == $1 }) {
                let last = words[index + phrase.words.count - 1]
                found.append(
                    (
                        words[index].range.lowerBound..<last.range.upperBound,
                        phrase.words.joined(separator: " "), phrase.advice
                    )
                )
            }
        }
        return found
    }
}
