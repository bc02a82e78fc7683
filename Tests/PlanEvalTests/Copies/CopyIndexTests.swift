import Testing
import _PlanevalTestSupport

@testable import PlanEval

@Suite struct CopyIndexTests {
    struct Recall: CustomTestStringConvertible {
        let changed: Double
        let found: ClosedRange<Int>

        var testDescription: String { "\(Int(100 * changed)) % of the words changed" }
    }

    /// Of forty copies; single words that are changed break five shingles each.
    static let scattered = [
        Recall(changed: 0, found: 40...40),
        Recall(changed: 0.02, found: 40...40),
        Recall(changed: 0.05, found: 40...40),
        Recall(changed: 0.08, found: 38...40),
        Recall(changed: 0.3, found: 0...2),
        Recall(changed: 0.6, found: 0...0),
    ]

    @Test(arguments: scattered) func copiesAreFoundThoughWordsWereChanged(_ example: Recall) {
        #expect(example.found.contains(Self.found { $0.changed($1, share: example.changed) }))
    }

    /// Of forty copies, of which one stretch was written anew.
    static let stretches = [
        Recall(changed: 0.1, found: 40...40),
        Recall(changed: 0.2, found: 40...40),
        Recall(changed: 0.33, found: 38...40),
        Recall(changed: 0.5, found: 18...40),
        Recall(changed: 0.8, found: 0...0),
    ]

    @Test(arguments: stretches) func copiesAreFoundThoughAPartWasWrittenAnew(_ example: Recall) {
        #expect(example.found.contains(Self.found { $0.rewritten($1, share: example.changed) }))
    }

    /// The number of forty copies that are found in a cohort of 200 plans; nothing else is.
    private static func found(_ copy: (inout CopyTexts, [String]) -> [String]) -> Int {
        var texts = CopyTexts(seed: 71)
        let plans = (0..<160).map { _ in texts.words(300) }
        let copies = plans.prefix(40).map { copy(&texts, $0) }
        let findings = CopyIndex.findings((plans + copies).map { texts.sketch($0) })
        for group in findings.groups {
            #expect(group.members.count == 2 && group.members[1] == group.members[0] + 160)
            #expect(group.links.map(\.first) == [group.members[0]])
            #expect(group.links.map(\.second) == [group.members[1]])
        }
        #expect(findings.withoutOwnText.isEmpty)
        return findings.groups.count
    }

    @Test func textsOnOneTopicRaiseNoFalseAlarm() {
        // A small vocabulary makes many words the same, but few rows of five.
        var texts = CopyTexts(seed: 72, vocabularySize: 150)
        let findings = CopyIndex.findings((0..<800).map { _ in texts.sketch(texts.words(300)) })
        #expect(findings.groups.isEmpty)
        #expect(findings.withoutOwnText.isEmpty)
        #expect(findings.sample.count == 16)
    }

    @Test func theOrderDoesNotMatter() {
        var texts = CopyTexts(seed: 73)
        var plans = (0..<60).map { _ in texts.words(300) }
        for index in 0..<15 { plans.append(texts.changed(plans[index], share: 0.03)) }
        for index in 0..<5 { plans.append(texts.rewritten(plans[index], share: 0.2)) }
        let sketches = plans.map { texts.sketch($0) }
        let expected = CopyIndex.findings(sketches)
        #expect(expected.groups.count == 15)
        for _ in 0..<5 {
            let order = Array(sketches.indices).shuffled(using: &texts.random)
            let found = CopyIndex.findings(order.map { sketches[$0] })
            let groups = found.groups.map { $0.members.map { order[$0] }.sorted() }
            #expect(groups.sorted { $0[0] < $1[0] } == expected.groups.map(\.members))
            let similarities = found.groups.flatMap(\.links).map(\.similarity).sorted()
            #expect(similarities == expected.groups.flatMap(\.links).map(\.similarity).sorted())
            #expect(found.sample.map { order[$0] }.sorted() == expected.sample)
        }
    }

    @Test(arguments: [12, 40, 120]) func aTemplateThatAllHaveFlagsNobody(_ count: Int) {
        var texts = CopyTexts(seed: 74)
        for share in [0.2, 0.5, 0.7, 0.85] {
            let template = texts.words(Int(600 * share))
            var plans = (0..<count).map { _ in
                let own = texts.words(600 - template.count)
                return template[..<(template.count / 2)] + own + template[(template.count / 2)...]
            }
            #expect(CopyIndex.findings(plans.map { texts.sketch(Array($0)) }).groups.isEmpty, "\(share)")
            // A copy is found all the same.
            plans.append(ArraySlice(texts.changed(Array(plans[3]), share: 0.01)))
            let findings = CopyIndex.findings(plans.map { texts.sketch(Array($0)) })
            #expect(findings.groups.map(\.members) == [[3, count]], "\(share)")
            #expect(findings.withoutOwnText.isEmpty)
        }
    }

    @Test func aTemplateThatNobodyFilledInIsSaid() {
        var texts = CopyTexts(seed: 75)
        let template = texts.words(300)
        let plans = (0..<20).map { number in number < 2 ? template : template + texts.words(200) }
        let findings = CopyIndex.findings(plans.map { texts.sketch($0) })
        #expect(findings.groups.isEmpty)
        #expect(findings.withoutOwnText == [0, 1])
    }

    @Test func anExampleThatHalfOfTheTeamsTookOverFlagsNobody() {
        var texts = CopyTexts(seed: 76)
        let example = texts.words(300)
        let plans = (0..<60).map { number in (number < 30 ? example : texts.words(300)) + texts.words(300) }
        #expect(CopyIndex.findings(plans.map { texts.sketch($0) }).groups.isEmpty)
    }

    @Test func aFewCopiesInASmallCohortAreNoTemplate() {
        var texts = CopyTexts(seed: 77)
        var plans = (0..<8).map { _ in texts.words(400) }
        for _ in 0..<4 { plans.append(texts.changed(plans[0], share: 0.01)) }
        let findings = CopyIndex.findings(plans.dropFirst().map { texts.sketch($0) })
        #expect(findings.groups.map(\.members) == [[7, 8, 9, 10]])
        #expect(findings.groups[0].links.count == 3)
    }

    @Test func twoPlansAreACohort() {
        var texts = CopyTexts(seed: 78)
        let words = texts.words(200)
        let findings = CopyIndex.findings([texts.sketch(words), texts.sketch(words)])
        #expect(findings.groups == [CopyGroup(members: [0, 1], links: [CopyPair(0, 1, 1)])])
    }

    @Test func tinyPlansRaiseNoQuestion() {
        var texts = CopyTexts(seed: 79)
        let words = texts.words(39)
        let sketches = (0..<3).map { _ in texts.sketch(words) }
        #expect(CopyIndex.findings(sketches) == CopyFindings(groups: [], withoutOwnText: [], sample: []))
        #expect(CopyIndex.findings([]).groups.isEmpty)
    }

    @Test func thousandsOfTheSamePlanAreOneGroup() {
        var texts = CopyTexts(seed: 80)
        let words = texts.words(200)
        let same = texts.sketch(words)
        let others = (0..<100).map { _ in texts.sketch(texts.words(200)) }
        let findings = CopyIndex.findings(others + Array(repeating: same, count: 5_000))
        #expect(findings.groups.map(\.members) == [Array(100..<5_100)])
        #expect(findings.groups[0].links.count == 4_999)
        #expect(findings.groups[0].links.allSatisfy { $0.first == 100 && $0.similarity == 1 })
    }

    /// Thousands of copies that differ a little are compared with a few each.
    @Test func thousandsOfNearCopiesAreOneGroup() {
        var texts = CopyTexts(seed: 81)
        let words = texts.words(200)
        let copies = (0..<600).map { _ in texts.sketch(texts.changed(words, share: 0.02)) }
        let others = (0..<1_400).map { _ in texts.sketch(texts.words(200)) }
        let findings = CopyIndex.findings(copies + others)
        #expect(findings.groups.map(\.members) == [Array(0..<600)])
        #expect(findings.groups[0].links.count == 599)
    }

    @Test func textsWithoutSpacesAreCompared() {
        var random = SeededGenerator(seed: 82)
        let characters = Array("現場検査係班長計画教育試行段階評価月日毎週説明会議資料作成確認費用削減".unicodeScalars)
        func text(_ count: Int) -> [Unicode.Scalar] {
            (0..<count).map { _ in characters[Int.random(in: characters.indices, using: &random)] }
        }
        func sketch(_ scalars: [Unicode.Scalar]) -> CopySketch {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars)
            return CopySketch(texts: [String(view)])
        }
        let plans = (0..<100).map { _ in text(600) }
        let copies = plans.prefix(10).map { plan in Array(plan[..<400]) + text(100) + plan[500...] }
        let findings = CopyIndex.findings((plans + copies).map(sketch))
        #expect(findings.groups.map(\.members) == (0..<10).map { [$0, $0 + 100] })
        #expect(sketch(plans[0]).wordCount == 300)
    }
}

extension CopyPair {
    init(_ first: Int, _ second: Int, _ similarity: Double) {
        self.init(first: first, second: second, similarity: similarity)
    }
}
