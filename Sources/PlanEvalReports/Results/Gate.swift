public import PlanEval

/// The total that every single plan has to reach; never their mean.
public struct Gate: Sendable {
    /// The lowest total that passes.
    public let minimum: Double

    /// Sets the lowest total that passes.
    public init(minimum: Double) {
        self.minimum = minimum
    }

    /// Whether a result passes.
    public func passes(_ assessment: Assessment) -> Bool { assessment.total >= minimum }

    /// One line that says how many passed, for example `2 of 3 plans reach 60. Lowest: godwit.json 54.1`.
    public func verdict(_ assessments: [Assessment]) -> String {
        let passed = assessments.count { passes($0) }
        let limit = NumberText.short(minimum)
        if let only = assessments.first, assessments.count == 1 {
            let total = NumberText.tenths(only.total)
            return passes(only) ? "PASS: \(total) reaches \(limit)." : "FAIL: \(total) is under \(limit)."
        }
        let lowest = assessments.enumerated().min {
            ($0.element.total, $0.offset) < ($1.element.total, $1.offset)
        }
        let tail =
            lowest.map {
                " Lowest: \(Prose.line($0.element.plan.path)) \(NumberText.tenths($0.element.total))"
            } ?? ""
        return "\(passed) of \(NumberText.count(assessments.count, "plan")) "
            + "reach\(assessments.count == 1 ? "es" : "") \(limit).\(passed < assessments.count ? tail : "")"
    }
}
