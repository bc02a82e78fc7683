/// A regular expression in the syntax of RE2, matched in time proportional to the length of the text.
///
/// A pattern and a text may both come from people whom one does not know: there is no pattern, short of the limits,
/// that makes a search slow. (To find all matches is one search for each; one that looks to the end of the text before
/// it knows its match makes them many.) What is not known how to match in linear time (back-references, look-around) is refused.
public struct Regex: Sendable {
    /// The pattern as it was written.
    public let pattern: String

    /// The names of the capturing groups; the first is the whole match, which like unnamed groups has none.
    public let captureNames: [String?]

    let program: Program
    let limits: Limits
    private let pool = ScratchPool()

    /// Creates a regular expression from a pattern.
    ///
    /// - Throws: ``RegexError`` if the pattern is malformed, asks for what cannot be done in linear time, or exceeds a
    ///   limit.
    public init(_ pattern: String, limits: Limits = .default) throws(RegexError) {
        try self.init(utf8: pattern.utf8.span, limits: limits)
    }

    /// Creates a regular expression from the UTF-8 of a pattern.
    ///
    /// - Throws: ``RegexError`` if the pattern is malformed, asks for what cannot be done in linear time, or exceeds a
    ///   limit.
    public init(utf8 pattern: Span<UInt8>, limits: Limits = .default) throws(RegexError) {
        guard pattern.count <= limits.patternBytes else {
            throw RegexError(reason: .patternTooLong(limit: limits.patternBytes), offset: limits.patternBytes)
        }
        let text: UTF8Span
        do {
            text = try UTF8Span(validating: pattern)
        } catch {
            throw RegexError(reason: .invalidUTF8, offset: error.byteOffsets.lowerBound)
        }
        let parsed = try PatternParser.parse(text, limits: limits)
        self.pattern = String(copying: text)
        self.limits = limits
        captureNames = parsed.captureNames
        program = try ProgramBuilder.program(for: parsed, limit: limits.programSize)
    }

    /// The number of instructions and byte ranges of the compiled pattern.
    ///
    /// A search costs at most a small multiple of this number times the length of the text, which a caller may charge
    /// against a budget before it searches. Most searches cost far less.
    public var programSize: Int {
        program.instructions.count + program.transitions.count
    }

    /// Whether the pattern matches anywhere in a text.
    ///
    /// The text should be UTF-8; bytes that are not match nothing, not even `.`.
    ///
    /// - Complexity: O(*n*) in the length of the text, with ``programSize`` as the factor in the worst case.
    public func isMatch(in text: Span<UInt8>) -> Bool {
        var scratch = pool.take(for: program, limits: limits)
        let isMatch = scratch.automaton.matches(program, text, from: 0)
        pool.putBack(scratch)
        return isMatch
    }

    /// Whether the pattern matches anywhere in a text.
    public func isMatch(in text: String) -> Bool {
        isMatch(in: text.utf8.span)
    }

    /// Whether the pattern matches anywhere in a text.
    public func isMatch(in text: [UInt8]) -> Bool {
        isMatch(in: text.span)
    }

    /// The first match in a text that begins at an offset or after it.
    ///
    /// Of the matches that begin leftmost it is the one that Perl and RE2 prefer: earlier alternatives before later
    /// ones, greedy repetitions as long as possible. What stands before `start` is seen by `^` and `\b`.
    ///
    /// - Parameters:
    ///   - text: The UTF-8 of the text.
    ///   - start: The offset to begin at; outside of the text there is no match.
    /// - Returns: The place of the match and of its groups, or nil if there is none.
    /// - Complexity: O(*n*) in the length of the text, with ``programSize`` as the factor in the worst case, and the
    ///   number of groups for each copy of them.
    public func firstMatch(in text: Span<UInt8>, from start: Int = 0) -> Match? {
        search(in: text, from: start).match
    }

    /// The first match that begins at an offset or after it, and how many bytes were looked at to know it.
    package func search(in text: Span<UInt8>, from start: Int) -> (match: Match?, length: Int) {
        guard start >= 0, start <= text.count else { return (nil, 0) }
        var scratch = pool.take(for: program, limits: limits)
        let slots = scratch.firstMatch(program, text, from: start)
        let length = max(0, min(scratch.end, text.count) - start)
        pool.putBack(scratch)
        return (slots.map(Match.init(slots:)), length)
    }

    /// The work of a search for groups beside one without: how many words a thread takes along.
    package var slotCount: Int { program.slotCount }

    /// The first match in a text that begins at an offset in its UTF-8 or after it.
    public func firstMatch(in text: String, from start: Int = 0) -> Match? {
        firstMatch(in: text.utf8.span, from: start)
    }

    /// The first match in a text that begins at an offset or after it.
    public func firstMatch(in text: [UInt8], from start: Int = 0) -> Match? {
        firstMatch(in: text.span, from: start)
    }
}
