package import CEL
package import RaterStatistics

/// Compares what we compute with what a case expects, and notes which expectations nobody looked at.
///
/// Expectations are named by their way through the object: `dstudy/0/phi`.
package struct StatisticsComparison {
    /// What differs, with the values.
    package private(set) var mismatches: [String] = []
    /// Where the expected value is that of a defect that the other software is known to have.
    package private(set) var defects: [String] = []
    private let expected: DocumentNode
    private let tolerance: DocumentNode
    private var seen: Set<String> = []

    package init(_ test: StatisticsCase) {
        expected = test.expected
        tolerance = test.tolerance
    }

    /// Compares a number; `nil` stands for "undefined" and is expected as `null`.
    ///
    /// `tolerance` names the member of the case's tolerance that holds the absolute tolerance; the relative one
    /// is `rel` where it is `abs`, and nothing elsewhere.
    package mutating func expect(_ path: String, _ value: Double?, tolerance name: String = "abs") {
        let absolute = tolerance[name]?.number ?? 0
        let relative = name == "abs" ? tolerance["rel"]?.number ?? 0 : 0
        expect(path, value, absolute: absolute, relative: relative)
    }

    /// Compares a number within a tolerance that the case does not state itself.
    package mutating func expect(_ path: String, _ value: Double?, absolute: Double, relative: Double) {
        seen.insert(path)
        guard let node = node(at: path) else {
            // A case states what it states; we may know more.
            return
        }
        compare(path, value, node, absolute, relative)
    }

    /// Compares a statistic.
    package mutating func expect(_ path: String, _ value: Estimate, tolerance name: String = "abs") {
        expect(path, value.value, tolerance: name)
    }

    /// Compares a list, each element on its own.
    package mutating func expect(_ path: String, _ values: [Double?], tolerance name: String = "abs") {
        let absolute = tolerance[name]?.number ?? 0
        let relative = name == "abs" ? tolerance["rel"]?.number ?? 0 : 0
        expect(path, values, absolute: absolute, relative: relative)
    }

    /// Compares a list, each element on its own, within a tolerance that the case does not state itself.
    package mutating func expect(_ path: String, _ values: [Double?], absolute: Double, relative: Double) {
        seen.insert(path)
        guard let node = node(at: path) else { return }
        if node.kind == .null, values.allSatisfy({ $0 == nil }) { return }
        let elements = node.kind == .array ? node.elements : [node]
        guard elements.count == values.count else {
            mismatches.append("\(path): got \(values.count) values, expected \(elements.count)")
            return
        }
        for (index, element) in elements.enumerated() {
            compare("\(path)/\(index)", values[index], element, absolute, relative)
        }
    }

    /// Compares the ends of an interval, which may be undefined; `slack` comes on top of the case's tolerance.
    package mutating func expect(
        _ path: String,
        _ interval: Estimated<ConfidenceInterval>,
        slack: Double = 0
    ) {
        let absolute = tolerance["abs"]?.number ?? 0
        let relative = tolerance["rel"]?.number ?? 0
        expect(path, Self.ends(interval), absolute: absolute + slack, relative: relative)
    }

    /// Compares the ends of an interval with what its expected text says.
    package mutating func expect(
        _ path: String,
        _ interval: Estimated<ConfidenceInterval>,
        against ends: [Double?],
        absolute: Double
    ) {
        seen.insert(path)
        let got = Self.ends(interval)
        let isClose =
            ends.count == 2
            && zip(got, ends).allSatisfy { got, wanted in
                guard let got, let wanted else { return got == nil && wanted == nil }
                return abs(got - wanted) <= absolute
            }
        if !isClose { mismatches.append("\(path): got \(got), expected \(ends)") }
    }

    private static func ends(_ interval: Estimated<ConfidenceInterval>) -> [Double?] {
        [interval.value?.lower, interval.value?.upper]
    }

    /// Compares a flag.
    package mutating func expect(_ path: String, _ value: Bool) {
        seen.insert(path)
        guard let node = node(at: path) else { return }
        if node.bool != value { mismatches.append("\(path): got \(value), expected \(node.sourceText)") }
    }

    /// Leaves an expectation out: one that says something about the other software and not about the data.
    package mutating func ignore(_ paths: String...) {
        seen.formUnion(paths)
    }

    /// Notes that the expected value is wrong in a way that is known, and compared with the same mistake made.
    package mutating func note(defect: String) {
        defects.append(defect)
    }

    /// The expected value at a place.
    package func node(at path: String) -> DocumentNode? {
        var node: DocumentNode? = expected
        for part in path.split(separator: "/") {
            guard let here = node else { return nil }
            if here.kind == .array {
                let elements = here.elements
                node = Int(part).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
            } else {
                node = here.member(String(part))
            }
        }
        return node
    }

    /// The numbers and flags that nobody compared: a case is not passed by looking away.
    package var unseen: [String] {
        var result: [String] = []
        collect(expected, "", &result)
        return result
    }

    private func collect(_ node: DocumentNode, _ path: String, _ result: inout [String]) {
        if seen.contains(path) { return }
        let prefix = path.isEmpty ? "" : path + "/"
        switch node.kind {
        case .object:
            for member in node.members { collect(member.value, prefix + member.name, &result) }
        case .array:
            for (index, element) in node.elements.enumerated() {
                collect(element, prefix + "\(index)", &result)
            }
        case .string:
            break
        case .null, .false, .true, .int, .double:
            result.append(path)
        }
    }

    private mutating func compare(
        _ path: String,
        _ value: Double?,
        _ node: DocumentNode,
        _ absolute: Double,
        _ relative: Double
    ) {
        guard let wanted = node.number else {
            if node.kind != .null || value != nil {
                mismatches.append("\(path): got \(spelled(value)), expected \(node.sourceText)")
            }
            return
        }
        guard let value, value.isFinite, abs(value - wanted) <= absolute + relative * abs(wanted) else {
            mismatches.append("\(path): got \(spelled(value)), expected \(wanted)")
            return
        }
    }

    private func spelled(_ value: Double?) -> String {
        value.map { "\($0)" } ?? "undefined"
    }
}
