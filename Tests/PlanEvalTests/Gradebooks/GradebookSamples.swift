@testable import PlanEval

/// Files as learning platforms export them, made up for the tests.
enum GradebookSamples {
    static let canvas = """
        Student,ID,SIS User ID,SIS Login ID,Section,Essay (880),Change plan (12345),Current Score
        ,,,,,,Manual Posting,
            Points Possible,,,,,20,10,(read only)
        "Byron, Ada",101,s-0101,ada@school.example,Spring,18.5,,92.50
        "Hopper, Grace",102,s-0102,grace@school.example,Spring,,3,
        "Turing, Alan",103,s-0103,alan@school.example,"Spring, evening",12,EX,60.00
        "Student, Test",199,,,Spring,,,

        """

    static let worksheet = """
        Identifier,Full name,Email address,Status,Group,Grade,Maximum Grade,Grade can be changed,Last modified (submission),Online text,Last modified (grade),Feedback comments
        Participant 7001,Ada Byron,ada@school.example,Submitted for grading,Heron,,50.00,Yes,"Tuesday, 3 March 2026, 10:15 AM",,-,
        Participant 7002,Grace Hopper,grace@school.example,Submitted for grading,Heron,12.00,50.00,Yes,"Tuesday, 3 March 2026, 10:15 AM",,"Monday, 9 March 2026, 8:00 AM",early
        Participant 7003,Alan Turing,alan@school.example,No submission,,,50.00,Yes,-,,-,

        """

    static let germanWorksheet = """
        ID,Vollständiger Name,E-Mail-Adresse,Status,Bewertung,Bestwertung,Bewertung kann geändert werden,Zuletzt geändert (Abgabe),Zuletzt geändert (Bewertung),Feedback als Kommentar
        Teilnehmer/in7001,Ada Byron,ada@school.example,Zur Bewertung abgegeben,"31,50","50,00",Ja,-,-,
        Teilnehmer/in7002,Grace Hopper,grace@school.example,Zur Bewertung abgegeben,-,"50,00",Ja,-,-,

        """

    static let report = """
        First name,Last name,ID number,Email address,Assignment: Change plan (Real),Assignment: Change plan (Feedback),Assignment: Essay (Real),Course total (Real),Last downloaded from this course
        Ada,Byron,0101,ada@school.example,-,-,20.00,20.00,1772000000
        Grace,Hopper,0102,Grace@school.example,55.00,fine,-,55.00,1772000000

        """

    static let roster = Roster(people: [
        Roster.Person(id: "Ada Byron", team: "Heron", email: "ada@school.example"),
        Roster.Person(id: "Grace Hopper", team: "Heron", email: "grace@school.example"),
        Roster.Person(id: "s-0103", team: "Ibis"),
    ])

    static let marks = [
        GradebookMark(plan: "plan-1", team: "Heron", points: 84.25, feedback: "Name the owners."),
        GradebookMark(plan: "plan-2", team: "Ibis", points: 61),
    ]

    static func read(
        _ text: String,
        _ platform: Gradebook.Platform
    ) throws(DiagnosticError) -> Gradebook {
        try Gradebook.read(Array(text.utf8), path: "marks.csv", from: platform)
    }

    /// A file with marks in it.
    static func filled(
        _ text: String,
        _ platform: Gradebook.Platform,
        marks: [GradebookMark] = marks,
        roster: Roster? = roster,
        _ request: GradebookRequest
    ) throws(DiagnosticError) -> FilledGradebook {
        try read(text, platform).filled(with: marks, roster: roster, request)
    }

    /// Why a file cannot be filled; the messages of what was found where it can.
    static func findings(_ body: () throws(DiagnosticError) -> FilledGradebook) -> [Diagnostic] {
        do throws(DiagnosticError) {
            return try body().diagnostics
        } catch {
            return error.diagnostics
        }
    }
}

extension FilledGradebook {
    var text: String { String(decoding: bytes, as: UTF8.self) }
    var ids: [String] { diagnostics.map(\.id) }
}
