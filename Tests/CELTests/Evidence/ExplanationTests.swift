import CEL
import Testing

/// Which places of a document decide a rule.
@Suite struct ExplanationTests {
    private func explain(_ rule: String) throws -> Explanation {
        let program = try EvidencePlan.environment.compile(rule)
        let document = try EvidencePlan.document()
        return program.explain(Activation(EvidencePlan.environment, document: document, as: "plan"))
    }

    @Test(arguments: EvidenceTable.all)
    func leadsToThePlacesThatDecide(_ row: EvidenceRow) throws {
        let explanation = try explain(row.rule)
        #expect(explanation.places.map(\.pointer) == row.places)
        if !row.positions.isEmpty {
            let positions = explanation.places.map { EvidencePlan.position(of: $0.node.range.lowerBound) }
            #expect(positions == row.positions)
        }
        switch (explanation.outcome, row.outcome) {
        case (.success(.bool(true)), .yes), (.success(.bool(false)), .no), (.success, .value): break
        case (.failure(let error), .error(let kind)): #expect(error.kind == kind)
        default: Issue.record("the rule gives \(explanation.outcome)")
        }
    }

    @Test func theTableIsLarge() {
        #expect(EvidenceTable.all.count >= 120)
        #expect(EvidenceTable.all.count { !$0.positions.isEmpty } >= 24)
        #expect(Set(EvidenceTable.all.map(\.rule)).count == EvidenceTable.all.count)
    }

    /// A place that is there is the node its pointer names; one that is missing is not.
    @Test(arguments: EvidenceTable.all)
    func pointersResolve(_ row: EvidenceRow) throws {
        for place in try explain(row.rule).places {
            var node: DocumentNode? = place.node.document.root
            for token in place.pointer.split(separator: "/") {
                let index = Int(token).flatMap { node?.elements.indices.contains($0) ?? false ? $0 : nil }
                node = node?.kind == .array ? index.flatMap { node?.elements[$0] } : node?[String(token)]
            }
            #expect((node == nil) == !place.missing.isEmpty, "\(place.pointer)")
        }
    }

    @Test(arguments: EvidenceTable.all)
    func theOutcomeIsThatOfTheRun(_ row: EvidenceRow) throws {
        let program = try EvidencePlan.environment.compile(row.rule)
        let document = try EvidencePlan.document()
        let activation = Activation(EvidencePlan.environment, document: document, as: "plan")
        let explained = program.explain(activation).outcome
        do throws(EvaluationError) {
            let value = try program.evaluate(activation)
            #expect(try explained.get().description == value.description)
        } catch {
            guard case .failure(let other) = explained else {
                Issue.record("explained to \(explained)")
                return
            }
            #expect(other == error)
        }
    }
}
