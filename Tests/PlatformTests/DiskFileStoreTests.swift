import Glibc
import Platform
import Testing
import _PlanevalTestSupport

@Suite struct DiskFileStoreTests {
    private let files = DiskFileStore()
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func failure(_ body: () throws(FileError) -> Void) -> FileError.Reason? {
        do throws(FileError) {
            try body()
            return nil
        } catch {
            return error.reason
        }
    }

    private func mode(_ path: String) -> mode_t {
        var status = stat()
        stat(path, &status)
        return status.st_mode
    }

    // MARK: Reading

    @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 3_000_000]) func readsWhatWasWritten(_ count: Int) throws
    {
        var generator = SeededGenerator(seed: UInt64(count))
        let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
        try files.write(bytes, to: folder.file("a"), replacing: true)
        #expect(try files.read(folder.file("a"), limit: count) == bytes)
    }

    @Test func refusesMoreThanTheLimit() throws {
        try files.write([1, 2, 3, 4], to: folder.file("a"), replacing: true)
        #expect(try files.read(folder.file("a"), limit: 4).count == 4)
        #expect(
            failure { () throws(FileError) in _ = try files.read(folder.file("a"), limit: 3) }
                == .tooLarge(limit: 3)
        )
    }

    @Test func namesWhatStandsInTheWayOfReading() throws {
        try files.write([], to: folder.file("a"), replacing: true)
        #expect(
            failure { () throws(FileError) in _ = try files.read(folder.file("b"), limit: 9) } == .missing
        )
        #expect(failure { () throws(FileError) in _ = try files.read(folder.path, limit: 9) } == .isDirectory)
        #expect(
            failure { () throws(FileError) in _ = try files.read(folder.file("a/b"), limit: 9) }
                == .notDirectory
        )
        #expect(failure { () throws(FileError) in _ = try files.read("", limit: 9) } == .missing)
    }

    @Test(.enabled(if: getuid() != 0, "root may read everything")) func namesMissingPermission() throws {
        try files.write([1], to: folder.file("a"), replacing: true)
        chmod(folder.file("a"), 0)
        #expect(
            failure { () throws(FileError) in _ = try files.read(folder.file("a"), limit: 9) }
                == .noPermission
        )
    }

    @Test func readsDevicesAndPipesToTheirEndOrTheLimit() throws {
        #expect(try files.read("/dev/null", limit: 10).isEmpty)
        let endless = failure { () throws(FileError) in _ = try files.read("/dev/zero", limit: 100_000) }
        #expect(endless == .tooLarge(limit: 100_000))
        #expect(try files.read("/proc/self/status", limit: 100_000).isEmpty == false)
    }

    @Test func readsAPipeWithAName() async throws {
        let pipe = folder.file("pipe")
        try #require(mkfifo(pipe, 0o600) == 0)
        let bytes = [UInt8](repeating: 7, count: 200_000)
        async let written: Void = DiskFileStore().write(bytes, to: pipe, replacing: true)
        #expect(try files.read(pipe, limit: 1_000_000) == bytes)
        try await written
        #expect(try folder.names() == ["pipe"])
    }

    // MARK: Listing

    @Test func listsNamesByTheirBytes() throws {
        for name in ["b", "a", "B", "é", ".hidden", "10", "9"] {
            try files.write([], to: folder.file(name), replacing: true)
        }
        mkdir(folder.file("folder"), 0o755)
        symlink("folder", folder.file("link"))
        symlink("nowhere", folder.file("broken"))
        let entries = try files.list(folder.path)
        #expect(
            entries.map(\.name) == [".hidden", "10", "9", "B", "a", "b", "broken", "folder", "link", "é"]
        )
        #expect(entries.filter(\.isDirectory).map(\.name) == ["folder", "link"])
        #expect(try files.list(folder.path + "/") == entries)
    }

    @Test func namesWhatStandsInTheWayOfListing() throws {
        try files.write([], to: folder.file("a"), replacing: true)
        #expect(failure { () throws(FileError) in _ = try files.list(folder.file("b")) } == .missing)
        #expect(failure { () throws(FileError) in _ = try files.list(folder.file("a")) } == .notDirectory)
    }

    // MARK: Writing

    @Test func leavesNothingBesideTheFile() throws {
        try files.write([1], to: folder.file("a"), replacing: true)
        try files.write([2], to: folder.file("a"), replacing: true)
        #expect(try folder.names() == ["a"])
        #expect(try files.read(folder.file("a"), limit: 9) == [2])
    }

    @Test func keepsThePermissionsOfTheFile() throws {
        let mask = umask(0o022)
        defer { umask(mask) }
        try files.write([1], to: folder.file("a"), replacing: true)
        #expect(mode(folder.file("a")) & 0o7777 == 0o644)
        chmod(folder.file("a"), 0o600)
        try files.write([2], to: folder.file("a"), replacing: true)
        #expect(mode(folder.file("a")) & 0o7777 == 0o600)
    }

    @Test func doesNotReplaceUnlessTold() throws {
        try files.write([1], to: folder.file("a"), replacing: false)
        #expect(
            failure { () throws(FileError) in try files.write([2], to: folder.file("a"), replacing: false) }
                == .exists
        )
        #expect(try files.read(folder.file("a"), limit: 9) == [1])
        #expect(try folder.names() == ["a"])
    }

    @Test func followsLinks() throws {
        try files.write([1], to: folder.file("a"), replacing: true)
        symlink("a", folder.file("link"))
        try files.write([2], to: folder.file("link"), replacing: true)
        #expect(try files.read(folder.file("a"), limit: 9) == [2])
        var status = stat()
        lstat(folder.file("link"), &status)
        #expect(status.st_mode & S_IFMT == S_IFLNK)
    }

    @Test func leavesDevicesWhatTheyAre() throws {
        try files.write([1, 2, 3], to: "/dev/null", replacing: true)
        #expect(mode("/dev/null") & S_IFMT == S_IFCHR)
    }

    @Test func namesWhatStandsInTheWayOfWriting() throws {
        try files.write([], to: folder.file("a"), replacing: true)
        #expect(
            failure { () throws(FileError) in try files.write([], to: folder.path, replacing: true) }
                == .isDirectory
        )
        #expect(
            failure { () throws(FileError) in try files.write([], to: folder.file("b/c"), replacing: true) }
                == .missing
        )
        #expect(
            failure { () throws(FileError) in try files.write([], to: folder.file("a/c"), replacing: true) }
                == .notDirectory
        )
        #expect(
            failure { () throws(FileError) in try files.write([1], to: "/dev/full", replacing: true) }
                == .noSpace
        )
        #expect(try folder.names() == ["a"])
    }

    @Test func readersSeeTheOldContentOrTheNew() async throws {
        let path = folder.file("a")
        let contents = [[UInt8](repeating: 1, count: 300_000), [UInt8](repeating: 2, count: 200_000)]
        try files.write(contents[0], to: path, replacing: true)
        async let writing: Void = {
            for round in 0..<30 { try DiskFileStore().write(contents[round % 2], to: path, replacing: true) }
        }()
        for _ in 0..<200 {
            let bytes = try files.read(path, limit: 1_000_000)
            #expect(contents.contains(bytes))
        }
        try await writing
    }

    @Test func saysInWordsWhatFailed() {
        let error = FileError(path: "a/b", operation: .write, reason: .noSpace)
        #expect("\(error)" == "cannot write \"a/b\": no space left")
        let other = FileError(path: "x", operation: .read, reason: .system(code: EIO))
        #expect("\(other)" == "cannot read \"x\": Input/output error")
    }
}
