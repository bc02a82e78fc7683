import CEL

extension Document {
    /// The nodes of the texts that somebody wrote, in document order; keys are none.
    ///
    /// - Complexity: O(number of nodes).
    var textNodes: [Int] {
        var isKey = [Bool](repeating: false, count: entries.count)
        for object in entries.indices where entries[object].kind == .object {
            var key = object + 1
            while key < Int(entries[object].next) {
                isKey[key] = true
                key = Int(entries[key + 1].next)
            }
        }
        return entries.indices.filter { entries[$0].kind == .string && !isKey[$0] }
    }
}
