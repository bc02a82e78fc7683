import CEL
import PlanEval
import PlanEvalReports
import Platform
import RaterStatistics
import Testing
import _PlanevalTestSupport

/// What is said about the readers of the cohort of twelve teams, byte for byte.
@Suite struct AgreementGoldenTests {
    /// The cohort and the report, which takes seconds in debug and is made once.
    private struct Made: Sendable {
        let cohort: Cohort
        let report: AgreementReport
    }

    private static let made = Result {
        let cohort = try TwelveTeams.cohort.get()
        return Made(cohort: cohort, report: AgreementReport(cohort))
    }

    @Test func theCohortIsRead() throws {
        let cohort = try Self.made.get().cohort
        #expect(cohort.plans.count == 12 && cohort.plans.allSatisfy { $0.mistakes.isEmpty })
        #expect(cohort.diagnostics.map(\.message) == [])
        let kinds = cohort.reviews.map(\.kind)
        #expect(kinds.count { $0 == .peer } == 41)
        #expect(kinds.count { $0 == .`self` } == 11)
        #expect(kinds.count { $0 == .facilitator } == 6)
    }

    /// The values that Fixtures/cohort/agreement.py works out from the table by the definitions.
    @Test func theCoefficientsAreThoseOfTheScript() throws {
        let report = try Self.made.get().report
        let leadership = try #require(report.criteria.first)
        let pairs: [(Double?, Double)] = [
            (report.overall.alpha.value, 0.758_587_707_775), (leadership.alpha.value, 0.612_060_778_727),
            (report.overall.ac2.value, 0.809_757_515_624), (report.overall.exactShare, 0.459_706_959_707),
            (report.overall.withinOneShare, 0.904_761_904_762),
            (report.reliability?.singleReader.value, 0.869_226_134_761),
        ]
        for (found, expected) in pairs { #expect(abs((found ?? .nan) - expected) < 1e-9) }
        #expect(report.overall.pairCount == 546 && report.overall.levelCount == 422)
    }

    @Test(arguments: GoldenTests.styles) func asText(_ style: GoldenTests.Style) throws {
        let made = try Self.made.get()
        let text = AgreementText(made.report, rubric: made.cohort.rubric, style: style.style).text
        try Golden.expect(text, toEqual: "agreement.\(style.name).txt")
        for line in text.split(separator: "\n") where !style.style.usesColor {
            #expect(line.count <= style.style.width)
        }
    }

    @Test func forPrograms() throws {
        let made = try Self.made.get()
        let json = AgreementJSON.document(made.report, rubric: made.cohort.rubric)
        try Golden.expect(String(decoding: json, as: UTF8.self), toEqual: "agreement.json")
        let loaded = try DocumentLoader().read(json, path: "agreement.json")
        let schema = try JSONSchema.embedded("agreement")
        #expect(schema.validate(loaded.document, source: loaded.source).isEmpty)
        try Golden.expect(
            String(decoding: AgreementCSV.document(made.report), as: UTF8.self),
            toEqual: "agreement.csv"
        )
    }

    @Test func theTableIsReadBack() throws {
        let made = try Self.made.get()
        let table = try CSVReader().read(AgreementCSV.document(made.report), path: "a.csv")
        #expect(table.diagnostics.isEmpty && table.header.count == 7)
        #expect(table.rows.count { $0[0]?.text == "reader" } == 12)
        #expect(table.rows.count { $0[0]?.text == "criterion" } == 4 * made.cohort.rubric.criteria.count)
    }
}
