import RaterStatistics
import Testing
import _PlanevalTestSupport

/// Small requests with random conditions against every allocation there is.
@Suite struct AllocationOptimumTests {
    @Test(arguments: 0..<200) func nothingBetterExists(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let request = Self.request(&random)
        var every = EveryAllocation(request)
        every.search()
        do throws(AllocationFailure) {
            let allocation = try Allocator().allocate(request)
            #expect(AllocationCheck(allocation, of: request).faults() == [])
            let loads = allocation.loads.map(\.count)
            #expect(loads.reduce(0) { $0 + $1 * $1 } == every.smallestSquares)
            if case .pieces(_, let cause) = allocation.connection {
                #expect(!every.isSomeConnected)
                #expect(cause != .notFound)
            } else {
                #expect(every.isSomeConnected)
            }
            let lost = allocation.released.count { $0.reason == .moved || $0.reason == .enoughReviews }
            #expect(lost >= every.fewestLost)
            if !every.isSomeConnected { #expect(lost == every.fewestLost) }
            if every.isSomeConnected { #expect(lost <= every.fewestLostConnected + 1) }
        } catch {
            #expect(
                every.smallestSquares == nil
                    || error.reasons.contains { if case .tooManyRequired = $0 { true } else { false } }
            )
        }
    }

    /// Up to four plans and five reviewers with pairs of every kind.
    static func request(_ random: inout SeededGenerator) -> AllocationRequest {
        let teams = Int.random(in: 2...4, using: &random)
        let reviewers = Int.random(in: 2...5, using: &random)
        var request = AllocationRequest(
            plans: (0..<teams).map { .init(id: "p\($0)", team: "t\($0)") },
            reviewers: (0..<reviewers).map { index in
                .init(
                    id: "r\(index)",
                    team: "t\(index % 5)",
                    isAvailable: Int.random(in: 0..<8, using: &random) > 0
                )
            },
            reviewsPerPlan: Int.random(in: 1...3, using: &random),
            seed: random.next()
        )
        func some(_ rarity: Int, _ random: inout SeededGenerator) -> [AllocationRequest.Pair] {
            request.plans.flatMap { plan in
                request.reviewers.filter { $0.team != plan.team }
                    .map { AllocationRequest.Pair(reviewer: $0.id, plan: plan.id) }
            }.filter { _ in Int.random(in: 0..<rarity, using: &random) == 0 }
        }
        request.forbidden = some(9, &random)
        request.done = some(9, &random)
        request.earlier = some(3, &random)
        let gone = request.reviewers.filter { !$0.isAvailable }.map(\.id)
        request.required = some(16, &random).filter {
            !request.forbidden.contains($0) && !gone.contains($0.reviewer)
        }
        return request
    }
}

/// Goes through all ways to fill the plans.
private struct EveryAllocation {
    private(set) var smallestSquares: Int?
    private(set) var isSomeConnected = false
    private(set) var fewestLost = Int.max
    private(set) var fewestLostConnected = Int.max

    private let request: AllocationRequest
    private let settled: [Set<Int>]
    private let open: [[Int]]
    private let earlier: [Set<Int>]
    private var chosen: [Set<Int>]

    init(_ request: AllocationRequest) {
        self.request = request
        func by(_ plan: AllocationRequest.Plan, _ pairs: [AllocationRequest.Pair]) -> Set<Int> {
            Set(
                request.reviewers.indices.filter { index in
                    pairs.contains { $0.plan == plan.id && $0.reviewer == request.reviewers[index].id }
                }
            )
        }
        let settled = request.plans.map { by($0, request.done + request.required) }
        let open = request.plans.indices.map { place in
            let forbidden = by(request.plans[place], request.forbidden)
            return request.reviewers.indices.filter { index in
                let reviewer = request.reviewers[index]
                return reviewer.isAvailable && reviewer.team != request.plans[place].team
                    && !forbidden.contains(index) && !settled[place].contains(index)
            }
        }
        self.settled = settled
        self.open = open
        earlier = request.plans.indices.map { place in
            by(request.plans[place], request.earlier).intersection(Set(open[place]).union(settled[place]))
        }
        chosen = settled
    }

    mutating func search(plan: Int = 0, from first: Int = 0) {
        if plan == chosen.count { return judge() }
        guard chosen[plan].count < request.reviewsPerPlan else { return search(plan: plan + 1) }
        for index in open[plan].indices where index >= first {
            chosen[plan].insert(open[plan][index])
            search(plan: plan, from: index + 1)
            chosen[plan].remove(open[plan][index])
        }
    }

    private mutating func judge() {
        var squares = 0
        for (index, reviewer) in request.reviewers.enumerated() where reviewer.isAvailable {
            let load = chosen.count { $0.contains(index) }
            squares += load * load
        }
        if let smallestSquares, squares > smallestSquares { return }
        if squares < smallestSquares ?? .max {
            (isSomeConnected, fewestLost, fewestLostConnected) = (false, .max, .max)
        }
        smallestSquares = squares
        let lost = zip(earlier, chosen).reduce(0) { $0 + $1.0.subtracting($1.1).count }
        fewestLost = min(fewestLost, lost)
        guard isConnected else { return }
        isSomeConnected = true
        fewestLostConnected = min(fewestLostConnected, lost)
    }

    private var isConnected: Bool {
        var together = chosen.first ?? []
        var rest = Array(chosen.dropFirst())
        while let next = rest.firstIndex(where: { !$0.isDisjoint(with: together) }) {
            together.formUnion(rest.remove(at: next))
        }
        return rest.isEmpty
    }
}
