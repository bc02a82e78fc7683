extension MessageState {
    /// What is worked out once, when the messages have settled, for all raters.
    func finish(_ graph: MessageGraph, noise: BeliefPropagation.Noise, threads: Int) -> RaterWork.Ending {
        let threshold = noisyThreshold(graph, noise)
        let work = RaterWork(graph, self, .none)
        let parts = graph.raterChunks.map(threads: threads) { work.ending($0, threshold: threshold) }
        var ending = RaterWork.Ending(biasMeans: [], biasVariances: [], noisyProbabilities: [], residuals: [])
        ending.residuals.reserveCapacity(graph.values.count)
        for part in parts {
            ending.biasMeans += part.biasMeans
            ending.biasVariances += part.biasVariances
            ending.noisyProbabilities += part.noisyProbabilities
            ending.residuals += part.residuals
        }
        return ending
    }

    /// From which deviation on noise counts as much more than usual.
    private func noisyThreshold(_ graph: MessageGraph, _ noise: BeliefPropagation.Noise) -> Double? {
        guard case .classes = noise else { return nil }
        let rated = precisions.indices.filter {
            !isAnchor[$0] && graph.raterOffsets[$0 + 1] > graph.raterOffsets[$0]
        }
        guard let typical = Aggregator.median.value(of: rated.map { logDeviations[$0] }) else { return nil }
        return ModelSolution.noisyFactor * Elementary.exp(typical)
    }
}
