package import CEL
import Platform

/// Folders of test vectors: a JSON file for each suite, as other projects publish them.
package enum VectorFolder {
    /// What came of one file.
    package struct Outcome {
        fileprivate let passed: Int
        fileprivate let failed: Int
        fileprivate let skipped: Int
        /// What is printed.
        fileprivate let lines: [String]

        /// Counts the cases of a file, and says more about some of them.
        package init(_ name: String, passed: Int, failed: Int, skipped: Int, remarks: [String]) {
            self.init(
                passed: passed,
                failed: failed,
                skipped: skipped,
                lines: ["\(name): \(passed) passed, \(failed) failed, \(skipped) skipped"] + remarks
            )
        }

        private init(passed: Int, failed: Int, skipped: Int, lines: [String]) {
            self.passed = passed
            self.failed = failed
            self.skipped = skipped
            self.lines = lines
        }

        /// A file that has been complained of, which counts as one failure.
        package static let unreadable = Outcome(passed: 0, failed: 1, skipped: 0, lines: [])
    }

    /// Reads a file of vectors, which may be larger and deeper than what people write.
    package static func document(_ bytes: [UInt8]) throws(JSONError) -> Document {
        try JSONReader(maximumLength: 64 << 20, maximumDepth: 256).read(bytes)
    }

    /// Runs the files of the folder that the arguments of the process name, prints what came of each and of all, and
    /// ends the process.
    ///
    /// - Parameters:
    ///   - usage: how the program is called.
    ///   - outcome: runs one file, given its name without the ending, its bytes and the folder; `nil` for a file that
    ///     is left out.
    package static func run(usage: String, _ outcome: (String, [UInt8], String) -> Outcome?) -> Never {
        let arguments = CommandLine.arguments.dropFirst()
        guard let folder = arguments.first else {
            complain("usage: \(usage)")
            ExitCode.nothingDone.exit()
        }
        let wanted = Set(arguments.dropFirst())
        var totals = (passed: 0, failed: 0, skipped: 0)
        do throws(FileError) {
            for entry in try DiskFileStore().list(folder) where entry.name.hasSuffix(".json") {
                let name = String(entry.name.dropLast(5))
                guard wanted.isEmpty || wanted.contains(name) else { continue }
                let bytes = try DiskFileStore().read(folder + "/" + entry.name, limit: 64 << 20)
                guard let outcome = outcome(name, bytes, folder) else { continue }
                for line in outcome.lines { print(line) }
                totals.passed += outcome.passed
                totals.failed += outcome.failed
                totals.skipped += outcome.skipped
            }
        } catch {
            complain(error.description)
            ExitCode.nothingDone.exit()
        }
        print("\(totals.passed) passed, \(totals.failed) failed, \(totals.skipped) skipped")
        (totals.failed == 0 ? ExitCode.success : ExitCode.gateFailed).exit()
    }

    /// Writes a line to standard error.
    package static func complain(_ message: String) {
        // There is nobody left to tell when standard error is closed.
        try? StandardStream.error.write(message + "\n")
    }
}
