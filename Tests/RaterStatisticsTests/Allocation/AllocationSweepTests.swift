import RaterStatistics
import Testing
import _PlanevalTestSupport

/// All cohorts of 2 to 60 teams with 1 to 5 reviews per plan, before the start and after no-shows.
@Suite struct AllocationSweepTests {
    /// Teams named so that the order of names is not that of the numbers.
    private static func request(teams: Int, reviewsPerPlan: Int, seed: UInt64) -> AllocationRequest {
        let names = (0..<teams).map { "t\($0)" }
        return AllocationRequest(
            plans: names.map { .init(id: $0, team: $0) },
            reviewers: names.map { .init(id: $0, team: $0) },
            reviewsPerPlan: reviewsPerPlan,
            seed: seed
        )
    }

    @Test(arguments: 1...5) func teamsAreServedOrToldWhyNot(_ reviewsPerPlan: Int) throws {
        for teams in 2...60 {
            let request = Self.request(teams: teams, reviewsPerPlan: reviewsPerPlan, seed: UInt64(teams))
            guard reviewsPerPlan < teams else {
                let failure = failure(of: request)
                #expect(failure?.feasible == teams - 1)
                #expect(failure?.reasons.count == teams)
                continue
            }
            let allocation = try Allocator().allocate(request)
            let name = "\(teams) teams, \(reviewsPerPlan) reviews"
            #expect(AllocationCheck(allocation, of: request).faults() == [], "\(name)")
            #expect(allocation.loadRange == reviewsPerPlan...reviewsPerPlan, "\(name)")
            if reviewsPerPlan >= 2 { #expect(allocation.connection == .connected, "\(name)") }
            let unavoidable = max(0, teams * reviewsPerPlan - teams * (teams - 1) / 2)
            #expect(allocation.reciprocities.count == unavoidable, "\(name)")
        }
    }

    @Test(arguments: 1...5) func noShowsAreReplacedOrToldWhyNot(_ reviewsPerPlan: Int) throws {
        for teams in (reviewsPerPlan + 1)...60 {
            var random = SeededGenerator(seed: UInt64(1000 * reviewsPerPlan + teams))
            var request = Self.request(teams: teams, reviewsPerPlan: reviewsPerPlan, seed: UInt64(teams))
            let first = try Allocator().allocate(request)
            let gone = request.reviewers.shuffled(using: &random)
                .prefix(Int.random(in: 0...(3 * teams / 10), using: &random)).map(\.id)
            let share = Double.random(in: 0...1, using: &random)
            request.earlier = first.assignments.map(\.pair)
            request.done = request.earlier.filter { _ in Double.random(in: 0...1, using: &random) < share }
            request.reviewers = request.reviewers.map {
                .init(id: $0.id, team: $0.team, isAvailable: !gone.contains($0.id))
            }
            if Bool.random(using: &random) { request.plans.removeAll { gone.contains($0.id) } }
            let name = "\(teams) teams, \(reviewsPerPlan) reviews, \(gone.count) gone"
            do throws(AllocationFailure) {
                let allocation = try Allocator().allocate(request)
                #expect(AllocationCheck(allocation, of: request).faults() == [], "\(name)")
            } catch {
                #expect(isInfeasible(request), "\(name)")
            }
        }
    }

    /// Teams of one to six people with random wishes, of whom some drop out in the middle.
    @Test(arguments: 0..<60) func peopleAreServedOrToldWhyNot(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var request = Self.people(&random)
        for stage in ["before the start", "after no-shows"] {
            do throws(AllocationFailure) {
                let allocation = try Allocator().allocate(request)
                #expect(AllocationCheck(allocation, of: request).faults() == [], "\(stage)")
                request.earlier = allocation.assignments.map(\.pair)
            } catch {
                #expect(isInfeasible(request), "\(stage)")
            }
            let share = Double.random(in: 0...0.3, using: &random)
            request.done = request.earlier.filter { _ in Bool.random(using: &random) }
            request.required = request.required.filter { !request.done.contains($0) }
            request.reviewers = request.reviewers.map { reviewer in
                let isBound = request.required.contains { $0.reviewer == reviewer.id }
                return .init(
                    id: reviewer.id,
                    team: reviewer.team,
                    function: reviewer.function,
                    isAvailable: isBound || Double.random(in: 0...1, using: &random) >= share
                )
            }
        }
    }

    private static func people(_ random: inout SeededGenerator) -> AllocationRequest {
        let teams = Int.random(in: 3...14, using: &random)
        let functions = ["data", "finance", "ops", "people"].prefix(Int.random(in: 0...4, using: &random))
        var request = AllocationRequest(
            plans: (0..<teams).map { .init(id: "p\($0)", team: "t\($0)") },
            reviewers: [],
            reviewsPerPlan: Int.random(in: 1...4, using: &random),
            seed: random.next()
        )
        for team in 0..<teams {
            for person in 0..<Int.random(in: 1...6, using: &random) {
                let function = functions.randomElement(using: &random)
                request.reviewers.append(.init(id: "\(team).\(person)", team: "t\(team)", function: function))
            }
        }
        for reviewer in request.reviewers {
            guard let plan = request.plans.randomElement(using: &random), plan.team != reviewer.team else {
                continue
            }
            let pair = AllocationRequest.Pair(reviewer: reviewer.id, plan: plan.id)
            let isFree = !request.required.contains { $0.plan == plan.id }
            switch Int.random(in: 0..<12, using: &random) {
            case 0 where isFree: request.required.append(pair)
            case 1, 2: request.forbidden.append(pair)
            default: break
            }
        }
        return request
    }

    /// Whether some plan has not enough people left.
    private func isInfeasible(_ request: AllocationRequest) -> Bool {
        request.plans.contains { plan in
            let done = request.done.filter { $0.plan == plan.id }.map(\.reviewer)
            let others = request.reviewers.filter { $0.isAvailable && $0.team != plan.team }.map(\.id)
                .filter { !request.forbidden.contains(.init(reviewer: $0, plan: plan.id)) }
            return Set(done + others).count < request.reviewsPerPlan
        }
    }
}
