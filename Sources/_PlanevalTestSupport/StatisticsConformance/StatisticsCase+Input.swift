package import CEL

extension StatisticsCase {
    /// The rows of `input.NAME`, with `nil` for missing values; texts are numbered in the order of their bytes.
    ///
    /// - Throws: when there is no such list of lists of numbers or texts.
    package func rows(_ name: String) throws(StatisticsCaseError) -> [[Double?]] {
        if name == "triples", let dataset { return dataset.rows }
        guard let node = input[name], node.kind == .array else {
            throw StatisticsCaseError("the input has no \(name)")
        }
        let texts = Set(node.elements.flatMap { $0.elements.compactMap { $0.string } })
        let places = Dictionary(
            texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.enumerated().map {
                ($0.element, $0.offset)
            },
            uniquingKeysWith: { first, _ in first }
        )
        var rows: [[Double?]] = []
        for row in node.elements {
            var values: [Double?] = []
            for element in row.elements {
                if element.kind == .null {
                    values.append(nil)
                } else if let number = element.number
                    ?? element.string.flatMap({ places[$0] }).map({ Double($0) })
                {
                    values.append(number)
                } else {
                    throw StatisticsCaseError("\(name) holds \(element.sourceText), which is no rating")
                }
            }
            rows.append(values)
        }
        return rows
    }

    /// The rows of `input.NAME` that have no missing values.
    ///
    /// - Throws: when there is no such list of lists of numbers or texts.
    package func completeRows(_ name: String) throws(StatisticsCaseError) -> [[Double]] {
        try rows(name).compactMap { row in
            let complete = row.compactMap { $0 }
            return complete.count == row.count ? complete : nil
        }
    }

    /// The rows of `input.NAME` as whole numbers.
    ///
    /// - Throws: when there is no such list of lists of whole numbers.
    package func wholeRows(_ name: String) throws(StatisticsCaseError) -> [[Int]] {
        var rows: [[Int]] = []
        for row in try self.rows(name) {
            // Small enough that sums of them are numbers, too.
            let whole = row.compactMap { $0.flatMap { Int32(exactly: $0) } }.map { Int($0) }
            guard whole.count == row.count else {
                throw StatisticsCaseError("\(name) holds something that is no whole number")
            }
            rows.append(whole)
        }
        return rows
    }

    /// The places of the columns that are called `names` in `input.columns`.
    ///
    /// - Throws: when one is missing.
    package func columns(_ names: String...) throws(StatisticsCaseError) -> [Int] {
        let present = dataset?.columns ?? (input["columns"]?.elements ?? []).map { $0.string ?? "" }
        var places: [Int] = []
        for name in names {
            guard let place = present.firstIndex(of: name) else {
                throw StatisticsCaseError("the input has no column \(name)")
            }
            places.append(place)
        }
        return places
    }

    /// The rows of `input.NAME`, cut to columns in this order.
    ///
    /// - Throws: when a column or a value is missing.
    package func records(_ name: String, _ columns: [Int]) throws(StatisticsCaseError) -> [[Double]] {
        var records: [[Double]] = []
        for row in try rows(name) {
            let record = columns.compactMap { row.indices.contains($0) ? row[$0] : nil }
            guard record.count == columns.count else {
                throw StatisticsCaseError("a row of \(name) is not complete")
            }
            records.append(record)
        }
        return records
    }

    /// A number among the parameters; without one, `standard`.
    package func number(_ name: String, or standard: Double) -> Double {
        params.member(name)?.number ?? standard
    }

    /// A text among the parameters.
    package func text(_ name: String) -> String? {
        params.member(name)?.string
    }

    /// The numbers of a list among the parameters; `nil` when there is none.
    package func numbers(_ name: String) -> [Double]? {
        guard let node = params.member(name), node.kind == .array else { return nil }
        let numbers = node.elements.compactMap { $0.number }
        // Categories that are texts stand in their order.
        return numbers.count == node.elements.count ? numbers : node.elements.indices.map { Double($0) }
    }

    /// Whether the values come from this program, in this language.
    package func comes(from name: String, runtime: String = "") -> Bool {
        software.first.map { $0.name == name && $0.runtime.hasPrefix(runtime) } ?? false
    }
}

/// Gives things that are named by numbers places from zero, in the order of the numbers.
package struct Numbering {
    /// The numbers, each once.
    package let names: [Double]
    private let places: [Double: Int]

    package init(_ names: some Sequence<Double>) {
        let names = Set(names).sorted()
        self.names = names
        places = Dictionary(
            names.enumerated().map { ($0.element, $0.offset) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The place of a name; the names are those that the numbering was made of.
    package subscript(name: Double) -> Int { places[name] ?? 0 }
}

extension DocumentNode {
    /// The number, whole or not.
    package var number: Double? { int.map { Double($0) } ?? double }

    /// The member of that name; `nil` also where the node is no object, as R writes an empty one as a list.
    package func member(_ name: String) -> DocumentNode? {
        kind == .object ? self[name] : nil
    }
}
