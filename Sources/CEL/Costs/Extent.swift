/// How large a value can be, whatever kind of value it turns out to be.
struct Extent: Sendable {
    /// The most bytes of a text, or octets.
    var bytes = 0
    /// The most elements of a list, or entries of a map.
    var count = 0
    /// The most values in it at any depth, itself included.
    var nodes = 1
    /// The most bytes of all texts in it; of a part of a document, with everything written between them.
    var weight = 0
    /// The greatest whole number it can be, if that is known.
    var number: Int?
    /// What its elements, or keys and values, can be.
    var element = Part.none

    /// The extent of what is inside a value.
    indirect enum Part: Sendable {
        /// There is nothing inside.
        case none
        /// Values of the document, whatever their kind.
        case document
        /// Values that are known better.
        case known(Extent)
    }

    /// A number, a boolean and the like.
    static let scalar = Extent()

    /// A text or octets.
    static func text(_ bytes: Int) -> Extent { Extent(bytes: bytes, weight: bytes) }

    /// A whole number up to a limit.
    static func number(_ limit: Int?) -> Extent { Extent(number: limit) }

    /// A list of values of one extent.
    static func list(_ count: Int, of element: Extent) -> Extent {
        Extent(
            count: count,
            nodes: Cost.sum(1, Cost.product(count, element.nodes)),
            weight: Cost.product(count, element.weight),
            element: .known(element)
        )
    }
}

/// Arithmetic on costs, which are never negative; what is too large to say stays `Int.max`.
enum Cost {
    static func sum(_ costs: Int...) -> Int {
        costs.reduce(0) { total, cost in
            let (sum, overflow) = total.addingReportingOverflow(cost)
            return overflow ? .max : sum
        }
    }

    static func product(_ one: Int, _ other: Int) -> Int {
        let (product, overflow) = one.multipliedReportingOverflow(by: other)
        return overflow ? .max : product
    }

    /// The steps for bytes that are scanned or made, or for elements that are looked at.
    static func work(_ bytes: Int) -> Int { bytes / 16 }

    /// The steps for the memory of so many elements of a list.
    static func elements(_ count: Int) -> Int { work(product(count, MemoryLayout<Operand>.stride)) }

    /// The steps for the memory of a text of so many bytes.
    static func text(_ bytes: Int) -> Int { work(sum(bytes, 32)) }
}
