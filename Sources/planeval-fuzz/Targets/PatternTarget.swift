import LinearRegex

/// Regular expressions: both engines agree, and their work is linear.
enum PatternTarget {
    static func run(_ input: [UInt8], _ trial: inout Trial) {
        let parts = FuzzTarget.parts(of: input)
        let text = Array(parts.second ?? parts.first)
        let pattern = Array(parts.first)
        switch trial.stage("compile", { compile(pattern) }) {
        case .failure(let error):
            trial.expect((0...pattern.count).contains(error.offset), "a mistake at \(error.offset)")
        case .success(let regex):
            let isMatch = trial.stage("match") { regex.isMatch(in: text) }
            let match = trial.stage("find") { regex.firstMatch(in: text) }
            trial.expect(isMatch == (match != nil), "the engines do not agree")
            for range in match?.captures.compactMap(\.self) ?? [] {
                trial.expect(
                    0 <= range.lowerBound && range.upperBound <= text.count,
                    "a group at \(range) of \(text.count)"
                )
            }
            let steps = trial.stage("count") { regex.steps(in: text.span) }
            let places = regex.programSize * (text.count + 1)
            trial.expect(steps.automaton <= 2 * places, "\(steps.automaton) steps for \(places) places")
            trial.expect(steps.machine <= places, "\(steps.machine) steps for \(places) places")
        }
    }

    private static func compile(_ pattern: [UInt8]) -> Result<Regex, RegexError> {
        do throws(RegexError) {
            return .success(try Regex(utf8: pattern.span))
        } catch {
            return .failure(error)
        }
    }
}
