import ArgumentParser
import PlanEval
import PlanEvalReports
import Platform

/// The commands `planeval export …`.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write marks into the gradebook of a learning platform.",
        discussion: """
            planeval export canvas out --gradebook exported.csv --assignment "Change plan (12345)" -o filled.csv
            planeval export moodle out --gradebook worksheet.csv -o filled.csv --feedback

            One column of the file that the platform has exported is filled in; nothing else in it changes. People \
            and teams that do not match are listed, and nothing is guessed.
            """,
        subcommands: [CanvasCommand.self, MoodleCommand.self]
    )
}

/// What both platforms need.
struct ExportOptions: ParsableArguments {
    @Argument(help: "The folder that planeval batch has left, or a file with results.")
    var results: String

    @Option(help: ArgumentHelp("The file that the platform has exported.", valueName: "file"))
    var gradebook: String

    @Option(help: ArgumentHelp("Who belongs to which team, where the rows are people.", valueName: "file"))
    var roster: String?

    @Option(
        help: ArgumentHelp(
            "What marks are out of: 100 as planeval counts, file for what the gradebook says, or a number.",
            valueName: "points"
        )
    )
    var outOf: MarkScale = MarkScale(scale: .none)

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write; - is standard output.", valueName: "file")
    )
    var output: String

    @ArgumentParser.Flag(help: "Replace the file if it is there.")
    var force = false

    @ArgumentParser.Flag(name: .shortAndLong, help: "Say who has a mark and who has none, and write nothing.")
    var dryRun = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if output.isEmpty { throw ValidationError("--output needs the name of a file") }
    }
}

/// What marks are out of, as a user says it.
struct MarkScale: ExpressibleByArgument {
    let scale: GradebookRequest.Scale

    init(scale: GradebookRequest.Scale) { self.scale = scale }

    init?(argument: String) {
        if argument == "file" {
            scale = .maximumOfFile
        } else if let points = Double(argument), points > 0, points <= 1e6 {
            scale = points == 100 ? .none : .points(points)
        } else {
            return nil
        }
    }

    var defaultValueDescription: String { "100" }
}

/// The command `planeval export canvas`.
struct CanvasCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "canvas",
        abstract: "Fill one assignment of a gradebook that Canvas has exported."
    )

    @OptionGroup var options: ExportOptions

    @Option(help: ArgumentHelp("The assignment as the heading of its column says it.", valueName: "title"))
    var assignment: String

    @ArgumentParser.Flag(help: "Add the column when there is none; Canvas makes a new assignment of it.")
    var newAssignment = false

    func run() throws {
        let request = GradebookRequest(
            column: assignment,
            scale: options.outOf.scale,
            mayAddColumn: newAssignment
        )
        try GradebookExport(options, .canvas, request, withFeedback: false).run()
    }
}

/// The command `planeval export moodle`.
struct MoodleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "moodle",
        abstract: "Fill the grades of a worksheet or report that Moodle has exported.",
        discussion: """
            Where feedback is written, the grade is written too: Moodle deletes the grades of an import that has \
            feedback only.
            """
    )

    @OptionGroup var options: ExportOptions

    @Option(
        help: ArgumentHelp(
            "The heading of the column for grades, where there are several.",
            valueName: "title"
        )
    )
    var column: String?

    @ArgumentParser.Flag(help: "Write the next step of each team as feedback.")
    var feedback = false

    @Option(help: ArgumentHelp("The heading of the column for feedback.", valueName: "title"))
    var feedbackColumn: String?

    func run() throws {
        let request = GradebookRequest(
            column: column,
            feedbackColumn: feedbackColumn,
            scale: options.outOf.scale
        )
        try GradebookExport(options, .moodle, request, withFeedback: feedback || feedbackColumn != nil).run()
    }
}
