import CEL

/// Values of expressions as JSON.
///
/// What JSON has no word for becomes text: whole numbers beyond 2^53, all unsigned numbers, numbers that are not
/// finite, times, spans, octets (base64) and types. An optional value is what it holds, or `null`. A map whose keys
/// would be spelled alike, such as `true` and `'true'`, is a list of objects of a key and a value.
enum ValueJSON {
    static func write(_ value: Value, _ writer: inout JSONWriter) {
        switch value {
        case .null: writer.null()
        case .bool(let value): writer.boolean(value)
        case .int(let value):
            if value.magnitude < 1 << 53 {
                writer.number(Double(value))
            } else {
                writer.string(String(value))
            }
        case .uint(let value): writer.string(String(value))
        case .double(let value):
            if value.isFinite { writer.number(value) } else { writer.string(word(value)) }
        case .string(let value): writer.string(value)
        case .bytes(let octets): writer.string(String(decoding: Base64.encoded(octets), as: UTF8.self))
        case .list(let elements): writer.array(elements, inline: true) { write($1, &$0) }
        case .map(let map):
            let names = map.entries.map { key($0.key) }
            guard Set(names).count == names.count else { return writePairs(map, &writer) }
            writer.object(inline: true) { writer in
                for (name, entry) in zip(names, map.entries) {
                    writer.member(named: name) { write(entry.value, &$0) }
                }
            }
        case .timestamp(let value): writer.string(value.text)
        case .duration(let value): writer.string(value.text)
        case .type(let type): writer.string(type.constructorName)
        case .optional(let value):
            if let value { write(value, &writer) } else { writer.null() }
        }
    }

    private static func writePairs(_ map: MapValue, _ writer: inout JSONWriter) {
        writer.array(map.entries, inline: true) { writer, entry in
            writer.object(inline: true) { writer in
                writer.member(named: "key") { write(entry.key, &$0) }
                writer.member(named: "value") { write(entry.value, &$0) }
            }
        }
    }

    private static func word(_ value: Double) -> String {
        value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity"
    }

    private static func key(_ value: Value) -> String {
        if case .string(let text) = value { return text }
        return value.description
    }
}
