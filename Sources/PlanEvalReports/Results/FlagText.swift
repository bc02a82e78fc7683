import PlanEval

/// A flag as the question that it is, with its places.
struct FlagText {
    private let flag: FlagResult
    private let path: String

    init(_ flag: FlagResult, path: String) {
        self.flag = flag
        self.path = path
    }

    func lines(_ style: TextStyle) -> [String] {
        TextBlock.hanging(
            "?",
            "\(flag.question) [\(flag.flag)\(state)]",
            indentation: 2,
            style: style,
            tone: .place
        )
            + EvidenceLines(flag.evidence, path: path, limit: 3).lines(style, indentation: 4)
    }

    private var state: String {
        guard flag.isConfirmed else { return "" }
        let doubt = flag.reason == nil ? "" : ", not assessable"
        return doubt + (flag.cap.map { ", confirmed: level \($0) at the most" } ?? ", confirmed")
    }
}
