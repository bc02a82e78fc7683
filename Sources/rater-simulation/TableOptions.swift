/// What is simulated.
struct TableOptions {
    /// The number of replicates for each number of plans.
    private var replicates: [Int: Int] = [8: 400, 30: 150, 300: 30]
    private(set) var seed: UInt64 = 20_251_124
    private(set) var counts = [8, 30, 300]
    private(set) var reference: String?

    init(_ arguments: some Collection<String>) throws(UsageError) {
        var rest = Array(arguments)
        while let name = rest.first {
            guard rest.count > 1 else { throw UsageError() }
            let value = rest[1]
            rest.removeFirst(2)
            switch name {
            case "--replicates":
                if value == "small" {
                    replicates = [8: 60, 30: 25, 300: 8]
                } else if value != "full" {
                    guard let number = Int(value), number > 1 else { throw UsageError() }
                    replicates = replicates.mapValues { _ in number }
                }
            case "--seed":
                guard let number = UInt64(value) else { throw UsageError() }
                seed = number
            case "--counts":
                counts = value.split(separator: ",").compactMap { Int($0) }.filter { $0 >= 8 }
            case "--reference":
                reference = value
            default:
                throw UsageError()
            }
        }
    }

    /// How many cohorts of a size are made up.
    func replicates(of count: Int) -> Int { replicates[count] ?? 30 }
}
