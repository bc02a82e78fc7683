/// The functions of texts and patterns.
extension CostEstimator {
    func text(_ call: Call) -> Bound? {
        let (text, part) = (call[0].bytes, call[1].bytes)
        let scan = Cost.work(Cost.sum(text, part))
        switch call.name {
        case "contains", "startsWith", "endsWith": return Bound(steps: scan, extent: .scalar)
        case "indexOf", "lastIndexOf": return Bound(steps: scan, extent: .number(text))
        case "charAt": return Bound(steps: Cost.work(text), extent: .text(4))
        case "lowerAscii", "upperAscii", "trim", "substring", "base64.decode":
            return Bound(steps: Cost.text(text), extent: .text(text))
        case "strings.quote", "base64.encode":
            let length = Cost.sum(Cost.product(2, text), 4)
            return Bound(steps: Cost.text(length), extent: .text(length))
        case "replace":
            let places = Cost.sum(text, 1)
            let length = Cost.sum(text, Cost.product(places, call[2].bytes))
            return Bound(steps: Cost.sum(scan, cuts(call), Cost.text(length)), extent: .text(length))
        case "split":
            let count = Cost.sum(text, 1)
            let copies = Cost.work(Cost.sum(text, Cost.product(32, count)))
            var result = Extent.list(count, of: .text(text))
            result.weight = text
            return Bound(steps: Cost.sum(scan, cuts(call), Cost.elements(count), copies), extent: result)
        case "join":
            let list = call[0]
            let element = element(of: list, .string)
            let texts = min(list.weight, Cost.product(list.count, element.bytes))
            let length = Cost.sum(texts, Cost.product(list.count, part))
            return Bound(
                steps: Cost.sum(2, Cost.elements(list.count), Cost.work(length)),
                extent: .text(length)
            )
        case "format": return format(call)
        default: return nil
        }
    }

    /// Places are found in front of every character when the text that is looked for is empty.
    private func cuts(_ call: Call) -> Int {
        if case .literal(.string(let part)) = call.expressions[1].kind, !part.isEmpty { return 0 }
        return Cost.work(Cost.product(call[0].bytes, MemoryLayout<Range<Int>>.stride))
    }

    private func format(_ call: Call) -> Bound {
        let (template, values) = (call[0], call[1])
        // A number has at most this many characters, with a hundred of them after the point.
        let length = Cost.sum(template.bytes, Cost.product(values.nodes, 450), Cost.product(2, values.weight))
        return Bound(
            steps: Cost.sum(
                Cost.product(2, template.bytes),
                Cost.product(4, Cost.elements(values.nodes)),
                Cost.product(2, Cost.text(length)),
                Cost.product(values.nodes, Cost.work(ExactDecimal.mostWork) + 1),
                // Every part that is written is rounded on its own, never upwards.
                2
            ),
            extent: .text(length)
        )
    }

    // MARK: Patterns

    func pattern(_ call: Call) -> Bound? {
        let text = call[0].bytes
        let weight: Int
        let groupWeight: Int
        var making = 0
        var groups = Self.mostGroups
        if call.expressions.count > 1, case .literal(.string(let source)) = call.expressions[1].kind,
            let pattern = try? Pattern(source[...])
        {
            // A pattern that cannot be read has been refused already.
            weight = pattern.weight
            groupWeight = pattern.groupWeight
            groups = pattern.groupCount
        } else {
            weight = max(Cost.sum(call[1].bytes, 4) / 4, Self.largestProgram / 16)
            groupWeight = max(Cost.product(3, weight), Self.largestProgram * (2 * Self.mostGroups + 2) / 128)
            making = Cost.sum(Cost.work(call[1].bytes), Self.largestProgram)
        }
        let search = Cost.product(Cost.sum(text / 10, 1), weight)
        let groupSearch = Cost.product(Cost.sum(text / 10, 1), groupWeight)
        // Behind a match there may be an empty one that does not count.
        let matches = Cost.sum(Cost.product(2, text), 2)
        // One search for each match, one ahead and one after the last, each of which may look at all that is left.
        let searches = Cost.sum(
            Cost.product(Cost.sum(matches, 2), groupSearch),
            Cost.product(matches, Cost.sum(Cost.work(64 + 32 * groups), 1))
        )
        switch call.name {
        case "matches": return Bound(steps: Cost.sum(making, search), extent: .scalar)
        case "regex.extract":
            return Bound(
                steps: Cost.sum(making, groupSearch, Cost.text(text)),
                extent: .text(text)
            )
        case "regex.extractAll":
            let parts = Cost.product(matches, Cost.sum(2, Cost.elements(1)))
            var result = Extent.list(matches, of: .text(text))
            result.weight = text
            return Bound(steps: Cost.sum(making, searches, parts, Cost.work(text)), extent: result)
        case "regex.replace":
            // Each match can put the text of the groups, which is no longer than the match, in every place.
            let replacement = call[2].bytes
            let copies = Cost.product(Cost.sum(matches, text), Cost.sum(replacement, 1))
            let length = Cost.sum(text, copies)
            return Bound(
                steps: Cost.sum(making, searches, Cost.product(2, replacement), Cost.text(length)),
                extent: .text(length)
            )
        default: return nil
        }
    }

    /// The limits of `LinearRegex` for patterns that are known only when an expression runs.
    private static let largestProgram = 100_000
    private static let mostGroups = 200
}
