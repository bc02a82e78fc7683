import Platform
import _PlanevalTestSupport

/// Small inputs for batches, and what comes out of them.
struct BatchFixture {
    let folder: ScratchTree

    init() throws { folder = try ScratchTree() }

    /// Bundles of cohorts of eight, with reviews by each other's teams; the tenth of them is broken.
    static func lines(_ count: Int) -> String {
        (0..<count).map { number in
            if number % 10 == 9 {
                return #"{"id":"p\#(number)","cohort":"c\#(number / 8)","plan":{"team":"x"}}"#
            }
            let metrics = number.isMultiple(of: 2) ? #","metrics":[{"name":"m"}]"# : ""
            let reviews = (0..<(number % 5)).map { reader in
                #"{"reviewer":"r\#(reader)","levels":{"metrics":\#((number + reader) % 2),"why":1}}"#
            }
            return
                #"{"id":"p\#(number)","cohort":"c\#(number / 8)","plan":{"title":"Plan \#(number)"\#(metrics)},"#
                + #""reviews":[\#(reviews.joined(separator: ","))]}"#
        }
        .joined(separator: "\n") + "\n"
    }

    func write(_ text: String, to name: String) throws { try folder.write(Array(text.utf8), to: name) }

    /// Runs planeval in the folder.
    func run(_ arguments: String...) throws -> Binary.Outcome {
        try Binary(folder: folder.path).run(arguments)
    }

    /// Runs a line of shell in the folder, in which `$0` is the program.
    func shell(_ line: String) throws -> Binary.Outcome {
        try Binary.shell("cd '\(folder.path)'; \(line)")
    }

    /// Everything that a folder holds, by name; folders inside are left out.
    func files(_ name: String) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        let path = folder.path + "/" + name
        for entry in try DiskFileStore().list(path) where !entry.isDirectory {
            files[entry.name] = try DiskFileStore().read(path + "/" + entry.name, limit: 1 << 28)
        }
        return files
    }
}

/// A folder with folders in it that is there for the length of a test.
final class ScratchTree {
    private let outer: ScratchFolder
    let path: String

    init() throws {
        outer = try ScratchFolder()
        path = outer.path + "/tree"
        try DiskFileStore().makeFolder(path)
    }

    deinit { Self.remove(path, depth: 0) }

    func write(_ bytes: [UInt8], to name: String) throws {
        if let slash = name.lastIndex(of: "/") { try DiskFileStore().makeFolder(path + "/" + name[..<slash]) }
        try DiskFileStore().write(bytes, to: path + "/" + name, replacing: true)
    }

    private static func remove(_ folder: String, depth: Int) {
        guard depth < 8 else { return }
        for entry in (try? DiskFileStore().list(folder)) ?? [] {
            let path = folder + "/" + entry.name
            if entry.isDirectory { remove(path, depth: depth + 1) } else { try? DiskFileStore().remove(path) }
        }
        try? DiskFileStore().removeFolder(folder)
    }
}
