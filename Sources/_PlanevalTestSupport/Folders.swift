import Platform

/// The folder that holds `Package.swift`.
package enum PackageRoot {
    /// Its path, without a slash at the end.
    package static let path: String = {
        // <root>/Sources/_PlanevalTestSupport/Folders.swift
        var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        parts.removeLast(3)
        return parts.joined(separator: "/")
    }()
}

/// Data that stands beside the package on the computers where it is developed, and nowhere else.
package enum SharedData {
    /// The path of the folder `shared` beside the package, or `nil` after saying that `test` is skipped.
    package static func path(for test: String = #function) -> String? {
        let path = PackageRoot.path + "/../shared"
        do {
            _ = try DiskFileStore().list(path)
            return path
        } catch {
            print("skipped: \(test) needs the folder ../shared")
            return nil
        }
    }
}
