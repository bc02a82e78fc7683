/// The IANA time zone database of this computer.
package struct TimeZoneFolder: Sendable {
    private let path: String
    private let store: any FileStore

    /// A zone takes a few thousand bytes at the most.
    private static let maximumLength = 1 << 20

    /// Reads zones from a folder.
    ///
    /// - Parameters:
    ///   - path: the folder with files such as `Europe/Berlin`.
    ///   - store: where it is.
    package init(path: String = "/usr/share/zoneinfo", store: any FileStore = DiskFileStore()) {
        self.path = path
        self.store = store
    }

    /// The file of a zone in the TZif format.
    ///
    /// - Returns: `nil` when there is none, and for names that lead out of the folder.
    package func bytes(ofZone name: String) -> [UInt8]? {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." && !$0.contains("\0") }) else {
            return nil
        }
        // Whatever stands in the way, the zone is not known.
        return try? store.read(path + "/" + name, limit: Self.maximumLength)
    }
}
