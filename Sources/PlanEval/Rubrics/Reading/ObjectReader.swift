import CEL

/// Reads the members of objects whose keys are known, and finds everything that is wrong with them.
struct ObjectReader {
    /// What has been found so far.
    var findings: RubricFindings

    init(in source: SourceText) {
        findings = RubricFindings(in: source)
    }

    /// An object that has been checked for its keys.
    struct Object {
        /// The object.
        let node: DocumentNode
        /// What it is called in messages, for example `criterion "metrics"`.
        let name: String

        /// The value of a key, unless it is absent or `null`.
        subscript(key: String) -> DocumentNode? {
            guard let value = node[key], value.kind != .null else { return nil }
            return value
        }
    }

    // MARK: Objects and lists

    /// Checks that `node` is an object with the keys of `shape`.
    ///
    /// - Parameters:
    ///   - node: what should be an object.
    ///   - shape: the keys.
    ///   - name: what to call it in messages.
    /// - Returns: the object, with whatever it has; `nil` for anything else.
    mutating func object(_ node: DocumentNode, _ shape: Shape, called name: String) -> Object? {
        guard node.kind == .object else {
            let keys = shape.required.isEmpty ? shape.keys : shape.required
            wrongType(node, name, expected: "an object with \(Self.enumeration(keys))")
            return nil
        }
        reportUnknownKeys(of: node, shape, name)
        for key in shape.required {
            if let value = node[key] {
                guard Self.isBlank(value) else { continue }
                let place = node.members.first { $0.name.utf8.elementsEqual(key.utf8) }?.key ?? value
                findings.error(.missingKey, "\"\(key)\" of \(name) is empty", at: place.range)
            } else {
                findings.error(.missingKey, "\(name) has no \"\(key)\"", at: Self.place(of: node))
            }
        }
        let gaps = shape.expected.filter { key in node[key].map(Self.isBlank) ?? true }
        if !gaps.isEmpty {
            findings.warning(
                .missingText,
                "\(name) has no \(Self.enumeration(gaps))",
                at: Self.place(of: node),
                hint: "without it reports have a gap"
            )
        }
        return Object(node: node, name: name)
    }

    private mutating func reportUnknownKeys(of node: DocumentNode, _ shape: Shape, _ name: String) {
        let known = shape.known
        let members = node.members
        guard members.contains(where: { !known.contains(Array($0.name.utf8)) }) else { return }
        let missing = shape.keys.filter { node[$0] == nil }
        for member in members where !known.contains(Array(member.name.utf8)) {
            // Past counting, no suggestion is worth its time.
            let suggestion =
                findings.isFull
                ? nil : NearestName.question(for: member.name, among: missing.isEmpty ? shape.keys : missing)
            findings.error(
                .unknownKey,
                "unknown key \"\(member.name)\" in \(name)",
                at: member.key.range,
                hint: suggestion ?? "the keys are \(Self.enumeration(shape.keys))"
            )
        }
    }

    private static func isBlank(_ node: DocumentNode) -> Bool {
        node.kind == .null || node.string?.utf8.allSatisfy(\.isBlank) ?? false
    }

    /// The elements of a list; nothing, and a mistake, for anything else.
    ///
    /// - Parameters:
    ///   - key: the key of the list.
    ///   - object: where it stands.
    ///   - mayBeEmpty: whether a list without elements makes sense.
    /// - Returns: the elements, of whatever kind they are.
    mutating func list(_ key: String, of object: Object, mayBeEmpty: Bool = false) -> [DocumentNode] {
        guard let node = object[key] else { return [] }
        guard node.kind == .array else {
            wrongType(node, "\"\(key)\" of \(object.name)", expected: "a list")
            return []
        }
        if node.count == 0, !mayBeEmpty {
            findings.error(.emptyList, "\"\(key)\" of \(object.name) has nothing in it", at: node.range)
        }
        return node.elements
    }

    // MARK: Single values

    /// A text that is not blank.
    mutating func text(_ key: String, of object: Object) -> Located<String> {
        optionalText(key, of: object) ?? .gap("", in: object.node)
    }

    /// A text, or `nil` where there is none or only white space.
    mutating func optionalText(_ key: String, of object: Object) -> Located<String>? {
        guard let node = object[key] else { return nil }
        guard let text = node.string else {
            wrongType(node, "\"\(key)\" of \(object.name)", expected: "a text")
            return .gap("", in: node)
        }
        return text.utf8.allSatisfy(\.isBlank) ? nil : Located(text, at: node)
    }

    /// Several texts in a list; a single text counts as a list of one.
    mutating func texts(_ key: String, of object: Object, mayBeEmpty: Bool = true) -> [Located<String>] {
        if let node = object[key], let text = node.string { return [Located(text, at: node)] }
        return list(key, of: object, mayBeEmpty: mayBeEmpty).compactMap { node in
            guard let text = node.string else {
                wrongType(node, "an item in \"\(key)\" of \(object.name)", expected: "a text")
                return nil
            }
            return Located(text, at: node)
        }
    }

    /// A number.
    mutating func number(_ key: String, of object: Object) -> Located<Double> {
        guard let node = object[key] else { return .gap(0, in: object.node) }
        guard let number = node.double, number.isFinite else {
            wrongType(node, "\"\(key)\" of \(object.name)", expected: "a number")
            return .gap(0, in: node)
        }
        return Located(number, at: node)
    }

    /// A whole number.
    mutating func integer(_ key: String, of object: Object) -> Located<Int> {
        guard let node = object[key] else { return .gap(0, in: object.node) }
        return integer(node, called: "\"\(key)\" of \(object.name)")
    }

    /// A whole number.
    mutating func integer(_ node: DocumentNode, called name: String) -> Located<Int> {
        if let number = node.int.flatMap({ Int(exactly: $0) }) { return Located(number, at: node) }
        // `2.0` is as whole as 2.
        if let number = node.double.flatMap({ Int(exactly: $0) }) { return Located(number, at: node) }
        wrongType(node, name, expected: "a whole number")
        return .gap(0, in: node)
    }

    /// True or false.
    mutating func boolean(_ node: DocumentNode, called name: String) -> Located<Bool> {
        if let value = node.bool { return Located(value, at: node) }
        wrongType(node, name, expected: "true or false")
        return .gap(false, in: node)
    }

    // MARK: Words

    /// Adds the mistake that a value is of another kind than expected.
    mutating func wrongType(_ node: DocumentNode, _ name: String, expected: String) {
        let hint: String? =
            switch (node.kind, expected) {
            case (.int, "a text"), (.double, "a text"), (.true, "a text"), (.false, "a text"):
                "put quotation marks around it"
            case (.string, "a number") where Double(node.string ?? "") != nil,
                (.string, "a whole number") where Int(node.string ?? "") != nil:
                "remove the quotation marks"
            default: nil
            }
        let isFraction = node.kind == .double && expected == "a whole number"
        findings.error(
            .wrongType,
            "\(name) is \(isFraction ? node.sourceText : Self.word(for: node.kind)), expected \(expected)",
            at: node.range,
            hint: hint
        )
    }

    /// Where something about an object as a whole is said: at what identifies it, else at its first key.
    static func place(of node: DocumentNode) -> Range<Int> {
        for key in ["id", "level", "name"] {
            if let value = node[key], value.count == 0, value.kind != .null { return value.range }
        }
        return node.members.first?.key.range ?? node.range
    }

    /// A few names for a message: `"a", "b" and "c"`.
    static func enumeration(_ names: [String]) -> String {
        let quoted = names.map { "\"\($0)\"" }
        guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
        return quoted.dropLast().joined(separator: ", ") + " and " + last
    }

    private static func word(for kind: Document.Kind) -> String {
        switch kind {
        case .null: "nothing"
        case .true, .false: "true or false"
        case .int, .double: "a number"
        case .string: "a text"
        case .array: "a list"
        case .object: "an object"
        }
    }
}
