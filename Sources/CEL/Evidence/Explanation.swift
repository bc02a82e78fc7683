/// Why an expression has the value that it has: the places in the document that decided.
public struct Explanation: Sendable {
    /// The value, or the error that no operator absorbed.
    public let outcome: Result<Value, EvaluationError>
    /// The places that decided, in the order in which they were found, none twice.
    public let places: [Place]
    /// What the run took, without the search for the places.
    public let usage: Usage

    /// A place in the document, or where something is missing.
    public struct Place: Sendable {
        /// The value; of something missing, the object or list that should hold it.
        public let node: DocumentNode
        /// The keys below `node` that are not there; empty for a value that is.
        public let missing: [String]

        /// The JSON Pointer (RFC 6901) of the value, also when it is missing.
        ///
        /// - Complexity: as `DocumentNode.pointer`.
        public var pointer: String { pointer(below: node.pointer) }

        /// The pointer of the value, given that of `node`.
        package func pointer(below pointer: String) -> String {
            missing.reduce(pointer) { $0 + "/" + DocumentNode.escaped($1) }
        }
    }
}

extension Program {
    /// Runs the program once more and finds the places that decided its value.
    ///
    /// Of `a && b` that is false, only the operand that is false decides; of `all` that is false, the first
    /// element that fails; of a count that is too low, the elements that were not counted.
    ///
    /// - Parameter activation: as for `evaluate`, with a document.
    /// - Returns: the value and the places; without a document, no places.
    /// - Complexity: O(height × steps); meant for people, not for the inner loop of a batch.
    public func explain(_ activation: Activation) -> Explanation {
        var explainer = Explainer(self, activation)
        return explainer.explain()
    }

    /// Runs a program whose value is a boolean and finds the places that decided, with notes of earlier runs over the
    /// same activation.
    ///
    /// - Returns: what `evaluateCondition(_:)` gives, and the places that `explain(_:)` finds.
    package func explainCondition(
        _ activation: Activation,
        notes: FunctionNotes
    ) -> (outcome: Result<Bool, EvaluationError>, places: [Explanation.Place]) {
        var explainer = Explainer(self, activation, notes: notes)
        do throws(EvaluationError) {
            let (holds, places) = try explainer.explainCondition()
            return (.success(holds), places)
        } catch {
            // What is no boolean has places too, other ones than an error.
            var explainer = Explainer(self, activation, notes: notes)
            return (.failure(error), explainer.explain().places)
        }
    }
}
