import Testing

/// `planeval calibrate`, with the cohort of twelve teams.
@Suite struct CalibrateTests {
    private static let reviews = "Fixtures/cohort/reviews.csv"

    @Test func readersAreComparedWithTheFacilitator() throws {
        let outcome = try Binary().run(["calibrate", Self.reviews])
        #expect(outcome.code == 0 && outcome.errors.isEmpty && outcome.output.contains("heron"))
        let one = try Binary().run(["calibrate", Self.reviews, "--reviewer", "heron", "-f", "json"])
        #expect(one.code == 0 && one.output.contains("\"heron\""))
    }

    /// Read twice, it would be empty the second time.
    @Test func standardInputIsReadOnce() throws {
        for arguments in [["-", "--reference", "-"], ["-", "-"]] {
            let outcome = try Binary().run(["calibrate"] + arguments)
            #expect(outcome.code == 2 && outcome.errors.contains("standard input can be read once"))
        }
    }
}
