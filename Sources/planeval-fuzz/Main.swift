#if !LIBFUZZER
import PlanEval
import Platform

/// Prepares fuzzing and repeats what it found; `make fuzz` builds the same sources with libFuzzer.
///
///     planeval-fuzz prepare FOLDER [SHARED]     writes FOLDER/TARGET/seeds/… and FOLDER/TARGET/dictionary
///     planeval-fuzz replay TARGET FILE…         how long each stage takes on an input, and what it breaks
@main
struct PlanevalFuzz {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            switch (arguments.first, arguments.count) {
            case ("prepare", 2...3):
                try SeedWriter(folder: arguments[1], shared: arguments.count > 2 ? arguments[2] : nil).write()
            case ("replay", 3...):
                guard let target = FuzzTarget(rawValue: arguments[1]) else { try usage() }
                let isSound = try arguments.dropFirst(2).reduce(true) { try replay(target, $1) && $0 }
                if !isSound { ExitCode.gateFailed.exit() }
            default: try usage()
            }
        } catch {
            // Nothing can be told when standard error is closed.
            try? StandardStream.error.write("planeval-fuzz: \(error)\n")
            ExitCode.nothingDone.exit()
        }
    }

    private static func usage() throws -> Never {
        let targets = FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")
        try StandardStream.error.write(
            "usage: planeval-fuzz prepare FOLDER [SHARED]\n       planeval-fuzz replay \(targets) FILE…\n"
        )
        ExitCode.nothingDone.exit()
    }

    /// Runs a target on a file and prints what happened.
    ///
    /// - Returns: whether every promise held.
    private static func replay(_ target: FuzzTarget, _ path: String) throws -> Bool {
        let trial = try target.run(try DiskFileStore().read(path, limit: 64 << 20))
        var text = "\(path)\n"
        for stage in trial.stages { text += "  \(stage.nanoseconds / 1000) µs  \(stage.name)\n" }
        for stage in trial.slowStages { text += "  too slow: \(stage.name)\n" }
        for violation in trial.violations { text += "  broken: \(violation)\n" }
        try StandardStream.output.write(text)
        return trial.violations.isEmpty && trial.slowStages.isEmpty
    }
}
#endif
