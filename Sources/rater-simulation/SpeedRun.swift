import Platform
import RaterStatistics

/// Measures the time of the model on a made-up cohort and prints one JSON object.
struct SpeedRun {
    private let plans: Int
    private let reviews: Int
    private let threads: Int

    init(_ arguments: some Collection<String>) throws(UsageError) {
        let numbers = arguments.compactMap { Int($0) }
        guard numbers.count == arguments.count, (2...3).contains(numbers.count),
            numbers.allSatisfy({ $0 > 0 }), numbers[0] > numbers[1]
        else { throw UsageError() }
        plans = numbers[0]
        reviews = numbers[1]
        threads = numbers.count == 3 ? numbers[2] : 1
    }

    func run() throws {
        var random = Xoshiro256(seed: 1)
        let cohort = try SimulatedCohort(.pg1, count: plans, reviews: reviews, using: &random)
        let model = RaterModel(RaterModel.Configuration(threads: threads))
        var fit: RaterFit?
        var best = UInt64.max
        var processor = UInt64.max
        // A small cohort is over before the clock has settled.
        for _ in 0..<(plans > 1000 ? 1 : 50) {
            var wall: UInt64 = 0
            let used = ProcessClock.processor.measure {
                wall = ProcessClock.wall.measure { fit = model.fit(cohort.table) }
            }
            best = min(best, wall)
            processor = min(processor, used)
        }
        guard let fit else { return }
        var error = 0.0
        var plain = 0.0
        var sums = [Double](repeating: 0, count: plans)
        for rating in cohort.table.ratings { sums[rating.plan] += rating.value / Double(reviews) }
        for plan in 0..<plans {
            let off = fit.plans[plan].posterior - cohort.truth[plan]
            error += off * off
            plain += (sums[plan] - cohort.truth[plan]) * (sums[plan] - cohort.truth[plan])
        }
        print(
            "{\"plans\": \(plans), \"ratings\": \(cohort.table.ratings.count), \"threads\": \(threads), "
                + "\"nanoseconds\": \(best), \"processorNanoseconds\": \(processor), "
                + "\"rmseRatio\": \((error / plain).squareRoot().fixed(4)), \"digest\": \"\(Self.digest(fit))\"}"
        )
    }

    /// A number that tells whether two fits are the same to the last bit: a hash of all estimates in the manner
    /// of FNV-1a, word by word.
    static func digest(_ fit: RaterFit) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func add(_ number: Double?) {
            hash ^= (number ?? .infinity).bitPattern
            hash = hash &* 0x100_0000_01b3
            // A product carries upwards only.
            hash ^= hash >> 32
        }
        for plan in fit.plans {
            for number in [plan.adjusted, plan.standardError, plan.posterior, plan.posteriorDeviation] {
                add(number)
            }
        }
        for rater in fit.raters {
            for number in [rater.bias, rater.biasDeviation, rater.weight, rater.noisyProbability] {
                add(number)
            }
        }
        for residual in fit.residuals { add(residual) }
        return String(hash, radix: 16)
    }
}
