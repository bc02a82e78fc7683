import Testing
import _PlanevalTestSupport

@testable import PlanEval

@Suite struct PhraseTableTests {
    struct Case: CustomTestStringConvertible {
        let entry: String
        let text: String
        let occurs: Bool
        var testDescription: String { "\(entry) in \(text)" }

        init(_ entry: String, in text: String, _ occurs: Bool) {
            self.entry = entry
            self.text = text
            self.occurs = occurs
        }
    }

    @Test(arguments: [
        Case("team", in: "The TEAM decides", true),
        Case("team", in: "teams", false),
        Case("team", in: "steam", false),
        Case("buy-in", in: "leadership buy in", true),
        Case("buy in", in: "Leadership Buy-In.", true),
        Case("n/a", in: "n/a", true),
        Case("n a", in: "N/A", true),
        Case("redundan*", in: "no redundancies", true),
        Case("redundan*", in: "redundan", true),
        Case("redundan*", in: "redunda", false),
        Case("*leiter*", in: "Abteilungsleiterin", true),
        Case("*leiter", in: "Teamleiter", true),
        Case("*leiter", in: "Teamleiterin", false),
        Case("sav* .. post*", in: "The programme saves 15 analyst posts", true),
        Case("sav* .. post*", in: "saves posts", true),
        Case("sav* .. post*", in: "saves one two three four posts", true),
        Case("sav* .. post*", in: "saves one two three four five posts", false),
        Case("a .. b .. c", in: "a x b b x x x x c", true),
        Case("70 % .. fail*", in: "about 70% of programmes fail", true),
        Case("to be confirmed", in: "date to be confirmed", true),
        Case("to be confirmed", in: "to be", false),
        Case("l'emploi", in: "la sécurité de l’emploi", true),
        Case("équipe", in: "l'e\u{301}quipe", true),
        Case("führungskräfte", in: "FÜHRUNGSKRÄFTE", true),
        Case("全社員", in: "全社員に話す", true),
        Case("全社員", in: "全 社員", true),
        Case("名削減", in: "十名、削減", false),
        Case("人員 .. 減らす", in: "人員を年内に減らす", true),
        Case("人員 .. 減らす", in: "人員を一年かけてゆっくりと減らす", false),
        Case("70%が失敗", in: "改革の70%が失敗する", true),
        Case("€", in: "900 € a month", true),
        Case("€", in: "900 dollars", false),
        Case("%", in: "35%", true),
    ])
    func findsEntries(_ test: Case) throws {
        #expect(try DialectFixture.table([test.entry]).occurs(in: FoldedText(test.text)) == test.occurs)
    }

    @Test func findsTheLongestPhrase() throws {
        let table = try DialectFixture.table(["team", "team of experts", "team*", "team o*"])
        let text = FoldedText("the team of experts")
        #expect(table.match(in: text, at: 1)?.length == 3)
        #expect(table.match(in: text, at: 0) == nil)
        #expect(table.match(in: FoldedText("team on"), at: 0)?.length == 2)
        #expect(table.match(in: FoldedText("teams on"), at: 0)?.length == 1)
    }

    @Test func findsEveryBeginningOfAWord() throws {
        let table = PhraseTable([
            (try Phrase.read("a*"), 1), (try Phrase.read("ab*"), 2), (try Phrase.read("abc*"), 4),
            (try Phrase.read("abx*"), 8), (try Phrase.read("abc"), 16),
        ])
        #expect(table.match(in: FoldedText("abd"), at: 0)?.value == 3)
        #expect(table.match(in: FoldedText("abc"), at: 0)?.value == 23)
        #expect(table.match(in: FoldedText("abxyz"), at: 0)?.value == 11)
        #expect(table.match(in: FoldedText("b"), at: 0) == nil)
    }

    @Test func marksAllWordsOfAPhrase() throws {
        let table = try DialectFixture.table(["leadership buy in", "buy in now"])
        let text = FoldedText("full leadership buy-in now please")
        var marks = [Bool](repeating: false, count: text.tokens.count)
        table.mark(text, in: &marks)
        #expect(marks == [false, true, true, true, true, false])
    }

    @Test func aWholeTextIsOneEntry() throws {
        let table = try DialectFixture.table(["none", "n a", "?"])
        #expect(table.isWhole(FoldedText("None.")))
        #expect(table.isWhole(FoldedText("n/a")))
        #expect(table.isWhole(FoldedText("?")))
        #expect(!table.isWhole(FoldedText("none of us")))
        #expect(!table.isWhole(FoldedText("")))
    }

    @Test func refusesEntriesThatCannotMatch() {
        func mistake(_ entry: String) -> Phrase.Mistake? {
            do throws(Phrase.Mistake) {
                _ = try Phrase.read(entry)
                return nil
            } catch {
                return error
            }
        }
        #expect(mistake("") == .empty)
        #expect(mistake("  ") == .empty)
        #expect(mistake("*") == .empty)
        #expect(mistake("..") == .empty)
        #expect(mistake(".. a") == .gapAtEnd)
        #expect(mistake("a ..") == .gapAtEnd)
        #expect(mistake(Array(repeating: "a", count: 20).joined(separator: " .. ")) == .tooLong)
        #expect(mistake("a .. b") == nil)
    }

    /// A search without tables: every entry at every place, gaps by trying all ways.
    private static func naiveOccurs(_ phrase: [String], _ text: [String]) -> Bool {
        func matches(_ word: String, _ token: String) -> Bool {
            switch (word.hasPrefix("*"), word.hasSuffix("*")) {
            case (false, false): token == word
            case (false, true): token.hasPrefix(word.dropLast())
            case (true, false): token.hasSuffix(word.dropFirst())
            case (true, true): token.contains(word.dropFirst().dropLast())
            }
        }
        func follows(_ words: ArraySlice<String>, _ place: Int) -> Bool {
            guard let word = words.first else { return true }
            if word == ".." {
                return (0...4).contains { follows(words.dropFirst(), place + $0) }
            }
            guard place < text.count, matches(word, text[place]) else { return false }
            return follows(words.dropFirst(), place + 1)
        }
        return text.indices.contains { follows(phrase[...], $0) }
    }

    @Test(arguments: [UInt64(31), 32, 33, 34])
    func agreesWithANaiveSearch(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let letters = ["a", "ab", "b", "ba", "c"]
        let words = letters + letters.map { $0 + "*" } + ["*b", "*a*"]
        for _ in 0..<400 {
            var entries: [[String]] = []
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                var entry = [words.randomElement(using: &generator) ?? "a"]
                for _ in 0..<Int.random(in: 0...3, using: &generator) {
                    if Bool.random(using: &generator) { entry.append("..") }
                    entry.append(words.randomElement(using: &generator) ?? "a")
                }
                entries.append(entry)
            }
            let text = (0..<12).map { _ in letters.randomElement(using: &generator) ?? "a" }
            let table = try DialectFixture.table(entries.map { $0.joined(separator: " ") })
            #expect(
                table.occurs(in: FoldedText(text.joined(separator: " ")))
                    == entries.contains { Self.naiveOccurs($0, text) },
                "seed \(seed): \(entries) in \(text)"
            )
        }
    }
}
