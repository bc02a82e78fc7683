/// A point in time: seconds since 1970-01-01T00:00:00Z and nanoseconds, from year 1 to year 9999.
public struct Timestamp: Sendable, Hashable, Comparable {
    /// Whole seconds; earlier points are negative.
    public let seconds: Int64
    /// Nanoseconds after the second, 0 to 999,999,999.
    public let nanoseconds: Int32

    static let earliest: Int64 = -62_135_596_800
    static let latest: Int64 = 253_402_300_799

    /// Makes a point in time.
    ///
    /// - Returns: `nil` outside the years 1 to 9999.
    public init?(seconds: Int64, nanoseconds: Int32 = 0) {
        guard (Self.earliest...Self.latest).contains(seconds), (0..<1_000_000_000).contains(nanoseconds)
        else {
            return nil
        }
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }

    /// Orders points in time, the earlier first.
    public static func < (one: Timestamp, other: Timestamp) -> Bool {
        (one.seconds, one.nanoseconds) < (other.seconds, other.nanoseconds)
    }

    func adding(_ duration: Duration) -> Timestamp? {
        let (whole, rest) = duration.nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
        var seconds = seconds + whole
        var nanoseconds = Int64(nanoseconds) + rest
        if nanoseconds < 0 {
            nanoseconds += 1_000_000_000
            seconds -= 1
        } else if nanoseconds >= 1_000_000_000 {
            nanoseconds -= 1_000_000_000
            seconds += 1
        }
        return Timestamp(seconds: seconds, nanoseconds: Int32(nanoseconds))
    }

    /// The time from `other` to this point; `nil` when it does not fit a duration.
    func since(_ other: Timestamp) -> Duration? {
        let (nanoseconds, overflow) = (seconds - other.seconds).multipliedReportingOverflow(by: 1_000_000_000)
        guard !overflow else { return nil }
        let (sum, carry) = nanoseconds.addingReportingOverflow(
            Int64(self.nanoseconds) - Int64(other.nanoseconds)
        )
        return carry ? nil : Duration(nanoseconds: sum)
    }
}

/// A span of time in nanoseconds, about 292 years either way.
public struct Duration: Sendable, Hashable, Comparable {
    /// The length in nanoseconds.
    public let nanoseconds: Int64

    /// Makes a span of time.
    public init(nanoseconds: Int64) {
        self.nanoseconds = nanoseconds
    }

    /// Orders spans, the shorter first.
    public static func < (one: Duration, other: Duration) -> Bool { one.nanoseconds < other.nanoseconds }
}

extension Timestamp {
    /// Reads RFC 3339 text such as `2026-03-01T09:30:00Z`.
    ///
    /// - Returns: `nil` for any other text.
    public init?(_ text: String) {
        // The reason does not matter to a caller that only asks whether there is a time.
        guard let time = try? TimeText.timestamp(Array(text.utf8)[...]) else { return nil }
        self = time
    }
}
