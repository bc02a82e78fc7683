import Platform

/// Simulates cohorts whose true values are known, or measures the time of a large cohort.
///
///     rater-simulation table [--replicates small|full|N] [--seed N] [--counts N,N] [--reference anchor_table.csv]
///     rater-simulation speed PLANS REVIEWS [THREADS]
///
/// The table ends with what the scores promise, and the exit code is 1 when a promise is broken.
@main
struct RaterSimulation {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            switch arguments.first {
            case "table":
                let options = try TableOptions(arguments.dropFirst())
                let isKept = try SimulationTable(options).run()
                (isKept ? ExitCode.success : ExitCode.gateFailed).exit()
            case "speed":
                try SpeedRun(arguments.dropFirst()).run()
            default:
                throw UsageError()
            }
        } catch {
            // Nothing can be told when standard error is closed.
            try? StandardStream.error.write("rater-simulation: \(error)\n")
            ExitCode.nothingDone.exit()
        }
    }
}

/// The arguments make no sense.
struct UsageError: Error, CustomStringConvertible {
    let description = """
        usage: rater-simulation table [--replicates small|full|N] [--seed N] [--counts N,N] [--reference FILE]
               rater-simulation speed PLANS REVIEWS [THREADS]
        """
}
