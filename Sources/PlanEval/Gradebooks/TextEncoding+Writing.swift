extension TextEncoding {
    /// A text as bytes of this encoding, and the characters it has not, which become question marks.
    ///
    /// What `utf8(from:)` has read comes back as it was, but for a byte order mark.
    ///
    /// - Parameter text: valid UTF-8.
    /// - Returns: the bytes, and each character that could not be written, once.
    /// - Complexity: O(bytes).
    func bytes(of text: [UInt8]) -> (bytes: [UInt8], missing: [Unicode.Scalar]) {
        switch self {
        case .utf8: return (text, [])
        case .utf16LittleEndian: return (Self.wide(text) { [UInt8(truncatingIfNeeded: $0), $1] }, [])
        case .utf16BigEndian: return (Self.wide(text) { [$1, UInt8(truncatingIfNeeded: $0)] }, [])
        case .windows1252: return Self.western(text)
        }
    }

    /// The byte order mark that a file begins with; empty when there is none.
    func byteOrderMark(of file: [UInt8]) -> [UInt8] {
        let mark: [UInt8] =
            switch self {
            case .utf8: [0xEF, 0xBB, 0xBF]
            case .utf16LittleEndian: [0xFF, 0xFE]
            case .utf16BigEndian: [0xFE, 0xFF]
            case .windows1252: []
            }
        return file.starts(with: mark) ? mark : []
    }

    private static func wide(_ text: [UInt8], _ unit: (_ low: UInt16, _ high: UInt8) -> [UInt8]) -> [UInt8] {
        String(decoding: text, as: UTF8.self).utf16.flatMap { value in
            unit(value, UInt8(truncatingIfNeeded: value >> 8))
        }
    }

    private static func western(_ text: [UInt8]) -> (bytes: [UInt8], missing: [Unicode.Scalar]) {
        var codes: [Unicode.Scalar: UInt8] = [:]
        for code in UInt8.min...UInt8.max {
            guard let character = windows1252.utf8(from: [code]),
                let scalar = String(decoding: character, as: UTF8.self).unicodeScalars.first
            else { continue }
            codes[scalar] = code
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var missing: [Unicode.Scalar] = []
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            if let code = codes[scalar] {
                bytes.append(code)
            } else {
                bytes.append(UInt8(ascii: "?"))
                if !missing.contains(scalar) { missing.append(scalar) }
            }
        }
        return (bytes, missing)
    }
}
