/// The probabilities of the levels of each cell at each place of the scale.
struct MarginalProbabilities {
    private let levels: Int
    private let nodes: Int
    /// By cell, within that by place and by level.
    private let probabilities: [Double]
    /// By cell, within that by level and by place.
    private let logarithms: [Double]

    init(_ cells: [MarginalCell], _ unknowns: MarginalUnknowns, _ values: [Double], nodes: [Double]) {
        let levels = unknowns.levelCount
        var probabilities: [Double] = []
        probabilities.reserveCapacity(cells.count * nodes.count * levels)
        var logarithms = [Double](repeating: 0, count: cells.count * nodes.count * levels)
        for (place, cell) in cells.enumerated() {
            let cumulative = unknowns.cumulative(values, highest: cell.highest)
            let difficulty = unknowns.difficulty(of: cell, values)
            for (node, location) in nodes.enumerated() {
                let expected = LevelProbabilities(location - difficulty, cumulative: cumulative)
                probabilities += expected.probabilities
                for level in 0..<levels {
                    logarithms[(place * levels + level) * nodes.count + node] = expected.log(level)
                }
            }
        }
        self.levels = levels
        self.nodes = nodes.count
        self.probabilities = probabilities
        self.logarithms = logarithms
    }

    /// The probabilities of the levels at each place in turn.
    func atNodes(ofCell cell: Int) -> ArraySlice<Double> {
        let size = nodes * levels
        return probabilities[(cell * size)..<((cell + 1) * size)]
    }

    /// Adds the logarithms of the probabilities of a level at each place.
    func addLogarithms(of level: Int, cell: Int, to sums: inout [Double]) {
        let start = (cell * levels + level) * nodes
        for node in 0..<nodes { sums[node] += logarithms[start + node] }
    }
}
