extension PatternParser {
    /// Reads a group, or flags for the rest of the group around, for which it returns nil.
    mutating func parseGroup() throws(RegexError) -> Piece? {
        let start = cursor.position
        _ = cursor.take("(")
        let outerFlags = flags
        guard cursor.take("?") else {
            return try parseCapture(name: nil, since: start, outerFlags: outerFlags)
        }
        if let lookAround = ["=", "!", "<=", "<!"].first(where: cursor.isNext) {
            _ = cursor.take(lookAround)
            throw failure(.lookAround(cursor.text(since: start)), at: start)
        }
        if cursor.take("P=") {
            throw failure(.backReference(cursor.text(since: start)), at: start)
        }
        if cursor.take("P<") || cursor.take("<") {
            let name = try parseGroupName(since: start)
            return try parseCapture(name: name, since: start, outerFlags: outerFlags)
        }
        guard try parseFlags(since: start) else { return nil }
        let body = try parseGroupBody(since: start)
        flags = outerFlags
        return body
    }

    private mutating func parseCapture(
        name: String?,
        since start: Int,
        outerFlags: PatternFlags
    ) throws(RegexError) -> Piece {
        let index = captureNames.count
        guard index <= limits.captureGroups else {
            throw failure(.tooManyGroups(limit: limits.captureGroups), at: start)
        }
        captureNames.append(name)
        var body = try parseGroupBody(since: start)
        flags = outerFlags
        body.node = .capture(index: index, body.node)
        return body
    }

    private mutating func parseGroupName(since start: Int) throws(RegexError) -> String {
        let nameStart = cursor.position
        while let scalar = cursor.peek(), UnicodeClasses.groupNameScalars.contains(scalar.value) {
            cursor.position += 1
        }
        let name = cursor.text(since: nameStart)
        guard !name.isEmpty, cursor.take(">") else {
            throw failure(.invalidGroupName(cursor.text(since: start)), at: start)
        }
        // Names are compared by their bytes: canonically equal spellings are two names.
        let isDuplicate = captureNames.contains { other in
            other.map { $0.utf8.elementsEqual(name.utf8) } ?? false
        }
        guard !isDuplicate else { throw failure(.duplicateGroupName(name), at: nameStart) }
        return name
    }

    /// Reads the flags after `(?`.
    ///
    /// Returns true after `:`, which opens a group, and false after `)`.
    private mutating func parseFlags(since start: Int) throws(RegexError) -> Bool {
        var isOn = true
        var flagsNeeded = false
        while let scalar = cursor.next() {
            if flags.set(scalar, to: isOn) {
                flagsNeeded = false
            } else if scalar == "-", isOn {
                isOn = false
                flagsNeeded = true
            } else if scalar == ":" || scalar == ")", !flagsNeeded {
                return scalar == ":"
            } else {
                break
            }
        }
        throw failure(.unknownGroup(cursor.text(since: start)), at: start)
    }
}
