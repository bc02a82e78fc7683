import Testing
import _PlanevalTestSupport

@testable import PlanEval

@Suite struct CSVEditTests {
    /// What encodings a file may be written in, with the texts that its cells are made of.
    struct Encoding: CustomTestStringConvertible {
        let encoding: TextEncoding
        let mark: [UInt8]
        let pieces: [String]

        var testDescription: String { "\(encoding.rawValue), \(mark.isEmpty ? "no mark" : "with a mark")" }
    }

    private static let plain = ["a", "7", " ", "", "\"", ",", ";", "x y", "\n", "\r\n", "é"]
    private static let wide = plain + ["日", "😀", "e\u{301}"]

    static let encodings = [
        Encoding(encoding: .utf8, mark: [], pieces: wide),
        Encoding(encoding: .utf8, mark: [0xEF, 0xBB, 0xBF], pieces: wide),
        Encoding(encoding: .utf16LittleEndian, mark: [0xFF, 0xFE], pieces: wide),
        Encoding(encoding: .utf16BigEndian, mark: [0xFE, 0xFF], pieces: wide),
        Encoding(encoding: .windows1252, mark: [], pieces: plain + ["€", "œ", "ÿ"]),
    ]

    /// Cells that are not written keep their bytes, whatever the file is.
    @Test(arguments: encodings) func otherCellsKeepTheirBytes(_ example: Encoding) throws {
        var random = SeededGenerator(seed: 95)
        var tried = 0
        for round in 0..<400 {
            let file = Self.file(example, &random)
            let table = try CSVReader().read(file, path: "t.csv")
            guard table.separator == .comma, table.encoding == example.encoding else { continue }
            tried += 1
            var edit = CSVEdit(table)
            let column = Int.random(in: 0..<3, using: &random)
            var texts: [Int: String] = [:]
            for row in table.rows where Bool.random(using: &random) {
                let text = "n" + example.pieces[Int.random(in: example.pieces.indices, using: &random)]
                texts[row.number] = text
                edit.set(column, of: row, to: text)
            }
            let (bytes, missing) = edit.result(file)
            #expect(missing.isEmpty)
            let read = try CSVReader().read(bytes, path: "t.csv")
            #expect(read.rows.count == table.rows.count, "round \(round)")
            for (old, new) in zip(table.rows, read.rows) {
                for place in 0..<3 where place != column || texts[old.number] == nil {
                    #expect(Self.bytes(old, place) == Self.bytes(new, place), "round \(round)")
                }
                if let text = texts[old.number] { #expect(new[column]?.text == text, "round \(round)") }
            }
            // What stands between cells is the same: blanking out all cells leaves equal files.
            #expect(Self.frame(table) == Self.frame(read), "round \(round)")
            #expect(bytes.starts(with: example.mark))
            // Writing the same again changes nothing.
            var again = CSVEdit(read)
            for row in read.rows { if let text = texts[row.number] { again.set(column, of: row, to: text) } }
            #expect(again.result(bytes).bytes == bytes, "round \(round)")
        }
        // Files whose separator or encoding cannot be told are few.
        #expect(tried > 150)
    }

    @Test(arguments: encodings) func anEditOfNothingIsTheFile(_ example: Encoding) throws {
        var random = SeededGenerator(seed: 96)
        for round in 0..<200 {
            let file = Self.file(example, &random)
            let table = try CSVReader().read(file, path: "t.csv")
            #expect(CSVEdit(table).result(file).bytes == file, "round \(round)")
        }
    }

    @Test func charactersThatAnEncodingHasNotAreSaid() throws {
        let file: [UInt8] = Array("name,plan\nZo".utf8) + [0xEB] + Array(",\n".utf8)
        let table = try CSVReader().read(file, path: "t.csv")
        #expect(table.encoding == .windows1252)
        var edit = CSVEdit(table)
        edit.set(1, of: try #require(table.rows.first), to: "5 € für Ω and Ω")
        let (bytes, missing) = edit.result(file)
        #expect(missing == ["Ω"])
        let expected: [UInt8] =
            Array("name,plan\nZo".utf8) + [0xEB] + Array(",5 ".utf8) + [0x80] + Array(" f".utf8) + [0xFC]
            + Array("r ? and ?\n".utf8)
        #expect(bytes == expected)
    }

    @Test func everyByteOfWindowsComesBack() throws {
        let all = (UInt8.min...UInt8.max).filter { TextEncoding.windows1252.utf8(from: [$0]) != nil }
        #expect(all.count == 256 - 30 - 5)
        let text = try #require(TextEncoding.windows1252.utf8(from: all))
        #expect(TextEncoding.windows1252.bytes(of: text).bytes == all)
    }

    // MARK: Random files

    /// A file of three columns with all that RFC 4180 and spreadsheets allow.
    private static func file(_ example: Encoding, _ random: inout SeededGenerator) -> [UInt8] {
        var text = "head,next,last"
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            text += ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
            if Int.random(in: 0..<6, using: &random) == 0 { continue }
            let width = Int.random(in: 1...3, using: &random)
            text += (0..<width).map { _ in cell(example, &random) }.joined(separator: ",")
            if Int.random(in: 0..<5, using: &random) == 0, width == 3 { text += ",," }
        }
        if Bool.random(using: &random) { text += "\n" }
        return example.mark + example.encoding.bytes(of: Array(text.utf8)).bytes
    }

    private static func cell(_ example: Encoding, _ random: inout SeededGenerator) -> String {
        let text = (0..<Int.random(in: 0...3, using: &random)).map { _ in
            example.pieces[Int.random(in: example.pieces.indices, using: &random)]
        }
        .joined()
        let isPlain = !text.contains { ",\"\n\r\r\n;".contains($0) }
        if isPlain, Bool.random(using: &random) { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    private static func bytes(_ row: CSVTable.Row, _ column: Int) -> [UInt8] {
        guard row.cells.indices.contains(column) else { return [] }
        let range = Int(row.cells[column].lowerBound)..<Int(row.cells[column].upperBound)
        return Array(row.source.bytes[range])
    }

    /// The source without its cells and without commas, of which a short row may get some.
    private static func frame(_ table: CSVTable) -> [UInt8] {
        var frame: [UInt8] = []
        var position = 0
        for cell in ([table.header] + table.rows).flatMap(\.cells) {
            frame += table.source.bytes[position..<Int(cell.lowerBound)]
            position = Int(cell.upperBound)
        }
        return (frame + table.source.bytes[position...]).filter { $0 != UInt8(ascii: ",") }
    }
}
