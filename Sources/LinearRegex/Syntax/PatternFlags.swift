/// The flags that `(?imsU)` sets, and that last to the end of the group they stand in.
struct PatternFlags {
    /// `i`: letters match all their spellings.
    var ignoresCase = false
    /// `m`: `^` and `$` match at line breaks too.
    var isMultiline = false
    /// `s`: `.` matches a line feed too.
    var dotMatchesNewline = false
    /// `U`: a repetition is lazy, and with a `?` greedy.
    var isLazyByDefault = false

    /// Sets the flag of a letter; false when there is no such flag.
    mutating func set(_ letter: Unicode.Scalar, to value: Bool) -> Bool {
        switch letter {
        case "i": ignoresCase = value
        case "m": isMultiline = value
        case "s": dotMatchesNewline = value
        case "U": isLazyByDefault = value
        default: return false
        }
        return true
    }
}
