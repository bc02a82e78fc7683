import CEL

extension AssessmentReading {
    /// Reads results from a text: one object, an array, or an object on each line (NDJSON).
    ///
    /// - Parameters:
    ///   - source: the text.
    ///   - loader: the limits of each document.
    /// - Throws: what is wrong with the text or with a result in it, with places.
    /// - Complexity: O(bytes).
    public init(_ source: SourceText, loader: DocumentLoader = DocumentLoader()) throws(DiagnosticError) {
        let lines = Self.lines(of: source.bytes)
        guard let lines, lines.count > 1 else {
            try self.init(loader.read(source, format: .json))
            return
        }
        var assessments: [Assessment] = []
        for line in lines {
            do throws(DiagnosticError) {
                assessments += try Self.read(Array(source.bytes[line]), source.path, loader).assessments
            } catch {
                // Read again behind as many empty lines as stand before it, so that the places are right.
                let before = source.bytes[..<line.lowerBound].count { $0 == UInt8(ascii: "\n") }
                let padding = [UInt8](repeating: UInt8(ascii: "\n"), count: before)
                assessments += try Self.read(padding + source.bytes[line], source.path, loader).assessments
            }
        }
        self.init(assessments: assessments)
    }

    private static func read(
        _ bytes: [UInt8],
        _ path: String,
        _ loader: DocumentLoader
    ) throws(DiagnosticError) -> AssessmentReading {
        try AssessmentReading(loader.read(bytes, path: path, format: .json))
    }

    /// The lines that are not blank, if the first of them is an object by itself.
    private static func lines(of bytes: [UInt8]) -> [Range<Int>]? {
        let lines = bytes.split(separator: UInt8(ascii: "\n")).filter { !$0.allSatisfy(\.isBlank) }
        guard let first = lines.first, first.first == UInt8(ascii: "{"),
            first.last(where: { !$0.isBlank }) == UInt8(ascii: "}")
        else { return nil }
        return lines.map { $0.startIndex..<$0.endIndex }
    }
}
