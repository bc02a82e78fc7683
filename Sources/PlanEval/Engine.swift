/// The engine as results name it.
public enum Engine {
    /// The version; results made by different versions may differ.
    public static let version = "0.1.0"
}
