import CEL
import PlanEval
import PlanEvalReports
import Testing

/// Every number about people in a result can be worked out from the numbers beside it.
@Suite struct ReplayTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        let plan: String
        var rubric = ""
        var confirmed: [String] = []

        var testDescription: String { "\(plan) \(rubric) \(confirmed.joined())" }
    }

    static let samples = [
        Sample(plan: "bakery.yaml"), Sample(plan: "bare.json"),
        Sample(plan: "bakery.yaml", confirmed: ["same-owner"]),
        Sample(plan: "bakery.yaml", rubric: "anchor: true"),
        Sample(plan: "bakery.yaml", rubric: "aggregator: posterior"),
        Sample(plan: "bakery.yaml", rubric: "aggregator: mean"),
        Sample(plan: "bakery.yaml", rubric: "aggregator: median"),
        Sample(plan: "bakery.yaml", rubric: "aggregator: trimmed"),
        Sample(plan: "bakery.yaml", rubric: "aggregator: ora2-median"),
    ]

    private static func result(_ sample: Sample) throws -> DocumentNode {
        let rubric = try PeopleSamples.rubric(sample.rubric)
        let assessment = try PeopleSamples.assessment(
            of: sample.plan,
            PeopleSamples.reviews(rubric),
            rubric: rubric,
            confirmed: sample.confirmed
        )
        return try JSONReader().read(ResultJSON.document([assessment])).root
    }

    @Test(arguments: samples) func peersCanBeWorkedOut(_ sample: Sample) throws {
        let result = try Self.result(sample)
        let people = try #require(result["people"])
        let readers = items(people["readers"])
        for criterion in items(result["criteria"]) {
            guard let peers = criterion["sources"]?["peers"], peers.kind == .object else { continue }
            let ratings = items(peers["ratings"]).map { rating in
                let reader = readers.first { $0["letter"]?.string == rating["letter"]?.string }
                return Rating(level: number(rating["level"]), reader, share: 1)
            }
            let level = mean(ratings, people["aggregator"]?.string) + number(people["shift"])
            expect(peers, level, error(ratings, number(people["noise"]?["criterion"])), count: ratings.count)
        }
        guard let overall = people["peers"], overall.kind == .object else {
            #expect(readers.isEmpty)
            return
        }
        let ratings = readers.map { reader in
            Rating(level: number(reader["overall"]), reader, share: number(reader["share"]))
        }
        let level = adjusts(people) ? mean(ratings, nil) + number(people["shift"]) : whole(result)
        expect(overall, level, error(ratings, number(people["noise"]?["overall"])), count: nil)
        // The overall levels of the readers from their ratings of the criteria.
        for reader in readers {
            var sum = 0.0
            var weight = 0.0
            for criterion in items(result["criteria"]) {
                let ratings = items(criterion["sources"]?["peers"]?["ratings"])
                guard let rating = ratings.first(where: { $0["letter"]?.string == reader["letter"]?.string })
                else { continue }
                sum += number(criterion["weight"]) * number(rating["level"])
                weight += number(criterion["weight"])
            }
            #expect(isNear(number(reader["overall"]), sum / weight))
            #expect(isNear(number(reader["share"]), weight / 100))
        }
    }

    @Test(arguments: samples) func levelsAndPointsCanBeWorkedOut(_ sample: Sample) throws {
        let result = try Self.result(sample)
        let highest = number(result["rubric"]?["highestLevel"])
        var total = 0.0
        for criterion in items(result["criteria"]) {
            var sum = 0.0
            var weight = 0.0
            for key in ["checks", "peers", "facilitator", "self"] {
                guard let source = criterion["sources"]?[key], source.kind == .object else { continue }
                let level = key == "self" ? source["counted"] : source["level"]
                sum += number(source["weight"]) * number(level)
                weight += number(source["weight"])
            }
            let uncapped = number(criterion["uncappedLevel"])
            #expect(isNear(uncapped, sum / weight))
            let caps = items(criterion["cappedBy"]).compactMap { name in
                items(result["flags"]).first { $0["flag"]?.string == name.string }?["cap"]?.double
            }
            #expect(number(criterion["level"]) == min(uncapped, caps.min() ?? uncapped))
            let points = number(criterion["level"]) / highest * number(criterion["weight"])
            #expect(abs(number(criterion["points"]) - points) <= 0.1 + 1e-9)
            total += number(criterion["points"])
        }
        #expect(abs(total - number(result["total"])) < 1e-9)
    }

    @Test(arguments: samples) func theRangeOfTheTotalCanBeWorkedOut(_ sample: Sample) throws {
        let result = try Self.result(sample)
        let interval = try #require(result["interval"])
        var variance = 0.0
        for source in ["peers", "facilitator"] {
            var points = 0.0
            for criterion in items(result["criteria"])
            where number(criterion["level"]) >= number(criterion["uncappedLevel"]) {
                let weights = ["checks", "peers", "facilitator", "self"].map { key in
                    number(criterion["sources"]?[key]?["weight"])
                }
                points +=
                    number(criterion["weight"]) * number(criterion["sources"]?[source]?["weight"])
                    / weights.reduce(0, +)
            }
            let error = number(result["people"]?[source]?["standardError"])
            let part = points * error / number(result["rubric"]?["highestLevel"])
            variance += part * part
        }
        let error = variance.squareRoot()
        #expect(isNear(number(interval["standardError"]), error))
        let total = number(result["total"])
        #expect(abs(number(interval["low"]) - max(total - 1.645 * error, 0)) < 0.0502)
        #expect(abs(number(interval["high"]) - min(total + 1.645 * error, 100)) < 0.0502)
    }

    @Test(arguments: samples) func gapsAndDifferencesCanBeWorkedOut(_ sample: Sample) throws {
        let result = try Self.result(sample)
        var sum = 0.0
        var weight = 0.0
        for criterion in items(result["criteria"]) {
            guard let sources = criterion["sources"], let gap = sources["self"]?["gap"]?.double else {
                continue
            }
            let readers = sources["peers"]?["level"] ?? sources["facilitator"]?["level"]
            #expect(isNear(gap, number(sources["self"]?["level"]) - number(readers)))
            sum += gap * number(criterion["weight"])
            weight += number(criterion["weight"])
        }
        if weight > 0 { #expect(isNear(number(result["people"]?["self"]?["gap"]), sum / weight)) }
        for difference in items(result["people"]?["disagreements"]) {
            let name = difference["criterion"]?.string
            let criterion = items(result["criteria"]).first { $0["id"]?.string == name }
            for side in ["higher", "lower"] {
                let source = difference[side]?["source"]?.string ?? ""
                #expect(
                    difference[side]?["level"]?.double == criterion?["sources"]?[source]?["level"]?.double
                )
            }
            guard let score = difference["score"]?.double else {
                #expect(number(difference["higher"]?["level"]) - number(difference["lower"]?["level"]) >= 2)
                continue
            }
            let errors = ["peers", "facilitator"].map { key in
                number(criterion?["sources"]?[key]?["standardError"])
            }
            let error = (errors[0] * errors[0] + errors[1] * errors[1]).squareRoot()
            let distance =
                number(difference["higher"]?["level"]) - number(difference["lower"]?["level"])
            #expect(abs(score - distance / error) < 0.0051 && score > 2)
        }
    }

    /// The explanation shows no number that is not in the result or worked out from it.
    @Test(arguments: samples) func theExplanationShowsTheSameNumbers(_ sample: Sample) throws {
        let rubric = try PeopleSamples.rubric(sample.rubric)
        let assessment = try PeopleSamples.assessment(
            of: sample.plan,
            PeopleSamples.reviews(rubric),
            rubric: rubric,
            confirmed: sample.confirmed
        )
        let explanation = ResultExplanation(assessment, style: TextStyle(width: 200))
        let readers = assessment.people?.readers ?? []
        for criterion in assessment.criteria {
            let lines = explanation.text(of: criterion).split(separator: "\n")
            let people = try #require(criterion.people)
            for term in people.terms(withChecks: Double(criterion.evidenceLevel)) {
                let row = lines.first { $0.hasPrefix("  \(term.source.rawValue) ") }
                let words = (row ?? "").split(separator: " ").compactMap { Double($0) }
                #expect(words.first == term.level && words.dropFirst().first == term.weight)
                if term.weight > 0 { #expect(isNear(words.last ?? -1, term.level * term.weight)) }
            }
            guard let peers = people.peers, assessment.people?.aggregator.adjustsForReaders == true else {
                continue
            }
            for rating in peers.ratings {
                let reader = try #require(readers.first { $0.letter == rating.letter })
                let row = lines.first { $0.hasPrefix("  \(rating.letter) ") } ?? ""
                let numbers = row.split(separator: " ").compactMap { Double($0) }
                let adjusted = rating.level - reader.bias
                let expected = [
                    rating.level, reader.bias, adjusted, reader.weight, adjusted * reader.weight,
                    reader.biasError,
                ]
                #expect(numbers.count == expected.count)
                for (one, other) in zip(numbers, expected) { #expect(isNear(one, other)) }
            }
        }
    }

    // MARK: Another way to work it out

    private struct Rating {
        let level: Double
        let bias: Double
        let biasError: Double
        let weight: Double

        init(level: Double, _ reader: DocumentNode?, share: Double) {
            self.level = level
            bias = reader?["bias"]?.double ?? .nan
            biasError = reader?["biasError"]?.double ?? .nan
            // A review of 70 % of the rubric or more is not partial.
            weight = (reader?["weight"]?.double ?? .nan) * (share >= 0.7 ? 1 : share)
        }
    }

    private func mean(_ ratings: [Rating], _ aggregator: String?) -> Double {
        let sorted = ratings.map(\.level).sorted()
        if aggregator == "median" { return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2 }
        if aggregator == "ora2-median" {
            return ((sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2).rounded(.up)
        }
        if aggregator == "trimmed", sorted.count > 2 {
            return sorted.dropFirst().dropLast().reduce(0, +) / Double(sorted.count - 2)
        }
        if aggregator == "mean" || aggregator == "trimmed" {
            return sorted.reduce(0, +) / Double(sorted.count)
        }
        let weight = ratings.reduce(0) { $0 + $1.weight }
        return ratings.reduce(0) { $0 + $1.weight * ($1.level - $1.bias) } / weight
    }

    private func adjusts(_ people: DocumentNode) -> Bool {
        ["adjusted", "posterior"].contains(people["aggregator"]?.string)
    }

    /// The weighted mean of the peers' levels of the criteria.
    private func whole(_ result: DocumentNode) -> Double {
        var sum = 0.0
        var weight = 0.0
        for criterion in items(result["criteria"]) {
            guard let level = criterion["sources"]?["peers"]?["level"]?.double else { continue }
            sum += number(criterion["weight"]) * level
            weight += number(criterion["weight"])
        }
        return sum / weight
    }

    private func error(_ ratings: [Rating], _ noise: Double) -> Double {
        let weight = ratings.reduce(0) { $0 + $1.weight }
        let severity = ratings.reduce(0) { sum, rating in
            sum + rating.weight * rating.weight * rating.biasError * rating.biasError
        }
        return (noise * noise / weight + severity / (weight * weight)).squareRoot()
    }

    private func expect(_ node: DocumentNode, _ level: Double, _ error: Double, count: Int?) {
        let cut = min(max(level, 0), 2)
        #expect(isNear(number(node["level"]), cut))
        #expect(isNear(number(node["standardError"]), error))
        #expect(isNear(number(node["low"]), max(cut - 1.645 * error, 0), 2e-4))
        #expect(isNear(number(node["high"]), min(cut + 1.645 * error, 2), 2e-4))
        if let count { #expect(node["count"]?.int == Int64(count)) }
    }

    /// Levels are rounded to a ten-thousandth.
    private func isNear(_ one: Double, _ other: Double, _ tolerance: Double = 1.01e-4) -> Bool {
        abs(one - other) <= tolerance
    }

    private func number(_ node: DocumentNode?) -> Double { node?.double ?? 0 }

    private func items(_ node: DocumentNode?) -> [DocumentNode] { node?.elements ?? [] }
}
