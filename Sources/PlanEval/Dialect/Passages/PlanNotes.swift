import CEL

/// What the functions of the dialect know about one plan: its language, start and size, and its texts.
///
/// Made for one document, used by one thread, and gone with the plan. Answers are the same with and without notes.
final class PlanNotes {
    let document: Document
    /// The facts about the plan that is the root of the document, once they are asked for.
    private var rootFacts: PlanFacts?
    /// The texts by node; empty until the first one is kept.
    private var passages: [Passage?] = []
    /// The bytes of texts that may still be kept.
    private var remainingBytes: Int

    /// The most bytes of texts that are kept; their words take about ten times as much.
    ///
    /// A plan has a few pages.
    private static let maximumBytes = 1 << 20

    /// Begins notes on a document.
    ///
    /// - Parameters:
    ///   - document: what all runs read.
    ///   - keepsPassages: false for notes of a single call, which nobody reads again.
    init(_ document: Document, keepsPassages: Bool = true) {
        self.document = document
        remainingBytes = keepsPassages ? Self.maximumBytes : -1
    }

    /// The facts about a plan.
    func facts(of plan: Operand, _ wordLists: WordLists) -> PlanFacts {
        guard case .documentMap(0) = plan else { return PlanFacts(plan, document, wordLists) }
        if let rootFacts, rootFacts.wordLists === wordLists { return rootFacts }
        let facts = PlanFacts(plan, document, wordLists)
        rootFacts = facts
        return facts
    }

    /// The text of a node.
    func passage(ofNode node: UInt32, _ lexicon: Lexicon) -> Passage {
        let node = Int(node)
        if node < passages.count, let known = passages[node], known.lexicon === lexicon { return known }
        let passage = Passage(document.text(of: node), lexicon)
        let size = document.textRange(of: node).count
        guard size <= remainingBytes else { return passage }
        remainingBytes -= size
        if passages.isEmpty { passages = Array(repeating: nil, count: document.entries.count) }
        passages[node] = passage
        return passage
    }
}
