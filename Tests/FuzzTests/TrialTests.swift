import Testing

@testable import planeval_fuzz

/// A harness that notices nothing would make every run look well.
@Suite("Trials") struct TrialTests {
    @Test func keepStagesAndBrokenPromises() {
        var trial = Trial()
        let value = trial.stage("add") { 1 + 1 }
        trial.expect(value == 2, "two")
        trial.expect(value == 3, "three")
        #expect(trial.stages.map(\.name) == ["add"])
        #expect(trial.slowStages.isEmpty)
        #expect(trial.violations == ["three"])
    }

    @Test func noticeStagesThatTakeTooLong() {
        var trial = Trial()
        trial.note("loop", nanoseconds: Trial.longestNanoseconds)
        trial.note("hang", nanoseconds: Trial.longestNanoseconds + 1)
        #expect(trial.slowStages.map(\.name) == ["hang"])
    }

    @Test func splitInputsAtTheFirstZero() {
        #expect(FuzzTarget.parts(of: [1, 0, 2, 0]).first == [1])
        #expect(FuzzTarget.parts(of: [1, 0, 2, 0]).second == [2, 0])
        #expect(FuzzTarget.parts(of: [1]).second == nil)
    }
}
