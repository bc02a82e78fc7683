/// An allocation in the making: who sits at which plan.
struct AllocationBoard {
    /// A place at a plan.
    struct Seat {
        let reviewer: Int
        /// True when the review is done or required.
        let isFixed: Bool
    }

    let world: AllocationCase
    /// By plan.
    private(set) var seats: [[Seat]]
    /// By reviewer.
    private(set) var plansOf: [[Int]]

    /// Seats those who are bound to a plan.
    init(_ world: AllocationCase) {
        self.world = world
        seats = Array(repeating: [], count: world.plans.count)
        plansOf = Array(repeating: [], count: world.reviewers.count)
        for plan in seats.indices {
            for reviewer in world.settled(plan) {
                seats[plan].append(Seat(reviewer: reviewer, isFixed: true))
                plansOf[reviewer].append(plan)
            }
        }
    }

    // MARK: Questions

    /// The reviews of somebody, done or not.
    func load(_ reviewer: Int) -> Int { plansOf[reviewer].count }

    /// Whether somebody reviews a plan.
    func isSeated(_ reviewer: Int, _ plan: Int) -> Bool {
        for seat in seats[plan] where seat.reviewer == reviewer { return true }
        return false
    }

    /// Whether somebody could be added to a plan.
    func canSeat(_ reviewer: Int, _ plan: Int) -> Bool {
        !isSeated(reviewer, plan) && world.mayReview(reviewer, plan)
    }

    /// Whether somebody reviews a plan, and somebody else could.
    func canUnseat(_ reviewer: Int, _ plan: Int) -> Bool {
        for seat in seats[plan] where seat.reviewer == reviewer { return !seat.isFixed }
        return false
    }

    /// The plans whose reviews by somebody could be written by somebody else.
    func movablePlans(of reviewer: Int) -> [Int] {
        plansOf[reviewer].filter { canUnseat(reviewer, $0) }
    }

    /// Whether an earlier allocation gave the plan to the reviewer.
    func wasEarlier(_ reviewer: Int, _ plan: Int) -> Bool { world.earlier[plan].contains(reviewer) }

    /// How many reviews there are.
    var reviewCount: Int { seats.reduce(0) { $0 + $1.count } }

    /// The movable places, by plan.
    var movableSeats: [Place] {
        seats.indices.flatMap { plan in
            seats[plan].filter { !$0.isFixed }.map { Place(reviewer: $0.reviewer, plan: plan) }
        }
    }

    // MARK: Changes

    /// A reviewer at a plan.
    struct Place: Equatable {
        let reviewer: Int
        let plan: Int
    }

    /// Some leave their places, others take them.
    struct Move {
        var leaving: [Place] = []
        var taking: [Place] = []

        /// The way back.
        var reversed: Move { Move(leaving: taking, taking: leaving) }
    }

    mutating func seat(_ reviewer: Int, _ plan: Int) {
        seats[plan].append(Seat(reviewer: reviewer, isFixed: false))
        plansOf[reviewer].append(plan)
    }

    mutating func unseat(_ reviewer: Int, _ plan: Int) {
        seats[plan].removeAll { $0.reviewer == reviewer }
        plansOf[reviewer].removeAll { $0 == plan }
    }

    mutating func apply(_ move: Move) {
        for place in move.leaving { unseat(place.reviewer, place.plan) }
        for place in move.taking { seat(place.reviewer, place.plan) }
    }
}
