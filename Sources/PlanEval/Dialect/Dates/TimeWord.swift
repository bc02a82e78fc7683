/// What a word has to do with time; a set, since a word may be several things (`sept` is seven in French).
struct TimeWord: OptionSet, Sendable {
    let rawValue: UInt32

    static let week = TimeWord(rawValue: 1 << 4)
    static let month = TimeWord(rawValue: 1 << 5)
    static let quarter = TimeWord(rawValue: 1 << 6)
    static let halfYear = TimeWord(rawValue: 1 << 7)
    static let calendarWeek = TimeWord(rawValue: 1 << 8)
    /// A word without meaning of its own, which may stand between day, month and year.
    static let filler = TimeWord(rawValue: 1 << 9)
    /// A word that counts.
    static let counter = TimeWord(rawValue: 1 << 10)

    /// Everything that numbers are put beside.
    static let units: TimeWord = [.week, .month, .quarter, .halfYear, .calendarWeek]

    /// The four lowest bits hold the number of a month that the word names, 1 to 12.
    private static let monthBits: UInt32 = 0xF

    init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// The name of a month, 1 to 12.
    init(monthNumber: Int) {
        rawValue = UInt32(truncatingIfNeeded: monthNumber) & Self.monthBits
    }

    /// The month that the word names.
    var monthNumber: Int? {
        let number = Int(rawValue & Self.monthBits)
        return (1...12).contains(number) ? number : nil
    }

    /// True for a month whose name is another word too, so that it means the month only beside a number.
    var isAmbiguousMonth: Bool { monthNumber != nil && !isDisjoint(with: [.filler, .counter]) }

    /// True for words that may stand inside a date without being part of it.
    var isFiller: Bool { contains(.filler) && monthNumber == nil }

    /// The meaning of all words of a list, `nil` for lists that have nothing to do with time.
    init?(_ list: ListName) {
        switch list {
        case .stopWords: self = .filler
        case .counterWords: self = .counter
        case .weekWords: self = .week
        case .monthWords: self = .month
        case .quarterWords: self = .quarter
        case .halfYearWords: self = .halfYear
        case .calendarWeekWords: self = .calendarWeek
        default: return nil
        }
    }
}
