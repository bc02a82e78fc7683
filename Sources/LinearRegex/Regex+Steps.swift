extension Regex {
    /// The work that a search takes with engines that know nothing yet, in visits to instructions.
    ///
    /// Tests measure this instead of time. The automaton visits an instruction at most twice for each byte, and the
    /// machine, which finds the groups, once for each place.
    package func steps(in text: Span<UInt8>) -> (automaton: Int, machine: Int) {
        var automaton = LazyAutomaton(program, capacity: limits.cachedTransitions)
        _ = automaton.matches(program, text, from: 0)
        var machine = ThreadMachine(program)
        _ = machine.firstMatch(program, text, from: 0)
        return (automaton.steps, machine.steps)
    }
}
