/// The classes of ASCII that have a letter (`\d`) or a POSIX name (`[:digit:]`).
enum AsciiClasses {
    private static let digits: [ClosedRange<UInt32>] = [0x30...0x39]
    private static let uppercase: [ClosedRange<UInt32>] = [0x41...0x5A]
    private static let lowercase: [ClosedRange<UInt32>] = [0x61...0x7A]
    private static let word = ScalarSet(digits + uppercase + lowercase + [0x5F...0x5F])

    /// The class of a Perl letter in lower case.
    ///
    /// `\s` leaves out the vertical tab, unlike `[:space:]`.
    static func perl(_ letter: Unicode.Scalar) -> ScalarSet? {
        switch letter {
        case "d": ScalarSet(digits)
        case "s": ScalarSet([0x09...0x0A, 0x0C...0x0D, 0x20...0x20])
        case "w": word
        default: nil
        }
    }

    static func posix(_ name: String) -> ScalarSet? {
        switch name {
        case "alnum": ScalarSet(digits + uppercase + lowercase)
        case "alpha": ScalarSet(uppercase + lowercase)
        case "ascii": ScalarSet([0x00...0x7F])
        case "blank": ScalarSet([0x09...0x09, 0x20...0x20])
        case "cntrl": ScalarSet([0x00...0x1F, 0x7F...0x7F])
        case "digit": ScalarSet(digits)
        case "graph": ScalarSet([0x21...0x7E])
        case "lower": ScalarSet(lowercase)
        case "print": ScalarSet([0x20...0x7E])
        case "punct": ScalarSet([0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E])
        case "space": ScalarSet([0x09...0x0D, 0x20...0x20])
        case "upper": ScalarSet(uppercase)
        case "word": word
        case "xdigit": ScalarSet(digits + [0x41...0x46, 0x61...0x66])
        default: nil
        }
    }
}
