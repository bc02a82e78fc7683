import Testing

@testable import PlanEvalBatch

@Suite struct ShardTests {
    /// From the test vectors of draft-eastlake-fnv, appendix C.
    @Test(arguments: [
        ("", 0xcbf2_9ce4_8422_2325 as UInt64), ("a", 0xaf63_dc4c_8601_ec8c), ("b", 0xaf63_df4c_8601_f1a5),
        ("foobar", 0x8594_4171_f739_67e8), ("hello", 0xa430_d846_80aa_bd0b),
    ])
    func hashesAsFNV1a(_ text: String, _ hash: UInt64) {
        #expect(Shard.hash(text) == hash)
    }

    @Test(arguments: [1, 2, 3, 16, 100]) func everyCohortIsInExactlyOneShard(_ count: Int) throws {
        let shards = try (1...count).map { try #require(Shard($0, of: count)) }
        var sizes = [Int](repeating: 0, count: count)
        for cohort in 0..<2000 {
            let owners = shards.indices.filter { shards[$0].contains("cohort-\(cohort)") }
            #expect(owners.count == 1)
            sizes[owners[0]] += 1
        }
        // No shard is left without work.
        #expect(sizes.allSatisfy { $0 > 0 })
    }

    @Test(arguments: [(0, 4), (5, 4), (-1, 2), (1, 0), (1, -3)]) func refusesWhatIsNoPart(_ part: (Int, Int))
    {
        #expect(Shard(part.0, of: part.1) == nil)
    }
}
