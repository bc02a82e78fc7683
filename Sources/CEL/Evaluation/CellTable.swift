/// Cells by number, the first few within the table itself, so that most rules allocate nothing for them.
struct CellTable<Element> {
    private var near: InlineArray<8, Element>
    private var far: [Element]

    init(repeating element: Element, count: Int) {
        near = InlineArray(repeating: element)
        far = count > 8 ? Array(repeating: element, count: count - 8) : []
    }

    subscript(index: Int) -> Element {
        // Mutating, since the table would be copied in order to be read otherwise.
        @inline(__always)
        mutating get { index < 8 ? near[index] : far[index &- 8] }
        @inline(__always)
        set {
            if index < 8 {
                near[index] = newValue
            } else {
                far[index &- 8] = newValue
            }
        }
    }
}
