import Platform
import _PlanevalTestSupport

/// A cohort in a folder that goes when the test does.
final class CohortFolder {
    private let folder: TemporaryFolder

    var path: String { folder.path }

    init(plans: [String: String], _ files: [String: String] = [:]) throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("plans")
        for (name, text) in plans { try write(Array(text.utf8), to: "plans/\(name).yaml") }
        for (name, text) in files { try write(Array(text.utf8), to: name) }
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        try DiskFileStore().write(bytes, to: folder.file(name), replacing: true)
    }

    func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

    func text(_ name: String) throws -> String {
        String(decoding: try DiskFileStore().read(folder.file(name), limit: 1 << 20), as: UTF8.self)
    }

    func makeFolder(_ name: String) throws { try folder.makeFolder(name) }
}
