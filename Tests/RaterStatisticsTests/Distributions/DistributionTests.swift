import Testing

@testable import RaterStatistics

/// Numbers of SciPy 1.12: `stats.t.sf`, `stats.f.sf`, `stats.chi2.sf`, `stats.norm.sf` and the inverses; but for those of
/// Student's t, which SciPy has to eight digits only and mpmath 1.3 to all.
@Suite("Distributions")
struct DistributionTests {
    struct Value: Sendable, CustomTestStringConvertible {
        let argument: Double
        let degrees: [Double]
        let expected: Double
        var testDescription: String { "\(argument) \(degrees)" }

        init(_ argument: Double, _ degrees: Double..., expecting expected: Double) {
            self.argument = argument
            self.degrees = degrees
            self.expected = expected
        }
    }

    private func isClose(_ one: Double, _ other: Double) -> Bool {
        abs(one - other) <= 2e-12 * abs(other)
    }

    @Test(arguments: [
        Value(0.5, 1, expecting: 0.7048327646991336),
        Value(2, 3, expecting: 0.1393259685588431),
        Value(12.7062047361747, 1, expecting: 0.050000000000000024),
        Value(1.96, 1000, expecting: 0.05027318495574871),
        Value(30, 7, expecting: 1.1788468880733126e-08),
        Value(0.001, 12, expecting: 0.9992185475306494),
    ])
    func studentTails(value: Value) {
        let tail = StudentDistribution.twoSided(value.argument, degrees: value.degrees[0])
        #expect(isClose(tail, value.expected), "\(tail)")
        #expect(StudentDistribution.twoSided(-value.argument, degrees: value.degrees[0]) == tail)
    }

    @Test(arguments: [
        Value(1.79467849223947, 5, 18, expecting: 0.16476880834463925),
        Value(11.0272479564033, 5, 15, expecting: 0.00013456651648433476),
        Value(0.3, 2, 40, expecting: 0.7424704182237714),
        Value(250, 1, 3, expecting: 0.0005499737973504364),
        Value(1.02, 500, 700, expecting: 0.40370455438665664),
        Value(4.2, 2.5, 7.75, expecting: 0.0524429932405959),
    ])
    func fisherTails(value: Value) {
        let tail = FisherDistribution.upperTail(value.argument, value.degrees[0], value.degrees[1])
        #expect(isClose(tail, value.expected), "\(tail)")
    }

    @Test(arguments: [
        Value(3.84145882069412, 1, expecting: 0.05000000000000028),
        Value(17.7407407407407, 5, expecting: 0.003289509243680335),
        Value(98.8735161686451, 24, expecting: 4.672592961554664e-11),
        Value(0.02, 3, expecting: 0.9992522446606088),
        Value(250, 200, expecting: 0.009379131668826098),
    ])
    func chiSquaredTails(value: Value) {
        let tail = ChiSquaredDistribution.upperTail(value.argument, degrees: value.degrees[0])
        #expect(isClose(tail, value.expected), "\(tail)")
    }

    @Test(arguments: [
        Value(0.95, 1, expecting: 12.706204736174705),
        Value(0.95, 10, expecting: 2.2281388519862747),
        Value(0.9, 4, expecting: 2.1318467863266503),
        Value(0.99, 100, expecting: 2.6258905214380179),
        Value(0.999, 3.5, expecting: 10.20482863165588),
    ])
    func studentQuantiles(value: Value) {
        let quantile = StudentDistribution.central(value.argument, degrees: value.degrees[0])
        #expect(isClose(quantile, value.expected), "\(quantile)")
    }

    @Test(arguments: [
        Value(0.025, 5, 18, expecting: 3.381967805875243),
        Value(0.975, 5, 18, expecting: 0.15718616136624455),
        Value(0.025, 1, 1, expecting: 647.7890114778446),
        Value(0.05, 3.7, 12.2, expecting: 3.3007293899157073),
        Value(0.001, 40, 60, expecting: 2.408567093973793),
    ])
    func fisherQuantiles(value: Value) {
        let quantile = FisherDistribution.upperQuantile(value.argument, value.degrees[0], value.degrees[1])
        #expect(isClose(quantile, value.expected), "\(quantile)")
    }

    @Test(arguments: [
        Value(0.1, expecting: 0.920344325445942),
        Value(1.959963984540054, expecting: 0.05),
        Value(5, expecting: 5.733031437583866e-07),
        Value(8.3, expecting: 1.0411139489780493e-16),
    ])
    func normalTails(value: Value) {
        #expect(isClose(NormalDistribution.twoSided(value.argument), value.expected))
        #expect(isClose(NormalDistribution.twoSided(-value.argument), value.expected))
    }

    @Test(arguments: [
        Value(0.5, expecting: 0.6744897501960817),
        Value(0.9, expecting: 1.6448536269514722),
        Value(0.95, expecting: 1.959963984540054),
        Value(0.999, expecting: 3.2905267314919255),
    ])
    func normalQuantiles(value: Value) {
        let quantile = NormalDistribution.central(value.argument)
        #expect(isClose(quantile, value.expected), "\(quantile)")
    }

    @Test func tailsEndAtZeroAndOne() {
        #expect(StudentDistribution.twoSided(0, degrees: 5) == 1)
        #expect(StudentDistribution.twoSided(1e200, degrees: 5) == 0)
        #expect(FisherDistribution.upperTail(0, 2, 3) == 1)
        #expect(FisherDistribution.upperTail(.infinity, 2, 3) == 0)
        #expect(ChiSquaredDistribution.upperTail(0, degrees: 4) == 1)
    }

    @Test(arguments: [-0.999, -0.3, 0, 1e-9, 0.5, 0.999_999])
    func fisherTransformComesBack(r: Double) {
        #expect(abs(FisherTransform.backward(FisherTransform.forward(r)) - r) < 1e-12)
    }
}
