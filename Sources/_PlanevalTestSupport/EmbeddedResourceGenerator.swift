import Platform

/// Writes the Swift source that makes the files of `Rubrics` part of the program.
public enum EmbeddedResourceGenerator {
    /// A file by its path inside the folder.
    public struct Resource: Sendable {
        /// The path, with `/` between folders.
        public let path: String
        /// The content; UTF-8, as it becomes a text literal.
        public let content: [UInt8]

        /// Names a file.
        public init(path: String, content: [UInt8]) {
            self.path = path
            self.content = content
        }
    }

    /// A file that cannot become a text literal.
    public struct NotText: Error {
        /// The path inside the folder.
        public let path: String
    }

    /// The rubrics, word lists, schemas and the example cohort of a folder, sorted by the bytes of their paths.
    ///
    /// Examples of rubrics are left out: they are for the people who write rubrics.
    public static func resources(in folder: String) throws -> [Resource] {
        try resources(in: folder, prefix: "", depth: 0)
            .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private static func resources(in folder: String, prefix: String, depth: Int) throws -> [Resource] {
        guard depth < 8 else { return [] }
        var resources: [Resource] = []
        for entry in try DiskFileStore().list(folder) {
            let path = "\(folder)/\(entry.name)"
            if entry.isDirectory {
                resources += try self.resources(in: path, prefix: "\(prefix)\(entry.name)/", depth: depth + 1)
            } else if entry.name.hasSuffix(".yaml") && !entry.name.hasSuffix(".examples.yaml")
                || entry.name.hasSuffix(".json") || entry.name.hasSuffix(".csv")
            {
                let content = try DiskFileStore().read(path, limit: 8 << 20)
                resources.append(Resource(path: prefix + entry.name, content: content))
            }
        }
        return resources
    }

    /// The source of `EmbeddedResources+Contents.swift`.
    public static func source(of resources: [Resource]) throws -> String {
        var source = """
            // swift-format-ignore-file
            // Written by `make embed` (RECORD=1 swift test --filter EmbeddedResources) from the folder Rubrics.
            // Changes made here are lost.

            extension EmbeddedResources {
                static let contents: [(path: StaticString, content: StaticString)] = [

            """
        for resource in resources {
            source += """
                        (
                            path: \(try literal(Array(resource.path.utf8), path: resource.path)),
                            content: \(try literal(resource.content, path: resource.path))
                        ),

                """
        }
        source += """
                ]
            }

            """
        return source
    }

    /// A literal of several lines that means `content`.
    ///
    /// It has more number signs than follow a backslash or three quotes anywhere in the content, so that
    /// neither means anything; what a compiler or a reader of the source would not see is written as escapes.
    package static func literal(_ content: [UInt8], path: String) throws -> String {
        guard let text = String(validating: content, as: UTF8.self) else { throw NotText(path: path) }
        let signs = String(repeating: "#", count: longestRunOfSigns(in: content) + 1)
        var literal = "\(signs)\"\"\"\n"
        for scalar in text.unicodeScalars {
            if isVisible(scalar) {
                literal.unicodeScalars.append(scalar)
            } else {
                literal += "\\\(signs)u{\(String(scalar.value, radix: 16, uppercase: true))}"
            }
        }
        return literal + "\n\"\"\"\(signs)"
    }

    /// The most number signs in a row after a backslash or after three quotes.
    private static func longestRunOfSigns(in content: [UInt8]) -> Int {
        var longest = 0
        var quotes = 0
        var run: Int?
        for byte in content {
            switch byte {
            case UInt8(ascii: "#"):
                quotes = 0
                run = run.map { $0 + 1 }
            case UInt8(ascii: "\\"):
                quotes = 0
                run = 0
            case UInt8(ascii: "\""):
                quotes += 1
                run = quotes >= 3 ? 0 : nil
            default:
                quotes = 0
                run = nil
            }
            longest = max(longest, run ?? 0)
        }
        return longest
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "\n" || scalar == "\t" { return true }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: false
        default: true
        }
    }
}
