import PlanEval
import PlanEvalReports
import Platform

/// Where results and messages go: results to standard output or a file, everything else to standard error.
struct Console {
    /// Whether only errors are told.
    let isQuiet: Bool
    private let color: ColorChoice
    private let environment = Environment.current()

    init(isQuiet: Bool, color: ColorChoice) {
        self.isQuiet = isQuiet
        self.color = color
    }

    // MARK: Results

    /// How a text is drawn that goes to standard output, or to a file.
    func style(isForFile: Bool = false) -> TextStyle {
        if isForFile { return TextStyle() }
        let terminal = Terminal(.output, color: color, environment: environment)
        return TextStyle(
            width: terminal.width,
            usesColor: terminal.usesColor,
            isPlain: !terminal.isInteractive
        )
    }

    /// Writes a result to standard output.
    ///
    /// A reader that has gone away has seen what it wanted; anything else is a failure to write.
    func show(_ bytes: [UInt8]) {
        do throws(FileError) {
            try StandardStream.output.write(bytes)
        } catch {
            if error.reason == .brokenPipe { ExitCode.success.exit() }
            complain("planeval: \(SafeText.singleLine(error.description))\n")
            ExitCode.writeFailed.exit()
        }
    }

    /// Writes a result to standard output.
    func show(_ text: String) { show(Array(text.utf8)) }

    /// Writes a result to a file, completely or not at all; to standard output where the path is `-` or there
    /// is none.
    func deliver(_ bytes: [UInt8], to path: String?) {
        guard let path, path != "-" else { return show(bytes) }
        do throws(FileError) {
            try DiskFileStore().write(bytes, to: path, replacing: true)
        } catch {
            complain("planeval: \(SafeText.singleLine(error.description))\n")
            ExitCode.writeFailed.exit()
        }
    }

    // MARK: Messages

    /// How a text is drawn that goes to standard error.
    func errorStyle() -> TextStyle {
        let terminal = Terminal(.error, color: color, environment: environment)
        return TextStyle(
            width: terminal.width,
            usesColor: terminal.usesColor,
            isPlain: !terminal.isInteractive
        )
    }

    /// Whether standard error can show a line that is drawn over again.
    var allowsProgress: Bool {
        !isQuiet && Terminal(.error, color: color, environment: environment).allowsProgress
    }

    /// The columns of standard error.
    var errorWidth: Int { Terminal(.error, color: color, environment: environment).width }

    /// Writes to standard error.
    func complain(_ text: String) {
        // There is nobody left to tell when standard error is closed.
        try? StandardStream.error.write(text)
    }

    /// Tells what was found in an input; only errors when quiet.
    func report(_ diagnostics: [Diagnostic]) {
        let told = isQuiet ? diagnostics.filter { $0.severity == .error } : diagnostics
        guard !told.isEmpty else { return }
        let terminal = Terminal(.error, color: color, environment: environment)
        complain(DiagnosticRenderer(usesColor: terminal.usesColor, width: terminal.width).render(told))
    }

    /// Tells how it went, unless quiet.
    func remark(_ text: String) {
        if !isQuiet { complain(text + "\n") }
    }
}
