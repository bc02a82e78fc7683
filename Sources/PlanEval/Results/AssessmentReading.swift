import CEL

/// Reads results that planeval wrote earlier.
public struct AssessmentReading: Sendable {
    /// The results in the order of the file.
    public let assessments: [Assessment]

    /// The document that is read, and its version.
    static let schema = "planeval.result/1"

    init(assessments: [Assessment]) {
        self.assessments = assessments
    }

    /// Reads a result, or an array of them.
    ///
    /// Keys of later versions are passed over; keys that earlier versions did not write are taken as empty.
    ///
    /// - Throws: that the document is no result, or what no result can do without.
    public init(_ loaded: LoadedDocument) throws(DiagnosticError) {
        let root = loaded.document.root
        var reader = ResultReader(source: loaded.source)
        let nodes = root.kind == .array && root.count > 0 ? root.elements : [root]
        assessments = nodes.compactMap { reader.assessment($0) }
        guard reader.mistakes.isEmpty else { throw DiagnosticError(reader.mistakes) }
    }
}

/// Reads results and collects what is wrong with them.
struct ResultReader {
    let source: SourceText
    var mistakes: [Diagnostic] = []

    mutating func assessment(_ node: DocumentNode) -> Assessment? {
        guard node.kind == .object, node["schema"]?.string == AssessmentReading.schema else {
            reject(
                node["schema"] ?? node,
                .notAResult,
                "this is no result of planeval",
                hint: "planeval score PLAN --format json writes one"
            )
            return nil
        }
        for key in ["plan", "rubric", "total", "criteria"] where node[key] == nil {
            reject(node, .incomplete, "the result has no \"\(key)\"")
        }
        let path = Self.text(node["plan"]?["path"])
        return Assessment(
            engine: Self.text(node["engine"]),
            plan: Assessment.PlanReference(
                path: path,
                title: Self.text(node["plan"]?["title"]),
                team: node["plan"]?["team"]?.string,
                digest: Self.text(node["plan"]?["digest"]),
                today: node["plan"]?["today"]?.string
            ),
            rubric: Assessment.RubricReference(
                id: Self.text(node["rubric"]?["id"]),
                version: Self.text(node["rubric"]?["version"]),
                title: Self.text(node["rubric"]?["title"]),
                digest: Self.text(node["rubric"]?["digest"]),
                highestLevel: Self.int(node["rubric"]?["highestLevel"]) ?? 4
            ),
            total: node["total"]?.double ?? 0,
            band: Self.text(node["band"]),
            interval: Self.interval(node["interval"]),
            people: Self.summary(node["people"], criteria: Self.items(node["criteria"])),
            criteria: Self.items(node["criteria"]).map(Self.criterion),
            flags: Self.items(node["flags"]).map(Self.flag),
            attention: Self.items(node["attention"]).map(Self.note),
            nextSteps: Self.items(node["nextSteps"]).map { Self.step($0, in: Self.items(node["criteria"])) },
            diagnostics: Self.items(node["diagnostics"]).map { Self.diagnostic($0, path: path) }
        )
    }

    private mutating func reject(
        _ node: DocumentNode,
        _ message: ResultMessage,
        _ words: String,
        hint: String? = nil
    ) {
        let start = node.range.lowerBound
        let end = node.kind == .object || node.kind == .array ? start + 1 : node.range.upperBound
        mistakes.append(
            Diagnostic(
                id: message.id,
                severity: .error,
                message: words,
                at: SourceSpan(source: source, range: start..<end),
                hint: hint
            )
        )
    }
}

// The parts of a result.
extension ResultReader {
    private static func criterion(_ node: DocumentNode) -> CriterionResult {
        let checks = node["sources"]?["checks"]
        let level = int(checks?["level"]) ?? 0
        return CriterionResult(
            id: text(node["id"]),
            name: node["name"]?.string ?? text(node["id"]),
            weight: node["weight"]?.double ?? 0,
            level: node["level"]?.double ?? 0,
            uncappedLevel: node["uncappedLevel"]?.double ?? Double(int(checks?["uncappedLevel"]) ?? level),
            levelName: text(node["levelName"]),
            points: node["points"]?.double ?? 0,
            evidenceLevel: level,
            uncappedEvidenceLevel: int(checks?["uncappedLevel"]) ?? level,
            people: people(node),
            descriptor: text(node["descriptor"]),
            strength: text(node["strength"]),
            improve: node["improve"]?.string,
            next: text(node["next"]),
            nextDescriptor: node["nextDescriptor"]?.string,
            requirements: items(node["requirements"]).map { requirement in
                LevelRequirement(
                    level: int(requirement["level"]) ?? 0,
                    needed: int(requirement["needed"]) ?? 0
                )
            },
            findings: items(node["findings"]).map(finding),
            cappedBy: items(node["cappedBy"]).compactMap(\.string)
        )
    }

    private static func finding(_ node: DocumentNode) -> Finding {
        Finding(
            check: text(node["check"]),
            level: int(node["level"]) ?? 0,
            outcome: Finding.Outcome(rawValue: text(node["outcome"])) ?? .notAssessable,
            says: text(node["says"]),
            advice: text(node["advice"]),
            reason: node["reason"]?.string,
            evidence: items(node["evidence"]).map(evidence)
        )
    }

    private static func flag(_ node: DocumentNode) -> FlagResult {
        FlagResult(
            flag: text(node["flag"]),
            about: node["about"]?.string.map { [$0] } ?? items(node["about"]).compactMap(\.string),
            question: text(node["asks"]),
            isRaised: node["raised"]?.bool ?? true,
            isConfirmed: node["confirmed"]?.bool ?? false,
            cap: int(node["cap"]),
            reason: node["reason"]?.string,
            evidence: items(node["evidence"]).map(evidence)
        )
    }

    private static func note(_ node: DocumentNode) -> Assessment.AttentionNote {
        Assessment.AttentionNote(
            criterion: text(node["criterion"]),
            says: text(node["says"]),
            cappedBand: node["cappedBand"]?.string
        )
    }

    /// A step says its advice in one text; the sentence for each check stands with its finding.
    private static func step(_ node: DocumentNode, in criteria: [DocumentNode]) -> NextStep {
        let checks = items(node["checks"]).compactMap(\.string)
        let findings = criteria.flatMap { items($0["findings"]) }
        let advice = checks.compactMap { check in
            findings.first { text($0["check"]).utf8.elementsEqual(check.utf8) }?["advice"]?.string
        }
        return NextStep(
            criterion: text(node["criterion"]),
            name: node["name"]?.string ?? text(node["criterion"]),
            checks: checks,
            gain: node["gain"]?.double ?? 0,
            advice: advice.count == checks.count ? advice : [text(node["advice"])],
            evidence: items(node["evidence"]).map(evidence)
        )
    }

    private static func evidence(_ node: DocumentNode) -> Evidence {
        Evidence(
            pointer: text(node["pointer"]),
            line: int(node["line"]) ?? 1,
            column: int(node["column"]) ?? 1,
            text: text(node["text"]),
            isMissing: node["missing"]?.bool ?? false
        )
    }

    private static func diagnostic(_ node: DocumentNode, path: String) -> Diagnostic {
        var position: SourceText.Position?
        if let line = int(node["line"]), let column = int(node["column"]) {
            position = SourceText.Position(line: line, column: column)
        }
        return Diagnostic(
            id: text(node["id"]),
            severity: Diagnostic.Severity(rawValue: text(node["severity"])) ?? .info,
            message: text(node["message"]),
            path: node["path"]?.string ?? path,
            position: position,
            hint: node["hint"]?.string
        )
    }
}

// The values of a result, whatever is missing.
extension ResultReader {
    static func text(_ node: DocumentNode?) -> String { node?.string ?? "" }

    static func int(_ node: DocumentNode?) -> Int? { node?.int.flatMap { Int(exactly: $0) } }

    static func number(_ node: DocumentNode?) -> Double { node?.double ?? 0 }

    static func items(_ node: DocumentNode?) -> [DocumentNode] {
        node.map { $0.kind == .array ? $0.elements : [] } ?? []
    }
}
