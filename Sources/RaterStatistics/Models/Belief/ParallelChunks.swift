import Dispatch
import Synchronization

/// Pieces of a row of things that are worked on one by one, or on several threads.
///
/// Where a piece begins depends on the data only, and results are put together in the order of the pieces: the
/// outcome is the same to the bit for any number of threads.
struct ParallelChunks: Sendable {
    /// The first element of each piece, and the end of the last.
    private let starts: [Int]

    /// Cuts a row where `size` parts have come together; an element with more parts is a piece of its own.
    ///
    /// `offsets` holds the first part of each element, and the end of the last.
    init(offsets: [Int], size: Int) {
        var starts = [0]
        var start = 0
        for element in 0..<(offsets.count - 1) {
            // Elements without parts take time as well.
            let isFull = offsets[element + 1] - offsets[start] > size || element - start >= size
            if element > start, isFull {
                starts.append(element)
                start = element
            }
        }
        if offsets.count - 1 > start { starts.append(offsets.count - 1) }
        self.starts = starts
    }

    /// The number of pieces.
    var count: Int { starts.count - 1 }

    /// The elements of a piece.
    subscript(index: Int) -> Range<Int> { starts[index]..<starts[index + 1] }

    /// Works on every piece.
    ///
    /// - Parameters:
    ///   - threads: the most threads that are used.
    ///   - body: gets the number of a piece and its elements.
    /// - Returns: the results in the order of the pieces.
    func map<Result: Sendable>(
        threads: Int,
        _ body: @Sendable (Int, Range<Int>) -> Result
    ) -> [Result] {
        var nothing: [Void] = Array(repeating: (), count: count)
        return map(threads: threads, updating: &nothing) { index, _ in body(index, self[index]) }
    }

    /// Works on every piece and changes in place what belongs to it.
    ///
    /// Each thread takes the next piece that nobody has, and with it the only reference to its state, so that
    /// nothing is copied.
    ///
    /// - Parameters:
    ///   - threads: the most threads that are used.
    ///   - states: one for each piece.
    ///   - body: gets the number of a piece and its state.
    /// - Returns: the results in the order of the pieces.
    func map<State: Sendable, Result: Sendable>(
        threads: Int,
        updating states: inout [State],
        _ body: @Sendable (Int, inout State) -> Result
    ) -> [Result] {
        let workers = min(threads, count)
        guard workers > 1 else { return (0..<count).map { body($0, &states[$0]) } }
        let waiting = Mutex(states.map(Optional.some))
        states = []
        let results = Mutex([Result?](repeating: nil, count: count))
        let next = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: workers) { _ in
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < count else { return }
                guard var state = waiting.withLock({ $0[index].take() }) else { continue }
                let result = body(index, &state)
                waiting.withLock { $0[index] = state }
                results.withLock { $0[index] = result }
            }
        }
        states = waiting.withLock { $0.compactMap { $0 } }
        return results.withLock { $0.compactMap { $0 } }
    }

    /// Puts something about each element, or each of its parts, into one row.
    func row<Part, Element>(_ pieces: [[Part]], _ element: (Part) -> Element) -> [Element] {
        let total = pieces.reduce(0) { $0 + $1.count }
        return Array(unsafeUninitializedCapacity: total) { row, count in
            for piece in pieces {
                for part in piece {
                    row.initializeElement(at: count, to: element(part))
                    count += 1
                }
            }
        }
    }
}
