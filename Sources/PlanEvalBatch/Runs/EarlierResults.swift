import PlanEval
import Platform

/// The results of an earlier run that lie in its folder, found by the digest of what they were made from.
///
/// Only places are kept in memory: 100,000 results take a few megabytes.
package final class EarlierResults: Sendable {
    /// A line in one of the files.
    private struct Place {
        let file: Int
        let offset: Int
        let length: Int
    }

    private let files: [FileParts]
    private let places: [String: Place]

    /// Looks through files with results; those that are not there are passed over.
    ///
    /// - Throws: that a file cannot be read.
    /// - Complexity: O(bytes).
    init(_ paths: [String]) throws(FileError) {
        var files: [FileParts] = []
        var places: [String: Place] = [:]
        for path in paths {
            guard let parts = try FileParts(ifThere: path) else { continue }
            let lines = try LineReader(path, limit: .max)
            files.append(parts)
            while let line = try lines.next() {
                guard let bytes = line.bytes, let inputs = RecordHead.inputs(of: bytes) else { continue }
                places[inputs] = Place(file: files.count - 1, offset: line.offset, length: line.length + 1)
            }
        }
        self.files = files
        self.places = places
    }

    /// Whether there are none.
    var isEmpty: Bool { places.isEmpty }

    /// An earlier result and its line.
    ///
    /// - Returns: `nil` when there is none that can be used.
    func result(inputs: String) -> (bytes: [UInt8], assessment: Assessment)? {
        guard let place = places[inputs] else { return nil }
        // What cannot be read any more is made anew.
        guard let bytes = try? files[place.file].read(at: place.offset, length: place.length),
            bytes.last == UInt8(ascii: "\n"), RecordHead.inputs(of: bytes) == inputs,
            let assessment = SavedLine(bytes)?.assessment
        else { return nil }
        return (bytes, assessment)
    }
}

/// What a line of a batch begins with.
enum RecordHead {
    private static let mark = Array(",\"inputs\":\"sha256:".utf8)
    private static let digestLength = 64
    /// The result itself begins behind this many bytes at the latest, unless an id is very long.
    private static let reach = 1 << 16

    /// The digest of what a result was made from; `nil` for an error and for anything else.
    ///
    /// The mark cannot stand inside a text, where its quotation marks would be escaped.
    static func inputs(of line: [UInt8]) -> String? {
        guard line.starts(with: "{\"schema\":\"planeval.result/1\",\"id\":".utf8) else { return nil }
        let end = min(line.count - mark.count - digestLength, reach)
        guard end > 0 else { return nil }
        for start in 0..<end where line[start] == mark[0] && line[start + 2] == mark[2] {
            guard line[start..<start + mark.count].elementsEqual(mark) else { continue }
            let digest = line[(start + mark.count)..<(start + mark.count + digestLength)]
            return "sha256:" + String(decoding: digest, as: UTF8.self)
        }
        return nil
    }
}
