import CEL

/// Leads from what a row says to the mark that it gets.
///
/// Ids and addresses have to be the same to the letter; Moodle tells `Ada@x.org` from `ada@x.org`. Names are
/// compared as in reviews, whatever their case, and `Byron, Ada` is `Ada Byron`. Nothing is guessed.
struct GradebookPeople {
    private let marks: [GradebookMark]
    private let roster: Roster?
    /// People of the roster by id and address.
    private var exactPeople: [[UInt8]: Set<Int>] = [:]
    private let names: NameIndex
    /// Marks by plan and team.
    private var exactMarks: [[UInt8]: Set<Int>] = [:]
    private var markNames: [String: Set<Int>] = [:]

    init(_ marks: [GradebookMark], roster: Roster?) {
        self.marks = marks
        self.roster = roster
        names = NameIndex((roster?.people ?? []).map { [$0.id] })
        for (place, person) in (roster?.people ?? []).enumerated() {
            for name in [person.id, person.email].compactMap(\.self) {
                exactPeople[Array(name.utf8), default: []].insert(place)
            }
        }
        for (place, mark) in marks.enumerated() {
            for name in [mark.plan, mark.team].compactMap(\.self) {
                exactMarks[Array(name.utf8), default: []].insert(place)
                markNames[NameIndex.folded(name), default: []].insert(place)
            }
        }
    }

    /// What a row leads to.
    struct Finding {
        /// The people of the roster it may be about.
        var people: Set<Int> = []
        /// The marks it may get; one when all is well.
        var marks: Set<Int> = []
    }

    /// Finds what a row leads to.
    func finding(_ row: CSVTable.Row, _ identity: [GradebookIdentity]) -> Finding {
        var finding = Finding()
        for way in identity {
            guard let text = way.text(of: row) else { continue }
            let bytes = Array(text.utf8)
            finding.people.formUnion(exactPeople[bytes] ?? [])
            finding.marks.formUnion(exactMarks[bytes] ?? [])
            // Addresses and numbers are no names.
            guard way.isName, bytes.contains(where: { !Self.isDigit($0) }),
                !bytes.contains(UInt8(ascii: "@"))
            else { continue }
            for name in Self.orders(of: text) {
                if let person = names.find(name) { finding.people.insert(person.index) }
                finding.marks.formUnion(markNames[NameIndex.folded(name)] ?? [])
            }
        }
        for place in finding.people {
            guard let person = roster?.people[place] else { continue }
            for name in [person.id, person.team].compactMap(\.self) {
                finding.marks.formUnion(markNames[NameIndex.folded(name)] ?? [])
            }
        }
        return finding
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// A name as it is written and, where the family name comes first, the other way round.
    private static func orders(of name: String) -> [String] {
        let parts = name.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return [name] }
        return [name, "\(parts[1]) \(parts[0])"]
    }

    /// The question which name of a person, team or plan may have been meant.
    func nearest(to texts: [String]) -> String? {
        let people = (roster?.people ?? []).flatMap { [$0.id, $0.email].compactMap(\.self) }
        let known = people + marks.flatMap { [$0.team, $0.plan].compactMap(\.self) }
        for text in texts where !text.utf8.allSatisfy(Self.isDigit) {
            for name in Self.orders(of: text).reversed() {
                if let question = NearestName.question(for: name, among: known) { return question }
            }
        }
        return nil
    }
}
