/// The value of a statistic, or the reason why it has none.
///
/// Zero and "cannot be told" are different answers; a coefficient that divides nothing by nothing has to
/// say so instead of showing a number.
public enum Estimated<Value: Sendable & Hashable>: Sendable, Hashable {
    /// The value.
    case value(Value)
    /// The data do not determine a value.
    case undefined(UndefinedReason)

    /// Why a statistic has no value.
    public typealias Reason = UndefinedReason

    /// What a calculation returns, or the reason that it throws.
    init(_ calculation: () throws(UndefinedReason) -> Value) {
        do throws(UndefinedReason) {
            self = .value(try calculation())
        } catch {
            self = .undefined(error)
        }
    }

    /// The value, or `nil` when there is none.
    public var value: Value? {
        if case .value(let value) = self { value } else { nil }
    }

    /// The reason why there is no value, or `nil` when there is one.
    public var reason: UndefinedReason? {
        if case .undefined(let reason) = self { reason } else { nil }
    }

    /// What `transform` makes of the value; the reason stays as it is.
    public func map<Other>(_ transform: (Value) -> Other) -> Estimated<Other> {
        flatMap { .value(transform($0)) }
    }

    /// What `transform` makes of the value, which may have none; the reason stays as it is.
    public func flatMap<Other>(_ transform: (Value) -> Estimated<Other>) -> Estimated<Other> {
        switch self {
        case .value(let value): transform(value)
        case .undefined(let reason): .undefined(reason)
        }
    }
}

/// A number that the data determine, or the reason why they do not.
public typealias Estimate = Estimated<Double>

extension Estimate {
    /// A computed number, or a reason in place of one that is not finite.
    static func finite(_ value: Double, otherwise reason: UndefinedReason) -> Estimate {
        value.isFinite ? .value(value) : .undefined(reason)
    }
}

/// Why a statistic has no value.
public enum UndefinedReason: String, Error, Sendable, Hashable, CaseIterable {
    /// There are no units with ratings.
    case noRatings
    /// All ratings are the same, so that agreement by chance cannot be told from agreement.
    case noVariation
    /// No unit has two ratings that could agree.
    case noPairs
    /// There are fewer units than the statistic needs.
    case tooFewUnits
    /// There are fewer raters, or ratings of a unit, than the statistic needs.
    case tooFewRaters
    /// The statistic needs a rating of every unit by every rater.
    case missingRatings
    /// The statistic needs equally many ratings of every unit.
    case unequalCounts
    /// A rating is none of the categories that were listed.
    case unlistedCategory
    /// The statistic needs values of another kind, such as positive ones.
    case outsideScale
    /// The standard error is zero, so that there is nothing to test against.
    case noStandardError
    /// All ratings stand at one end of the scale, so that the measure would be infinite.
    case extremeScore
    /// A level of the scale was never given, so that nothing is known about it.
    case unusedLevel
    /// The design falls into parts that share nothing, so that the parts cannot be compared.
    case disconnected
    /// The calculation did not settle on a value.
    case notConverged
    /// The design is larger than the statistic is made for.
    case tooLarge
    /// A parameter lies outside its range, such as a confidence of 1.
    case invalidParameter
}
