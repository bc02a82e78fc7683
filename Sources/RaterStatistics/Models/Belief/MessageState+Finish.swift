extension MessageState {
    /// What is worked out once, when the messages have settled, for all raters: their biases block by block, and
    /// the residuals in standard deviations in the order of the table.
    mutating func finish(
        _ graph: MessageGraph,
        noise: BeliefPropagation.Noise,
        threads: Int
    ) -> (raters: [RaterWork.Ending], residuals: [[Double]]) {
        let threshold = noisyThreshold(graph, noise)
        let work = RaterWork(self, .none)
        let others = plans.map(\.others)
        let endings = graph.raterChunks.map(threads: threads, updating: &raters) { index, state in
            work.end(graph.raterBlocks[index], &state, to: others, threshold: threshold)
        }
        let residuals = raters.map(\.messages)
        return (
            endings,
            graph.planChunks.map(threads: threads) { index, _ in graph.planBlocks[index].sorted(residuals) }
        )
    }

    /// From which deviation on noise counts as much more than usual.
    private func noisyThreshold(_ graph: MessageGraph, _ noise: BeliefPropagation.Noise) -> Double? {
        guard case .classes = noise else { return nil }
        var rated: [Double] = []
        rated.reserveCapacity(graph.raterCount)
        for (block, state) in zip(graph.raterBlocks, raters) {
            for (place, rater) in block.raters.enumerated()
            where !isAnchor[rater] && block.offsets[place + 1] > block.offsets[place] {
                rated.append(state.noise[place].logDeviation)
            }
        }
        guard let typical = Median.value(of: rated) else { return nil }
        return ModelSolution.noisyFactor * Elementary.exp(typical)
    }
}
