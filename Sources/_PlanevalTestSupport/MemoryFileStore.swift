package import Platform
import Synchronization

/// Files that exist only in memory, for tests.
package final class MemoryFileStore: FileStore {
    private let files: Mutex<[String: [UInt8]]>
    private let failures: [String: FileError.Reason]
    private let standardInput: [UInt8]

    /// Makes files.
    ///
    /// - Parameters:
    ///   - files: contents by path; a folder exists when a file lies in it.
    ///   - failures: paths that cannot be read or written, and why.
    ///   - standardInput: what is typed in.
    package init(
        _ files: [String: [UInt8]] = [:],
        failures: [String: FileError.Reason] = [:],
        standardInput: [UInt8] = []
    ) {
        self.files = Mutex(files)
        self.failures = failures
        self.standardInput = standardInput
    }

    package func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
        if let reason = failures[path] { throw FileError(path: path, operation: .read, reason: reason) }
        guard let bytes = files.withLock({ $0[path] }) else {
            let isFolder = files.withLock { $0.keys.contains { $0.hasPrefix(path + "/") } }
            throw FileError(path: path, operation: .read, reason: isFolder ? .isDirectory : .missing)
        }
        guard bytes.count <= limit else {
            throw FileError(path: path, operation: .read, reason: .tooLarge(limit: limit))
        }
        return bytes
    }

    package func readStandardInput(limit: Int) throws(FileError) -> [UInt8] {
        guard standardInput.count <= limit else {
            throw FileError(path: "-", operation: .read, reason: .tooLarge(limit: limit))
        }
        return standardInput
    }

    package func list(_ folder: String) throws(FileError) -> [DirectoryEntry] {
        let prefix = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
        var entries: [String: Bool] = [:]
        for path in files.withLock({ Array($0.keys) }) where path.hasPrefix(prefix) {
            let parts = path.dropFirst(prefix.count).split(separator: "/", omittingEmptySubsequences: false)
            if let name = parts.first { entries[String(name)] = parts.count > 1 }
        }
        guard !entries.isEmpty else { throw FileError(path: folder, operation: .list, reason: .missing) }
        return entries.map { DirectoryEntry(name: $0.key, isDirectory: $0.value) }
            .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    package func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(FileError) {
        if let reason = failures[path] { throw FileError(path: path, operation: .write, reason: reason) }
        let isWritten = files.withLock { files in
            if !replacing, files[path] != nil { return false }
            files[path] = bytes
            return true
        }
        guard isWritten else { throw FileError(path: path, operation: .write, reason: .exists) }
    }
}
