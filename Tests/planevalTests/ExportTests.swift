import Testing
import _PlanevalTestSupport

/// Marks on their way back into the teacher's own file.
@Suite struct ExportTests {
    private let fixture: BatchFixture

    static let canvas = """
        Student,ID,SIS User ID,SIS Login ID,Section,Change plan (12345),Other (9)
        Points Possible,,,,,20,10
        "Ada",1,0007,ada,S1,,7
        Finn,3,u3,finn,S1,,
        "Zed, =x",4,u4,zed,S1,12,

        """
    static let moodle =
        "Bezeichner,Vollständiger Name,E-Mail,Status,Bewertung,Bestwertung,Zuletzt geändert (Bewertung),Feedback als Kommentar\r\n"
        + "\"Teilnehmer/in 12\",Ada,ada@x.de,-,,\"100,00\",-,\r\n"

    init() throws {
        fixture = try BatchFixture()
        #expect(try fixture.run("init", "c").code == 0)
        #expect(try fixture.run("batch", "c", "-o", "out", "-q").code == 0)
    }

    @Test func oneColumnIsFilledAndNothingElseChanges() throws {
        try fixture.write(Self.canvas, to: "canvas.csv")
        let outcome = try fixture.run(
            "export",
            "canvas",
            "out",
            "--gradebook",
            "canvas.csv",
            "--assignment",
            "Change plan (12345)",
            "--roster",
            "c/roster.csv",
            "--out-of",
            "file",
            "-o",
            "filled.csv"
        )
        // Somebody has no mark, and some marks have no row.
        #expect(outcome.code == 3)
        #expect(outcome.errors.contains("there is no mark for \"Zed, =x\""))
        #expect(outcome.errors.contains("nobody in the file gets the mark of plan \"kestrel\""))
        let filled = String(decoding: try fixture.files(".")["filled.csv"] ?? [], as: UTF8.self)
        let (old, new) = (Self.canvas.split(separator: "\n"), filled.split(separator: "\n"))
        #expect(new.count == old.count)
        for (before, after) in zip(old, new) where before != after {
            let start = before.hasPrefix("\"Ada\"") ? "\"Ada\",1,0007,ada,S1," : "Finn,3,u3,finn,S1,"
            let end = before.hasPrefix("\"Ada\"") ? ",7" : ","
            #expect(after.hasPrefix(start) && after.hasSuffix(end))
            let mark = Double(after.dropFirst(start.count).dropLast(end.count))
            #expect(mark.map { $0 > 0 && $0 <= 20 } == true)
        }
    }

    /// Canvas makes a new assignment of every column that it does not know.
    @Test func anUnknownAssignmentIsRefusedUntilItIsWanted() throws {
        try fixture.write(Self.canvas, to: "canvas.csv")
        let arguments = [
            "export", "canvas", "out", "--gradebook", "canvas.csv", "--assignment", "Change plann",
            "--roster",
            "c/roster.csv", "-o", "filled.csv",
        ]
        let refused = try Binary(folder: fixture.folder.path).run(arguments)
        #expect(refused.code == 2 && refused.errors.contains("did you mean \"Change plan (12345)\"?"))
        #expect(try fixture.files(".")["filled.csv"] == nil)
        let wanted = try Binary(folder: fixture.folder.path).run(arguments + ["--new-assignment"])
        #expect(wanted.code == 3)
    }

    /// Moodle deletes the grades of an import that has feedback only.
    @Test func feedbackNeverComesWithoutTheGrade() throws {
        try fixture.write(Self.moodle, to: "moodle.csv")
        let outcome = try fixture.run(
            "export",
            "moodle",
            "out",
            "--gradebook",
            "moodle.csv",
            "--roster",
            "c/roster.csv",
            "--feedback",
            "-o",
            "-"
        )
        #expect(outcome.code == 3)
        let row = outcome.output.split(separator: "\r\n").last ?? ""
        #expect(row.hasPrefix("\"Teilnehmer/in 12\",Ada,ada@x.de,-,\""))
        #expect(row.contains("\",\"100,00\",-,\"") && row.contains(" of 100, "))
    }

    @Test func aFileThatIsThereStays() throws {
        try fixture.write(Self.canvas, to: "canvas.csv")
        let outcome = try fixture.run(
            "export",
            "canvas",
            "out",
            "--gradebook",
            "canvas.csv",
            "--assignment",
            "Other (9)",
            "-o",
            "canvas.csv"
        )
        #expect(outcome.code == 2 && outcome.errors.contains("--force"))
        #expect(try fixture.files(".")["canvas.csv"] == Array(Self.canvas.utf8))
    }
}
