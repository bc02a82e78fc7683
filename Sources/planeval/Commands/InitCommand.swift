import ArgumentParser
import PlanEval
import Platform

/// The command `planeval init DIR`.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Start a cohort folder that can be graded at once.",
        discussion: """
            planeval init my-cohort
            planeval batch my-cohort -o my-results

            Writes cohort.yaml, roster.csv, reviews.csv and four example plans; put your own in their place. Nothing \
            that is there already is changed. Ends with 0 when done, 2 when the folder has something of that name, \
            74 when it could not be written.
            """
    )

    @Argument(help: "The folder, which is made if need be.")
    var folder: String

    @ArgumentParser.Flag(help: "Also write the rubric change-plan as rubric.yaml, to be changed.")
    var withRubric = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if folder.isEmpty { throw ValidationError("the folder needs a name") }
    }

    func run() throws {
        let console = shared.console
        let files = CohortTemplate.files(withRubric: withRubric)
        let store = DiskFileStore()
        do throws(FileError) {
            // Looked at first, so that either everything is written or nothing.
            let taken = try standing(in: store).filter { name in
                files.contains { $0.path.utf8.elementsEqual(name.utf8) || $0.path.hasPrefix(name + "/") }
            }
            guard taken.isEmpty else {
                let names = taken.joined(separator: ", ")
                console.complain(
                    "planeval: \(SafeText.singleLine(folder)) has already: \(SafeText.singleLine(names))\n"
                )
                console.complain("Name another folder, or move them away. Nothing was written.\n")
                throw FileError(path: folder, operation: .write, reason: .exists)
            }
            try store.makeFolder(folder + "/plans")
            for file in files {
                try store.write(file.content, to: folder + "/" + file.path, replacing: false)
            }
        } catch {
            if error.reason == .exists { throw Failure.said(.nothingDone) }
            console.complain("planeval: \(SafeText.singleLine(error.description))\n")
            throw Failure.said(.writeFailed)
        }
        let name = folder.utf8.last == UInt8(ascii: "/") ? String(folder.dropLast()) : folder
        let words = ["planeval", "batch", name, "-o", name + "-results"].map(ShellWord.quoted)
        console.remark(
            "Wrote \(files.count) files. Grade them with: \(words.joined(separator: " "))"
        )
    }

    /// What lies in the folder already.
    private func standing(in store: DiskFileStore) throws(FileError) -> [String] {
        do throws(FileError) {
            return try store.list(folder).map(\.name)
        } catch {
            if error.reason == .missing { return [] }
            throw error
        }
    }
}
