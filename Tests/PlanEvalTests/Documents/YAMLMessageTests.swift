import CEL
import PlanEval
import Testing
import _PlanevalTestSupport

@Suite struct YAMLMessageTests {
    @Test(arguments: mistakes) func saysWhatHelps(_ example: MessageCase) {
        do throws(DiagnosticError) {
            _ = try DocumentLoader().read(MarkedText(example.text).bytes, path: "p.yaml")
            Issue.record("accepted")
        } catch {
            example.check(error.diagnostics.first)
        }
    }

    @Test(arguments: warnings) func warnsOfWhatIsReadOtherwise(_ example: MessageCase) throws {
        let loaded = try DocumentLoader().read(MarkedText(example.text).bytes, path: "p.yaml")
        #expect(loaded.notes.count == 1)
        example.check(loaded.notes.first, .warning)
    }

    @Test(arguments: surprises) func notesWordsThatOthersReadOtherwise(_ example: MessageCase) throws {
        let loaded = try DocumentLoader().read(MarkedText(example.text).bytes, path: "p.yaml")
        #expect(loaded.notes.count == 1)
        example.check(loaded.notes.first, .info)
        #expect(loaded.document.root["a"]?.kind == .string)
    }

    @Test(arguments: harmless) func isSilentAboutWhatIsClear(_ text: String) throws {
        #expect(try DocumentLoader().read(Array(text.utf8), path: "p.yaml").notes.isEmpty)
    }

    private static let mistakes: [MessageCase] =
        colons + quotes + starts + tabs + indentation + brackets + others

    private static let colons: [MessageCase] = [
        MessageCase(
            "why: cost«:» too high",
            "yaml-colon",
            says: "inside an unquoted text",
            helps: "\"cost: too high\""
        ),
        MessageCase("a: b«:» c: d", "yaml-colon", says: "colon", helps: "\"b: c: d\""),
        MessageCase("- a: one«:» two", "yaml-colon", says: "colon", helps: "\"one: two\""),
        MessageCase(
            "why: say \"cost\"«:» too high",
            "yaml-colon",
            says: "",
            helps: "'say \"cost\": too high'"
        ),
        MessageCase("a: {why: cost«:» high}", "yaml-colon", says: "a comma or }", helps: "inside { }"),
        MessageCase("a: [b: c«:» d]", "yaml-colon", says: "a comma or ]", helps: "inside [ ]"),
        MessageCase("a: {b«:», c}", "yaml-colon", says: "found :", helps: "inside { }"),
    ]

    private static let quotes: [MessageCase] = [
        MessageCase(
            "a: \"Yes\" «he said»",
            "yaml-quote",
            says: "behind its closing",
            helps: "'\"Yes\" he said'"
        ),
        MessageCase("a: 'it'«s'»", "yaml-quote", says: "behind its closing", helps: "\"it's\""),
        MessageCase(
            "a: 'Yes' «he said»",
            "yaml-quote",
            says: "behind its closing",
            helps: "\"'Yes' he said\""
        ),
        MessageCase(
            "- \"Yes\" «he said»",
            "yaml-quote",
            says: "behind its closing",
            helps: ": '\"Yes\" he said'"
        ),
        MessageCase("a: \"b\"«: c»", "yaml-quote", says: "behind its closing", helps: "'\"b\": c'"),
        MessageCase(
            "a: [b, c] «and more»",
            "yaml-quote",
            says: "behind a bracket",
            helps: "\"[b, c] and more\""
        ),
        MessageCase(
            "a: «\"»unclosed\nb: c\n",
            "unclosed",
            says: "no closing quotation mark",
            helps: "add it"
        ),
        MessageCase(
            "a: «'»unclosed\n---\nb: c\n",
            "unclosed",
            says: "no closing quotation mark",
            helps: "add it"
        ),
        MessageCase("a: \"C:«\\U»sers\"", "yaml-escape", says: "backslash", helps: "single quotes"),
        MessageCase("a: \"«\\d»\"", "yaml-escape", says: "backslash", helps: "\\\\"),
        MessageCase("a: \"«\\u»d83d\\ude00\"", "yaml-escape", says: "no character", helps: "\\U0001F600"),
    ]

    private static let starts: [MessageCase] = [
        MessageCase("unit: «%»", "yaml-start", says: "begin with %", helps: "\"%\""),
        MessageCase("«%» of staff: 12", "yaml-start", says: "begin with %", helps: "\"% of staff: 12\""),
        MessageCase("owner: «@»anna", "yaml-start", says: "begin with @", helps: "\"@anna\""),
        MessageCase("code: «`»x`", "yaml-start", says: "begin with `", helps: "\"`x`\""),
        MessageCase("- «*»bold* text", "yaml-start", says: "begin with *", helps: "\"*bold* text\""),
        MessageCase("a: «*word»", "yaml-alias", says: "&word", helps: "\"*word\""),
        MessageCase("a: «&» co", "yaml-start", says: "begin with &", helps: "\"& co\""),
        MessageCase("a: «!important»", "yaml-tag", says: "!important", helps: "begins with !"),
        MessageCase("a: «!!binary» aGk=", "yaml-tag", says: "binary", helps: "remove it"),
        MessageCase("a: !!int «many»", "yaml-tag", says: "not of the type \"int\"", helps: "remove the tag"),
        MessageCase("a: «?» b", "yaml-start", says: "begin with ?", helps: "\"? b\""),
        MessageCase("a: «]»", "yaml-start", says: "begin with ]", helps: "\"]\""),
        MessageCase("a: «,» b", "yaml-start", says: "begin with ,", helps: "\", b\""),
        MessageCase("a: «> 5 %»", "yaml-start", says: "same line as >", helps: "next line"),
        MessageCase("a: «| text»\nb: c", "yaml-start", says: "same line as |", helps: "next line"),
    ]

    private static let tabs: [MessageCase] = [
        MessageCase("a:\n«\t»b: 1", "yaml-tab", says: "a tab", helps: "two for each level"),
        MessageCase("a:\n  - b\n«\t»- c", "yaml-tab", says: "a tab", helps: "spaces"),
        MessageCase("a:\n  b: 1\n  «\t»c: 1", "yaml-tab", says: "a tab", helps: "spaces"),
        MessageCase("a: |\n«\t»text", "yaml-tab", says: "a tab", helps: "spaces"),
        MessageCase("a: text\n«\t»more", "yaml-tab", says: "a tab", helps: "spaces"),
        MessageCase("a:\n  -«\t»b: x\n    c: y", "yaml-tab", says: "a tab", helps: "a space"),
    ]

    private static let indentation: [MessageCase] = [
        MessageCase("a: b\n  «c: d»\n", "yaml-indentation", says: "line above", helps: "same column"),
        MessageCase("a:\n    b: 1\n  «c: 2»\n", "yaml-indentation", says: "fits nothing", helps: "column 3"),
        MessageCase("  a: 1\n«b: 2»\n", "yaml-indentation", says: "fits nothing", helps: "first line"),
        MessageCase("- a: 1\n  b: 2\n «c: 3»\n", "yaml-indentation", says: "fits nothing", helps: "column 2"),
        MessageCase(
            "a: 1\n«just words»\nb: 2\n",
            "yaml-indentation",
            says: "without a key",
            helps: "key: text"
        ),
        MessageCase("- a\n«b: c»\n", "yaml-indentation", says: "among the items", helps: "dash"),
        MessageCase("a: b\n«- c»\n", "yaml-indentation", says: "item of a list", helps: "dash"),
        MessageCase("a:\n  - b\n «- c»\n", "yaml-indentation", says: "item of a list", helps: "dash"),
        MessageCase("a: «-» b\n", "yaml-indentation", says: "behind other text", helps: "line of its own"),
        MessageCase("«: b»\n", "yaml-indentation", says: "without a key", helps: "key: value"),
    ]

    private static let brackets: [MessageCase] = [
        MessageCase("a: «{»b: c\nd: e\n", "unclosed", says: "object", helps: "add }"),
        MessageCase("a: «[»b, c\nd: e\n", "unclosed", says: "list", helps: "add ]"),
        MessageCase("a: «{»b: c", "unclosed", says: "object", helps: "add }"),
        MessageCase("a: {b: \"x\" «y»}", "yaml-quote", says: "found y", helps: "quotation marks"),
        MessageCase("[a, [b, {c: [«»", "unclosed", says: "before every", helps: "complete"),
        MessageCase("? «[»a]\n: b\n", "yaml-key", says: "a list or an object", helps: "a text"),
        MessageCase("«{»a: b}: c\n", "yaml-key", says: "a list or an object", helps: "a text"),
        MessageCase(
            String(repeating: "- ", count: 64) + "«-» a",
            "too-deep",
            says: "64 lists",
            helps: "levels"
        ),
        MessageCase(
            "«[»" + String(repeating: "[", count: 9_999),
            "too-deep",
            says: "too deeply",
            helps: "levels"
        ),
    ]

    private static let others: [MessageCase] = [
        MessageCase(
            "a: 1\nb: 2\n«a»: 3",
            "duplicate-key",
            says: "first in line 1, column 1",
            helps: "keep one"
        ),
        MessageCase(
            "- a: 1\n  b: |\n    a: 2\n  «'a'»: 3",
            "duplicate-key",
            says: "line 1, column 3",
            helps: "one"
        ),
        MessageCase("a: {b: 1, c: \"b, b: 2\", «\"b\"»: 3}", "duplicate-key", says: "column 5", helps: "one"),
        MessageCase("a: {b: 1, c: {b: [b, b]}, «b»: 3}", "duplicate-key", says: "column 5", helps: "one"),
        MessageCase("ä: 1\n# ä: 2\nb:\n  ä: 3\n«\"\\xe4\"»: 4", "duplicate-key", says: "\"ä\"", helps: "one"),
        MessageCase(
            "a: &x {b: 1}\nc:\n  «<<»: *x",
            "yaml-merge-key",
            says: "<<",
            helps: "write the keys out"
        ),
        MessageCase("a: 1\n«---»\nb: 2", "yaml-several-documents", says: "second document", helps: "own"),
        MessageCase("a: «.inf»", "yaml-not-a-number", says: ".inf", helps: "leave the value out"),
        MessageCase("a: «-.INF»", "yaml-not-a-number", says: "-.INF", helps: "leave the value out"),
        MessageCase("a: «.nan»", "yaml-not-a-number", says: ".nan", helps: "leave the value out"),
        MessageCase("a: «1e400»", "number-out-of-range", says: "larger", helps: "quotation marks"),
        MessageCase("a: x«\u{7}»y", "control-character", says: "\\u{7}", helps: "remove"),
        MessageCase("a: x«\u{9B}»y", "control-character", says: "\\u{9b}", helps: "remove"),
        MessageCase("a: x«\u{FFFF}»y", "control-character", says: "", helps: "remove"),
        MessageCase("«%YAML 3.0»\n---\na: 1", "yaml-syntax", says: "version", helps: "remove the line"),
        MessageCase("«»# nothing\n", "empty", says: "nothing but comments", helps: "title"),
        MessageCase("«»---\n", "empty", says: "nothing but comments", helps: "title"),
    ]

    private static let warnings: [MessageCase] = [
        MessageCase(
            "a: {who: Head of Claims, «and his team», do: x}",
            "yaml-comma",
            says: "and his team",
            helps: "{ }"
        ),
        MessageCase("a: {size: 1,«400»}", "yaml-comma", says: "\"400\"", helps: "comma"),
        MessageCase(
            "a: Team «#3 of 4»",
            "yaml-comment",
            says: "the text ends here",
            helps: "quotation marks"
        ),
        MessageCase("a: «#ops»", "yaml-comment", says: "no value", helps: "quotation marks"),
        MessageCase("a:\n  «-»one\n  -two\n", "yaml-dash", says: "this dash", helps: "a space behind it"),
        MessageCase("a:\n  - one\n   «-» two\n", "yaml-dash", says: "this dash", helps: "under the dash"),
        MessageCase("a: x\n  «-» y\n", "yaml-dash", says: "this dash", helps: "under the dash"),
    ]

    private static let surprises: [MessageCase] = [
        MessageCase("a: «no»", "yaml-text", says: "not as false", helps: "\"no\" in quotation marks"),
        MessageCase("a: «Yes»", "yaml-text", says: "not as true", helps: "write true"),
        MessageCase("a: «on»", "yaml-text", says: "not as true", helps: "write true"),
        MessageCase("a: «OFF»", "yaml-text", says: "not as false", helps: "write false"),
        MessageCase("a: «012»", "yaml-text", says: "\"012\"", helps: "plain number"),
        MessageCase("a: «007.5»", "yaml-text", says: "\"007.5\"", helps: "plain number"),
        MessageCase("a: «1_000»", "yaml-text", says: "not as 1000", helps: "plain number"),
    ]

    private static let harmless: [String] = [
        "a: 2026-03-09\nb: 12:30:45\nc: 35 %\nd: 1,400\ne: month 3\nf: y\ng: n",
        "a: 'no'\nb: \"yes\"\nc: '012'\nno: x\non: y",
        "a: -5 %\nb: -x\nc: --\nd: text - more\ne: 10-12",
        "a: b # comment\nc: 'd' #comment\n#comment\ne: C#\nf: x#y\ng: [a, b] #comment",
        "a: {b: , c: ~, d: null}\ne: [one, two]\nf: {}",
        "a: |\n  - one\n  #two\n  no\nb: >\n  -x\n  -y\n",
        "- one\n- two\n-\n  three\n- - four\n  - five",
    ]
}
