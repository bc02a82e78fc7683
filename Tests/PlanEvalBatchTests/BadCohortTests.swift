import CEL
import PlanEval
import PlanEvalReports
import Platform
import Testing
import _PlanevalTestSupport

@testable import PlanEvalBatch

/// Cohorts made by damaging a good one: a clear message each, nothing lost, no crash.
@Suite struct BadCohortTests {
    private let bench: BatchBench

    init() throws { bench = try BatchBench.shared.get() }

    /// What can happen to a file.
    private enum Damage: CaseIterable {
        case cut, flip, dropLine, doubleLine, swapSeparator, emptied, removed, wrongEncoding, nullBytes, noise
        case renamed, folder

        func applied(to bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8]? {
            func place() -> Int { bytes.isEmpty ? 0 : Int.random(in: 0..<bytes.count, using: &generator) }
            var lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map { Array($0) }
            let line = Int.random(in: 0..<lines.count, using: &generator)
            switch self {
            case .cut: return Array(bytes.prefix(place()))
            case .flip:
                var changed = bytes
                for _ in 0..<4 where !changed.isEmpty {
                    changed[place()] = UInt8.random(in: 0...255, using: &generator)
                }
                return changed
            case .dropLine:
                lines.remove(at: line)
                return Array(lines.joined(separator: [10]))
            case .doubleLine:
                lines.insert(lines[line], at: line)
                return Array(lines.joined(separator: [10]))
            case .swapSeparator:
                let from = UInt8(ascii: Bool.random(using: &generator) ? "," : ":")
                return bytes.map { $0 == from ? UInt8(ascii: ";") : $0 }
            case .emptied: return []
            case .removed, .renamed, .folder: return nil
            case .wrongEncoding: return [0xFF, 0xFE] + bytes.flatMap { [$0, 0] }
            case .nullBytes: return bytes + [UInt8](repeating: 0, count: 50)
            case .noise: return (0..<300).map { _ in UInt8.random(in: 0...255, using: &generator) }
            }
        }
    }

    @Test(arguments: 1...240) func aDamagedCohortGivesAMessageAndLosesNothing(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let folder = try TemporaryFolder()
        let store = DiskFileStore()
        let cohort = folder.path + "/cohort"
        var files = CohortTemplate.files(withRubric: false)
            .map { (path: $0.path, content: $0.content) }
            .filter { $0.path != "cohort.yaml" }
        files.append(("cohort.yaml", Array("title: Damaged\nminimum_peers: 3\n".utf8)))
        files.append(("rubric.yaml", Array(TinyRubric.text.utf8)))
        try store.makeFolder(cohort + "/plans")
        let victim = Int.random(in: 0..<files.count, using: &generator)
        let damage = Damage.allCases[seed % Damage.allCases.count]
        for (number, file) in files.enumerated() {
            let path = cohort + "/" + file.path
            guard number == victim else {
                try store.write(file.content, to: path, replacing: true)
                continue
            }
            if let damaged = damage.applied(to: file.content, &generator) {
                try store.write(damaged, to: path, replacing: true)
            } else if damage == .renamed {
                try store.write(file.content, to: path + ".bak", replacing: true)
            } else if damage == .folder {
                try store.makeFolder(path)
            }
        }
        let plans = try store.list(cohort + "/plans").filter {
            !$0.isDirectory && ($0.name.hasSuffix(".yaml") || $0.name.hasSuffix(".json"))
        }
        let out = folder.path + "/out"
        do {
            let summary = try #require(try bench.run([cohort], into: out))
            #expect(summary.counts.records == plans.count)
            #expect(summary.counts.graded + summary.counts.errors == plans.count)
            let lines = try store.read(out + "/results.ndjson", limit: 1 << 24).split(separator: 10)
            #expect(lines.count == plans.count)
            for line in lines {
                let root = try JSONReader().read(Array(line)).root
                guard let error = root["error"] else { continue }
                #expect(error["message"]?.string?.isEmpty == false)
                #expect(
                    MessageCatalogue.entry(error["code"]?.string ?? "") != nil,
                    "\(error["code"]?.string ?? "")"
                )
                #expect(root["id"]?.string?.isEmpty == false)
            }
        } catch let error as DiagnosticError {
            // There is no cohort to work with: said, with a path, and nothing was written.
            #expect(error.diagnostics.contains { $0.severity == .error && !$0.message.isEmpty })
            #expect(error.diagnostics.allSatisfy { $0.path?.hasPrefix(cohort) ?? false })
            #expect(error.diagnostics.allSatisfy { MessageCatalogue.entry($0.id) != nil })
            #expect(throws: FileError.self) { try store.list(out) }
        }
        Self.remove(cohort)
        Self.remove(out)
    }

    private static func remove(_ folder: String) {
        let store = DiskFileStore()
        for entry in (try? store.list(folder)) ?? [] {
            let path = folder + "/" + entry.name
            if entry.isDirectory { remove(path) } else { try? store.remove(path) }
        }
        try? store.removeFolder(folder)
    }
}
