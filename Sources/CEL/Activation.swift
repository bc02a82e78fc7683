/// The values of the variables for one run, or for many runs over the same document.
///
/// Copying one copies one reference.
public struct Activation: Sendable {
    private(set) var content: Content

    /// What runs refer to; it never changes.
    final class Content: Sendable {
        /// The document, or an empty one where there is none.
        let document: Document
        let hasDocument: Bool
        let variables: [Environment.Variable]
        let operands: [Operand?]
        /// The variable whose value is the document, if that is an object; -1 for none.
        ///
        /// Most rules begin there, and need not look among the operands for it.
        let rootVariable: Int32

        init(
            document: Document,
            hasDocument: Bool,
            variables: [Environment.Variable],
            operands: [Operand?]
        ) {
            self.document = document
            self.hasDocument = hasDocument
            self.variables = variables
            self.operands = operands
            let root = operands.firstIndex { if case .documentMap(0)? = $0 { true } else { false } }
            rootVariable = Int32(truncatingIfNeeded: root ?? -1)
        }

        func place(of name: String) -> Int? {
            variables.lastIndex { $0.name == name }
        }

        func binding(_ operand: Operand, at place: Int) -> Content {
            var operands = operands
            operands[place] = operand
            return Content(
                document: document,
                hasDocument: hasDocument,
                variables: variables,
                operands: operands
            )
        }
    }

    /// Starts without values; a variable that gets none is an error where it is used.
    public init(_ environment: Environment) {
        content = Content(
            document: Document.empty,
            hasDocument: false,
            variables: environment.variables,
            operands: Array(repeating: nil, count: environment.variables.count)
        )
    }

    /// Starts with a document as the value of one variable.
    ///
    /// Nothing is copied or converted.
    ///
    /// - Parameters:
    ///   - environment: the one that the programs were compiled with.
    ///   - document: what is read in place.
    ///   - name: the variable whose value is the root of the document.
    public init(_ environment: Environment, document: Document, as name: String) {
        content = Content(
            document: document,
            hasDocument: true,
            variables: environment.variables,
            operands: Array(repeating: nil, count: environment.variables.count)
        )
        if let place = content.place(of: name) {
            content = content.binding(document.operand(at: 0), at: place)
        }
    }

    /// The document that the expression reads in place.
    public var document: Document? { content.hasDocument ? content.document : nil }

    /// Gives a variable a value.
    ///
    /// A name that the environment does not declare is left out.
    ///
    /// - Complexity: O(number of variables).
    public mutating func bind(_ name: String, to value: Value) {
        guard let place = content.place(of: name) else { return }
        content = content.binding(Operand(value), at: place)
    }
}
