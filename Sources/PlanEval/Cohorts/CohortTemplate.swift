/// The example cohort that is part of the program: something to grade at once, and to write over.
public enum CohortTemplate {
    /// A file of the cohort.
    public struct File: Sendable {
        /// The path inside the folder of the cohort.
        public let path: String
        /// The content.
        public let content: [UInt8]
    }

    private static let folder = "template/"

    /// The files by the bytes of their paths.
    ///
    /// - Parameter withRubric: whether the rubric is one of them; without it the cohort names the one in the
    ///   program.
    /// - Returns: the files.
    public static func files(withRubric: Bool) -> [File] {
        var files = EmbeddedResources.names.filter { $0.hasPrefix(folder) }.compactMap { name in
            EmbeddedResources.file(named: name).map {
                File(path: String(name.dropFirst(folder.count)), content: $0)
            }
        }
        if withRubric, let rubric = EmbeddedResources.file(named: "\(CohortLoader.standardRubric).yaml") {
            // A name in cohort.yaml would go before the file.
            files = files.map { file in
                guard file.path == "cohort.yaml" else { return file }
                let text = String(decoding: file.content, as: UTF8.self)
                let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                let kept = lines.filter { !$0.hasPrefix("rubric:") }.joined(separator: "\n")
                return File(path: file.path, content: Array(kept.utf8))
            }
            files.append(File(path: "rubric.yaml", content: rubric))
        }
        return files
    }
}
