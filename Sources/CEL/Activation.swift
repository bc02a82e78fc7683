/// The values of the variables for one run, or for many runs over the same document.
public struct Activation: Sendable {
    /// The document that the expression reads in place.
    public let document: Document?
    private let environment: Environment
    private(set) var operands: [Operand?]

    /// Starts without values; a variable that gets none is an error where it is used.
    public init(_ environment: Environment) {
        self.environment = environment
        document = nil
        operands = Array(repeating: nil, count: environment.variables.count)
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
        self.environment = environment
        self.document = document
        operands = Array(repeating: nil, count: environment.variables.count)
        if let place = environment.place(ofVariable: name) { operands[place] = document.operand(at: 0) }
    }

    /// Gives a variable a value.
    ///
    /// A name that the environment does not declare is left out.
    public mutating func bind(_ name: String, to value: Value) {
        guard let place = environment.place(ofVariable: name) else { return }
        operands[place] = Operand(value)
    }
}
