import _PlanevalTestSupport

@testable import PlanEval

/// Made-up texts for the tests about copies.
struct CopyTexts {
    var random: SeededGenerator
    private let vocabulary: [String]

    init(seed: UInt64, vocabularySize: Int = 2_000) {
        var random = SeededGenerator(seed: seed)
        let syllables = [
            "ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "ru", "sta", "tre", "vo", "zi",
        ]
        vocabulary = (0..<vocabularySize).map { number in
            // The number keeps words apart.
            let length = Int.random(in: 1...3, using: &random)
            let sound = (0..<length).map { _ in syllables[Int.random(in: syllables.indices, using: &random)] }
            return sound.joined() + String(number, radix: 36)
        }
        self.random = random
    }

    /// Words in a random order, the frequent ones of the vocabulary more often, as in real texts.
    mutating func words(_ count: Int) -> [String] {
        (0..<count).map { _ in
            let position = Double.random(in: 0..<1, using: &random)
            return vocabulary[Int(position * position * Double(vocabulary.count))]
        }
    }

    /// The same words with a share of them exchanged for others.
    mutating func changed(_ words: [String], share: Double) -> [String] {
        words.map { word in
            Double.random(in: 0..<1, using: &random) < share ? self.words(1)[0] : word
        }
    }

    /// The same words with one stretch exchanged for others, which takes a share of the text.
    mutating func rewritten(_ words: [String], share: Double) -> [String] {
        let length = Int(share * Double(words.count))
        let start = Int.random(in: 0...words.count - length, using: &random)
        return words[..<start] + self.words(length) + words[(start + length)...]
    }

    /// The texts of a plan, a dozen words each, with capitals and punctuation.
    mutating func fields(_ words: [String]) -> [String] {
        stride(from: 0, to: words.count, by: 12).map { start in
            let part = words[start..<min(start + 12, words.count)]
            return part.map { Bool.random(using: &random) ? $0 : $0.uppercased() }.joined(separator: " ")
                + "."
        }
    }

    mutating func sketch(_ words: [String]) -> CopySketch { CopySketch(texts: fields(words)) }

    /// The shingles two texts share among all that one of them has.
    static func similarity(_ one: [String], _ other: [String]) -> Double {
        func shingles(_ words: [String]) -> Set<[String]> {
            Set(words.indices.dropLast(4).map { Array(words[$0..<$0 + 5]) })
        }
        let (mine, theirs) = (shingles(one), shingles(other))
        return Double(mine.intersection(theirs).count) / Double(mine.union(theirs).count)
    }
}

extension CopyIndex {
    /// The findings about sketches.
    static func findings(_ sketches: [CopySketch]) -> CopyFindings {
        var index = CopyIndex()
        for sketch in sketches { index.add(sketch) }
        return index.findings()
    }
}
