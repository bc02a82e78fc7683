package import Platform

/// Reads reviews from tables (CSV, tidy or wide) and from YAML or JSON, and finds everything that is wrong.
///
/// Nothing is guessed: what cannot be understood is left out and said, with its file, line and column and the
/// name that may have been meant; everything else is used.
public struct ReviewLoader: Sendable {
    let rubric: Rubric
    let scope: ReviewScope

    /// Makes a loader.
    ///
    /// - Parameters:
    ///   - rubric: the rubric whose criteria and levels the reviews use.
    ///   - scope: which plans and reviewers there are.
    public init(rubric: Rubric, scope: ReviewScope = ReviewScope()) {
        self.rubric = rubric
        self.scope = scope
    }

    /// A file with reviews.
    public struct Source: Sendable {
        /// The name to use in messages; its extension decides the notation.
        public let path: String
        /// The content.
        public let bytes: [UInt8]

        /// Names a content.
        public init(path: String, bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
        }
    }

    /// Reads reviews from contents; a later one of the same person about the same plan replaces an earlier.
    ///
    /// - Complexity: O(bytes).
    public func read(_ sources: [Source]) -> ReviewReading {
        var reader = ReviewReader(rubric: rubric, scope: scope)
        for source in sources { reader.read(source.bytes, path: source.path) }
        return reader.reading
    }

    /// Reads reviews from files and folders.
    ///
    /// - Parameters:
    ///   - paths: in the order in which they count; `-` is standard input, and of a folder all files are read
    ///     that end in .csv, .tsv, .yaml, .yml or .json, by the bytes of their names.
    ///   - files: where they lie.
    /// - Returns: what could be read; a file that cannot be read at all is among the diagnostics.
    package func load(_ paths: [String], from files: any FileStore) -> ReviewReading {
        var reader = ReviewReader(rubric: rubric, scope: scope)
        for path in paths {
            for file in Self.expanded(path, in: files) { reader.load(file, from: files) }
        }
        return reader.reading
    }

    private static func expanded(_ path: String, in files: any FileStore) -> [String] {
        guard path != "-" else { return [path] }
        let entries: [DirectoryEntry]
        do throws(FileError) {
            entries = try files.list(path)
        } catch {
            // No folder; whether it is a file, reading shows.
            return [path]
        }
        let folder = path.hasSuffix("/") ? path : path + "/"
        return entries.filter { !$0.isDirectory && ReviewNotation(extensionOf: $0.name) != nil }
            .map { folder + $0.name }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

/// The reviews of some files, and what was found on the way.
public struct ReviewReading: Sendable {
    /// The reviews by the bytes of their plan, kind and reviewer, whatever the order of files and rows.
    ///
    /// There is at most one of the same kind by the same reviewer about the same plan, and none without
    /// anything in it.
    public let reviews: [Review]
    /// Notes, warnings and errors; an error means that something was left out.
    public let diagnostics: [Diagnostic]
    /// True when something was left out because it could not be understood.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// The ways to write reviews.
enum ReviewNotation {
    case table
    case document(DocumentFormat)

    /// The notation that the end of a file name stands for.
    init?(extensionOf name: String) {
        let name = name.lowercased()
        if name.hasSuffix(".csv") || name.hasSuffix(".tsv") {
            self = .table
        } else if name.hasSuffix(".json") {
            self = .document(.json)
        } else if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
            self = .document(.yaml)
        } else {
            return nil
        }
    }

    /// The notation of a content by how it begins: like an object, like one of our YAML files, or like a table.
    init(of bytes: [UInt8]) {
        let start = bytes.drop { $0.isBlank || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
        if start.first == UInt8(ascii: "{") {
            self = .document(.json)
        } else if start.starts(with: "planeval_".utf8) || start.starts(with: "---".utf8) {
            self = .document(.yaml)
        } else {
            self = .table
        }
    }
}
