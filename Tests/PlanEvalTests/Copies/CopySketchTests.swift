import Testing
import _PlanevalTestSupport

@testable import PlanEval

@Suite struct CopySketchTests {
    /// Over many pairs the error of the estimate, in standard errors, has mean 0 and deviation 1.
    @Test(arguments: [0.01, 0.05, 0.15, 0.3]) func estimatesAreWithinTheirStandardError(_ share: Double) {
        var texts = CopyTexts(seed: 61)
        let rounds = 100
        var (sum, squares) = (0.0, 0.0)
        for _ in 0..<rounds {
            let words = texts.words(800)
            let copy = texts.changed(words, share: share)
            let exact = CopyTexts.similarity(words, copy)
            let estimate = texts.sketch(words).estimatedSimilarity(to: texts.sketch(copy))
            let error = (estimate - exact) / (exact * (1 - exact) / 128).squareRoot()
            sum += error
            squares += error * error
        }
        let (mean, deviation) = (sum / Double(rounds), (squares / Double(rounds)).squareRoot())
        // The mean of 100 has a standard error of 0.1; the deviation is a little below that of drawing with
        // putting back, as shingles are not.
        #expect(abs(mean) < 0.35, "mean \(mean)")
        #expect(deviation > 0.7 && deviation < 1.15, "deviation \(deviation)")
    }

    @Test func keysAndNumbersAreNoText() throws {
        let one =
            #"{"title": "One two three", "cost": 12, "steps": [{"what": "four five six", "done": true}]}"#
        let other =
            #"{"name": "one two three", "price": 99, "tasks": [{"why": "FOUR FIVE: SIX", "x": null}]}"#
        let sketches = try [one, other].map { text in
            CopySketch(try DocumentLoader().read(Array(text.utf8), path: "p.json").document)
        }
        #expect(sketches[0].wordCount == 6)
        #expect(sketches[0].digest == sketches[1].digest)
        #expect(sketches[0].estimatedSimilarity(to: sketches[1]) == 1)
        #expect(CopySketch(texts: ["One two", "three four", "five six"]).digest == sketches[0].digest)
    }

    @Test func jsonAndYAMLOfTheSamePlanAreTheSame() throws {
        let json = #"{"title": "Größe \"und\" Ziel", "about": "one\ntwo three four five"}"#
        let yaml = "title: 'Größe \"und\" Ziel'\nabout: |\n  one\n  two three\n  four five\n"
        let one = try DocumentLoader().read(Array(json.utf8), path: "p.json").document
        let other = try DocumentLoader().read(Array(yaml.utf8), path: "p.yaml").document
        #expect(CopySketch(one).digest == CopySketch(other).digest)
    }

    @Test func theOrderOfWordsCounts() {
        let one = CopySketch(texts: ["one two three four five six"])
        let other = CopySketch(texts: ["two one three four five six"])
        #expect(one.digest != other.digest)
        #expect(one.estimatedSimilarity(to: other) < 1)
    }

    @Test(arguments: [[], [""], ["one two three four"], ["検査データ"]]) func shortTextsHaveNoShingle(
        _ texts: [String]
    ) {
        let sketch = CopySketch(texts: texts)
        #expect(sketch.estimatedSimilarity(to: sketch) == 0)
        #expect(sketch.estimatedSimilarity(to: CopySketch(texts: ["one two three four five"])) == 0)
    }

    /// A hash that changed would make old and new sketches differ.
    @Test func hashesAreTheSameInEveryRun() {
        let sketch = CopySketch(texts: ["The pilot begins on Monday, with twelve people of the night shift."])
        #expect(sketch.wordCount == 12)
        #expect(sketch.digest == 4_215_202_706_896_702_222)
    }
}
