/// Finds the places that decided the value of a program, by running parts of it again.
///
/// The evaluator that answers questions keeps no records, so a program that nobody asks about pays nothing.
struct Explainer {
    let code: Code
    let document: Document
    var evaluator: Evaluator
    /// Where the values of loop variables stand, by slot.
    var locations: [Location]
    /// The instructions that `cel.bind` variables stand for, by slot.
    var boundValues: [Int?]
    private(set) var found: [Location] = []
    /// How often a place was named, also one that had been recorded before.
    private(set) var mentionCount = 0

    /// The most places worth showing.
    private static let maximumPlaces = 24

    init(_ program: Program, _ activation: Activation, notes: FunctionNotes? = nil) {
        code = program.code
        document = activation.content.document
        evaluator = Evaluator(program, activation, notes: notes)
        locations = Array(repeating: .none, count: code.slotCount)
        boundValues = Array(repeating: nil, count: code.slotCount)
    }

    mutating func explain() -> Explanation {
        let outcome: Result<Value, EvaluationError>
        do throws(EvaluationError) {
            let operand = try evaluator.run()
            outcome = .success(try evaluator.output(of: operand))
        } catch {
            outcome = .failure(error)
        }
        let usage = evaluator.usage
        evaluator.restart()
        let entry = Int(code.entry)
        if case .success = outcome { decide(entry) } else { blame(entry) }
        return Explanation(outcome: outcome, places: places, usage: usage)
    }

    /// The truth of a program, and the places that decided.
    ///
    /// - Throws: as the run does.
    mutating func explainCondition() throws(EvaluationError) -> (holds: Bool, places: [Explanation.Place]) {
        let holds = try evaluator.runCondition()
        evaluator.restart()
        decide(Int(code.entry), holds: holds)
        return (holds, places)
    }

    private var places: [Explanation.Place] {
        var places: [Explanation.Place] = []
        places.reserveCapacity(found.count)
        for location in found {
            switch location {
            case .node(let index):
                places.append(.init(node: DocumentNode(document: document, index: index), missing: []))
            case .missing(let node, let path):
                places.append(.init(node: DocumentNode(document: document, index: node), missing: path))
            case .none: break
            }
        }
        return places
    }

    // MARK: Bookkeeping

    mutating func record(_ location: Location) {
        guard location != .none else { return }
        mentionCount += 1
        guard found.count < Self.maximumPlaces, !isKnown(location) else { return }
        found.append(location)
    }

    /// Whether a place, or the key that belongs to it, has been recorded.
    private func isKnown(_ location: Location) -> Bool {
        // There are few of them.
        for known in found {
            if known == location { return true }
            // A key stands in front of its value and shares its pointer.
            if case .node(let one) = known, case .node(let other) = location, abs(one - other) == 1,
                DocumentNode(document: document, index: one).pointer
                    == DocumentNode(document: document, index: other).pointer
            {
                return true
            }
        }
        return false
    }

    /// Counts a step of looking for places.
    ///
    /// - Returns: false when there are places enough, or the steps of one run are used up. What is asked for more than
    ///   once, such as the value of a `cel.bind` variable in a sum of itself, is looked at more than once.
    mutating func goesOn() -> Bool {
        // A limit met while explaining only means that fewer places are shown.
        found.count < Self.maximumPlaces && (try? evaluator.charge(steps: 1)) != nil
    }

    func operands(_ first: Int32, _ count: Int32) -> [Int] {
        (first..<first + count).map { Int(code.operands[Int($0)]) }
    }

    /// Sets the variables of a loop to one of its elements.
    mutating func enter(_ loop: Loop, _ index: Int, _ element: (value: Operand, location: Location)) {
        var value = element.value
        var location = element.location
        if let second = loop.secondSlot {
            evaluator.assign(.int(Int64(index)), toSlot: Int(loop.slot))
            locations[Int(loop.slot)] = .none
            // Of an object, the second variable is the value that belongs to the key.
            if case .node(let key) = location, key > 0, isKey(key, of: loop) {
                evaluator.assign(value, toSlot: Int(loop.slot))
                value = document.operand(at: key + 1)
                location = .node(key + 1)
            }
            evaluator.assign(value, toSlot: Int(second))
            locations[Int(second)] = location
        } else {
            evaluator.assign(value, toSlot: Int(loop.slot))
            locations[Int(loop.slot)] = location
        }
    }

    private mutating func isKey(_ node: Int, of loop: Loop) -> Bool {
        if case .node(let container) = location(Int(loop.range)) {
            return document.entries[container].kind == .object
        }
        return false
    }

    mutating func bind(_ slot: Int, _ value: Int) {
        boundValues[slot] = value
        if let operand = evaluator.attempt(value) { evaluator.assign(operand, toSlot: slot) }
    }

    /// Sets the variable of `optMap` to what the optional value holds.
    ///
    /// - Returns: false when it holds nothing.
    mutating func enter(_ slot: Int, optional operand: Int) -> Bool {
        guard case .optional(let content)? = evaluator.attempt(operand), let value = content.first else {
            return false
        }
        evaluator.assign(value, toSlot: slot)
        locations[slot] = location(operand)
        return true
    }

    mutating func isTrue(_ place: Int) -> Bool? {
        guard case .bool(let value)? = evaluator.attempt(place) else { return nil }
        return value
    }
}
