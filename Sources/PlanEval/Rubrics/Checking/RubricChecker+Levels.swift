extension RubricChecker {
    /// Every criterion has every level of the scale, and every level above 0 something that tells it from
    /// the one below.
    mutating func checkLevels() {
        for criterion in draft.criteria {
            checkOrder(of: criterion)
            for level in criterion.levels where level.level.isKnown {
                checkReach(of: level, in: criterion)
            }
        }
    }

    private mutating func checkOrder(of criterion: RubricDraft.Criterion) {
        let name = criterion.id.value
        var seen: Set<Int> = []
        var last = Int.min
        for level in criterion.levels.map(\.level) where level.isKnown {
            let number = level.value
            if let highestLevel, !(0...highestLevel ~= number) {
                findings.error(
                    .levels,
                    "level \(number) of \"\(name)\" is not on the scale",
                    at: level.range,
                    hint: "the scale goes from 0 to \(highestLevel)"
                )
            } else if !seen.insert(number).inserted {
                findings.error(.levels, "level \(number) of \"\(name)\" stands here twice", at: level.range)
            } else if number < last {
                findings.error(
                    .levels,
                    "level \(number) of \"\(name)\" stands behind level \(last)",
                    at: level.range,
                    hint: "write the levels from 0 upwards"
                )
            } else {
                last = number
            }
        }
        guard let highestLevel, !criterion.levels.isEmpty, criterion.hasAllLevels else { return }
        for number in 0...highestLevel where !seen.contains(number) {
            findings.error(
                .levels,
                "\"\(name)\" has no level \(number)",
                at: criterion.place,
                hint: "every criterion describes every level of the scale"
            )
        }
    }

    private mutating func checkReach(of level: RubricDraft.Level, in criterion: RubricDraft.Criterion) {
        let name = "level \(level.level.value) of \"\(criterion.id.value)\""
        if level.level.value == 0 {
            if let check = level.checks.first {
                findings.error(
                    .levelChecks,
                    "\(name) has checks, but a plan is at level 0 before any check is met",
                    at: check.id.range,
                    hint: "move them to level 1"
                )
            }
        } else if !level.hasChecks {
            findings.error(
                .levelChecks,
                "\(name) has no checks, so nothing tells it from level \(level.level.value - 1)",
                at: level.level.range,
                hint: "add \"checks\" with at least one rule"
            )
        }
        if let needs = level.needs, needs.isKnown, level.hasChecks || level.level.value == 0,
            !(1...max(level.checks.count, 1) ~= needs.value)
        {
            let count = level.checks.count
            findings.error(
                .needs,
                "\(name) needs \(needs.value) of \(count == 1 ? "1 check" : "\(count) checks")",
                at: needs.range,
                hint: count > 1 ? "write a number from 1 to \(count)" : "leave it out"
            )
        }
    }
}
