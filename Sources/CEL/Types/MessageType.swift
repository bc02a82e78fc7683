/// An object type with declared fields, for documents that have a schema.
///
/// A value of such a type behaves like a protocol-buffer message: a field outside the declaration is an
/// error when the expression is compiled, and an absent field, or one that is `null`, reads as the empty
/// value of its type: `[]` for lists, an object without members for messages and maps, `""` for texts and
/// `null` for everything else. `has()` tells absent from present.
public struct MessageType: Sendable, Hashable {
    /// The name by which `CELType.message` refers to it.
    public let name: String
    /// The fields in the order of the declaration.
    public let fields: [Field]

    /// Declares an object type.
    public init(name: String, fields: [Field]) {
        self.name = name
        self.fields = fields
    }

    /// A member of an object type.
    public struct Field: Sendable, Hashable {
        /// The key in the document.
        public let name: String
        /// The type of the value.
        public let type: CELType
        /// The most elements of a list, or bytes of a text, that the value has; `nil` when that is not known.
        ///
        /// It is a promise of the host on which `Program.costEstimate(_:)` rests; nothing checks it.
        public let maximumSize: Int?
        /// True when a value of type `dyn` is no list and no object; a promise like `maximumSize`.
        public let isSimple: Bool

        /// Declares a field.
        ///
        /// - Parameters:
        ///   - name: the key in the document.
        ///   - type: the type of the value.
        ///   - maximumSize: the most elements or bytes, if that is known.
        ///   - isSimple: whether a value of type `dyn` is never a list or an object.
        public init(name: String, type: CELType, maximumSize: Int? = nil, isSimple: Bool = false) {
            self.name = name
            self.type = type
            self.maximumSize = maximumSize
            self.isSimple = isSimple
        }
    }
}
