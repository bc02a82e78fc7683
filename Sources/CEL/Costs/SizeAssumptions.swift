/// How large the documents are taken to be that an expression has not seen yet.
///
/// A static estimate needs a bound for lists and texts. Without one every loop could take for ever, and an
/// estimate that says so of every rule helps nobody; so these are bounds that real documents keep, and a larger
/// document may take more.
public struct SizeAssumptions: Sendable, Hashable {
    /// The most elements of a list, or members of an object.
    public var elements = 30
    /// The most bytes of a text, as it is read or as it is written in the source, whichever is more.
    public var textBytes = 500
    /// The most values in the whole document, at any depth.
    public var values = 1_500
    /// The most bytes of the whole document, as it is written or as all its texts are read, whichever is more.
    public var documentBytes = 32 << 10

    /// Thirty elements, texts of 500 bytes, and documents of 1,500 values and 32 KiB: a form that people fill in
    /// over ten to twenty pages.
    public init() {}

    /// The smallest assumptions that a document is within.
    ///
    /// - Complexity: O(size of the document).
    public init(covering document: Document) {
        elements = 0
        textBytes = 0
        values = document.entries.count
        var total = 0
        for (index, entry) in document.entries.enumerated() {
            switch entry.kind {
            case .array, .object: elements = max(elements, entry.count)
            case .string:
                let read = document.textRange(of: index).count
                total += read
                textBytes = max(textBytes, read, Int(entry.end) - Int(entry.start))
            default: break
            }
        }
        documentBytes = max(document.sourceLength, total)
    }
}
