import Platform
import Testing

@Suite struct TerminalTests {
    struct ColorCase: Sendable, CustomTestStringConvertible {
        let isTerminal: Bool
        let choice: ColorChoice
        let environment: Environment
        let usesColor: Bool
        let testDescription: String

        init(
            _ name: String,
            _ isTerminal: Bool,
            _ choice: ColorChoice,
            _ environment: Environment,
            _ usesColor: Bool
        ) {
            testDescription = name
            self.isTerminal = isTerminal
            self.choice = choice
            self.environment = environment
            self.usesColor = usesColor
        }
    }

    @Test(arguments: [
        ColorCase("a terminal", true, .auto, Environment(), true),
        ColorCase("a pipe", false, .auto, Environment(), false),
        ColorCase("always, in a pipe", false, .always, Environment(), true),
        ColorCase("never, on a terminal", true, .never, Environment(), false),
        ColorCase("NO_COLOR", true, .auto, Environment(noColor: true), false),
        ColorCase("always wins over NO_COLOR", true, .always, Environment(noColor: true), true),
        ColorCase("CLICOLOR_FORCE", false, .auto, Environment(forcesColor: true), true),
        ColorCase("both", true, .auto, Environment(noColor: true, forcesColor: true), false),
        ColorCase("TERM=dumb", true, .auto, Environment(terminal: "dumb"), false),
        ColorCase("no TERM", true, .auto, Environment(terminal: nil), true),
    ])
    func usesColourWhereItIsWanted(_ example: ColorCase) {
        let terminal = Terminal(
            isTerminal: example.isTerminal,
            measuredWidth: nil,
            color: example.choice,
            environment: example.environment
        )
        #expect(terminal.usesColor == example.usesColor)
    }

    @Test func theWidthIsMeasuredThenToldThenEighty() {
        func width(_ measured: Int?, _ columns: Int?) -> Int {
            Terminal(
                isTerminal: true,
                measuredWidth: measured,
                color: .auto,
                environment: Environment(columns: columns)
            ).width
        }
        #expect(width(120, 100) == 120)
        #expect(width(nil, 100) == 100)
        #expect(width(nil, nil) == 80)
    }

    @Test func progressNeedsAPersonAtATerminal() {
        func allows(_ isTerminal: Bool, _ environment: Environment) -> Bool {
            Terminal(isTerminal: isTerminal, measuredWidth: nil, color: .auto, environment: environment)
                .allowsProgress
        }
        #expect(allows(true, Environment()))
        #expect(!allows(false, Environment()))
        #expect(!allows(true, Environment(terminal: "dumb")))
        #expect(!allows(true, Environment(isContinuousIntegration: true)))
    }

    @Test func clocksDoNotRunBackwards() {
        for clock in [ProcessClock.wall, .processor] {
            var last = clock.nanoseconds
            for _ in 0..<1_000 {
                let now = clock.nanoseconds
                #expect(now >= last)
                last = now
            }
            #expect(clock.measure {} < 60_000_000_000)
        }
    }
}
