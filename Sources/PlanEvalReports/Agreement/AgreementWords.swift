import PlanEval
import RaterStatistics

/// Statistics about readers in words.
enum AgreementWords {
    /// One sentence about how well readers agree.
    ///
    /// The bounds are those of Krippendorff (2004), "Content Analysis", section 11.4.2: 0.8 to rely on, 0.667
    /// for tentative conclusions.
    static func verdict(_ agreement: ReaderAgreement) -> String {
        switch agreement.alpha {
        case .value(let alpha):
            let degree =
                switch alpha {
                case 0.8...: "Readers agree well"
                case 0.667...: "Readers agree fairly well"
                case 0.4...: "Readers agree in part"
                case 0...: "Readers hardly agree"
                default: "Readers agree less than by chance"
                }
            let range = agreement.alphaRange.map { "; \(self.range($0))" } ?? ""
            return "\(degree) (alpha \(NumberText.hundredths(alpha))\(range))."
        case .undefined(let reason): return "How well readers agree cannot be told: \(words(reason))."
        }
    }

    /// Why a statistic has no value.
    static func words(_ reason: UndefinedReason) -> String {
        switch reason {
        case .noRatings: "there are no peer reviews"
        case .noVariation: "all levels are the same"
        case .noPairs: "no plan was read by two"
        default: "there are too few reviews"
        }
    }

    /// A range: `0.60 to 0.75`.
    static func range(_ range: ClosedRange<Double>) -> String {
        "\(NumberText.hundredths(range.lowerBound)) to \(NumberText.hundredths(range.upperBound))"
    }

    /// A value, or a dash.
    static func value(_ estimate: Estimate) -> String { NumberText.hundredths(estimate.value) }

    /// How strict a reader is: `0.3 more`, `0.2 less`, `as much`.
    static func bias(_ bias: Double) -> String {
        let tenths = NumberText.tenths(abs(bias))
        return tenths == "0.0" ? "as much" : "\(tenths) \(bias > 0 ? "more" : "less")"
    }

    /// The range of a bias: `0.1 less to 0.5 more`.
    static func biasRange(_ range: ClosedRange<Double>) -> String {
        let lower = bias(range.lowerBound)
        let upper = bias(range.upperBound)
        return lower == upper ? lower : "\(lower) to \(upper)"
    }

    /// How steady a reader is.
    static func words(_ consistency: RaterEstimate.Consistency) -> String {
        switch consistency {
        case .consistent: "steady"
        case .typical: "typical"
        case .noisy: "scattered"
        }
    }

    /// A question to talk about.
    static func words(_ question: ReaderQuestion) -> String {
        let readers = names(question.readers)
        let plans = names(question.plans)
        let value = question.value
        switch question.subject {
        case .outlyingReview:
            return
                "\(readers) rated \(plans) far \(value > 0 ? "above" : "below") what all the others lead to "
                + "expect. What did the others not see?"
        case .mutualGenerosity:
            return
                "\(readers) rated each other far above what the others lead to expect. Was that coincidence?"
        case .constantReader:
            return
                "\(readers) gave nearly the same level to \(NumberText.short(value)) plans that differ for the "
                + "others. Was that meant?"
        case .centralTendency where question.readers.isEmpty:
            return "The levels of all readers differ less than the plans do. Are the ends of the scale used?"
        case .centralTendency:
            return "The levels of \(readers) differ less than the plans do. Are the ends of the scale used?"
        case .severity:
            return
                "\(readers) gives \(bias(value)) than the others, beyond chance. What does each level mean?"
        case .lowReliability:
            return
                "The levels of \(readers) scatter more than those of others. Was there enough time to read?"
        case .selfAssessment:
            let gap = NumberText.tenths(abs(value))
            return "The team of \(plans) sees its plan \(gap) levels \(value > 0 ? "above" : "below") its "
                + "readers. What do they see differently?"
        }
    }

    /// Some names: `a`, `a and b`, `a, b and c`.
    private static func names(_ names: [String]) -> String {
        let names = names.map(Prose.line)
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }

    /// What one has to know about a fit, in the order of the cases.
    static func notes(_ labels: Set<CohortLabel>) -> [String] {
        CohortLabel.allCases.filter(labels.contains).map { label in
            switch label {
            case .fewData:
                "There are fewer than eight reviews: the ranges come from experience, not from them."
            case .noSeverityEvidence:
                "There is one reader only, so strictness cannot be told from the level of the plans."
            case .priorDriven:
                "There are fewer reviews than plans and readers: the ranges lean on experience more than on them."
            case .noVariation: "All reviews come to the same level."
            case .disconnected:
                "Some readers share no plan with the others, so their strictness cannot be compared."
            }
        }
    }
}
