import CEL

/// Makes messages of findings: equal ones become one, and there are never more than anybody reads.
struct SchemaReport {
    let schema: JSONSchema
    let document: Document
    let source: SourceText
    let isLenient: Bool

    /// The most messages that are no errors; how many more there are is said in the last one.
    static let maximumMessages = 50

    private struct Group {
        let finding: SchemaFinding
        var count = 1
    }

    /// What makes two findings say the same.
    private struct GroupKey: Hashable {
        let id: SchemaMessageID
        let schema: Int
        let detail: [UInt8]
    }

    func diagnostics(_ findings: [SchemaFinding]) -> [Diagnostic] {
        var groups: [Group] = []
        var indices: [GroupKey: Int] = [:]
        var leftOut = 0
        var last: (id: SchemaMessageID, node: Int)?
        for finding in findings {
            guard let id = id(of: finding) else { continue }
            // A text that stands for a list of one with one member is one short form.
            if id == .shortForm, last?.id == id, last?.node == finding.node { continue }
            last = (id, finding.node)
            let place = id == .unknownKey ? schema.root : finding.schema
            let key = GroupKey(id: id, schema: place, detail: detail(of: finding))
            if let index = indices[key] {
                groups[index].count += 1
            } else if groups.count < Self.maximumMessages || severity(of: id) == .error && !isFull(groups) {
                indices[key] = groups.count
                groups.append(Group(finding: finding))
            } else {
                leftOut += 1
            }
        }
        let diagnostics = groups.compactMap(diagnostic).enumerated().sorted { one, other in
            (one.element.span?.range.lowerBound ?? 0, one.offset)
                < (other.element.span?.range.lowerBound ?? 0, other.offset)
        }
        return diagnostics.map(\.element) + (leftOut > 0 ? [remark(leftOut)] : [])
    }

    private func isFull(_ groups: [Group]) -> Bool { groups.count >= 2 * Self.maximumMessages }

    /// Unknown keys are reported once for each name, choices once for each text, the rest once for each
    /// place in the schema.
    private func detail(of finding: SchemaFinding) -> [UInt8] {
        switch finding.kind {
        case .unknownKey, .otherSpelling, .repeatedKey, .otherChoice: Array(document.text(of: finding.node))
        case .unknownChoice(let part): part?.text ?? document.writtenText(of: finding.node)
        case .missing(let property): Array(schema.nodes[finding.schema].properties[property].key.bytes)
        default: [document.entries[finding.node].kind.rawValue]
        }
    }

    /// The message that a finding needs, or `nil` when it is a way of writing that the schema offers.
    private func id(of finding: SchemaFinding) -> SchemaMessageID? {
        let node = schema.nodes[finding.schema]
        switch finding.kind {
        case .written, .blank, .emptyElement: return nil
        case .otherSpelling(let property):
            let isSame = FoldedName(document.text(of: finding.node)) == node.properties[property].spellings[0]
            return isSame ? nil : .readAs
        case .otherChoice(let choice):
            let isSame = FoldedName(document.text(of: finding.node)) == node.choices[choice].spellings[0]
            return isSame ? nil : .readAs
        case .wrapped, .split, .member:
            return node.kinds.isDisjoint(with: document.kind(of: finding.node)) ? .shortForm : nil
        case .joined, .unwrapped, .merged: return .shortForm
        case .wrongKind: return .wrongKind
        case .unknownKey: return .unknownKey
        case .repeatedKey: return .repeatedKey
        case .unknownChoice: return .unknownChoice
        case .otherConstant: return .version
        case .tooSmall, .tooLarge, .tooShort, .tooLong, .tooFew, .tooMuch: return .outOfRange
        case .missing: return .missingKey
        case .foreign, .notAnObject, .tooMany: return .otherDocument
        }
    }

    func severity(of id: SchemaMessageID) -> Diagnostic.Severity {
        switch id {
        case .readAs, .shortForm, .more: .info
        case .unknownKey, .repeatedKey, .wrongKind, .unknownChoice, .outOfRange: isLenient ? .warning : .error
        case .missingKey, .version, .otherDocument: .error
        }
    }

    private func diagnostic(_ group: Group) -> Diagnostic? {
        guard let id = id(of: group.finding) else { return nil }
        let words = SchemaWords(report: self, finding: group.finding)
        let times = group.count > 1 ? " (\(group.count) times)" : ""
        return Diagnostic(
            id: id.text(for: schema.documentName),
            severity: severity(of: id),
            message: words.message + times,
            at: SourceSpan(source: source, range: words.range),
            hint: words.hint
        )
    }

    private func remark(_ count: Int) -> Diagnostic {
        Diagnostic(
            id: SchemaMessageID.more.text(for: schema.documentName),
            severity: severity(of: .more),
            message: count == 1 ? "one more remark is left out" : "\(count) more remarks are left out",
            path: source.path
        )
    }
}

/// The ids of the messages about documents that differ from their schema.
enum SchemaMessageID: String, CaseIterable {
    case missingKey = "missing-key"
    case more = "more-remarks"
    case otherDocument = "other-document"
    case outOfRange = "out-of-range"
    case readAs = "read-as"
    case repeatedKey = "repeated-key"
    case shortForm = "short-form"
    case unknownChoice = "unknown-choice"
    case unknownKey = "unknown-key"
    case version = "version"
    case wrongKind = "wrong-kind"

    /// The whole id, for example `plan/unknown-key`.
    func text(for document: String) -> String { "\(document)/\(rawValue)" }
}
