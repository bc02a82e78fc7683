import RaterStatistics
import Testing

@testable import PlanEval
@testable import PlanEvalReports

@Suite struct AgreementWordsTests {
    /// Two readers of eight plans; the second differs from the first on some.
    private func agreement(_ second: [Double]) -> ReaderAgreement {
        let first: [Double] = [0, 1, 2, 3, 4, 0, 2, 4]
        return ReaderAgreement(
            zip(first, second).map { [[$0, $1]] },
            of: nil,
            scale: [0, 1, 2, 3, 4]
        )
    }

    @Test(
        arguments: [
            ([0, 1, 2, 3, 4, 0, 2, 4], "Readers agree well (alpha 1.00)."),
            ([1, 1, 2, 3, 3, 1, 2, 4], "Readers agree well (alpha"),
            ([0, 3, 2, 3, 4, 0, 4, 3], "Readers agree fairly well"),
            ([2, 1, 4, 1, 4, 0, 2, 2], "Readers agree in part"),
            ([4, 3, 2, 1, 0, 4, 2, 0], "Readers agree less than by chance"),
        ] as [([Double], String)]
    )
    func theVerdictFollowsAlpha(_ second: [Double], _ words: String) {
        let verdict = AgreementWords.verdict(agreement(second))
        #expect(verdict.hasPrefix(words), "\(verdict)")
    }

    @Test func withoutAValueTheReasonIsSaid() {
        let none = ReaderAgreement([], of: nil, scale: [0, 1])
        #expect(
            AgreementWords.verdict(none)
                == "How well readers agree cannot be told: there are no peer reviews."
        )
        let same = ReaderAgreement([[[2, 2]], [[2, 2]]], of: nil, scale: [0, 1, 2])
        #expect(
            AgreementWords.verdict(same) == "How well readers agree cannot be told: all levels are the same."
        )
        let single = ReaderAgreement([[[2]], [[1]]], of: nil, scale: [0, 1, 2])
        #expect(
            AgreementWords.verdict(single)
                == "How well readers agree cannot be told: no plan was read by two."
        )
    }

    @Test func aBiasIsSaidInWords() {
        #expect(
            [0.31, -0.25, 0.04, -0.04, 0].map(AgreementWords.bias) == [
                "0.3 more", "0.3 less", "as much", "as much", "as much",
            ]
        )
        #expect(AgreementWords.biasRange(-0.6 ... -0.1) == "0.6 less to 0.1 less")
        #expect(AgreementWords.biasRange(-0.03...0.4) == "as much to 0.4 more")
        #expect(AgreementWords.biasRange(-0.01...0.01) == "as much")
    }
}
