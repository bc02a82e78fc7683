import PlanEval
import Testing

/// Vectors of FIPS 180-4 and of the NIST Cryptographic Algorithm Validation Program.
@Suite struct DigestTests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
    ])
    func hashesTheVectorsOfTheStandard(_ text: String, _ digest: String) {
        #expect(Digest.sha256(Array(text.utf8)) == "sha256:" + digest)
    }

    @Test func hashesAMillionLetters() {
        #expect(
            Digest.sha256([UInt8](repeating: 0x61, count: 1_000_000))
                == "sha256:cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        )
    }

    @Test func hashesOtherBytes() {
        #expect(
            Digest.sha256([UInt8](repeating: 0x55, count: 1_005))
                == "sha256:f4d62ddec0f3dd90ea1380fa16a5ff8dc4c54b21740650f24afc4120903552b0"
        )
    }

    /// Zero bytes around the boundary of a block, from the NIST vectors for byte-oriented messages.
    @Test(arguments: [
        (55, "02779466cdec163811d078815c633f21901413081449002f24aa3e80f0b88ef7"),
        (56, "d4817aa5497628e7c77e6b606107042bbba3130888c5f47a375e6179be789fbb"),
        (57, "65a16cb7861335d5ace3c60718b5052e44660726da4cd13bb745381b235a1785"),
        (64, "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b"),
        (1_000, "541b3e9daa09b20bf85fa273e5cbd3e80185aa4ec298e765db87742b70138a53"),
    ])
    func hashesZerosOfAnyLength(_ count: Int, _ digest: String) {
        #expect(Digest.sha256([UInt8](repeating: 0, count: count)) == "sha256:" + digest)
    }
}
