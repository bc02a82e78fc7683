#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The files of this computer.
package struct DiskFileStore: FileStore {
    /// Gives access to the files of this computer.
    package init() {}

    package func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
        do throws(SystemCode) {
            let file = try FileDescriptor.open(path, O_RDONLY)
            defer { file.close() }
            let status = try file.status()
            if status.isDirectory { throw SystemCode(code: EISDIR) }
            // A regular file says how long it is; a pipe or a device does not.
            if !status.isRegular || status.size <= limit,
                let bytes = try file.readAll(limit: limit, expected: status.isRegular ? status.size : 0)
            {
                return bytes
            }
        } catch {
            throw FileError(path: path, operation: .read, reason: error.reason)
        }
        throw FileError(path: path, operation: .read, reason: .tooLarge(limit: limit))
    }

    package func readStandardInput(limit: Int) throws(FileError) -> [UInt8] {
        let stream = StandardStream.input
        do throws(SystemCode) {
            let file = FileDescriptor(number: stream.rawValue)
            if try file.status().isDirectory { throw SystemCode(code: EISDIR) }
            if let bytes = try file.readAll(limit: limit, expected: 0) { return bytes }
        } catch {
            throw FileError(path: stream.path, operation: .read, reason: error.reason)
        }
        throw FileError(path: stream.path, operation: .read, reason: .tooLarge(limit: limit))
    }

    package func list(_ folder: String) throws(FileError) -> [DirectoryEntry] {
        guard let stream = opendir(folder) else {
            throw FileError(path: folder, operation: .list, reason: SystemCode(code: errno).reason)
        }
        defer { closedir(stream) }
        var entries: [DirectoryEntry] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(
                    to: CChar.self,
                    capacity: MemoryLayout.size(ofValue: pointer.pointee)
                ) {
                    String(cString: $0)
                }
            }
            if name == "." || name == ".." { continue }
            let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
            entries.append(
                DirectoryEntry(name: name, isDirectory: FileStatus(path: path)?.isDirectory ?? false)
            )
        }
        return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    package func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(FileError) {
        do throws(SystemCode) {
            try AtomicFile(path: path, replacing: replacing).write(bytes)
        } catch {
            throw FileError(path: path, operation: .write, reason: error.reason)
        }
    }
}

extension DiskFileStore {
    /// Whether there is a folder under that path.
    package func isFolder(_ path: String) -> Bool { FileStatus(path: path)?.isDirectory ?? false }

    /// Makes a folder, and those around it that are not there yet.
    package func makeFolder(_ path: String) throws(FileError) {
        var made = path.utf8.first == UInt8(ascii: "/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += part + "/"
            if mkdir(made, 0o755) == 0 || errno == EEXIST { continue }
            throw FileError(path: path, operation: .write, reason: SystemCode(code: errno).reason)
        }
        guard isFolder(path) else {
            throw FileError(path: path, operation: .write, reason: .notDirectory)
        }
    }

    /// Removes a file, if it is there.
    package func remove(_ path: String) throws(FileError) {
        guard unlink(path) != 0, errno != ENOENT else { return }
        throw FileError(path: path, operation: .write, reason: SystemCode(code: errno).reason)
    }

    /// Removes a folder, if it is there and there is nothing in it.
    package func removeFolder(_ path: String) throws(FileError) {
        guard rmdir(path) != 0, errno != ENOENT else { return }
        throw FileError(path: path, operation: .write, reason: SystemCode(code: errno).reason)
    }

    /// Removes the half-written files that killed processes have left in a folder that nobody else writes to.
    package func removeLeftovers(in folder: String) throws(FileError) {
        for entry in try list(folder) where AtomicFile.isTemporary(entry.name) {
            try remove(folder + "/" + entry.name)
        }
    }

    /// Gives a file another name, in the place of what has that name now.
    package func move(_ path: String, to target: String) throws(FileError) {
        do throws(SystemCode) {
            _ = try SystemCall.retrying { Int(rename(path, target)) }
        } catch {
            throw FileError(path: target, operation: .write, reason: error.reason)
        }
    }

    /// Writes a file unless it is the same already.
    ///
    /// - Throws: what stood in the way; nothing has changed then.
    package func update(_ path: String, _ bytes: [UInt8]) throws(FileError) {
        // What cannot be read is written anew.
        if let standing = try? read(path, limit: bytes.count), standing == bytes { return }
        try write(bytes, to: path, replacing: true)
    }
}

extension StandardStream {
    /// Writes all bytes at once.
    ///
    /// A reader that goes away (`planeval … | head -1`) normally ends the process through the signal
    /// SIGPIPE, without a word and with the status 141 of a shell, as it does with any other filter. Where
    /// that signal is ignored the write fails with `brokenPipe` instead, which callers pass over in silence.
    package func write(_ bytes: [UInt8]) throws(FileError) {
        do throws(SystemCode) {
            try FileDescriptor(number: rawValue).writeAll(bytes)
        } catch {
            throw FileError(path: path, operation: .write, reason: error.reason)
        }
    }

    /// Writes a text at once.
    package func write(_ text: String) throws(FileError) {
        try write(Array(text.utf8))
    }
}
