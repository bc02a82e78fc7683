import Dispatch
import Synchronization

/// Work on a stream of items that several threads share, while results leave in the order of the items.
///
/// Items are taken and results delivered by the calling thread alone. At most `window` items are under way, so
/// memory does not grow with the stream; what is delivered does not depend on the number of threads.
package struct OrderedPipeline: Sendable {
    private let threads: Int

    /// The most items that are under way for each thread.
    private static let windowPerThread = 4

    /// Makes a pipeline.
    ///
    /// - Parameter threads: the number of threads that work; with one, that is the calling thread.
    package init(threads: Int) {
        self.threads = max(1, threads)
    }

    /// Works on all items.
    ///
    /// - Parameters:
    ///   - isReady: whether `next` would give an item at once; otherwise results that are under way are delivered
    ///     first, so that whoever waits for them before sending more does not wait for ever.
    ///   - next: the next item; `nil` when there are no more.
    ///   - makeWorker: makes what a thread works with; called once for each thread, on that thread.
    ///   - deliver: takes the results, in the order of the items.
    /// - Throws: what `next` or `deliver` throws, after the threads have stopped.
    package func run<Item: Sendable, Result: Sendable, Failure: Error>(
        isReady: () -> Bool,
        next: () throws(Failure) -> Item?,
        makeWorker: @escaping @Sendable () -> (Item) -> Result,
        deliver: (Result) throws(Failure) -> Void
    ) throws(Failure) {
        guard threads > 1 else {
            let work = makeWorker()
            while let item = try next() { try deliver(work(item)) }
            return
        }
        let slots = Slots<Item, Result>(count: threads * Self.windowPerThread)
        let group = DispatchGroup()
        for _ in 0..<threads {
            DispatchQueue.global().async(group: group) {
                let work = makeWorker()
                while let (place, item) = slots.take() { slots.finish(place, work(item)) }
            }
        }
        defer {
            slots.close()
            group.wait()
        }
        var (begun, delivered) = (0, 0)
        while true {
            while begun - delivered < slots.count, begun == delivered || isReady(),
                let item = try next()
            {
                slots.put(begun, item)
                begun += 1
            }
            guard delivered < begun else { return }
            try deliver(slots.result(delivered))
            delivered += 1
        }
    }
}

/// The items and results under way, in a ring.
private final class Slots<Item: Sendable, Result: Sendable>: Sendable {
    private enum Slot {
        case empty
        case waiting(Item)
        case done(Result)
    }

    private struct State {
        var slots: [Slot]
        /// The number of the next item that no thread has taken.
        var next = 0
    }

    let count: Int
    private let state: Mutex<State>
    private let available = DispatchSemaphore(value: 0)
    private let finished: [DispatchSemaphore]

    init(count: Int) {
        self.count = count
        state = Mutex(State(slots: (0..<count).map { _ in .empty }))
        finished = (0..<count).map { _ in DispatchSemaphore(value: 0) }
    }

    func put(_ number: Int, _ item: Item) {
        state.withLock { $0.slots[number % count] = .waiting(item) }
        available.signal()
    }

    /// The next item; `nil` when there are no more.
    func take() -> (place: Int, item: Item)? {
        available.wait()
        let taken = state.withLock { state -> (Int, Item)? in
            let place = state.next % count
            guard case .waiting(let item) = state.slots[place] else { return nil }
            state.slots[place] = .empty
            state.next += 1
            return (place, item)
        }
        // The others are to see the end too.
        if taken == nil { available.signal() }
        return taken
    }

    func finish(_ place: Int, _ result: Result) {
        state.withLock { $0.slots[place] = .done(result) }
        finished[place].signal()
    }

    /// Waits for a result.
    func result(_ number: Int) -> Result {
        let place = number % count
        while true {
            finished[place].wait()
            let result = state.withLock { state -> Result? in
                guard case .done(let result) = state.slots[place] else { return nil }
                state.slots[place] = .empty
                return result
            }
            if let result { return result }
        }
    }

    /// Says that no more items come; those that nobody has taken are dropped.
    func close() {
        state.withLock { state in
            for place in state.slots.indices {
                if case .waiting = state.slots[place] { state.slots[place] = .empty }
            }
        }
        available.signal()
    }
}
