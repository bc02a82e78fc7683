import Glibc
import Testing
import _PlanevalTestSupport

@testable import Platform

/// Runs in processes of their own, which signals end.
@Suite struct InterruptionTests {
    @Test(arguments: [SIGINT, SIGTERM, SIGHUP]) func aSignalRemovesFilesInFlight(_ signal: Int32) async throws
    {
        let folder = try TemporaryFolder()
        let path = folder.file("half")
        await #expect(processExitsWith: .signal(signal)) {
            [path = path as String, signal = signal as Int32] in
            InterruptionCleanup.install()
            try DiskFileStore().write([1], to: path, replacing: true)
            let done = InterruptionCleanup.register(path + ".done")
            _ = InterruptionCleanup.register(path)
            InterruptionCleanup.unregister(done)
            InterruptionTests.stop(signal)
        }
        #expect(try folder.names().isEmpty)
    }

    @Test func whatIsFinishedStays() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("whole")
        await #expect(processExitsWith: .signal(SIGTERM)) { [path = path as String] in
            InterruptionCleanup.install()
            try DiskFileStore().write([1], to: path, replacing: true)
            InterruptionTests.stop(SIGTERM)
        }
        #expect(try folder.names() == ["whole"])
    }

    /// Stops this process as somebody else would; a thread that runs a test may block signals to itself.
    private static func stop(_ signal: Int32) {
        kill(getpid(), signal)
        pause()
    }

    @Test func ignoredSignalsStayIgnored() async {
        await #expect(processExitsWith: .exitCode(7)) {
            signal(SIGHUP, SIG_IGN)
            InterruptionCleanup.install()
            kill(getpid(), SIGHUP)
            exit(7)
        }
    }

    @Test func moreFilesThanPlacesAreNotAnnounced() {
        let registrations = (0..<40).map { InterruptionCleanup.register("/nowhere/\($0)") }
        #expect(registrations.count { $0 == nil } >= 8)
        for registration in registrations { InterruptionCleanup.unregister(registration) }
        let next = InterruptionCleanup.register("/nowhere")
        #expect(next != nil)
        InterruptionCleanup.unregister(next)
    }

    // MARK: Readers that go away

    @Test func aBrokenPipeEndsTheProcess() async {
        await #expect(processExitsWith: .signal(SIGPIPE)) {
            signal(SIGPIPE, SIG_DFL)
            var ends: [Int32] = [0, 0]
            pipe(&ends)
            close(ends[0])
            dup2(ends[1], 1)
            try StandardStream.output.write("x")
        }
    }

    @Test func whereTheSignalIsIgnoredABrokenPipeIsAnError() async {
        await #expect(processExitsWith: .exitCode(9)) {
            signal(SIGPIPE, SIG_IGN)
            var ends: [Int32] = [0, 0]
            pipe(&ends)
            close(ends[0])
            dup2(ends[1], 1)
            do throws(FileError) {
                try StandardStream.output.write("x")
            } catch {
                exit(error.reason == .brokenPipe && error.path == "<stdout>" ? 9 : 1)
            }
        }
    }

    @Test func theExitCodeIsTheRawValue() async {
        await #expect(processExitsWith: .exitCode(74)) { ExitCode.writeFailed.exit() }
        #expect(ExitCode.allCases.map(\.rawValue) == [0, 1, 2, 3, 70, 74])
    }

    @Test func standardInputIsReadToItsEnd() async {
        await #expect(processExitsWith: .exitCode(5)) {
            var ends: [Int32] = [0, 0]
            pipe(&ends)
            write(ends[1], "hello", 5)
            close(ends[1])
            dup2(ends[0], 0)
            let bytes = try DiskFileStore().readStandardInput(limit: 10)
            exit(Int32(bytes.count))
        }
    }
}
