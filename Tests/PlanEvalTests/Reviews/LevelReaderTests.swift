import Testing

@testable import PlanEval

@Suite struct LevelReaderTests {
    private func read(_ text: String) throws -> LevelReader.Reading {
        LevelReader(try ReviewFixture.rubric()).read(text)
    }

    @Test(arguments: [
        ("0", 0.0), ("2", 2), ("2.0", 2), ("1,5", 1.5), ("1.25", 1.25), ("Ready", 2), ("ready", 2),
        ("READY", 2), ("2 - Ready", 2), ("2 – Ready", 2), ("2: Ready", 2), ("2. Ready", 2), ("2 Ready", 2),
        ("2) Ready", 2), ("Ready (2)", 2), ("Ready - 2", 2), ("Named=1", 1), ("02", 2),
    ])
    func numbersAndNamesAreRead(_ text: String, _ level: Double) throws {
        #expect(try read(text) == .level(level))
    }

    @Test(arguments: ["", "-", "–", "—", "?", "n/a", "N/A"]) func noAnswerIsBlank(_ text: String) throws {
        #expect(try read(text) == .blank)
    }

    @Test(arguments: [
        "3", "-1", "+1", "1e0", "0x1", "nan", "inf", "1.", ".5", "1,5,0", "1 000", "2 - Named", "Named (2)",
        "2 - Other", "Other", "1/2", "50 %", "1 2", "²", "２", "99999999999999999999",
    ])
    func everythingElseIsNoLevel(_ text: String) throws {
        let reading = try read(text)
        guard case .unknown(let hint) = reading else {
            Issue.record("\(text) is read as \(reading)")
            return
        }
        #expect(!hint.isEmpty)
    }
}
