/// Reads the hexadecimal numbers and the marks between them of the generated tables.
struct NumberReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// Skips blanks and line breaks; false at the end of the text.
    mutating func skipBlanks() -> Bool {
        while position < bytes.count, bytes[position] <= UInt8(ascii: " ") {
            position += 1
        }
        return position < bytes.count
    }

    mutating func number() -> UInt32 {
        var value: UInt32 = 0
        while position < bytes.count, let digit = hexadecimalValue(of: UInt32(bytes[position])) {
            value = value << 4 | digit
            position += 1
        }
        return value
    }

    /// Takes the mark when it comes next.
    mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard position < bytes.count, UInt32(bytes[position]) == mark.value else { return false }
        position += 1
        return true
    }
}
