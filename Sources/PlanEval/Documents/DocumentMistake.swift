import CEL
import Platform

/// Words for whatever keeps a document from being read, apart from its notation.
enum DocumentMistake {
    /// Why a file cannot be read.
    static func file(_ error: FileError, in files: any FileStore) -> Diagnostic {
        let path = error.path
        switch error.reason {
        case .missing:
            return Diagnostic(
                .missing,
                "no such file",
                path: path,
                hint: suggestion(for: path, in: files) ?? "check the spelling, and the folder you are in"
            )
        case .isDirectory:
            return Diagnostic(
                .folder,
                "this is a folder, not a file",
                path: path,
                hint: "name the files in it, for example \(path.hasSuffix("/") ? path : path + "/")*.yaml"
            )
        case .noPermission:
            return Diagnostic(
                .noPermission,
                "you may not read this file",
                path: path,
                hint: "ask its owner, or change its permissions"
            )
        case .tooLarge(let limit):
            return tooLarge(path: path, limit: limit)
        default:
            return Diagnostic(
                .unreadable,
                "the file cannot be read: \(error.reason)",
                path: path
            )
        }
    }

    static func tooLarge(path: String, limit: Int) -> Diagnostic {
        Diagnostic(
            .tooLarge,
            "more than \(size(limit))",
            path: path,
            hint: "a plan has a few pages; is this the right file?"
        )
    }

    /// A hint about the smallest plan.
    static let minimalPlan =
        "a plan needs at least a title, for example: title: One bench for data and models"

    /// What is wrong with the way characters are written, if anything.
    static func encoding(of source: SourceText) -> Diagnostic? {
        let bytes = source.bytes
        func mistake(
            _ message: DocumentMessage,
            _ words: String,
            at range: Range<Int>,
            _ hint: String
        ) -> Diagnostic {
            Diagnostic(message, words, at: SourceSpan(source: source, range: range), hint: hint)
        }
        if let name = TextEncoding.wide(bytes)?.rawValue {
            return Diagnostic(
                .utf16,
                "the text is written in \(name), not in UTF-8",
                path: source.path,
                hint: "save it again with the encoding UTF-8"
            )
        }
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            return mistake(
                .invalidUTF8,
                "a byte that is not UTF-8",
                at: error.byteOffsets,
                "save the file again with the encoding UTF-8"
            )
        }
        if bytes.allSatisfy({ " \t\r\n".utf8.contains($0) }) || bytes == [0xEF, 0xBB, 0xBF] {
            return mistake(
                .empty,
                bytes.isEmpty ? "the file is empty" : "the file has nothing but white space",
                at: 0..<0,
                minimalPlan
            )
        }
        return nil
    }

    /// The file of the same folder that may have been meant.
    private static func suggestion(for path: String, in files: any FileStore) -> String? {
        var folder = ""
        var name = path
        if let slash = path.lastIndex(of: "/") {
            folder = String(path[...slash])
            name = String(path[path.index(after: slash)...])
        }
        let entries: [DirectoryEntry]
        do throws(FileError) {
            entries = try files.list(folder.isEmpty ? "." : folder)
        } catch {
            return nil
        }
        let names = entries.lazy.filter { !$0.isDirectory }.map(\.name)
        return NearestName.of(name, among: names).map { "did you mean \"\(folder)\($0)\"?" }
    }

    private static func size(_ bytes: Int) -> String {
        bytes >= 1 << 20 && bytes.isMultiple(of: 1 << 20)
            ? "\(bytes >> 20) MiB" : bytes >= 1 << 10 ? "\(bytes >> 10) KiB" : "\(bytes) bytes"
    }
}
