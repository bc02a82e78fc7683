/// How the characters of a text file are written as bytes.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16 (little endian)"
    case utf16BigEndian = "UTF-16 (big endian)"
    /// The encoding of older programs on Windows in Western Europe.
    case windows1252 = "Windows-1252"

    /// The encoding that bytes seem to be written in, or `nil` when they are no text.
    ///
    /// A byte order mark decides, or a zero in every other byte at the start; else what is valid UTF-8 is
    /// UTF-8; else what has no control characters is Windows-1252.
    ///
    /// - Complexity: O(bytes).
    init?(of bytes: [UInt8]) {
        if let wide = Self.wide(bytes) {
            self = wide
        } else if bytes.isValidUTF8 {
            self = .utf8
        } else if bytes.allSatisfy({ Self.western[$0] != nil }) {
            self = .windows1252
        } else {
            return nil
        }
    }

    /// The 16-bit encoding of bytes, by their byte order mark or by a zero in every other byte at the start.
    static func wide(_ bytes: [UInt8]) -> TextEncoding? {
        guard bytes.count >= 2 else { return nil }
        switch (bytes[0], bytes[1]) {
        case (0xFF, 0xFE): return .utf16LittleEndian
        case (0xFE, 0xFF): return .utf16BigEndian
        case (0, 1...), (1..., 0):
            let start = bytes.prefix(8)
            guard start.count >= 4 else { return nil }
            let zeros = start.enumerated().filter { $0.element == 0 }.map { $0.offset % 2 }
            guard zeros.count == start.count / 2, Set(zeros).count == 1 else { return nil }
            return zeros[0] == 1 ? .utf16LittleEndian : .utf16BigEndian
        default: return nil
        }
    }

    /// The text as UTF-8 without a byte order mark, or `nil` when the bytes are not written in this encoding.
    ///
    /// - Complexity: O(bytes).
    func utf8(from bytes: [UInt8]) -> [UInt8]? {
        switch self {
        case .utf8:
            guard bytes.isValidUTF8 else { return nil }
            return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        case .utf16LittleEndian: return Self.utf8(fromWide: bytes, low: 0, high: 1)
        case .utf16BigEndian: return Self.utf8(fromWide: bytes, low: 1, high: 0)
        case .windows1252:
            var text: [UInt8] = []
            text.reserveCapacity(bytes.count)
            for byte in bytes {
                guard let scalar = Self.western[byte] else { return nil }
                text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
            return text
        }
    }

    private static func utf8(fromWide bytes: [UInt8], low: Int, high: Int) -> [UInt8]? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let units = stride(from: 0, to: bytes.count, by: 2).map { start in
            UInt16(bytes[start + high]) << 8 | UInt16(bytes[start + low])
        }
        let content = units.first == 0xFEFF ? units.dropFirst() : units[...]
        return String(validating: content, as: UTF16.self).map { Array($0.utf8) }
    }

    private static let western = Windows1252()
}

/// The characters of Windows-1252 by their bytes, as the encoding standard of the WHATWG lists them.
private struct Windows1252: Sendable {
    /// The characters from 0x80 to 0x9F; 0 where there is none.
    private let upperControls: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
        0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0, 0x017E, 0x0178,
    ]

    /// The character of a byte; `nil` for bytes that no text has.
    subscript(byte: UInt8) -> Unicode.Scalar? {
        switch byte {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0xFF: Unicode.Scalar(byte)
        case 0x80...0x9F where upperControls[Int(byte) - 0x80] != 0:
            Unicode.Scalar(upperControls[Int(byte) - 0x80])
        default: nil
        }
    }
}

extension [UInt8] {
    /// True when the bytes are well-formed UTF-8.
    var isValidUTF8: Bool {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: span)
            return true
        } catch {
            return false
        }
    }
}
