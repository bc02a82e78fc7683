public import CEL

/// The types that a schema gives to the values of its documents, for the type checker of rules.
public struct SchemaTypes: Sendable {
    /// The type of the whole document.
    public let root: CELType
    /// The object types it is made of, the outer before the inner, each named by its place: `plan`,
    /// `plan.leadership.sponsor`, `plan.metrics.item`.
    public let messages: [MessageType]
}

extension JSONSchema {
    /// The types of the documents that `read` gives.
    ///
    /// Numbers are `dyn`, because people write them as texts too ("35 %"). Keys that are no identifiers are
    /// left out, as no rule can name them.
    public var types: SchemaTypes {
        var messages: [MessageType] = []
        let type = type(of: root, named: documentName, &messages)
        return SchemaTypes(root: type, messages: messages)
    }

    private func type(of index: Int, named name: String, _ messages: inout [MessageType]) -> CELType {
        let node = nodes[index]
        switch node.form {
        case .anything, .number: return .dyn
        case .text: return .string
        case .boolean: return .bool
        case .list:
            return .list(node.items.map { type(of: $0, named: name + ".item", &messages) } ?? .dyn)
        case .object:
            guard !node.properties.isEmpty else { return .map(.string, .dyn) }
            let place = messages.count
            messages.append(MessageType(name: name, fields: []))
            var fields: [MessageType.Field] = []
            for property in node.properties where Self.isIdentifier(property.name) {
                let type = type(of: property.schema, named: "\(name).\(property.name)", &messages)
                fields.append(
                    MessageType.Field(
                        name: property.name,
                        type: type,
                        maximumSize: maximumSize(nodes[property.schema]),
                        isSimple: nodes[property.schema].form == .number
                    )
                )
            }
            messages[place] = MessageType(name: name, fields: fields)
            return .message(name)
        }
    }

    /// The most elements of a list, or bytes of a text; a character has four bytes at the most.
    private func maximumSize(_ node: SchemaNode) -> Int? {
        switch node.form {
        case .list: node.maximumCount
        case .text, .number:
            node.maximumLength.map { $0.multipliedReportingOverflow(by: 4) }.flatMap {
                $0.overflow ? nil : $0.partialValue
            }
        default: nil
        }
    }

    private static func isIdentifier(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}
