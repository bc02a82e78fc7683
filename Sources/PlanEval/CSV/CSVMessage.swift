/// The messages about tables of separated values.
///
/// The ids never change; `planeval explain` answers to each with its explanation.
public enum CSVMessage: String, Sendable, CaseIterable {
    case empty = "csv/empty"
    case encoding = "csv/encoding"
    case binary = "csv/binary"
    case unclosedQuote = "csv/unclosed-quote"
    case strayQuote = "csv/stray-quote"
    case longRow = "csv/long-row"
    case shortRow = "csv/short-row"
    case tooManyCells = "csv/too-many-cells"

    /// The stable name.
    public var id: String { rawValue }

    /// What the message means and what helps, in a few sentences.
    public var explanation: String {
        switch self {
        case .empty: "A table begins with a row of column names. The file has no row that says anything."
        case .encoding:
            """
            The file is not written in UTF-8. planeval takes the encoding that fits and says which; letters \
            with accents show whether it is the right one. Save the file as "CSV UTF-8" to be sure.
            """
        case .binary:
            """
            The file is no text. Spreadsheets (.xlsx, .ods) have to be saved as CSV before they can be read.
            """
        case .unclosedQuote:
            """
            A cell begins with a quotation mark, and no closing one follows, so everything below would be \
            part of this cell. Close it, or write two quotation marks for one that belongs to the text.
            """
        case .strayQuote:
            """
            A quotation mark has a meaning at the beginning and the end of a cell only. Here one stands inside \
            a cell, or text follows a closing one. It is kept as it is. To write a quotation mark, put the \
            whole cell between quotation marks and write it twice.
            """
        case .longRow:
            """
            The row has more cells than there are columns, most often because a text with a comma stands \
            without quotation marks. Which cell belongs to which column cannot be told, so the row is left out.
            """
        case .shortRow:
            """
            The row has fewer cells than there are columns. The last columns are taken as blank. If a cell in \
            the middle is missing, all cells behind it stand in the wrong column: write blank cells too.
            """
        case .tooManyCells:
            "Tables may have up to eight million cells, enough for a hundred thousand reviews."
        }
    }
}
