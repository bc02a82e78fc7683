#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// One of the streams that every process is born with.
package enum StandardStream: Int32, Sendable {
    case input = 0
    case output = 1
    case error = 2

    /// True when a person sits at the other end.
    package var isTerminal: Bool { isatty(rawValue) == 1 }

    /// The width of the terminal in columns, or `nil` when there is none.
    package var terminalWidth: Int? {
        var size = winsize()
        guard ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    var path: String {
        switch self {
        case .input: "-"
        case .output: "<stdout>"
        case .error: "<stderr>"
        }
    }
}

/// When to use colour.
package enum ColorChoice: String, Sendable, CaseIterable {
    case auto, always, never
}

/// What a stream can show.
package struct Terminal: Sendable, Equatable {
    /// The width used when nobody says otherwise.
    package static let defaultWidth = 80

    /// True when a person sits at the other end.
    package let isInteractive: Bool
    /// True when colours are understood and wanted.
    package let usesColor: Bool
    /// True when a line may be drawn over again, as a progress bar does.
    package let allowsProgress: Bool
    /// Columns of a line.
    package let width: Int

    /// Describes a stream.
    package init(isInteractive: Bool, usesColor: Bool, allowsProgress: Bool, width: Int) {
        self.isInteractive = isInteractive
        self.usesColor = usesColor
        self.allowsProgress = allowsProgress
        self.width = width
    }

    /// Finds out what `stream` can show.
    package init(_ stream: StandardStream, color: ColorChoice = .auto, environment: Environment) {
        self.init(
            isTerminal: stream.isTerminal,
            measuredWidth: stream.terminalWidth,
            color: color,
            environment: environment
        )
    }

    /// Decides what to show from what is known about a stream.
    ///
    /// An explicit choice wins over the environment; `NO_COLOR` wins over `CLICOLOR_FORCE`.
    package init(isTerminal: Bool, measuredWidth: Int?, color: ColorChoice, environment: Environment) {
        let isDumb = environment.terminal == "dumb"
        isInteractive = isTerminal
        usesColor =
            switch color {
            case .always: true
            case .never: false
            case .auto:
                !environment.noColor && (environment.forcesColor || (isTerminal && !isDumb))
            }
        allowsProgress = isTerminal && !isDumb && !environment.isContinuousIntegration
        width = measuredWidth ?? environment.columns ?? Self.defaultWidth
    }
}
