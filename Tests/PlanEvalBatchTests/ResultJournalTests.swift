import Platform
import Testing
import _PlanevalTestSupport

@testable import PlanEvalBatch

@Suite struct ResultJournalTests {
    /// Whatever lies there, in the end the results are the lines that were added, and nothing is left over.
    @Test(arguments: 1...60) func leavesExactlyTheLinesThatWereAdded(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let temporary = try TemporaryFolder()
        let store = DiskFileStore()
        let folder = BatchFolder(temporary.path)
        func lines(_ count: Int, changedAt place: Int?) -> [[UInt8]] {
            (0..<count).map { Array("line \($0)\($0 == place ? " changed" : "")\n".utf8) }
        }
        for _ in 0..<6 {
            let count = Int.random(in: 0...30, using: &generator)
            let place = Bool.random(using: &generator) ? Int.random(in: 0...30, using: &generator) : nil
            let wanted = lines(count, changedAt: place)
            let journal = try ResultJournal(folder)
            let stop = Int.random(in: 0...60, using: &generator)
            for line in wanted.prefix(stop) { try journal.append(line) }
            if stop < count {
                // Stopped; perhaps in the middle of a line.
                for name in [BatchFolder.Name.results, .next] where Bool.random(using: &generator) {
                    let path = folder.file(name)
                    guard var bytes = try? store.read(path, limit: 1 << 20), !bytes.isEmpty else { continue }
                    bytes.removeLast(Int.random(in: 0..<min(5, bytes.count), using: &generator))
                    try store.write(bytes, to: path, replacing: true)
                    break
                }
                continue
            }
            try journal.finish()
            try store.write([1], to: folder.file(.summary), replacing: true)
            #expect(try store.read(folder.file(.results), limit: 1 << 20) == Array(wanted.joined()))
            #expect(try folder.state() == .complete)
        }
    }

    /// Where the summary stands, the results are complete.
    @Test func theSummaryGoesBeforeTheResultsChange() throws {
        let temporary = try TemporaryFolder()
        let store = DiskFileStore()
        let folder = BatchFolder(temporary.path)
        let first = try ResultJournal(folder)
        try first.append(Array("a\n".utf8))
        try first.finish()
        try store.write([1], to: folder.file(.summary), replacing: true)
        let same = try ResultJournal(folder)
        try same.append(Array("a\n".utf8))
        #expect(try folder.state() == .complete)
        try same.append(Array("b\n".utf8))
        #expect(try folder.state() == .interrupted)
    }
}
