import CEL
import Testing

@Suite struct NearestNameTests {
    private static let sections = [
        "context", "vision", "leadership", "stakeholders", "communication", "skills", "incentives",
        "collaboration", "metrics", "resistance", "pilot", "safeguards", "public_service", "sustain",
        "timeline",
        "risks", "governance", "notes", "by", "who",
    ]

    @Test(arguments: [
        ("metrics", "metrics"), ("metric", "metrics"), ("mertics", "metrics"), ("metirc", "metrics"),
        ("Metrics", "metrics"), ("METRICS", "metrics"), ("stakeholder", "stakeholders"),
        ("comunication", "communication"), ("communications", "communication"), ("time-line", "timeline"),
        ("time line", "timeline"), ("publicService", "public_service"), ("public service", "public_service"),
        ("public-services", "public_service"), ("service", "public_service"), ("governence", "governance"),
        ("resistence", "resistance"), ("skill", "skills"), ("pilots", "pilot"), ("comm", "communication"),
        ("risk", "risks"), ("note", "notes"), ("bye", "by"),
    ])
    func findsWhatWasMeant(_ name: String, _ meant: String) {
        #expect(NearestName.of(name, among: Self.sections) == meant)
    }

    @Test(arguments: ["", "budget", "x", "zz", "architecture", "日本", "a b c d e f"])
    func suggestsNothingFarFetched(_ name: String) {
        #expect(NearestName.of(name, among: Self.sections) == nil)
    }

    @Test func amongEqualsTheFirstWins() {
        #expect(NearestName.of("cat", among: ["bat", "hat", "rat"]) == "bat")
        #expect(NearestName.of("cat", among: ["rat", "hat", "bat"]) == "rat")
        #expect(NearestName.of("cat", among: []) == nil)
    }

    @Test func asksAPoliteQuestion() {
        #expect(NearestName.question(for: "metric", among: Self.sections) == "did you mean \"metrics\"?")
        #expect(NearestName.question(for: "zzz", among: Self.sections) == nil)
    }
}
