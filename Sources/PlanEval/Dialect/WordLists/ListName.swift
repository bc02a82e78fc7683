/// The word lists that functions of the dialect ask for themselves; rules name any others.
enum ListName: String, Sendable, CaseIterable {
    /// Words that say nothing about a topic: `the`, `of`, `und`, `pour`.
    case stopWords = "stop-words"
    /// Words that say nobody in particular: `everyone`, `team`, `management`.
    case generalWords = "general-words"
    /// Words that only count: `one`, `second`, `numéro`.
    case counterWords = "counter-words"
    /// Words that sound good and commit to nothing.
    case vagueWords = "vague-words"
    /// Words that the form itself supplies.
    case formWords = "form-words"
    /// Words that label things of a kind: `metric`, `milestone`.
    case labelWords = "label-words"
    /// What is written instead of an answer: `none`, `n/a`.
    case placeholderWhole = "placeholder-whole"
    /// What says, anywhere in a text, that the answer is still missing: `TBD`, `to be confirmed`.
    case placeholderWithin = "placeholder-within"
    /// What comes back: `weekly`, `every .. week*`, `毎月`.
    case rhythms
    /// The names of the twelve months in their order, alternatives separated by a bar: `jan|january`.
    case months
    /// Words beside the number of a week or month that is counted from the start of the plan.
    case weekWords = "week-words"
    case monthWords = "month-words"
    /// Words beside the number of a calendar week; of a word that is in both lists, this one counts.
    case calendarWeekWords = "calendar-week-words"
    case quarterWords = "quarter-words"
    case halfYearWords = "half-year-words"
    /// Endings that a word may lose and still name the same: `s`, `ing`, `en`.
    case endings
}
