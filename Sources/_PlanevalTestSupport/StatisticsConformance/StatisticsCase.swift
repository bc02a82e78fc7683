package import CEL

/// One case of the statistics vectors: what goes in, what other software makes of it, and how near we have to come.
package struct StatisticsCase: Sendable {
    package let id: String
    package let statistic: String
    package let input: DocumentNode
    package let params: DocumentNode
    package let expected: DocumentNode
    package let tolerance: DocumentNode
    /// The triples, when they stand in a file of their own.
    package let dataset: StatisticsDataset?
    /// Which programs gave the expected values.
    package let software: [Software]

    /// A program that gave expected values.
    package struct Software: Sendable, Hashable {
        package let name: String
        package let version: String
        package let runtime: String
    }

    /// All cases of a file.
    ///
    /// - Parameters:
    ///   - document: the file.
    ///   - reading: the bytes of a file of data that a case names; `nil` when there is none.
    /// - Returns: `nil` when the document is no suite.
    package static func suite(
        _ document: Document,
        reading: (String) -> [UInt8]? = { _ in nil }
    ) -> [StatisticsCase]? {
        guard document.root["schema"]?.string == "planeval-oracle/1", let cases = document.root["cases"],
            cases.kind == .array
        else { return nil }
        let statistic = document.root["statistic"]?.string ?? ""
        return cases.elements.map { StatisticsCase($0, statistic: statistic, reading: reading) }
    }

    private init(_ node: DocumentNode, statistic: String, reading: (String) -> [UInt8]?) {
        id = node["id"]?.string ?? "a case without an id"
        self.statistic = node["statistic"]?.string ?? statistic
        input = node["input"] ?? node
        dataset = input.member("triples_csv")?.string.flatMap(reading).flatMap { StatisticsDataset($0) }
        params = node["params"] ?? node
        expected = node["expected"] ?? node
        tolerance = node["tolerance"] ?? node
        software = (node["software"]?.elements ?? []).map {
            Software(
                name: $0["name"]?.string ?? "",
                version: $0["version"]?.string ?? "",
                runtime: $0["runtime"]?.string ?? ""
            )
        }
    }
}

/// What is wrong with a case, or what it asks for that we do not have.
package struct StatisticsCaseError: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }
}
