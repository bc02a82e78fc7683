/// A condition on a place in the text, which matches no bytes.
enum Assertion: UInt8, Sendable {
    case textStart
    case textEnd
    case lineStart
    case lineEnd
    case wordBoundary
    case notWordBoundary
}

/// What stands before a place in the text, as far as assertions ask for it.
enum Preceding: UInt8, CaseIterable, Sendable {
    case nothing
    case newline
    case wordByte
    case otherByte

    init(_ byte: UInt8) {
        if byte == UInt8(ascii: "\n") {
            self = .newline
        } else {
            self = byte.isAsciiWord ? .wordByte : .otherByte
        }
    }

    init(_ text: Span<UInt8>, before position: Int) {
        self = position > 0 ? Preceding(text[position - 1]) : .nothing
    }
}

/// Assertions that hold, or that are of interest, at one place.
struct AssertionSet: OptionSet, Sendable {
    let rawValue: UInt8

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    init(_ assertion: Assertion) {
        rawValue = 1 << assertion.rawValue
    }

    /// Those that ask what follows, so that they are decided one byte later.
    static let lookingAhead: AssertionSet = [
        AssertionSet(.textEnd), AssertionSet(.lineEnd),
        AssertionSet(.wordBoundary), AssertionSet(.notWordBoundary),
    ]

    /// Those that ask only what stands before, and hold there.
    static func holding(after preceding: Preceding) -> AssertionSet {
        switch preceding {
        case .nothing: [AssertionSet(.textStart), AssertionSet(.lineStart)]
        case .newline: AssertionSet(.lineStart)
        case .wordByte, .otherByte: []
        }
    }

    /// All that hold at a place in a text.
    static func holding(in text: Span<UInt8>, at position: Int) -> AssertionSet {
        holding(
            after: Preceding(text, before: position),
            before: position < text.count ? text[position] : nil
        )
    }

    /// All that hold between two bytes; `following` is nil at the end of the text.
    ///
    /// `\B` holds only between whole characters: the byte-wise engines of RE2 let it hold inside of one.
    static func holding(after preceding: Preceding, before following: UInt8?) -> AssertionSet {
        var set = holding(after: preceding)
        if following == nil {
            set.formUnion([AssertionSet(.textEnd), AssertionSet(.lineEnd)])
        } else if following == UInt8(ascii: "\n") {
            set.insert(AssertionSet(.lineEnd))
        }
        let isWordAhead = following?.isAsciiWord ?? false
        if isWordAhead != (preceding == .wordByte) {
            set.insert(AssertionSet(.wordBoundary))
        } else if !(following.map(UInt8.utf8Continuations.contains) ?? false) {
            set.insert(AssertionSet(.notWordBoundary))
        }
        return set
    }
}

extension UInt8 {
    static let asciiWordRanges: [ClosedRange<UInt8>] = [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]

    /// The bytes that continue a character rather than beginning one.
    static let utf8Continuations: ClosedRange<UInt8> = 0x80...0xBF

    /// Whether `\w` matches the byte.
    var isAsciiWord: Bool {
        Self.asciiWordRanges.contains { $0.contains(self) }
    }
}
