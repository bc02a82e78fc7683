import PlanEval
import Testing
import _PlanevalTestSupport

@testable import PlanEvalReports

@Suite struct CSVWriterTests {
    private func row(_ cells: [CSVWriter.Cell]) -> String {
        var writer = CSVWriter()
        writer.row(cells)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("a;b", "\"a;b\""), ("say \"no\"", "\"say \"\"no\"\"\""),
        ("two\nlines", "\"two\nlines\""), (" edge", "\" edge\""), ("", ""), ("é😀", "é😀"),
        ("=1+1", "'=1+1"), ("+49 30", "'+49 30"), ("-3", "'-3"), ("@SUM(A1)", "'@SUM(A1)"),
        ("=a,b", "\"'=a,b\""), ("\t=1", "\"'\t=1\""), ("a=b", "a=b"),
    ])
    func textsAreQuotedAndNeverAFormula(_ text: String, _ written: String) {
        #expect(row([.text(text)]) == written + "\n")
    }

    /// Ids are compared by other programs, so they stay as they are.
    @Test func idsAndNumbersStayAsTheyAre() {
        #expect(
            row([.id("=heron"), .id("-1"), .number(-0.25), .count(-3), .blank]) == "=heron,-1,-0.25,-3,\n"
        )
    }

    @Test func whatIsWrittenIsReadBack() throws {
        var random = SeededGenerator(seed: 9)
        let pieces = ["a", ",", ";", "\"", "\n", "\r", " ", "é", "=", "\t", ""]
        for _ in 0..<1000 {
            let texts = (0..<4).map { _ in
                // A word in front: a row of blanks is no row, and what begins like a formula is changed.
                "x" + (0..<6).map { _ in pieces[Int.random(in: pieces.indices, using: &random)] }.joined()
            }
            var writer = CSVWriter()
            writer.header(["a", "b", "c", "d"])
            writer.row(texts.map { .text($0) })
            let table = try CSVReader().read(writer.bytes, path: "t.csv")
            let read = (0..<4).compactMap { table.rows.first?[$0]?.text }
            #expect(read.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
        }
    }
}
