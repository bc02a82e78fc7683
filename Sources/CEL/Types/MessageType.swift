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

        /// Declares a field.
        public init(name: String, type: CELType) {
            self.name = name
            self.type = type
        }
    }
}
