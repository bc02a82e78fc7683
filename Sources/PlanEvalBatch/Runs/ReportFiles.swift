import PlanEval
import PlanEvalReports
import Platform

/// The reports of a batch, a file for each plan in a folder for each cohort.
struct ReportFiles {
    private let folder: BatchFolder
    private let form: ReportForm
    private let files = DiskFileStore()
    private var madeFolders: Set<String> = []

    /// Prepares to write.
    init(_ folder: BatchFolder, _ form: ReportForm) {
        self.folder = folder
        self.form = form
    }

    /// Writes the report of a plan, unless it stands there already.
    mutating func write(_ report: [UInt8], of identity: BundleIdentity) throws(FileError) {
        var path = folder.path + "/reports"
        if let cohort = identity.cohortText { path += "/" + Self.fileName(cohort) }
        if madeFolders.insert(path).inserted { try files.makeFolder(path) }
        try files.update("\(path)/\(Self.fileName(identity.idText)).\(form.fileExtension)", report)
    }

    /// A name that is harmless in any file system, and another one for every other id.
    ///
    /// Letters, digits, `-`, `_` and `.` stay, but for a `.` in front; every other byte becomes `%` and two digits, as
    /// in web addresses. Of a long name the end becomes a hash.
    static func fileName(_ id: String) -> String {
        var name = ""
        for (place, byte) in id.utf8.enumerated() {
            let scalar = Unicode.Scalar(byte)
            let isPlain =
                ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
                || scalar == "-" || scalar == "_" || (scalar == "." && place > 0)
            if isPlain {
                name.unicodeScalars.append(scalar)
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                name += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
            }
        }
        if name.utf8.count > mostBytes {
            name = name.prefix(mostBytes - 17) + "-" + String(Shard.hash(id), radix: 16)
        }
        return name.isEmpty ? "%" : name
    }

    private static let mostBytes = 160
}

/// The forms that reports of a batch come in.
package enum ReportForm: String, Sendable, CaseIterable {
    /// As `planeval score` prints it.
    case text
    /// The result by itself.
    case json

    var fileExtension: String { self == .text ? "txt" : "json" }

    /// The report on a result.
    func report(_ assessment: Assessment) -> [UInt8] {
        switch self {
        case .text: Array(TextReport(assessment, style: TextStyle()).text.utf8)
        case .json: ResultJSON.document([assessment])
        }
    }
}
