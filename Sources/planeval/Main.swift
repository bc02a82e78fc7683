import ArgumentParser
import Platform

/// Runs the command that was asked for and ends with the code it earned.
@main
struct Main {
    static func main() {
        InterruptionCleanup.install()
        do {
            var command = try Planeval.parseAsRoot()
            try command.run()
        } catch let failure as Failure {
            failure.end()
        } catch {
            end(with: error)
        }
    }

    /// Ends on help, version, or wrong usage.
    private static func end(with error: any Error) -> Never {
        let isWrong = !Planeval.exitCode(for: error).isSuccess
        let console = Console(isQuiet: false, color: .auto)
        let text = Planeval.fullMessage(for: error) + "\n"
        if isWrong { console.complain(text) } else { console.show(text) }
        (isWrong ? Platform.ExitCode.nothingDone : .success).exit()
    }
}
