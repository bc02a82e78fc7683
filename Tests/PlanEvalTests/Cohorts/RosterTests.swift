import PlanEval
import Testing

@Suite struct RosterTests {
    private func read(_ text: String) throws -> RosterReader.Reading {
        try RosterReader.read(CSVReader().read(Array(text.utf8), path: "roster.csv"))
    }

    @Test func peopleHaveTeamsAndFunctions() throws {
        let reading = try read(
            "Person;Team;Function;E-mail\nada;Night Shift;data;ada@example.org\nben;night shift;;\nfay;;facilitator;\n"
        )
        #expect(reading.diagnostics.isEmpty)
        let roster = reading.roster
        #expect(roster.people.map(\.id) == ["ada", "ben", "fay"])
        #expect(roster.teams == ["Night Shift"])
        #expect(roster.team("NIGHT-SHIFT") == "Night Shift" && roster.team("Day Shift") == nil)
        #expect(roster.members(of: "night shift").map(\.id) == ["ada", "ben"])
        #expect(roster.person("ADA@example.org")?.function == "data")
        #expect(roster.person("fay")?.team == nil && roster.person("gil") == nil)
    }

    @Test(arguments: [
        ("a,b\n1,2\n", "roster/header", 1), ("person,team,shoe\nada,x,38\n", "roster/unknown-column", 1),
        ("person,team\n,x\nada,x\n", "roster/no-person", 2),
        ("person,team\nada,x\nben,x\nAda,y\n", "roster/same-person", 4),
    ])
    func eachMistakeIsSaid(_ text: String, _ id: String, _ line: Int) throws {
        var diagnostics: [Diagnostic]
        do throws(DiagnosticError) {
            diagnostics = try RosterReader.read(try CSVReader().read(Array(text.utf8), path: "r.csv"))
                .diagnostics
        } catch {
            diagnostics = error.diagnostics
        }
        #expect(diagnostics.map(\.id) == [id])
        #expect(diagnostics.first?.position?.line == line)
    }

    @Test func ofTwoRowsTheFirstCounts() throws {
        let reading = try read("person,team\nada,x\nADA,y\n")
        #expect(reading.roster.people.map(\.team) == ["x"])
    }
}
