package import Platform

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A folder of its own for a test, which goes when the test does.
package final class TemporaryFolder: Sendable {
    /// Where it is, without a slash at the end.
    package let path: String

    /// Makes a folder.
    ///
    /// - Throws: why the system did not.
    package init() throws(FileError) {
        var template = Array("/tmp/planeval-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw FileError(path: "/tmp", operation: .write, reason: .system(code: errno))
        }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        Self.remove(path, depth: 8)
    }

    /// The path of a file in the folder.
    package func file(_ name: String) -> String { path + "/" + name }

    /// Makes a folder in the folder.
    ///
    /// - Throws: why the system did not.
    package func makeFolder(_ name: String) throws(FileError) {
        guard mkdir(file(name), 0o700) == 0 else {
            throw FileError(path: file(name), operation: .write, reason: .system(code: errno))
        }
    }

    /// The names in the folder, sorted.
    ///
    /// - Throws: why it cannot be read.
    package func names() throws(FileError) -> [String] {
        try DiskFileStore().list(path).map(\.name)
    }

    private static func remove(_ folder: String, depth: Int) {
        // What cannot be listed is empty, gone or no folder, and removing it below is all there is to do.
        for entry in depth > 0 ? (try? DiskFileStore().list(folder)) ?? [] : [] {
            let path = folder + "/" + entry.name
            if unlink(path) != 0 { remove(path, depth: depth - 1) }
        }
        rmdir(folder)
    }
}
