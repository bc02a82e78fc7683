import ArgumentParser
import Platform

/// Options that every command has.
struct SharedOptions: ParsableArguments {
    @Option(help: ArgumentHelp("When to use colour: auto, always or never.", valueName: "when"))
    var color = ColorChoice.auto

    @Flag(name: .shortAndLong, help: "Tell only errors on standard error.")
    var quiet = false

    var console: Console { Console(isQuiet: quiet, color: color) }
}
