import CEL
import Testing
import _PlanevalTestSupport

@Suite struct JSONRoundTripTests {
    @Test(arguments: [UInt64](1...60)) func whatIsWrittenIsRead(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<10 {
            let value = SampleValue.random(using: &generator)
            let text = value.json(using: &generator)
            let document = try JSONReader().read(Array(text.utf8))
            #expect(SampleValue(document.root) == value, "seed \(seed): \(text)")
            #expect(Array(document.source) == Array(text.utf8))
            try checkPlaces(below: document.root, seed)
            checkPointers(below: document.root, expected: "", seed)
        }
    }

    /// The text at the place of a node is the node.
    private func checkPlaces(below node: DocumentNode, _ seed: UInt64) throws {
        let again = try JSONReader().read(Array(node.sourceText.utf8))
        #expect(SampleValue(again.root) == SampleValue(node), "seed \(seed): \(node.sourceText)")
        #expect(again.root.range == 0..<node.range.count)
        for member in node.members {
            let key = try JSONReader().read(Array(member.key.sourceText.utf8))
            #expect(SampleValue(key.root) == SampleValue(member.key), "seed \(seed)")
        }
        for child in node.elements { try checkPlaces(below: child, seed) }
    }

    private func checkPointers(below node: DocumentNode, expected: String, _ seed: UInt64) {
        #expect(node.pointer == expected, "seed \(seed)")
        for (index, child) in node.elements.enumerated() where node.kind == .array {
            checkPointers(below: child, expected: "\(expected)/\(index)", seed)
        }
        for member in node.members {
            // Scalar by scalar, because a slash may carry an accent.
            let token = member.name.unicodeScalars.map { $0 == "~" ? "~0" : $0 == "/" ? "~1" : String($0) }
            checkPointers(below: member.value, expected: "\(expected)/\(token.joined())", seed)
        }
    }

    @Test(arguments: [UInt64](1...20)) func theBuilderCopiesWhatTheReaderRead(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let text = SampleValue.random(using: &generator).json(using: &generator)
        let document = try JSONReader().read(Array(text.utf8))
        var builder = DocumentBuilder(source: Array(document.source))
        builder.copy(document.root)
        let copy = builder.finish()
        #expect(SampleValue(copy.root) == SampleValue(document.root), "seed \(seed)")
        #expect(copy.entries.map(\.start) == document.entries.map(\.start))
        #expect(copy.entries.map(\.end) == document.entries.map(\.end))
        #expect(copy.entries.map(\.next) == document.entries.map(\.next))
    }
}
