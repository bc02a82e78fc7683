extension SchemaMessageID {
    /// What the message means and what helps, in a few sentences.
    var explanation: String {
        switch self {
        case .missingKey:
            """
            Something without which the document cannot be used is absent or empty. A plan needs nothing but a \
            title; everything else may be left out.
            """
        case .more:
            "Only the first remarks are shown. Most of them often have the same cause, so mend those first."
        case .otherDocument:
            """
            The document is of another kind, for example a rubric where a plan is due, or a list where there \
            should be keys and values. Put each plan into a file of its own.
            """
        case .outOfRange:
            "The value is smaller, larger, shorter or fewer than the format allows. The message says the limit."
        case .readAs:
            """
            The word is another spelling of one that the format has, and is read as that one. Nothing has to be \
            changed.
            """
        case .repeatedKey:
            """
            Two keys of the same object mean the same. The first one counts; put everything under one of them.
            """
        case .shortForm:
            """
            A value is written in a shorter form than the format has, for example one text instead of a list. \
            It is read as if the long form stood there. Nothing has to be changed.
            """
        case .unknownChoice:
            """
            The text is none of the choices that the format knows. It is kept, but rules that ask for one of the \
            choices do not see it.
            """
        case .unknownKey:
            """
            The format has no such key at this place, so no rule looks at it. It may be misspelled, or stand \
            one level too far inside or outside. planeval schema prints all keys.
            """
        case .version: "The document is written in another version of the format than this planeval reads."
        case .wrongKind:
            """
            The value is of another kind than expected, for example a list where a text belongs, and cannot be \
            read as what was expected. It counts as absent.
            """
        }
    }
}
