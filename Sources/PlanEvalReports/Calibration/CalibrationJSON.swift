public import PlanEval
import RaterStatistics

/// How reviewers compare with reference levels, for programs.
public enum CalibrationJSON {
    /// One object with all reviewers; ends with a line break.
    public static func document(_ calibrations: [Calibration], rubric: Rubric) -> [UInt8] {
        var writer = JSONWriter(layout: .indented)
        writer.object { writer in
            writer.member("schema", "planeval.calibration/1")
            writer.member("engine", Engine.version)
            writer.member(rubric: rubric)
            writer.member("reviewers", objects: calibrations) { writer, calibration in
                writer.member("reviewer", calibration.reviewer)
                writer.member("plans", calibration.plans)
                agreement(calibration.overall, calibration.meanDifference, &writer)
                writer.member("criteria", objects: calibration.criteria, inline: true) { writer, comparison in
                    writer.member("criterion", comparison.agreement.criterion)
                    agreement(comparison.agreement, comparison.meanDifference, &writer)
                }
                writer.member("differences", objects: calibration.differences, inline: true) {
                    writer,
                    difference in
                    writer.member("plan", difference.plan)
                    writer.member("criterion", difference.criterion)
                    writer.member("given", difference.given)
                    writer.member("reference", difference.reference)
                }
            }
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }

    private static func agreement(
        _ agreement: LevelAgreement,
        _ meanDifference: Double,
        _ writer: inout JSONWriter
    ) {
        writer.member("levels", agreement.count)
        writer.member("exact", agreement.exactShare)
        writer.member("withinOne", agreement.withinOneShare)
        writer.member("kappa", agreement.kappa.value)
        writer.member("meanDifference", meanDifference)
    }
}
