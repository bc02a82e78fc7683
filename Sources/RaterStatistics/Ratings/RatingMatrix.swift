/// The ratings that statistics of agreement work on: units, and who gave each of them which value.
///
/// Missing ratings take no room, so that a few thousand plans with five peers each stay small. Order carries no
/// meaning: no statistic depends on the order of the units, and only those about single raters on who is who.
public struct RatingMatrix: Sendable, Hashable {
    /// The value that a rater gave.
    public struct Entry: Sendable, Hashable {
        /// The place of the rater, from zero.
        public let rater: Int
        /// The value on the scale.
        public let value: Double

        /// Makes an entry of a finite value.
        package init(rater: Int, value: Double) {
            self.rater = rater
            // Adding zero makes −0 and 0 one value.
            self.value = value + 0
        }
    }

    /// Why rows do not make a matrix.
    public enum Problem: Error, Sendable, Hashable {
        /// A value that is not finite.
        case invalidValue(unit: Int, rater: Int)
        /// A row that is longer or shorter than the first one.
        case unevenRow(unit: Int)
    }

    /// The number of raters, whether they rated or not.
    public let raterCount: Int
    /// The ratings of each unit, by rater.
    public let units: [[Entry]]

    /// Takes a row for each unit and a column for each rater; `nil` is a missing rating.
    ///
    /// - Throws: `Problem` with the first row or value that cannot stand.
    public init(_ rows: [[Double?]]) throws(Problem) {
        let raterCount = rows.first?.count ?? 0
        var units: [[Entry]] = []
        units.reserveCapacity(rows.count)
        for (unit, row) in rows.enumerated() {
            guard row.count == raterCount else { throw .unevenRow(unit: unit) }
            var entries: [Entry] = []
            for (rater, value) in row.enumerated() {
                guard let value else { continue }
                guard value.isFinite else { throw .invalidValue(unit: unit, rater: rater) }
                entries.append(Entry(rater: rater, value: value))
            }
            units.append(entries)
        }
        self.raterCount = raterCount
        self.units = units
    }

    /// Takes the plans of a table as units; the shares of partial reviews do not count here.
    public init(_ table: RatingTable) {
        var units = [[Entry]](repeating: [], count: table.planCount)
        for rating in table.ratings {
            units[rating.plan].append(Entry(rater: rating.rater, value: rating.value))
        }
        self.units = units
        raterCount = table.raterCount
    }

    /// Takes the ratings of each unit as they are, by rater; missing ratings take no room.
    package init(units: [[Entry]], raterCount: Int) {
        self.units = units
        self.raterCount = raterCount
    }

    /// The number of ratings.
    public var ratingCount: Int { units.reduce(0) { $0 + $1.count } }

    /// All values in order, each once.
    public var distinctValues: [Double] {
        Set(units.joined().lazy.map(\.value)).sorted()
    }

    /// The rows without missing ratings.
    ///
    /// - Returns: undefined when a rating is missing, or when there is nothing.
    var completeRows: Estimated<[[Double]]> {
        guard raterCount > 0, !units.isEmpty else { return .undefined(.noRatings) }
        guard units.allSatisfy({ $0.count == raterCount }) else { return .undefined(.missingRatings) }
        return .value(units.map { $0.map(\.value) })
    }

    /// What two raters gave to the units that both rated.
    public func pairs(_ first: Int, _ second: Int) -> [(Double, Double)] {
        units.compactMap { entries in
            guard let one = entries.first(where: { $0.rater == first }),
                let other = entries.first(where: { $0.rater == second })
            else { return nil }
            return (one.value, other.value)
        }
    }
}
