package import CEL

extension Value {
    /// Reads a value as the conformance files write it, for example `{"int": "1"}`.
    package init(conformance node: DocumentNode) {
        guard let member = node.members.first else {
            self = .null
            return
        }
        let text = member.value.string ?? ""
        switch member.name {
        case "bool": self = .bool(member.value.bool ?? false)
        case "int": self = .int(Int64(text) ?? 0)
        case "uint": self = .uint(UInt64(text) ?? 0)
        case "double":
            if let bits = node["bits"]?.string.flatMap({ UInt64($0, radix: 16) }) {
                self = .double(Double(bitPattern: bits))
            } else {
                self = .double(Double(text) ?? .nan)
            }
        case "string": self = .string(text)
        case "bytes": self = .bytes(Base64.decoded(text.utf8) ?? [])
        case "list": self = .list(member.value.elements.map { Value(conformance: $0) })
        case "map":
            self = .map(
                MapValue(
                    entries: member.value.elements.compactMap { entry in
                        let pair = entry.elements
                        guard pair.count == 2 else { return nil }
                        return MapValue.Entry(
                            key: pair[0].string.map { .string($0) } ?? Value(conformance: pair[0]),
                            value: Value(conformance: pair[1])
                        )
                    }
                )
            )
        case "type": self = .type(CELType(conformanceName: text))
        case "duration":
            let seconds = Int64(member.value["seconds"]?.string ?? "0") ?? 0
            let nanos = member.value["nanos"]?.int ?? 0
            self = .duration(Duration(nanoseconds: seconds * 1_000_000_000 + nanos))
        case "duration_us": self = .duration(Duration(nanoseconds: (member.value.int ?? 0) * 1000))
        case "timestamp": self = Self.timestamp(member.value)
        default: self = .null
        }
    }

    /// A time as an object of seconds and nanoseconds, or as text.
    private static func timestamp(_ node: DocumentNode) -> Value {
        guard let text = node.string else {
            let seconds = Int64(node["seconds"]?.string ?? "0") ?? 0
            let nanos = node["nanos"]?.int ?? 0
            return Timestamp(seconds: seconds, nanoseconds: Int32(truncatingIfNeeded: nanos))
                .map { .timestamp($0) } ?? .null
        }
        return Timestamp(text).map { .timestamp($0) } ?? .null
    }

    /// Equality as the suites ask for it: the same type, NaN equal to itself, map entries in any order.
    package func isSame(as other: Value) -> Bool {
        switch (self, other) {
        case (.null, .null): true
        case (.bool(let a), .bool(let b)): a == b
        case (.int(let a), .int(let b)): a == b
        case (.uint(let a), .uint(let b)): a == b
        case (.double(let a), .double(let b)): a == b || a.isNaN && b.isNaN
        case (.string(let a), .string(let b)): a.utf8.elementsEqual(b.utf8)
        case (.bytes(let a), .bytes(let b)): a == b
        case (.timestamp(let a), .timestamp(let b)): a == b
        case (.duration(let a), .duration(let b)): a == b
        case (.type(let a), .type(let b)): a.constructorName.utf8.elementsEqual(b.constructorName.utf8)
        case (.list(let a), .list(let b)): a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
        case (.map(let a), .map(let b)):
            a.entries.count == b.entries.count
                && a.entries.allSatisfy { entry in
                    b.entries.contains { $0.key.isSame(as: entry.key) && $0.value.isSame(as: entry.value) }
                }
        case (.optional(let a), .optional(let b)):
            a.map { one in b.map { one.isSame(as: $0) } ?? false } ?? (b == nil)
        default: false
        }
    }
}

extension CELType {
    /// Reads a type as the conformance files write it, for example `list(param(T))`.
    package init(conformanceName name: String) {
        var rest = Substring(name)
        self = Self.read(&rest)
    }

    private static func read(_ rest: inout Substring) -> CELType {
        let name = rest.prefix { !"(),".contains($0) }
        rest = rest.dropFirst(name.count)
        var arguments: [CELType] = []
        if name == "param", rest.hasPrefix("(") {
            let parameter = rest.dropFirst().prefix { $0 != ")" }
            rest = rest.dropFirst(parameter.count + 2)
            return .parameter(String(parameter))
        }
        if rest.hasPrefix("(") {
            rest = rest.dropFirst()
            while !rest.isEmpty, !rest.hasPrefix(")") {
                arguments.append(read(&rest))
                rest = rest.drop { $0 == "," || $0 == " " }
            }
            rest = rest.dropFirst()
        }
        return named(String(name), arguments)
    }

    private static func named(_ name: String, _ arguments: [CELType]) -> CELType {
        let first = arguments.first ?? .dyn
        return switch name {
        case "dyn": .dyn
        case "null", "null_type": .null
        case "bool": .bool
        case "int": .int
        case "uint": .uint
        case "double": .double
        case "string": .string
        case "bytes": .bytes
        case "timestamp", "google.protobuf.Timestamp": .timestamp
        case "duration", "google.protobuf.Duration": .duration
        case "list": .list(first)
        case "map": .map(first, arguments.count > 1 ? arguments[1] : .dyn)
        case "type": .type(first)
        case "optional", "optional_type": .optional(first)
        default: .opaque(name, arguments)
        }
    }
}
