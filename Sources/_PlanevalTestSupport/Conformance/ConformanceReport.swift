package import CEL

/// How a suite of conformance cases went.
package struct ConformanceReport: Sendable {
    package let suite: String
    package private(set) var passed = 0
    package private(set) var failures: [(id: String, reason: String)] = []
    /// Cases that need parts of the language that are left out.
    package private(set) var skipped = 0

    /// Runs a suite.
    package init(suite: String, cases: [ConformanceCase], timeZones: TimeZones) {
        self.suite = suite
        for test in cases {
            guard test.isInScope else {
                skipped += 1
                continue
            }
            if let reason = test.failure(timeZones: timeZones) {
                failures.append((test.id, reason))
            } else {
                passed += 1
            }
        }
    }
}
