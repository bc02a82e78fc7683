/// What one evaluation took, in the units of `Limits`.
public struct Usage: Sendable, Hashable {
    /// The steps, counted as `Limits.maximumSteps` counts them.
    public let steps: Int
    /// The bytes of values that were made, counted as `Limits.maximumBytes` counts them.
    public let bytes: Int

    /// States what an evaluation took.
    public init(steps: Int, bytes: Int) {
        self.steps = steps
        self.bytes = bytes
    }
}
