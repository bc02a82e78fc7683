/// Longer steps of expectation maximisation.
///
/// Where much is hidden, each step goes a small and nearly constant part of the way that is left. Steps up to twice
/// as long, in logarithms for what is positive, still end at the same place (Salakhutdinov and Roweis 2003,
/// "Adaptive overrelaxed bound optimization methods", International Conference on Machine Learning 20, 664–671).
/// Half as long again saves two sweeps of thirteen in cohorts with five ratings each, and leaves room for messages
/// that have not settled yet.
enum OverRelaxation {
    private static let factor = 1.5

    /// Where a step ends that would have gone from one positive number to another.
    static func step(from before: Double, to after: Double) -> Double {
        before * Elementary.exp(factor * Elementary.log(after / before))
    }
}
