import LinearRegex

/// A regular expression with what a search costs.
struct Pattern: Sendable {
    private let regex: Regex
    /// Steps for ten bytes of text that are searched for whether there is a match.
    let weight: Int
    /// Steps for ten bytes of text that are searched for where the groups are.
    let groupWeight: Int
    /// The number of groups, without the whole match.
    let groupCount: Int

    /// Reads a pattern in RE2 syntax.
    init(_ text: ArraySlice<UInt8>) throws(RegexError) {
        var limits = Regex.Limits()
        // A rubric has hundreds of patterns, each of which keeps what it has learnt.
        limits.cachedTransitions = 16_384
        regex = try Regex(utf8: text.span, limits: limits)
        groupCount = regex.captureNames.count - 1
        // The cost model of the reference implementation, a quarter step for each character of the pattern,
        // or more for patterns that stand for large programs, such as \pL{100}.
        weight = max(1, (text.count + 3) / 4, regex.programSize / 16)
        // Such a search asks first whether there is a match; then each of its threads copies the places of groups.
        groupWeight = max(3 * weight, regex.programSize * max(16, regex.slotCount) / 128)
    }

    /// The bytes that are charged for the program when it is made during an evaluation.
    var size: Int { regex.programSize * 16 }

    func matches(_ text: ArraySlice<UInt8>, _ evaluator: inout Evaluator) throws(EvaluationError) -> Bool {
        try evaluator.charge(steps: Self.steps(text.count, weight))
        return regex.isMatch(in: text.span)
    }

    /// The first match of the text.
    func firstMatch(
        in text: ArraySlice<UInt8>,
        _ evaluator: inout Evaluator
    ) throws(EvaluationError) -> Regex.Match? {
        try evaluator.charge(steps: Self.steps(text.count, groupWeight))
        return regex.firstMatch(in: text.span)
    }

    /// The matches from left to right, none inside another; an empty one not directly behind another one.
    func matches(
        in text: ArraySlice<UInt8>,
        limit: Int,
        _ evaluator: inout Evaluator
    ) throws(EvaluationError) -> [Regex.Match] {
        // No search of the rest takes longer than this, so that there is room for one before it is made.
        try evaluator.charge(steps: Self.steps(text.count, groupWeight))
        var matches: [Regex.Match] = []
        var start = 0
        var previousEnd = -1
        while matches.count < limit, start <= text.count {
            let search = regex.search(in: text.span, from: start)
            try evaluator.charge(steps: Self.steps(search.length, groupWeight))
            guard let match = search.match else { break }
            let end = match.range.upperBound
            if !match.range.isEmpty || end != previousEnd {
                try evaluator.charge(bytes: 64 + 32 * groupCount)
                matches.append(match)
            }
            // After an empty match the search goes on behind the next character.
            start =
                match.range.isEmpty
                ? (end < text.count
                    ? text.nextScalar(after: text.startIndex + end) - text.startIndex : end + 1)
                : end
            previousEnd = end
        }
        return matches
    }

    /// What a search that looks at some bytes takes; their number and the program are bounded, so that the product
    /// fits.
    private static func steps(_ length: Int, _ weight: Int) -> Int { (length / 10 + 1) * weight }
}

/// What functions have read from texts that are known only when an expression runs; it lasts for one
/// evaluation.
struct FunctionCache {
    // Absent until they are used, which they seldom are.
    private var patterns: [[UInt8]: Pattern]?
    private var zones: [[UInt8]: TimeZoneRules]?

    /// More than a rule needs; when they are reached the cache begins anew.
    private static let limit = 16

    func pattern(_ text: [UInt8]) -> Pattern? { patterns?[text] }

    mutating func keep(_ pattern: Pattern, for text: [UInt8]) {
        var known = patterns.take() ?? [:]
        if known.count >= Self.limit { known = [:] }
        known[text] = pattern
        patterns = known
    }

    func zone(_ name: [UInt8]) -> TimeZoneRules? { zones?[name] }

    mutating func keep(_ zone: TimeZoneRules, for name: [UInt8]) {
        var known = zones.take() ?? [:]
        if known.count >= Self.limit { known = [:] }
        known[name] = zone
        zones = known
    }
}

extension Evaluator {
    /// The pattern that a text spells.
    mutating func pattern(_ text: ArraySlice<UInt8>) throws(EvaluationError) -> Pattern {
        try charge(work: text.count)
        let key = Array(text)
        if let known = cache.pattern(key) { return known }
        let pattern: Pattern
        do throws(RegexError) {
            pattern = try Pattern(text)
        } catch {
            // A letter may stand for hundreds of ranges, which were made before the mistake was found.
            try charge(bytes: 16 * min(Regex.Limits().programSize, 256 * text.count))
            throw EvaluationError(.pattern, "\(error.message) in the pattern: \(error.remedy)")
        }
        try charge(bytes: pattern.size)
        cache.keep(pattern, for: key)
        return pattern
    }
}
