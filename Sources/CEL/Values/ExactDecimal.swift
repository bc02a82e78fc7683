/// All decimal digits of a double, so that it can be rounded at any place as IEEE 754 asks: to the nearest,
/// ties to even.
///
/// A double is a whole number times a power of two; times 5^k it is a whole number of units of 10^-k.
struct ExactDecimal {
    private let isNegative: Bool
    /// Without leading zeros; empty for zero.
    private let digits: [UInt8]
    /// How many of the digits stand before the point; negative when zeros follow the point.
    private let point: Int

    /// Takes a number that is neither infinite nor NaN.
    init(_ value: Double) {
        isNegative = value.sign == .minus
        let exponentBits = Int(value.exponentBitPattern)
        let hidden: UInt64 = exponentBits == 0 ? 0 : 1 << 52
        var significand = value.significandBitPattern | hidden
        guard significand != 0 else {
            digits = []
            point = 0
            return
        }
        var exponent = max(exponentBits, 1) - 1075
        let zeros = significand.trailingZeroBitCount
        significand >>= UInt64(zeros)
        exponent += zeros
        var number = WholeNumber(significand)
        if exponent >= 0 {
            number.multiply(by: 2, times: exponent)
            digits = number.digits
            point = digits.count
        } else {
            number.multiply(by: 5, times: -exponent)
            digits = number.digits
            point = digits.count + exponent
        }
    }

    /// How much work it is to find all digits, as much as looking at so many bytes is; most for numbers near zero.
    static func work(for value: Double) -> Int {
        // The number of limbs and the number of their multiplications both grow with the power of two.
        let exponent = value == 0 ? 0 : abs(Int(value.exponent))
        return exponent * exponent / 64
    }

    /// The most that `work(for:)` gives, for the smallest number there is.
    static let mostWork = 1074 * 1074 / 64

    /// With exactly `places` digits after the point, as `%.2f` writes it.
    func fixed(_ places: Int) -> String {
        let (digits, point) = rounded(toCount: point + places)
        let whole = point > 0 ? Self.text(digits[..<point]) : "0"
        let fraction = String(repeating: "0", count: max(0, -point)) + Self.text(digits[max(0, point)...])
        let padded = fraction.prefix(places) + String(repeating: "0", count: max(0, places - fraction.count))
        return (isNegative ? "-" : "") + whole + (places > 0 ? "." + padded : "")
    }

    /// One digit, `places` digits after the point and an exponent, as `%.2e` writes it.
    func scientific(_ places: Int) -> String {
        let (digits, point) = rounded(toCount: places + 1)
        let exponent = self.digits.isEmpty ? 0 : point - 1
        let power = String(abs(exponent))
        return (isNegative ? "-" : "") + Self.text(digits.prefix(1))
            + (places > 0 ? "." + Self.text(digits.dropFirst().prefix(places)) : "")
            + (exponent < 0 ? "e-" : "e+") + (power.count < 2 ? "0" + power : power)
    }

    /// The first `count` digits, rounded and filled up with zeros.
    private func rounded(toCount count: Int) -> (digits: [UInt8], point: Int) {
        guard count >= 0 else { return ([], point - count) }
        guard count < digits.count else {
            return (digits + Array(repeating: 0, count: count - digits.count), point)
        }
        var kept = Array(digits[..<count])
        let rest = digits[count...]
        let half: UInt8 = 5
        let isUp =
            rest[count] > half
            || rest[count] == half && (rest.dropFirst().contains { $0 != 0 } || (kept.last ?? 0) % 2 == 1)
        guard isUp else { return (kept, point) }
        var place = count - 1
        while place >= 0, kept[place] == 9 {
            kept[place] = 0
            place -= 1
        }
        if place >= 0 {
            kept[place] += 1
            return (kept, point)
        }
        // 9.99 becomes 10.0: one digit more before the point.
        return ([1] + kept, point + 1)
    }

    private static func text(_ digits: some Sequence<UInt8>) -> String {
        String(decoding: digits.map { UInt8(ascii: "0") + $0 }, as: UTF8.self)
    }
}

/// A natural number of any size, nine decimal digits to a limb, the lowest first.
private struct WholeNumber {
    private static let limit: UInt64 = 1_000_000_000
    private var limbs: [UInt64]

    init(_ value: UInt64) {
        limbs = []
        var rest = value
        while rest > 0 {
            limbs.append(rest % Self.limit)
            rest /= Self.limit
        }
    }

    /// Multiplies by a power of a small factor.
    mutating func multiply(by factor: UInt64, times: Int) {
        var remaining = times
        while remaining > 0 {
            // Several factors at once, while the product of a limb still fits 64 bits.
            var product: UInt64 = 1
            while remaining > 0, product <= Self.limit {
                product *= factor
                remaining -= 1
            }
            var carry: UInt64 = 0
            for index in limbs.indices {
                let sum = limbs[index] * product + carry
                limbs[index] = sum % Self.limit
                carry = sum / Self.limit
            }
            while carry > 0 {
                limbs.append(carry % Self.limit)
                carry /= Self.limit
            }
        }
    }

    /// The decimal digits, the highest first, without leading zeros.
    var digits: [UInt8] {
        var lowestFirst: [UInt8] = []
        for limb in limbs {
            var rest = limb
            for _ in 0..<9 {
                lowestFirst.append(UInt8(rest % 10))
                rest /= 10
            }
        }
        while lowestFirst.last == 0 { lowestFirst.removeLast() }
        return lowestFirst.reversed()
    }
}
