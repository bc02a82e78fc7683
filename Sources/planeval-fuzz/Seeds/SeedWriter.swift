import CEL
import PlanEval
import Platform
import _PlanevalTestSupport

/// Writes what a run of libFuzzer begins with: inputs that are worth damaging, and the words of each language.
struct SeedWriter {
    /// Where the folders of the targets are.
    let folder: String
    /// The folder with the conformance suites, if it is there.
    let shared: String?

    /// Writes `TARGET/seeds/…` and `TARGET/dictionary` for every target; the folders must exist.
    ///
    /// - Throws: what cannot be read or written.
    func write() throws {
        for target in FuzzTarget.allCases {
            let inputs =
                try Seeds.inputs(for: target)
                + (target == .cel ? Seeds.hardPrograms + conformanceExpressions() : [])
            for (number, input) in inputs.enumerated() {
                let path = "\(folder)/\(target.rawValue)/seeds/seed-\(number)"
                try DiskFileStore().write(input, to: path, replacing: true)
            }
            try DiskFileStore().write(
                Array(FuzzDictionary.text(for: target).utf8),
                to: "\(folder)/\(target.rawValue)/dictionary",
                replacing: true
            )
            try StandardStream.output.write("\(target.rawValue): \(inputs.count) seeds\n")
        }
    }

    /// The expressions of the conformance suites, which stand beside the package where it is developed.
    private func conformanceExpressions() throws -> [[UInt8]] {
        guard let shared, let files = try? DiskFileStore().list(shared + "/conformance/cel") else {
            return []
        }
        var expressions: [[UInt8]] = []
        for file in files where file.name.hasSuffix(".json") {
            let path = "\(shared)/conformance/cel/\(file.name)"
            let document = try VectorFolder.document(DiskFileStore().read(path, limit: 64 << 20))
            for test in document.root["cases"]?.elements ?? [] {
                if let expression = test["expr"]?.utf8 { expressions.append(Array(expression)) }
            }
            for run in document.root["stress"]?.elements ?? [] {
                guard let kind = run["kind"]?.string, let size = run["n"]?.int,
                    let program = StressProgram(kind: kind, size: Int(size))
                else { continue }
                expressions.append(Array(program.source.utf8.prefix(16 << 10)))
            }
        }
        return expressions
    }
}
