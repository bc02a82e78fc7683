import Platform
import Synchronization
import Testing

@Suite struct OrderedPipelineTests {
    private enum Stop: Error { case now }

    @Test(arguments: [1, 2, 3, 8], [0, 1, 7, 1000]) func resultsLeaveInOrder(_ threads: Int, _ count: Int) {
        var next = 0
        var results: [Int] = []
        OrderedPipeline(threads: threads).run(
            isReady: { true },
            next: { () -> Int? in
                next += 1
                return next <= count ? next : nil
            },
            makeWorker: {
                { (item: Int) -> Int in
                    // Some take longer than others.
                    (0..<(item % 7) * 1000).reduce(item) { $1 == -1 ? $0 + 1 : $0 }
                }
            },
            deliver: { results.append($0) }
        )
        #expect(results == (0..<count).map { $0 + 1 })
    }

    @Test(arguments: [1, 2, 5]) func atMostAWindowIsUnderWay(_ threads: Int) {
        var (begun, delivered, most) = (0, 0, 0)
        OrderedPipeline(threads: threads).run(
            isReady: { true },
            next: { () -> Int? in
                guard begun < 500 else { return nil }
                begun += 1
                most = max(most, begun - delivered)
                return begun
            },
            makeWorker: { { (item: Int) -> Int in item } },
            deliver: { (_: Int) in delivered += 1 }
        )
        #expect(delivered == 500)
        #expect(most <= threads * 4)
    }

    /// Whoever waits for an answer before sending more gets it.
    @Test(arguments: [1, 2, 4]) func deliversBeforeItWaits(_ threads: Int) {
        var (begun, delivered) = (0, 0)
        OrderedPipeline(threads: threads).run(
            isReady: { false },
            next: { () -> Int? in
                #expect(begun == delivered)
                guard begun < 50 else { return nil }
                begun += 1
                return begun
            },
            makeWorker: { { (item: Int) -> Int in item } },
            deliver: { (_: Int) in delivered += 1 }
        )
        #expect(delivered == 50)
    }

    @Test(arguments: [1, 3]) func anErrorStopsEverything(_ threads: Int) {
        var next = 0
        #expect(throws: Stop.now) {
            try OrderedPipeline(threads: threads).run(
                isReady: { true },
                next: { () throws(Stop) -> Int? in
                    next += 1
                    return next
                },
                makeWorker: { { (item: Int) -> Int in item } },
                deliver: { (item: Int) throws(Stop) in if item == 20 { throw .now } }
            )
        }
        #expect(next < 20 + 4 * threads + 1)
    }

    @Test func everyThreadHasItsOwnWorker() {
        let made = Mutex(0)
        var count = 0
        OrderedPipeline(threads: 3).run(
            isReady: { true },
            next: { () -> Int? in
                count += 1
                return count < 200 ? count : nil
            },
            makeWorker: { () -> (Int) -> Int in
                made.withLock { $0 += 1 }
                var seen = 0
                return { item in
                    seen += 1
                    return item
                }
            },
            deliver: { (_: Int) in }
        )
        #expect(made.withLock { $0 } == 3)
    }
}
