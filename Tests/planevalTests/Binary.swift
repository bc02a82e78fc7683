import Platform
import _PlanevalTestSupport

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The program as users run it, in a process of its own.
struct Binary {
    /// What a run came to.
    struct Outcome {
        /// The exit code, or 128 and the number of the signal that ended it.
        let code: Int32
        let output: String
        let errors: String
        /// The most memory that was in use at one time, in bytes; `nil` where the tests themselves have used as much,
        /// which the system counts to a process that they start.
        let peakMemory: Int?
    }

    /// The folder the program is started in.
    var folder = PackageRoot.path
    /// What the environment holds beside the path.
    var environment: [String] = []

    /// What the address sanitizer is told, if it is part of the program.
    private static let sanitizer =
        getenv("ASAN_OPTIONS").map { ["ASAN_OPTIONS=\(String(cString: $0))"] } ?? []

    /// `planeval`, which is built beside the tests.
    static let path: String = {
        var own = [CChar](repeating: 0, count: 4096)
        let length = readlink("/proc/self/exe", &own, own.count - 1)
        let program = length > 0 ? String(decoding: own.prefix(length).map(UInt8.init), as: UTF8.self) : ""
        let beside = program.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/planeval"
        return access(beside, X_OK) == 0 ? beside : PackageRoot.path + "/.build/debug/planeval"
    }()

    /// Runs the program and waits for its end.
    func run(_ arguments: [String], input: [UInt8] = []) throws -> Outcome {
        // A shell changes the folder: the call of POSIX for that is not everywhere.
        try run(
            words: ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder, Self.path] + arguments,
            input: input
        )
    }

    /// Runs a line of shell in which `$0` is the program, in the folder of the package.
    static func shell(_ line: String) throws -> Outcome {
        try Binary().run(words: ["/bin/sh", "-c", "cd '\(PackageRoot.path)'; \(line)", path], input: [])
    }

    private func run(words: [String], input: [UInt8]) throws -> Outcome {
        let scratch = try ScratchFolder()
        try DiskFileStore().write(input, to: scratch.path + "/in", replacing: true)
        let (code, usage) = try spawn(words, scratch.path)
        return Outcome(
            code: code,
            output: try scratch.text("out"),
            errors: try scratch.text("err"),
            peakMemory: usage
        )
    }

    private func spawn(_ words: [String], _ scratch: String) throws -> (code: Int32, peak: Int?) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, scratch + "/in", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, scratch + "/out", O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, scratch + "/err", O_WRONLY | O_CREAT, 0o600)
        // Threads that run tests may hold signals back, and a process inherits that.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var process = pid_t()
        let failure = withCStrings(words) { words in
            withCStrings(["PATH=/usr/bin:/bin"] + Self.sanitizer + environment) { environment in
                posix_spawn(&process, "/bin/sh", &actions, &attributes, words, environment)
            }
        }
        guard failure == 0 else { throw SpawnError(code: failure) }
        var status: Int32 = 0
        var usage = rusage()
        while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
        let code = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
        var own = rusage()
        // 0 is RUSAGE_SELF, which has another type on every system.
        getrusage(0, &own)
        return (code, usage.ru_maxrss > own.ru_maxrss ? usage.ru_maxrss * 1024 : nil)
    }

    /// Why a process could not be started.
    struct SpawnError: Error {
        let code: Int32
    }

    private func withCStrings<Result>(
        _ texts: [String],
        _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = texts.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        return body(copies + [nil])
    }
}

/// A folder that is there for the length of a test.
final class ScratchFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/planeval-test-XXXXXX\0".utf8).map { CChar($0) }
        guard mkdtemp(&template) != nil else { throw Binary.SpawnError(code: errno) }
        path = String(decoding: template.dropLast().map { UInt8($0) }, as: UTF8.self)
    }

    deinit {
        for entry in (try? DiskFileStore().list(path)) ?? [] {
            if entry.isDirectory { rmdir(path + "/" + entry.name) } else { unlink(path + "/" + entry.name) }
        }
        rmdir(path)
    }

    /// Writes a file and gives its path.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String { try write(Array(text.utf8), to: name) }

    @discardableResult
    func write(_ bytes: [UInt8], to name: String) throws -> String {
        try DiskFileStore().write(bytes, to: path + "/" + name, replacing: true)
        return path + "/" + name
    }

    func text(_ name: String) throws -> String {
        String(decoding: try DiskFileStore().read(path + "/" + name, limit: 256 << 20), as: UTF8.self)
    }

    /// Makes a file of that length with nothing in it, which takes no room on the disk.
    func writeSparse(_ length: Int, to name: String) throws -> String {
        let path = try write([], to: name)
        guard truncate(path, length) == 0 else { throw Binary.SpawnError(code: errno) }
        return path
    }

    var names: [String] {
        get throws { try DiskFileStore().list(path).map(\.name) }
    }
}
