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
    private(set) var element = Part.none
    /// How many extents are inside one another.
    private(set) var depth = 1

    /// The extent of what is inside a value.
    indirect enum Part: Sendable {
        /// There is nothing inside.
        case none
        /// Values of the document, whatever their kind.
        case document
        /// Values that are known better.
        case known(Extent)
        /// Values that are deeper than extents are followed.
        case anything
    }

    /// A value that holds values of the document, whatever their kind.
    static func document(bytes: Int, count: Int, nodes: Int, weight: Int) -> Extent {
        Extent(bytes: bytes, count: count, nodes: nodes, weight: weight, element: .document)
    }

    /// What cannot be told.
    static let anything = Extent(bytes: .max, count: .max, nodes: .max, weight: .max, element: .anything)

    /// States what is inside.
    ///
    /// Rules make lists in lists thousands deep; so deep that nobody means it, it may be anything.
    mutating func hold(_ inside: Extent) {
        if inside.depth < Self.maximumDepth {
            element = .known(inside)
            depth = inside.depth + 1
        } else {
            element = .anything
            depth = 1
        }
    }

    private static let maximumDepth = 64

    /// What can be either of two values.
    static func joined(_ one: Extent, _ other: Extent, document: Extent) -> Extent {
        var result = Extent(
            bytes: max(one.bytes, other.bytes),
            count: max(one.count, other.count),
            nodes: max(one.nodes, other.nodes),
            weight: max(one.weight, other.weight),
            number: one.number.flatMap { number in other.number.map { max(number, $0) } }
        )
        switch (one.element, other.element) {
        case (.none, let part), (let part, .none):
            result.element = part
            result.depth = max(one.depth, other.depth)
        case (.anything, _), (_, .anything): result.element = .anything
        case (.document, .document): result.element = .document
        case (.document, .known(let extent)), (.known(let extent), .document):
            result.hold(joined(document, extent, document: document))
        case (.known(let one), .known(let other)):
            result.hold(joined(one, other, document: document))
        }
        return result
    }

    /// A number, a boolean and the like.
    static let scalar = Extent()

    /// A text or octets.
    static func text(_ bytes: Int) -> Extent { Extent(bytes: bytes, weight: bytes) }

    /// A whole number up to a limit.
    static func number(_ limit: Int?) -> Extent { Extent(number: limit) }

    /// A list of values of one extent.
    static func list(_ count: Int, of element: Extent) -> Extent {
        var list = Extent(
            count: count,
            nodes: Cost.sum(1, Cost.product(count, element.nodes)),
            weight: Cost.product(count, element.weight)
        )
        list.hold(element)
        return list
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
