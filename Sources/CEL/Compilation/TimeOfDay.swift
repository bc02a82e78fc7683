/// A constant that makes a point in time of any date in front of it, such as `T09:30:00Z`.
struct TimeOfDay: Sendable {
    /// Seconds after the midnight in UTC with which the date begins.
    private let seconds: Int64
    private let nanoseconds: Int32
    /// The number of bytes of the constant.
    let length: Int
    /// The constant, by its place among the constants.
    let constant: Int32
    /// The instruction that gives it.
    let place: Int32

    /// Reads a constant.
    ///
    /// - Returns: `nil` for a text that makes no point in time; what is wrong with it is told when it is used.
    init?(_ text: [UInt8], constant: Int32, place: Int32) {
        // What stands behind a date is read in the same way whatever the date is.
        let time: Timestamp
        do throws(EvaluationError) {
            time = try TimeText.timestamp((Array("1970-01-01".utf8) + text)[...])
        } catch {
            return nil
        }
        seconds = time.seconds
        nanoseconds = time.nanoseconds
        length = text.count
        self.constant = constant
        self.place = place
    }

    /// The point in time on the date that a text of a document spells.
    ///
    /// - Returns: `nil` when the text is no date, or the point is outside the years 1 to 9999.
    func point(on node: Int, of document: Document) -> Timestamp? {
        let text = document.bytes.span.extracting(document.entries[node].textRange)
        guard let date = TimeText.date(text) else { return nil }
        return Timestamp(seconds: Int64(date.daysSinceEpoch) * 86_400 + seconds, nanoseconds: nanoseconds)
    }
}
