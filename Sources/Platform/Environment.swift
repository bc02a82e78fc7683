#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The environment variables that planeval looks at, taken once when it starts.
package struct Environment: Sendable, Equatable {
    /// Set to anything but nothing: no colour (no-color.org).
    package var noColor: Bool
    /// Set to anything but `0`: colour even when the output is no terminal.
    package var forcesColor: Bool
    /// The kind of terminal; `dumb` understands no escapes.
    package var terminal: String?
    /// True when a build server runs the program.
    package var isContinuousIntegration: Bool
    /// The width that the shell reports.
    package var columns: Int?

    /// Makes an environment for a test.
    package init(
        noColor: Bool = false,
        forcesColor: Bool = false,
        terminal: String? = "xterm",
        isContinuousIntegration: Bool = false,
        columns: Int? = nil
    ) {
        self.noColor = noColor
        self.forcesColor = forcesColor
        self.terminal = terminal
        self.isContinuousIntegration = isContinuousIntegration
        self.columns = columns
    }

    /// The environment of this process.
    package static func current() -> Environment {
        Environment(
            noColor: variable("NO_COLOR").map { !$0.isEmpty } ?? false,
            forcesColor: variable("CLICOLOR_FORCE").map { !$0.isEmpty && $0 != "0" } ?? false,
            terminal: variable("TERM"),
            isContinuousIntegration: variable("CI").map { !$0.isEmpty && $0 != "false" && $0 != "0" }
                ?? false,
            columns: variable("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
        )
    }

    /// The value of one variable, or `nil` when it is not set.
    package static func variable(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        return String(cString: value)
    }
}
