import CEL
import Platform

/// Measures the hot paths and prints one JSON object a run; `make bench` puts other software beside it.
///
///     planeval-bench json PLANS.jsonl
///     planeval-bench rules RULES.json PLANS.jsonl EXPECTED.jsonl
///     planeval-bench count RULES.json PLANS.jsonl ROUNDS [RULE]     for instruction counts
///     planeval-bench score FOLDER [ROUNDS]
@main
struct PlanevalBench {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            switch (arguments.first, arguments.count) {
            case ("json", 2): try JSONBenchmark.run(plans: arguments[1])
            case ("rules", 4):
                try RulesBenchmark(rules: arguments[1], plans: arguments[2]).run(expected: arguments[3])
            case ("count", 4...5):
                let rule = arguments.dropFirst(4).first
                try RulesBenchmark(rules: arguments[1], plans: arguments[2], only: rule)
                    .repeatRules(Int(arguments[3]) ?? 1)
            case ("score", 2...3):
                let rounds = arguments.dropFirst(2).first.flatMap { Int($0) }
                try ScoreBenchmark(folder: arguments[1]).run(rounds: rounds ?? 5)
            default:
                try StandardStream.error.write("usage: planeval-bench json|rules|count|score FILE…\n")
                ExitCode.nothingDone.exit()
            }
        } catch {
            // Nothing can be told when standard error is closed.
            try? StandardStream.error.write("planeval-bench: \(error)\n")
            ExitCode.nothingDone.exit()
        }
    }
}

/// The fastest of several runs, in nanoseconds of processor time.
func fastest(of rounds: Int, _ body: () throws -> Void) rethrows -> UInt64 {
    var best = UInt64.max
    for _ in 0..<rounds { best = min(best, try ProcessClock.processor.measure(body)) }
    return best
}

/// The non-empty lines of a file.
func lines(of path: String) throws(FileError) -> [[UInt8]] {
    try DiskFileStore().read(path, limit: 1 << 30).split(separator: UInt8(ascii: "\n")).map(Array.init)
}
