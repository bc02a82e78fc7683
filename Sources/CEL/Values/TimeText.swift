/// Reads and writes times and spans as text.
enum TimeText {
    /// RFC 3339 with an offset, `2026-03-01T09:30:00.5Z`, at most nine digits after the point.
    static func timestamp(_ text: ArraySlice<UInt8>) throws(EvaluationError) -> Timestamp {
        var reader = DigitReader(text)
        guard let year = reader.number(4), reader.skip("-"), let month = reader.number(2), reader.skip("-"),
            let day = reader.number(2), let date = CivilDate(year: year, month: month, day: day)
        else { throw unreadable(text, "point in time", "2026-03-01T09:30:00Z") }
        guard reader.skip("T") || reader.skip("t"), let hour = reader.number(2), reader.skip(":"),
            let minute = reader.number(2), reader.skip(":"), let second = reader.number(2),
            hour < 24, minute < 60, second < 60
        else { throw unreadable(text, "point in time", "2026-03-01T09:30:00Z") }
        var nanoseconds = 0
        if reader.skip(".") {
            guard let fraction = reader.fraction() else {
                throw unreadable(text, "point in time", "2026-03-01T09:30:00Z")
            }
            nanoseconds = fraction
        }
        let offset: Int
        if reader.skip("Z") || reader.skip("z") {
            offset = 0
        } else if let minutes = reader.signedOffset() {
            offset = minutes * 60
        } else {
            throw unreadable(text, "point in time: the offset is missing or wrong,", "2026-03-01T09:30:00Z")
        }
        let seconds = date.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second - offset
        guard reader.isAtEnd, let time = Timestamp(seconds: Int64(seconds), nanoseconds: Int32(nanoseconds))
        else {
            throw unreadable(text, "point in time", "2026-03-01T09:30:00Z")
        }
        return time
    }

    /// A date of ten bytes, `2026-03-01`; `nil` for any other text.
    static func date(_ text: Span<UInt8>) -> CivilDate? {
        guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else { return nil }
        guard let year = number(text, 0..<4), let month = number(text, 5..<7), let day = number(text, 8..<10)
        else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    @inline(__always)
    private static func number(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var value = 0
        for offset in range {
            let digit = text[offset] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            value = value &* 10 &+ Int(digit)
        }
        return value
    }

    /// A sign and numbers with units: `1h30m`, `-1.5s`, `200ms`, `0`.
    static func duration(_ text: ArraySlice<UInt8>) throws(EvaluationError) -> Duration {
        var reader = DigitReader(text)
        let isNegative = reader.skip("-")
        if !isNegative { _ = reader.skip("+") }
        if reader.remaining.elementsEqual("0".utf8) { return Duration(nanoseconds: 0) }
        // The magnitude of the most negative span is one more than that of the longest one.
        var total: UInt64 = 0
        var isEmpty = true
        while !reader.isAtEnd {
            guard let (part, overflow) = reader.spanPart() else {
                if reader.remaining.first == UInt8(ascii: "d") {
                    throw unreadable(text, "span of time: days are no unit, write hours", "720h")
                }
                throw unreadable(text, "span of time", "36h or 1h30m")
            }
            let (sum, carry) = total.addingReportingOverflow(part)
            guard !overflow, !carry else { throw spanRange }
            total = sum
            isEmpty = false
        }
        guard !isEmpty else { throw unreadable(text, "span of time", "36h or 1h30m") }
        guard total <= UInt64(Int64.max) + (isNegative ? 1 : 0) else { throw spanRange }
        return Duration(nanoseconds: isNegative ? Int64(truncatingIfNeeded: 0 &- total) : Int64(total))
    }

    /// Seconds east of Greenwich for `UTC`, `+02:00`, `-02:30` or `02:00`; `nil` for names.
    static func offset(_ zone: ArraySlice<UInt8>) -> Int? {
        if zone.elementsEqual("UTC".utf8) { return 0 }
        var reader = DigitReader(zone)
        guard let minutes = reader.signedOffset(signRequired: false), reader.isAtEnd else { return nil }
        return minutes * 60
    }

    private static let spanRange = EvaluationError(
        .overflow,
        "the span of time does not fit 64 bits of nanoseconds"
    )

    private static func unreadable(
        _ text: ArraySlice<UInt8>,
        _ kind: String,
        _ example: String
    ) -> EvaluationError {
        EvaluationError(
            .conversion,
            "\"\(String(decoding: text.prefix(80), as: UTF8.self))\" is no \(kind) such as \(example)"
        )
    }
}

extension Timestamp {
    /// RFC 3339 in UTC, with as many digits after the point as are needed.
    package var text: String {
        let zoned = ZonedTime(self, offset: 0)
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        let date = zoned.date
        let second = zoned.secondOfDay
        return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2) + "T"
            + padded(second / 3600, 2) + ":" + padded(second / 60 % 60, 2) + ":" + padded(second % 60, 2)
            + Duration.fraction(Int(nanoseconds)) + "Z"
    }
}

extension Duration {
    /// Seconds with the unit, such as `5400s` or `-0.5s`.
    package var text: String {
        let magnitude = nanoseconds.magnitude
        return (nanoseconds < 0 ? "-" : "") + String(magnitude / 1_000_000_000)
            + Self.fraction(Int(magnitude % 1_000_000_000)) + "s"
    }

    static func fraction(_ nanoseconds: Int) -> String {
        guard nanoseconds != 0 else { return "" }
        var digits = String(1_000_000_000 + nanoseconds).dropFirst()
        while digits.last == "0" { digits = digits.dropLast() }
        return "." + digits
    }
}

/// Reads digits and separators from the front of a text.
private struct DigitReader {
    private let text: ArraySlice<UInt8>
    private var position: Int

    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        position = text.startIndex
    }

    var remaining: ArraySlice<UInt8> { text[position...] }

    var isAtEnd: Bool { position == text.endIndex }

    mutating func skip(_ letter: Unicode.Scalar) -> Bool {
        guard position < text.endIndex, UInt32(text[position]) == letter.value else { return false }
        position += 1
        return true
    }

    private mutating func digit() -> Int? {
        guard position < text.endIndex, Lexer.isDigit(text[position]) else { return nil }
        defer { position += 1 }
        return Int(text[position] &- UInt8(ascii: "0"))
    }

    /// Exactly `width` digits.
    mutating func number(_ width: Int) -> Int? {
        var value = 0
        for _ in 0..<width {
            guard let digit = digit() else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    /// One to nine digits after the point, in nanoseconds.
    mutating func fraction() -> Int? {
        var value = 0
        var scale = 1_000_000_000
        while let digit = digit() {
            guard scale > 1 else { return nil }
            scale /= 10
            value += digit * scale
        }
        return scale < 1_000_000_000 ? value : nil
    }

    /// `+hh:mm` or `-hh:mm` in minutes.
    mutating func signedOffset(signRequired: Bool = true) -> Int? {
        let isNegative = skip("-")
        if !isNegative, !skip("+"), signRequired { return nil }
        guard let hours = number(2), skip(":"), let minutes = number(2), hours < 24, minutes < 60 else {
            return nil
        }
        return (hours * 60 + minutes) * (isNegative ? -1 : 1)
    }

    /// A number with a unit, in nanoseconds; the fraction is cut to whole nanoseconds.
    mutating func spanPart() -> (nanoseconds: UInt64, overflow: Bool)? {
        let start = position
        var value: UInt64 = 0
        var overflow = false
        while let digit = digit() {
            let (product, tooLarge) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(UInt64(digit))
            value = sum
            overflow = overflow || tooLarge || carry
        }
        var hasDigits = position > start
        var fraction = start..<start
        if skip(".") {
            let first = position
            while digit() != nil {}
            fraction = first..<position
            hasDigits = hasDigits || !fraction.isEmpty
        }
        guard hasDigits, let unit = unit() else { return nil }
        let (nanoseconds, tooLarge) = value.multipliedReportingOverflow(by: unit)
        var part: UInt64 = 0
        var scale = unit
        for digit in text[fraction] where scale >= 10 {
            scale /= 10
            part += UInt64(digit - UInt8(ascii: "0")) * scale
        }
        let (sum, carry) = nanoseconds.addingReportingOverflow(part)
        return (sum, overflow || tooLarge || carry)
    }

    private mutating func unit() -> UInt64? {
        for unit in Self.units where remaining.starts(with: unit.name.utf8) {
            position += unit.name.utf8.count
            return unit.nanoseconds
        }
        return nil
    }

    private static let units: [(name: String, nanoseconds: UInt64)] = [
        ("ns", 1), ("us", 1000), ("µs", 1000), ("ms", 1_000_000), ("s", 1_000_000_000), ("m", 60_000_000_000),
        ("h", 3_600_000_000_000),
    ]
}
