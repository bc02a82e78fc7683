import CEL

extension RubricReader {
    mutating func criteria(of rubric: ObjectReader.Object) -> [RubricDraft.Criterion] {
        objects.list("criteria", of: rubric).enumerated().compactMap { index, node in
            let name = Self.name("criterion", node["id"], index)
            guard let criterion = objects.object(node, .criterion, called: name) else { return nil }
            let levels = levels(of: criterion, at: index)
            return RubricDraft.Criterion(
                id: objects.text("id", of: criterion),
                name: objects.text("name", of: criterion),
                weight: objects.number("weight", of: criterion),
                objectives: objects.texts("objectives", of: criterion),
                question: objects.text("question", of: criterion),
                goal: objects.text("goal", of: criterion),
                reflection: objects.text("reflection", of: criterion),
                place: ObjectReader.place(of: node),
                levels: levels,
                hasAllLevels: criterion["levels"]?.count == levels.count && levels.allSatisfy(\.level.isKnown)
            )
        }
    }

    private mutating func levels(of criterion: ObjectReader.Object, at place: Int) -> [RubricDraft.Level] {
        let id = criterion["id"]?.string ?? String(place + 1)
        return objects.list("levels", of: criterion).enumerated().compactMap { index, node in
            let number = node["level"]?.int.map { "level \($0)" } ?? "level entry \(index + 1)"
            let name = "\(number) of \"\(id)\""
            guard let level = objects.object(node, .level, called: name) else { return nil }
            return RubricDraft.Level(
                level: objects.integer("level", of: level),
                descriptor: objects.text("descriptor", of: level),
                strength: objects.text("strength", of: level),
                improve: objects.optionalText("improve", of: level),
                next: objects.text("next", of: level),
                needs: level["needs"].map { objects.integer($0, called: "\"needs\" of \(name)") },
                hasChecks: level["checks"].map { $0.kind != .array || $0.count > 0 } ?? false,
                checks: checks(of: level, in: id)
            )
        }
    }

    private mutating func checks(of level: ObjectReader.Object, in criterion: String) -> [RubricDraft.Check] {
        objects.list("checks", of: level, mayBeEmpty: true).enumerated().compactMap { index, node in
            let id = node["id"]?.string ?? ""
            let fullID = "\(criterion)/\(id)"
            let name = id.isEmpty ? "check \(index + 1) of \(level.name)" : "check \"\(fullID)\""
            guard let check = objects.object(node, .check, called: name) else { return nil }
            return RubricDraft.Check(
                id: objects.text("id", of: check),
                fullID: fullID,
                says: objects.text("says", of: check),
                advice: objects.text("add", of: check),
                rule: RubricDraft.Rule(text: objects.text("rule", of: check))
            )
        }
    }
}
