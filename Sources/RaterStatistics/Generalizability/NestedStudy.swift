/// Where the variance of scores comes from when each task has raters of its own: a p × (r:t) study.
///
/// Brennan (2001), "Generalizability Theory", section 3.2 and table 3.3: expected mean squares of a balanced design,
///
///     σ²(pr:t) = MS(pr:t)                      σ²(p) = (MS(p) − MS(pt)) / (n_t n_r)
///     σ²(pt) = (MS(pt) − MS(pr:t)) / n_r       σ²(t) = (MS(t) − MS(pt) − MS(r:t) + MS(pr:t)) / (n_p n_r)
///     σ²(r:t) = (MS(r:t) − MS(pr:t)) / n_p
///
/// A component may come out below zero when it is small; it is reported as it is.
public struct NestedStudy: Sendable, Hashable {
    /// Between persons (or plans).
    public let person: Double
    /// Between tasks.
    public let task: Double
    /// Between raters of one task.
    public let raterInTask: Double
    /// Persons by tasks.
    public let personTask: Double
    /// What is left: persons by raters of one task, and error.
    public let residual: Double

    /// What a mean over tasks and raters would be worth.
    ///
    /// - Parameters:
    ///   - tasks: how many tasks.
    ///   - raters: how many raters of each.
    ///   - keepsNegative: whether components below zero count as they are instead of as zero.
    /// - Returns: undefined for less than one task or rater.
    public func decision(tasks: Double, raters: Double, keepsNegative: Bool = false) -> Estimated<Decision> {
        guard tasks >= 1, raters >= 1, tasks.isFinite, raters.isFinite else {
            return .undefined(.invalidParameter)
        }
        func part(_ component: Double) -> Double { keepsNegative ? component : max(0, component) }
        let relative = part(personTask) / tasks + part(residual) / (tasks * raters)
        return .value(
            Decision(
                universe: part(person),
                relativeError: relative,
                absoluteError: relative + part(task) / tasks + part(raterInTask) / (tasks * raters)
            )
        )
    }
}

extension ScoreCube {
    /// The components of variance of a design in which the raters of each criterion are others.
    ///
    /// - Returns: undefined with less than two plans, raters or criteria, and when all scores are equal.
    /// - Complexity: O(scores).
    public func nestedStudy() -> Estimated<NestedStudy> {
        guard plans > 1 else { return .undefined(.tooFewUnits) }
        guard raters > 1, criteria > 1 else { return .undefined(.tooFewRaters) }
        guard Moments(scores).squares > 0 else { return .undefined(.noVariation) }
        let p = squares(plan: true)
        let t = squares(criterion: true)
        let rt = squares(rater: true, criterion: true) - t
        let pt = squares(plan: true, criterion: true) - p - t
        let all = squares(plan: true, rater: true, criterion: true)
        guard all.isFinite else { return .undefined(.outsideScale) }
        let (np, nr, nt) = (Double(plans), Double(raters), Double(criteria))
        let residual = (all - p - t - rt - pt) / ((np - 1) * nt * (nr - 1))
        let raterSquare = rt / (nt * (nr - 1))
        let interaction = pt / ((np - 1) * (nt - 1))
        return .value(
            NestedStudy(
                person: (p / (np - 1) - interaction) / (nt * nr),
                task: (t / (nt - 1) - interaction - raterSquare + residual) / (np * nr),
                raterInTask: (raterSquare - residual) / np,
                personTask: (interaction - residual) / nr,
                residual: residual
            )
        )
    }
}
