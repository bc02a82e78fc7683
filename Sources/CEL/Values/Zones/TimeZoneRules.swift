/// When the clocks of a place are how far from Greenwich.
public struct TimeZoneRules: Sendable, Hashable {
    /// Points in time at which the offset changes, in seconds since 1970, ascending.
    let transitions: [Int64]
    /// The offsets that begin there, in seconds east of Greenwich; as many as transitions.
    let offsets: [Int]
    /// The offset before the first change.
    let initialOffset: Int
    /// What holds after the last change, if it is not the last offset for ever.
    let continuation: YearlyRule?

    init(transitions: [Int64], offsets: [Int], initialOffset: Int, continuation: YearlyRule?) {
        self.transitions = transitions
        self.offsets = offsets
        self.initialOffset = initialOffset
        self.continuation = continuation
    }

    /// A place whose clocks never change.
    ///
    /// - Parameter secondsEast: the distance from Greenwich.
    public init(secondsEast: Int) {
        self.init(transitions: [], offsets: [], initialOffset: secondsEast, continuation: nil)
    }

    /// Seconds east of Greenwich at a point in time, given in seconds since 1970.
    ///
    /// - Complexity: O(log n) in the number of changes.
    public func offset(at seconds: Int64) -> Int {
        let seconds = min(max(seconds, Timestamp.earliest), Timestamp.latest)
        var low = 0
        var high = transitions.count
        while low < high {
            let middle = (low + high) / 2
            if transitions[middle] <= seconds { low = middle + 1 } else { high = middle }
        }
        if low == transitions.count, let continuation { return continuation.offset(at: seconds) }
        return low == 0 ? initialOffset : offsets[low - 1]
    }
}

/// Where an environment finds time zones by name.
///
/// Evaluation makes no system calls, so the host says what is known. Without a host, only `UTC` and offsets
/// such as `+02:00` are.
public struct TimeZones: Sendable {
    private let find: @Sendable (String) -> TimeZoneRules?

    /// Uses a function of the host.
    ///
    /// - Parameter find: gives the rules for a name of the IANA database such as `Europe/Berlin`; it is never
    ///   asked for names that begin with `/` or hold anything but letters, digits, `_`, `+`, `-` and single
    ///   `/`. The same name must always give the same rules.
    public init(_ find: @escaping @Sendable (_ name: String) -> TimeZoneRules?) {
        self.find = find
    }

    /// Knows `UTC` and fixed offsets.
    public static let fixedOffsets = TimeZones { _ in nil }

    /// The rules for `UTC`, `+02:00`, `-02:30`, `02:00` or a name of the host.
    public func rules(named name: String) -> TimeZoneRules? {
        rules(named: Array(name.utf8)[...])
    }

    func rules(named name: ArraySlice<UInt8>) -> TimeZoneRules? {
        if let seconds = TimeText.offset(name) { return TimeZoneRules(secondsEast: seconds) }
        guard Self.isName(name) else { return nil }
        return find(String(decoding: name, as: UTF8.self))
    }

    /// Whether a text can be the name of a zone, which becomes the path of a file.
    static func isName(_ name: ArraySlice<UInt8>) -> Bool {
        guard name.count <= 64, !name.isEmpty else { return false }
        return name.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty
                && part.allSatisfy { Lexer.isLetter($0) || Lexer.isDigit($0) || "+-".utf8.contains($0) }
        }
    }
}
