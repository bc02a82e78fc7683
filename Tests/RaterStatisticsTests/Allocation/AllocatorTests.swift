import RaterStatistics
import Testing
import _PlanevalTestSupport

@Suite struct AllocatorTests {
    typealias Pair = AllocationRequest.Pair

    /// Teams that each have a plan and review as one.
    static func teams(_ names: String..., reviewsPerPlan: Int) -> AllocationRequest {
        AllocationRequest(
            plans: names.map { .init(id: $0, team: $0) },
            reviewers: names.map { .init(id: $0, team: $0) },
            reviewsPerPlan: reviewsPerPlan
        )
    }

    /// Teams of people, with functions dealt in turn.
    static func people(
        teams: Int,
        size: Int,
        reviewsPerPlan: Int,
        functions: [String] = []
    ) -> AllocationRequest {
        AllocationRequest(
            plans: (0..<teams).map { .init(id: "plan\($0)", team: "team\($0)") },
            reviewers: (0..<teams * size).map { person in
                .init(
                    id: "person\(person)",
                    team: "team\(person / size)",
                    function: functions.isEmpty ? nil : functions[person % size % functions.count]
                )
            },
            reviewsPerPlan: reviewsPerPlan
        )
    }

    // MARK: Repeatable

    @Test func dependsOnNamesAndSeedOnly() throws {
        var request = Self.people(
            teams: 9,
            size: 3,
            reviewsPerPlan: 4,
            functions: ["data", "ops", "finance"]
        )
        request.required = [
            Pair(reviewer: "person0", plan: "plan4"), Pair(reviewer: "person1", plan: "plan4"),
        ]
        request.forbidden = [
            Pair(reviewer: "person2", plan: "plan5"), Pair(reviewer: "person9", plan: "plan0"),
        ]
        request.done = [Pair(reviewer: "person5", plan: "plan7"), Pair(reviewer: "guest", plan: "plan7")]
        request.seed = 7
        let allocation = try Allocator().allocate(request)
        #expect(AllocationCheck(allocation, of: request).faults() == [])
        var random = SeededGenerator(seed: 1)
        for _ in 0..<5 {
            request.plans.shuffle(using: &random)
            request.reviewers.shuffle(using: &random)
            request.required.shuffle(using: &random)
            request.forbidden.shuffle(using: &random)
            request.done.shuffle(using: &random)
            let same = try Allocator().allocate(request)
            #expect(same == allocation)
        }
        request.seed = 8
        let other = try Allocator().allocate(request)
        #expect(other != allocation)
    }

    // MARK: People

    @Test func peopleOfDifferentFunctionsReadAPlan() throws {
        let request = Self.people(
            teams: 8,
            size: 3,
            reviewsPerPlan: 3,
            functions: ["data", "ops", "finance"]
        )
        let allocation = try Allocator().allocate(request)
        #expect(AllocationCheck(allocation, of: request).faults() == [])
        #expect(allocation.loadRange == 1...1)
        #expect(allocation.plansWithRepeatedFunctions.isEmpty)
        #expect(allocation.plansWithTeammates.isEmpty)
        let functions = Dictionary(uniqueKeysWithValues: request.reviewers.map { ($0.id, $0.function) })
        for plan in request.plans {
            let reading = allocation.assignments.filter { $0.pair.plan == plan.id }
            #expect(Set(reading.map { functions[$0.pair.reviewer] }).count == 3)
        }
        // 24 reviews are too few to join 8 plans and 24 people.
        #expect(allocation.connection == .pieces(8, .fewReviews(there: 24, needed: 31)))
    }

    @Test func unequalTeamsShareTheWork() throws {
        var request = Self.people(teams: 7, size: 2, reviewsPerPlan: 4)
        request.reviewers += [("a", 0), ("b", 0), ("c", 0), ("d", 3)].map {
            .init(id: $0.0, team: "team\($0.1)")
        }
        request.reviewers.append(.init(id: "outside", team: nil))
        let allocation = try Allocator().allocate(request)
        #expect(AllocationCheck(allocation, of: request).faults() == [])
        #expect(allocation.loadRange == 1...2)
        #expect(allocation.connection == .connected)
        #expect(allocation.plansWithTeammates.isEmpty)
    }

    // MARK: Conditions

    @Test func requiredPairsMayForceUnevenLoads() throws {
        var request = Self.teams("a", "b", "c", "d", "e", "f", reviewsPerPlan: 2)
        request.required = ["b", "c", "d", "e"].map { Pair(reviewer: "a", plan: $0) }
        let allocation = try Allocator().allocate(request)
        #expect(AllocationCheck(allocation, of: request).faults() == [])
        #expect(allocation.loadRange == 1...4)
        let load = allocation.loads[0]
        #expect(load.reviewer == "a" && load.count == 4 && load.fixed == 4)
        #expect(
            allocation.loads.map(\.count) == [4, 1, 1, 2, 2, 2]
                || allocation.loads.dropFirst().allSatisfy { 1...2 ~= $0.count }
        )
    }

    @Test func forbiddenPairsMayForceUnevenLoads() throws {
        // Only a and b may read the plans of d and e.
        var request = Self.teams("a", "b", "c", "d", "e", reviewsPerPlan: 2)
        request.forbidden = [("c", "d"), ("e", "d"), ("c", "e"), ("d", "e"), ("c", "a")].map {
            Pair(reviewer: $0.0, plan: $0.1)
        }
        let allocation = try Allocator().allocate(request)
        #expect(AllocationCheck(allocation, of: request).faults() == [])
        #expect(allocation.assignments.filter { $0.pair.plan == "d" }.map(\.pair.reviewer) == ["a", "b"])
    }

    struct Impossible: CustomTestStringConvertible {
        let testDescription: String
        let request: AllocationRequest
        let reasons: [AllocationFailure.Reason]
        let feasible: Int
    }

    static let impossible: [Impossible] = {
        let pair = Pair(reviewer: "a", plan: "b")
        var forbidden = teams("a", "b", "c", "d", reviewsPerPlan: 3)
        forbidden.forbidden = [pair]
        var contradictory = teams("a", "b", "c", "d", reviewsPerPlan: 2)
        contradictory.forbidden = [pair]
        contradictory.required = [pair]
        var own = teams("a", "b", "c", reviewsPerPlan: 1)
        own.required = [Pair(reviewer: "b", plan: "b")]
        var unknown = teams("a", "b", "c", reviewsPerPlan: 1)
        unknown.required = [Pair(reviewer: "x", plan: "b")]
        unknown.forbidden = [Pair(reviewer: "a", plan: "y")]
        var crowded = teams("a", "b", "c", reviewsPerPlan: 1)
        crowded.required = [pair, Pair(reviewer: "c", plan: "b")]
        var gone = teams("a", "b", "c", reviewsPerPlan: 1)
        gone.required = [pair]
        gone.reviewers[0] = .init(id: "a", team: "a", isAvailable: false)
        var twice = teams("a", "b", "a", reviewsPerPlan: 1)
        twice.plans[2] = .init(id: "b", team: nil)
        return [
            Impossible(
                testDescription: "a forbidden pair",
                request: forbidden,
                reasons: [
                    .tooFewReviewers(
                        .init(plan: "b", possible: 2, available: 4, ownTeam: 1, forbidden: 1)
                    )
                ],
                feasible: 2
            ),
            Impossible(
                testDescription: "required and forbidden",
                request: contradictory,
                reasons: [.requiredAndForbidden(pair)],
                feasible: 3
            ),
            Impossible(
                testDescription: "one's own plan",
                request: own,
                reasons: [.requiredOwnPlan(own.required[0])],
                feasible: 2
            ),
            Impossible(
                testDescription: "unknown names",
                request: unknown,
                reasons: [.unknownReviewer(unknown.required[0]), .unknownPlan(unknown.forbidden[0])],
                feasible: 2
            ),
            Impossible(
                testDescription: "too many required",
                request: crowded,
                reasons: [.tooManyRequired(plan: "b", count: 2)],
                feasible: 2
            ),
            Impossible(
                testDescription: "required of somebody who is gone",
                request: gone,
                reasons: [.requiredButGone(pair)],
                feasible: 1
            ),
            Impossible(
                testDescription: "names twice",
                request: twice,
                reasons: [.duplicatePlan("b"), .duplicateReviewer("a")],
                feasible: 1
            ),
            Impossible(
                testDescription: "nothing to do",
                request: AllocationRequest(plans: [], reviewers: [], reviewsPerPlan: 0),
                reasons: [.noPlans, .noReviewers, .noReviewsPerPlan(0)],
                feasible: 0
            ),
            Impossible(
                testDescription: "no end of reviews",
                request: AllocationRequest(
                    plans: [.init(id: "p", team: nil)],
                    reviewers: [.init(id: "r", team: nil)],
                    reviewsPerPlan: .max
                ),
                reasons: [
                    .tooFewReviewers(
                        .init(plan: "p", possible: 1, available: 1, ownTeam: 0, forbidden: 0)
                    )
                ],
                feasible: 1
            ),
        ]
    }()

    @Test(arguments: impossible) func saysWhatStandsInTheWay(_ sample: Impossible) {
        let failure = failure(of: sample.request)
        #expect(failure?.reasons == sample.reasons)
        #expect(failure?.feasible == sample.feasible)
        #expect(failure?.asked == sample.request.reviewsPerPlan)
    }

    // MARK: Repair

    @Test func nothingChangesWithoutAReason() throws {
        var request = Self.people(teams: 12, size: 4, reviewsPerPlan: 5)
        let first = try Allocator().allocate(request)
        request.earlier = first.assignments.map(\.pair)
        request.seed = 99
        let second = try Allocator().allocate(request)
        #expect(second.assignments.map(\.pair) == request.earlier)
        #expect(second.assignments.allSatisfy { $0.origin == .kept } && second.released.isEmpty)
    }

    @Test func onlyTheReviewsOfNoShowsGoToOthers() throws {
        var request = Self.people(teams: 12, size: 1, reviewsPerPlan: 3)
        request.earlier = try Allocator().allocate(request).assignments.map(\.pair)
        request.done =
            Array(request.earlier.filter { $0.reviewer == "person3" }.prefix(1)) + request.earlier.prefix(6)
        request.reviewers[3] = .init(id: "person3", team: "team3", isAvailable: false)
        let allocation = try Allocator().allocate(request)
        #expect(AllocationCheck(allocation, of: request).faults() == [])
        #expect(
            allocation.released.allSatisfy { $0.reason == .reviewerGone && $0.pair.reviewer == "person3" }
        )
        #expect(allocation.assignments.count { $0.origin == .new } == allocation.released.count)
        #expect(allocation.connection == .connected)
    }

    @Test func somebodyNewGetsAFairShare() throws {
        var request = Self.people(teams: 6, size: 2, reviewsPerPlan: 4)
        request.earlier = try Allocator().allocate(request).assignments.map(\.pair)
        request.reviewers.append(.init(id: "late", team: nil))
        let allocation = try Allocator().allocate(request)
        #expect(AllocationCheck(allocation, of: request).faults() == [])
        // 24 reviews among 13: at least one for everybody, and nobody had more than two.
        #expect(allocation.loadRange == 1...2)
        #expect(allocation.released.map(\.reason) == [.moved])
    }

    @Test func moreThanWasAskedForIsTold() throws {
        var request = Self.teams("a", "b", "c", "d", reviewsPerPlan: 1)
        request.done = ["b", "c"].map { Pair(reviewer: $0, plan: "a") } + [Pair(reviewer: "d", plan: "d")]
        let allocation = try Allocator().allocate(request)
        #expect(AllocationCheck(allocation, of: request).faults() == [])
        #expect(allocation.plansWithMoreReviews == ["a"])
    }
}
