#if LIBFUZZER
import PlanEval
import Platform

/// What libFuzzer calls with each input; `PLANEVAL_FUZZ_TARGET` says which target gets it.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    guard let target = Environment.variable("PLANEVAL_FUZZ_TARGET").flatMap(FuzzTarget.init) else {
        stop("PLANEVAL_FUZZ_TARGET must be one of \(FuzzTarget.allCases.map(\.rawValue))")
    }
    do throws(DiagnosticError) {
        let trial = try target.run(Array(UnsafeBufferPointer(start: start, count: count)))
        for stage in trial.slowStages { stop("\(stage.name) took \(stage.nanoseconds / 1_000_000) ms") }
        for violation in trial.violations { stop(violation) }
    } catch {
        stop(DiagnosticRenderer().render(error.diagnostics))
    }
    return 0
}

/// Says why and ends the process in the way that libFuzzer keeps the input of.
private func stop(_ reason: String) -> Never {
    // Without standard error there is nobody to tell; the input is kept all the same.
    try? StandardStream.error.write("\n==planeval-fuzz== \(reason)\n")
    preconditionFailure(reason)
}
#endif
