import CEL
import PlanEval
import PlanEvalReports
import Testing

/// Allocations of the example cohort, byte for byte.
@Suite struct AllocationGoldenTests {
    @Test func beforeTheStart() throws {
        let report = try AllocationReport(TwelveTeams.cohort.get(), AllocationWishes(reviewsPerPlan: 3))
        try Golden.expect(AllocationText(report, style: TextStyle()).text, toEqual: "allocation.txt")
        try Golden.expect(text(AllocationCSV.document(report)), toEqual: "allocation.csv")
    }

    @Test func amongPeople() throws {
        var wishes = AllocationWishes(reviewsPerPlan: 3)
        wishes.side = .person
        wishes.forbidden = ["heron:osprey"]
        let report = try AllocationReport(TwelveTeams.cohort.get(), wishes)
        try Golden.expect(
            AllocationText(report, style: TextStyle(width: 60)).text,
            toEqual: "allocation-people.txt"
        )
    }

    /// Four reviews are asked for after most of three were written, and a team has left.
    @Test func afterNoShows() throws {
        let cohort = try TwelveTeams.cohort.get()
        let first = try AllocationReport(cohort, AllocationWishes(reviewsPerPlan: 3))
        var wishes = AllocationWishes(reviewsPerPlan: 4)
        wishes.earlier = try CSVReader().read(AllocationCSV.document(first), path: "allocation.csv")
        wishes.missing = ["heron"]
        let report = try AllocationReport(cohort, wishes)
        let style = TextStyle(width: 80, usesColor: true, isPlain: false)
        try Golden.expect(
            AllocationText(report, style: style).text,
            toEqual: "allocation-repair.80-color.txt"
        )
        let json = AllocationJSON.document(report)
        try Golden.expect(text(json), toEqual: "allocation-repair.json")
        let loaded = try DocumentLoader().read(json, path: "allocation.json")
        let schema = try JSONSchema.embedded("allocation")
        #expect(schema.validate(loaded.document, source: loaded.source).isEmpty)
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
