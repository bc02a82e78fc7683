/// Where files are read and written; tests put one of their own in its place.
package protocol FileStore: Sendable {
    /// Reads a whole file, which may be a pipe or a device.
    ///
    /// - Throws: `tooLarge` without reading on when there are more than `limit` bytes; `isDirectory`,
    ///   `missing`, `noPermission` and others as they come.
    func read(_ path: String, limit: Int) throws(FileError) -> [UInt8]

    /// Reads standard input to its end.
    ///
    /// - Throws: `tooLarge` when there are more than `limit` bytes.
    func readStandardInput(limit: Int) throws(FileError) -> [UInt8]

    /// The content of a folder without `.` and `..`, sorted by the bytes of the names.
    func list(_ folder: String) throws(FileError) -> [DirectoryEntry]

    /// Writes a file so that it is there completely or not at all.
    ///
    /// - Parameters:
    ///   - bytes: the whole content.
    ///   - path: where it is to stand; the folder must exist.
    ///   - replacing: false to refuse with `exists` when there is a file already.
    /// - Throws: what stood in the way; nothing has changed then.
    func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(FileError)
}

/// One name in a folder.
package struct DirectoryEntry: Sendable, Equatable {
    /// The name without the folder.
    package let name: String
    /// True for a folder, or a symbolic link to one.
    package let isDirectory: Bool

    /// Names a part of a folder.
    package init(name: String, isDirectory: Bool) {
        self.name = name
        self.isDirectory = isDirectory
    }
}
