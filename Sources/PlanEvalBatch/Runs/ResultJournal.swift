import Platform

/// Writes the lines of a run behind each other, and nothing where they stand already.
///
/// As long as the lines are those of the file that an earlier run left, it is only read. At the first other line a
/// new file is begun with everything up to there, which takes the place of the old one when it is complete. What is
/// only added at the end is added to the old file. A class because it owns an open file.
final class ResultJournal {
    private let folder: BatchFolder
    private let files = DiskFileStore()
    /// The file that the lines are compared with: the one that was written last.
    private var standing: FileParts?
    private var name: BatchFolder.Name
    /// The length of its whole lines.
    private let standingLength: Int
    /// The bytes that are known to be right.
    private var length = 0
    private var journal: Journal?

    /// Begins at the first line.
    init(_ folder: BatchFolder) throws(FileError) {
        self.folder = folder
        for name in [BatchFolder.Name.next, .results] {
            guard let parts = try FileParts(ifThere: folder.file(name)) else { continue }
            standing = parts
            self.name = name
            standingLength = try parts.lengthOfWholeLines()
            return
        }
        name = .results
        standingLength = 0
    }

    /// Adds a line.
    func append(_ line: [UInt8]) throws(FileError) {
        if journal == nil {
            if length < standingLength, let standing {
                if try standing.read(at: length, length: line.count) == line {
                    length += line.count
                    return
                }
                try diverge()
            } else {
                try change()
                journal = try Journal(folder.file(name), keeping: length)
            }
        }
        try journal?.append(line)
        length += line.count
    }

    /// Puts the finished results in their place.
    func finish() throws(FileError) {
        if journal == nil {
            if length < standingLength {
                try diverge()
            } else if standing == nil {
                // Even no results are results.
                journal = try Journal(folder.file(name), keeping: 0)
            } else if let standing, standing.length > length {
                // The last line of an interrupted run was cut off.
                journal = try Journal(folder.file(name), keeping: length)
            }
        }
        try journal?.finish()
        guard name == .next else { return }
        try change()
        try files.move(folder.file(.next), to: folder.file(.results))
        name = .results
    }

    /// Takes away what was begun, since it will not come to an end.
    ///
    /// Lines that were added to results of an earlier run stay: without a summary they are no finished results.
    func abandon() throws(FileError) {
        guard journal != nil, name == .next || standing == nil else { return }
        journal = nil
        try files.remove(folder.file(name))
    }

    /// From here on the results differ from those that stand there.
    private func diverge() throws(FileError) {
        if name == .next {
            // Written by a run that was interrupted; nobody misses it.
            try change()
            journal = try Journal(folder.file(.next), keeping: length)
            return
        }
        let journal = try Journal(folder.file(.next), keeping: 0)
        var copied = 0
        while copied < length, let standing {
            let part = try standing.read(at: copied, length: min(Self.copyLength, length - copied))
            if part.isEmpty { break }
            try journal.append(part)
            copied += part.count
        }
        name = .next
        self.journal = journal
    }

    /// What else lies in the folder is about other results now.
    private func change() throws(FileError) {
        try files.remove(folder.file(.summary))
    }

    private static let copyLength = 1 << 20
}
