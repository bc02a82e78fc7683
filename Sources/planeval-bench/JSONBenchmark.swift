import CEL

/// Reads documents with positions and UTF-8 checks on.
enum JSONBenchmark {
    static func run(plans: String) throws {
        let documents = try lines(of: plans)
        let bytes = documents.reduce(0) { $0 + $1.count }
        let reader = JSONReader()
        var nodes = 0
        let time = try fastest(of: 7) {
            nodes = 0
            for document in documents { nodes += try reader.read(document).root.count }
        }
        print(
            "{\"documents\": \(documents.count), \"bytes\": \(bytes), \"nanoseconds\": \(time), \"members\": \(nodes)}"
        )
    }
}
