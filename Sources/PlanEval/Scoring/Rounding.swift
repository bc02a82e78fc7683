/// The one rounding rule of the project: decimal, half up, and the parts of a sum by largest remainder.
enum Rounding {
    /// A number that is meant to be a half must not fall to the wrong side because binary fractions miss it.
    private static let tolerance = 1e-7

    /// A number of zero or more in tenths, half up.
    static func tenths(_ value: Double) -> Int {
        guard value.isFinite, value < 1e12 else { return 0 }
        return Int((value * 10 + 0.5 + tolerance).rounded(.down))
    }

    /// A level in steps of a ten-thousandth, half up: what is printed with four decimals is what is counted.
    static func fine(_ value: Double) -> Double { rounded(value, steps: 10_000) }

    /// A number in hundredths, half up.
    static func hundredths(_ value: Double) -> Double { rounded(value, steps: 100) }

    private static func rounded(_ value: Double, steps: Double) -> Double {
        guard value.isFinite, abs(value) < 1e9 else { return 0 }
        let whole = (value * steps + 0.5 + tolerance).rounded(.down)
        return whole == 0 ? 0 : whole / steps
    }

    /// The parts of a sum in tenths, so that they add up to the rounded sum: each is cut, and the tenths that
    /// are left go to the largest remainders, the first of equals (Hare–Niemeyer).
    static func tenths(_ parts: [Double]) -> (parts: [Int], sum: Int) {
        let sum = tenths(parts.reduce(0, +))
        var cut = parts.map { Int(($0 * 10 + tolerance).rounded(.down)) }
        let remainders = zip(parts, cut).map { $0 * 10 - Double($1) }
        let order = parts.indices.sorted { one, other in
            let difference = remainders[one] - remainders[other]
            return abs(difference) > tolerance ? difference > 0 : one < other
        }
        var left = sum - cut.reduce(0, +)
        for index in order where left > 0 {
            cut[index] += 1
            left -= 1
        }
        return (cut, sum)
    }
}
