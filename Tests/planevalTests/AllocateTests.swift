import Platform
import Testing
import _PlanevalTestSupport

/// `planeval allocate` as facilitators run it.
@Suite struct AllocateTests {
    static let cohort = "Fixtures/cohort"

    private func run(_ arguments: String...) throws -> Binary.Outcome {
        try Binary().run(["allocate"] + arguments)
    }

    /// The rows of a table `reviewer,plan`.
    private func rows(_ table: String) -> [[String]] {
        table.split(separator: "\n").dropFirst().map { $0.split(separator: ",").map { String($0) } }
    }

    /// A cohort of teams with one letter each, whose people have the letter and a number.
    private func small(_ teams: String, size: Int = 2) throws -> CohortFolder {
        let folder = try CohortFolder(plans: [:])
        var roster = "person,team,function\n"
        for team in teams {
            try folder.write("title: Plan of \(team)\n", to: "plans/\(team).yaml")
            for person in 1...size {
                roster += "\(team)\(person),\(team),\(person == 1 ? "data" : "finance")\n"
            }
        }
        try folder.write(roster, to: "roster.csv")
        return folder
    }

    // MARK: Before the start

    @Test func everyPlanGetsItsReviews() throws {
        let outcome = try run(Self.cohort, "--reviews-per-plan", "3", "--format", "csv")
        #expect(outcome.code == 0)
        #expect(outcome.output.hasPrefix("reviewer,plan\n"))
        let rows = rows(outcome.output)
        #expect(rows.count == 36 && Set(rows).count == 36)
        #expect(rows.allSatisfy { $0[0] != $0[1] })
        for side in 0...1 {
            #expect(Dictionary(grouping: rows) { $0[side] }.values.allSatisfy { $0.count == 3 })
        }
        #expect(outcome.errors.contains("41 reviews are there already"))
    }

    @Test func textSaysWhatHolds() throws {
        let outcome = try run(Self.cohort, "-q")
        #expect(outcome.code == 0 && outcome.errors.isEmpty)
        #expect(
            outcome.output.hasPrefix("Change-plan workshop, spring - 12 plans - 3 reviews each - 12 teams\n")
        )
        #expect(outcome.output.contains("Every team has 3 reviews."))
        #expect(outcome.output.contains("All plans hang together"))
        #expect(outcome.output.contains("No two teams review each other."))
    }

    @Test func theSeedDecides() throws {
        let one = try run(Self.cohort, "-f", "csv", "--seed", "5")
        #expect(try run(Self.cohort, "-f", "csv", "--seed", "5").output == one.output)
        #expect(try run(Self.cohort, "-f", "csv", "--seed", "6").output != one.output)
    }

    @Test func peopleOfDifferentFunctionsReview() throws {
        let folder = try small("abcdef")
        let outcome = try run(folder.path, "--by", "person", "-k", "2", "-f", "csv")
        #expect(outcome.code == 0)
        let rows = rows(outcome.output)
        #expect(rows.count == 12 && Set(rows.map { $0[0] }).count == 12)
        #expect(rows.allSatisfy { $0[0].first != $0[1].first })
        for plan in Dictionary(grouping: rows, by: { $0[1] }).values {
            #expect(Set(plan.map { $0[0].last }) == ["1", "2"])
        }
    }

    @Test func wishesAreGranted() throws {
        let folder = try small("abcde")
        let outcome = try run(
            folder.path,
            "-k",
            "2",
            "-f",
            "csv",
            "--must",
            "a:B",
            "--must-not",
            "c:d",
            "--must-not",
            "e:d"
        )
        #expect(outcome.code == 0, "\(outcome.errors)")
        let rows = rows(outcome.output)
        #expect(rows.contains(["a", "b"]) && rows.contains(["a", "d"]) && rows.contains(["b", "d"]))
    }

    // MARK: What cannot be

    struct Impossible: CustomTestStringConvertible {
        let arguments: [String]
        let words: [String]
        var testDescription: String { arguments.joined(separator: " ") }
    }

    @Test(arguments: [
        Impossible(
            arguments: ["-k", "4"],
            words: [
                "error[allocation/too-few-reviewers]: each of 4 plans", "can have 3 of 4 reviewers",
                "of 4 teams, 1 wrote it", "use --reviews-per-plan 3 or add a reviewer of another team",
            ]
        ),
        Impossible(
            arguments: ["-k", "3", "--must-not", "a:b"],
            words: ["\"b\" can have 2 of 3 reviewers: of 4 teams, 1 wrote it and 1 must not", "--must-not"]
        ),
        Impossible(arguments: ["--must", "a:a"], words: ["error[allocation/required]", "by the same team"]),
        Impossible(arguments: ["--must", "ab"], words: ["error[allocation/pair]", "reviewer:plan"]),
        Impossible(
            arguments: ["--must", "a:x"],
            words: ["error[allocation/unknown-name]", "no plan \"x\""]
        ),
        Impossible(arguments: ["--must-not", "x:a"], words: ["nobody is called \"x\""]),
        Impossible(arguments: ["--without", "a,x,y"], words: ["called \"x\"", "called \"y\""]),
        Impossible(arguments: ["--without", "a,b,c,d"], words: ["error[allocation/no-reviewers]"]),
        Impossible(
            arguments: ["-k", "1", "--must", "a:b", "--must", "c:b"],
            words: ["2 reviews of \"b\" are required or done, and it is to have 1"]
        ),
        Impossible(
            arguments: ["--by", "person", "--must", "a:b"],
            words: ["\"a\" is a team, and one of its people is meant", "\"a1\""]
        ),
        Impossible(arguments: ["--repair", "no-such.csv"], words: ["no-such.csv"]),
    ])
    func saysWhatStandsInTheWay(_ sample: Impossible) throws {
        let folder = try small("abcd")
        let outcome = try Binary().run(["allocate", folder.path] + sample.arguments)
        #expect(outcome.code == 2 && outcome.output.isEmpty)
        for words in sample.words { #expect(outcome.errors.contains(words), "\(outcome.errors)") }
        #expect(outcome.errors.hasSuffix("Nothing was allocated.\n"))
    }

    @Test func peopleNeedARoster() throws {
        let folder = try CohortFolder(plans: [:])
        try folder.write("title: A\n", to: "plans/a.yaml")
        try folder.write("title: B\n", to: "plans/b.yaml")
        let outcome = try run(folder.path, "--by", "person")
        #expect(outcome.code == 2 && outcome.errors.contains("error[allocation/no-roster]"))
        #expect(try run(folder.path, "-k", "1", "-f", "csv").output == "reviewer,plan\na,b\nb,a\n")
    }

    // MARK: After no-shows

    @Test func whatIsDoneStaysAndTheRestGoesToOthers() throws {
        let folder = try small("abcdefgh")
        let path = folder.path + "/allocation.csv"
        #expect(try run(folder.path, "-f", "csv", "-o", path).code == 0)
        let before = rows(try folder.text("allocation.csv"))
        let mine = before.filter { $0[0] == "c" }
        let others = before.filter { $0[0] != "c" }
        let done = [mine[0], others[0], others[7]]
        var reviews = "plan,reviewer,kind,criterion,level,comment\n"
        for row in done { reviews += "\(row[1]),\(row[0]),peer,overall,3,\n" }
        try folder.write(reviews, to: "reviews.csv")
        let outcome = try run(folder.path, "--repair", path, "--without", "C", "-f", "csv")
        #expect(outcome.code == 0, "\(outcome.errors)")
        let after = rows(outcome.output)
        #expect(after.filter { $0[0] == "c" } == [mine[0]])
        #expect(others.allSatisfy(after.contains))
        #expect(Dictionary(grouping: after) { $0[1] }.values.allSatisfy { $0.count == 3 })
        let loads = Dictionary(grouping: after.filter { $0[0] != "c" }) { $0[0] }.values.map(\.count)
        #expect((loads.max() ?? 0) - (loads.min() ?? 0) <= 1)

        let text = try run(folder.path, "--repair", path, "--without", "C").output
        #expect(text.contains("3 reviews done, 19 as before, 2 new."))
        #expect(text.contains("(done)") && text.contains("(new)"))
        #expect(
            text.contains("Given up because the reviewer is gone: \(mine[1][1]) by c, \(mine[2][1]) by c.")
        )
        let json = try run(folder.path, "--repair", path, "--without", "C", "-f", "json").output
        #expect(json.hasPrefix("{\n  \"schema\": \"planeval.allocation/1\",\n"))
        #expect(json.contains("{\"reviewer\": \"c\", \"plan\": \"\(mine[0][1])\", \"state\": \"done\"}"))
        #expect(json.contains("\"plan\": \"\(mine[1][1])\", \"reason\": \"reviewerGone\"}"))
    }

    @Test(arguments: [
        ("who,what\na,b\n", "error[allocation/header]"), ("reviewer,plan\na,\n", "error[allocation/row]"),
        ("", "error[csv/empty]"), ("reviewer,plan\n\"a,b\n", "error[csv/unclosed-quote]"),
    ])
    func aBadAllocationIsRefused(_ text: String, _ words: String) throws {
        let folder = try small("abcd")
        try folder.write(text, to: "allocation.csv")
        let outcome = try run(folder.path, "--repair", folder.path + "/allocation.csv")
        #expect(outcome.code == 2 && outcome.errors.contains(words), "\(outcome.errors)")
    }
}
