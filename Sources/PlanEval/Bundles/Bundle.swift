package import CEL

/// A plan with everything that comes with it on one line of NDJSON; `bundle.schema.json` describes it.
package struct Bundle: Sendable {
    /// What results repeat, so that whoever sent the line finds them.
    package let identity: BundleIdentity
    /// The text of the plan, with the name of the bundle as its path.
    package let plan: SourceText
    /// The team that the plan names.
    package let team: String?
    /// The text of a rubric for this plan alone.
    package let rubric: SourceText?
    /// The reviews; `nil` when there are none.
    package let reviews: BundleReviews?

    /// The id of the plan within a run.
    package var id: String { identity.idText }
}

/// The keys of a bundle that results repeat unchanged.
package struct BundleIdentity: Sendable, Hashable {
    /// The id as it is written in JSON, `null` where there is none.
    package let id: [UInt8]
    /// The cohort as it is written in JSON, `null` where there is none.
    package let cohort: [UInt8]
    /// What the id says; empty where there is none.
    package let idText: String
    /// What the cohort says; `nil` where there is none.
    package let cohortText: String?

    /// Nothing that could be repeated.
    package static let unknown = BundleIdentity(id: nil, cohort: nil)

    /// Takes the keys from a line.
    package init(id: DocumentNode?, cohort: DocumentNode?) {
        self.id = Self.written(id)
        self.cohort = Self.written(cohort)
        idText = Self.text(id) ?? ""
        cohortText = Self.text(cohort)
    }

    /// Names a plan of a folder.
    package init(id: String, cohort: String) {
        self.id = Self.quoted(id)
        self.cohort = Self.quoted(cohort)
        idText = id
        cohortText = cohort
    }

    /// True for what may be an id or the name of a cohort.
    static func isName(_ node: DocumentNode) -> Bool {
        switch node.kind {
        case .string: node.utf8?.isEmpty == false
        case .int, .double: true
        default: false
        }
    }

    private static func written(_ node: DocumentNode?) -> [UInt8] {
        guard let node, isName(node) else { return Array("null".utf8) }
        return Array(node.document.source[node.range])
    }

    private static func text(_ node: DocumentNode?) -> String? {
        guard let node, isName(node) else { return nil }
        return node.string ?? node.sourceText
    }

    private static func quoted(_ text: String) -> [UInt8] {
        var bytes = [UInt8(ascii: "\"")]
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": bytes += [UInt8(ascii: "\\"), UInt8(truncatingIfNeeded: scalar.value)]
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = Array("0123456789abcdef".utf8)
                bytes += Array("\\u00".utf8)
                bytes += [digits[Int(scalar.value >> 4)], digits[Int(scalar.value & 0xF)]]
            default: bytes += Array(String(scalar).utf8)
            }
        }
        return bytes + [UInt8(ascii: "\"")]
    }
}

/// The reviews of one bundle, ready to be read together with those of the others.
package struct BundleReviews: Sendable {
    /// The text around them.
    let source: SourceText
    /// An object with `reviews` as its only member.
    let document: Document
    /// What the schema has to say about them.
    let diagnostics: [Diagnostic]

    /// What two sets of reviews have to share to be the same.
    package var written: [UInt8] {
        source.bytes
    }
}
