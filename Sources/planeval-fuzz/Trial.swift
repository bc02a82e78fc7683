import Platform

/// What happened while a target worked on one input: how long each stage took, and which promises it broke.
struct Trial {
    /// One step from the input to a result.
    struct Stage {
        let name: String
        /// Processor time, which says the same on a busy machine.
        let nanoseconds: UInt64
    }

    /// The longest that one stage may take on any input: a second.
    ///
    /// Counting what libFuzzer wants to know of each comparison takes three quarters of the time of a search.
    #if LIBFUZZER
    static let longestNanoseconds: UInt64 = 3_000_000_000
    #else
    static let longestNanoseconds: UInt64 = 1_000_000_000
    #endif

    /// The stages in the order in which they ran.
    private(set) var stages: [Stage] = []
    /// What was promised and did not hold.
    private(set) var violations: [String] = []

    /// The stages that took longer than any may.
    var slowStages: [Stage] { stages.filter { $0.nanoseconds > Self.longestNanoseconds } }

    /// Runs one stage and keeps its time.
    mutating func stage<Value>(_ name: String, _ body: () -> Value) -> Value {
        let start = ProcessClock.processor.nanoseconds
        let value = body()
        note(name, nanoseconds: ProcessClock.processor.nanoseconds &- start)
        return value
    }

    /// Keeps the time of a stage.
    mutating func note(_ name: String, nanoseconds: UInt64) {
        stages.append(Stage(name: name, nanoseconds: nanoseconds))
    }

    /// Notes a promise that does not hold.
    mutating func expect(_ holds: Bool, _ promise: @autoclosure () -> String) {
        if !holds { violations.append(promise()) }
    }
}
