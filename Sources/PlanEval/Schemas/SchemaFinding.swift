/// A place of a document that is not written as its schema has it, and what becomes of it.
struct SchemaFinding: Sendable {
    /// The node of the document; the key where the finding is about a key.
    let node: Int
    /// The schema of the node; for a key, the schema of the object.
    let schema: Int
    let kind: Kind

    enum Kind: Sendable {
        // What stands there can be read as what the schema wants.

        /// A key in another spelling of the property with that index.
        case otherSpelling(property: Int)
        /// A text in another spelling of the choice with that index.
        case otherChoice(Int)
        /// A number or a boolean that is read as text, the way it is written.
        case written
        /// A list or object of single values that is read as one text.
        case joined
        /// A list that is read as its only element.
        case unwrapped
        /// A value that is read as a list of one.
        case wrapped
        /// A text that is read as a list of texts.
        case split([Part])
        /// A value that is read as an object with only the property with that index.
        case member(property: Int)
        /// A list of objects that is read as one object with the members of all.
        case merged
        /// Something without content where another kind of value belongs.
        case blank
        /// An element of a list with nothing in it.
        case emptyElement
        /// A value that cannot be read as what the schema wants, and is read as if it were not there.
        case wrongKind

        // What stands there stays as it is.

        /// A key the schema does not know.
        case unknownKey
        /// A key that means the same as another key of the same object, the property with that index.
        case repeatedKey(property: Int)
        /// A text, or a part of one that was split, that is not one of the choices.
        case unknownChoice(Part?)
        /// A value other than the only one allowed.
        case otherConstant
        case tooSmall, tooLarge, tooShort, tooLong, tooFew, tooMuch
        /// A required property, given by its index, that is absent or blank.
        case missing(property: Int)
        /// A key, given by its index in the list of foreign keys, that belongs into another document.
        case foreign(Int)
        /// A whole document that is no object.
        case notAnObject
        /// More findings than anybody would read.
        case tooMany
    }

    /// A part of a text that is split.
    struct Part: Sendable {
        let text: [UInt8]
        let range: Range<Int>
    }

    /// True when the document is rewritten at this place before rules see it.
    var isRepaired: Bool {
        switch kind {
        case .otherSpelling, .otherChoice, .written, .joined, .unwrapped, .wrapped, .split, .member, .merged,
            .blank, .emptyElement, .wrongKind:
            true
        case .unknownKey, .repeatedKey, .unknownChoice, .otherConstant, .tooSmall, .tooLarge, .tooShort,
            .tooLong, .tooFew, .tooMuch, .missing, .foreign, .notAnObject, .tooMany:
            false
        }
    }
    /// True when the node cannot be read.
    func isWrongKind(of node: Int) -> Bool {
        if case .wrongKind = kind { return self.node == node }
        return false
    }

    /// True when an element of a list is left out, so that lists hold nothing but what they should hold.
    var dropsElement: Bool {
        switch kind {
        case .emptyElement, .wrongKind: true
        default: false
        }
    }
}
