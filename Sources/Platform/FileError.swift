/// Why a file, folder or stream could not be read or written.
package struct FileError: Error, Sendable, Equatable {
    /// What was being done.
    package enum Operation: String, Sendable {
        case read, write, list
    }

    /// What stood in the way.
    package enum Reason: Sendable, Equatable {
        /// There is nothing under that path.
        case missing
        /// The path names a folder where a file was due.
        case isDirectory
        /// A part of the path, or the folder itself, is no folder.
        case notDirectory
        /// The user may not do that.
        case noPermission
        /// More bytes than the limit, which is given.
        case tooLarge(limit: Int)
        /// A file is there already and was not to be replaced.
        case exists
        /// The disk is full, or the user has used up their share of it.
        case noSpace
        /// The file system can only be read.
        case readOnly
        /// Whoever read the output has gone.
        case brokenPipe
        /// Anything else, by the number the system gives it.
        case system(code: Int32)
    }

    /// The path as it was given; `-` for standard input, `<stdout>` and `<stderr>` for the others.
    package let path: String
    /// What was being done.
    package let operation: Operation
    /// What stood in the way.
    package let reason: Reason

    /// Describes a failure.
    package init(path: String, operation: Operation, reason: Reason) {
        self.path = path
        self.operation = operation
        self.reason = reason
    }
}

extension FileError: CustomStringConvertible {
    /// One line for people: what failed, on what, and why.
    package var description: String { "cannot \(operation.rawValue) \"\(path)\": \(reason)" }
}

extension FileError.Reason: CustomStringConvertible {
    /// The reason in words.
    package var description: String {
        switch self {
        case .missing: "no such file or folder"
        case .isDirectory: "it is a folder"
        case .notDirectory: "a part of the path is not a folder"
        case .noPermission: "permission denied"
        case .tooLarge(let limit): "it has more than \(limit) bytes"
        case .exists: "it exists already"
        case .noSpace: "no space left"
        case .readOnly: "the file system is read-only"
        case .brokenPipe: "nobody reads the output any more"
        case .system(let code): SystemCall.message(for: code)
        }
    }
}
