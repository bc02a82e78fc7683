import PlanEval
import Platform

/// What ends a command early.
enum Failure: Error {
    /// A code, after everything that there is to say has been said.
    case said(ExitCode)
    /// Something that has to be said first.
    case diagnostics([Diagnostic], console: Console)

    /// Says what there is to say and ends the process.
    func end() -> Never {
        switch self {
        case .said(let code): code.exit()
        case .diagnostics(let diagnostics, let console):
            console.report(diagnostics)
            ExitCode.nothingDone.exit()
        }
    }
}
