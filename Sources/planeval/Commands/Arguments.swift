public import ArgumentParser
public import PlanEval
import PlanEvalBatch
import Platform

extension CalendarDay: ExpressibleByArgument {
    /// Reads a day of the form 2026-03-01.
    public init?(argument: String) { self.init(argument) }
}

extension ColorChoice: ExpressibleByArgument {}

extension AllocationWishes.Side: ExpressibleByArgument {}

extension ReportForm: ExpressibleByArgument {}
