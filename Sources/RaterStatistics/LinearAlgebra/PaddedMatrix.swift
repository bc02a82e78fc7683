/// A matrix whose rows are padded with zeros to a multiple of eight, so that every loop along a row works on eight
/// numbers at a time and has no rest.
struct PaddedMatrix: Sendable {
    let rowCount: Int
    let columnCount: Int
    /// The number of elements from one row to the next.
    private let width: Int
    private var elements: [Double]

    /// A matrix of zeros.
    init(rowCount: Int, columnCount: Int) {
        self.rowCount = rowCount
        self.columnCount = columnCount
        width = (columnCount + 7) / 8 * 8
        elements = Array(repeating: 0, count: rowCount * width)
    }

    /// An element.
    subscript(row: Int, column: Int) -> Double {
        get { elements[row * width + column] }
        set { elements[row * width + column] = newValue }
    }

    /// Gives the rows to `body`, which keeps nothing of them.
    @inline(__always)
    mutating func withRows<Result>(_ body: (PaddedRows) -> Result) -> Result {
        let width = width
        return elements.withUnsafeMutableBytes { body(PaddedRows($0, width: width)) }
    }

    /// The matrix with rows and columns in each other's place.
    var transposed: PaddedMatrix {
        var turned = PaddedMatrix(rowCount: columnCount, columnCount: rowCount)
        for row in 0..<rowCount {
            for column in 0..<columnCount { turned[column, row] = self[row, column] }
        }
        return turned
    }

    /// The product of two matrices.
    ///
    /// Two rows and eight columns at a time stay in registers.
    ///
    /// - Complexity: O(rows · inner · columns).
    static func product(_ left: PaddedMatrix, _ right: PaddedMatrix) -> PaddedMatrix {
        precondition(left.columnCount == right.rowCount, "rows and columns fit")
        var left = left
        var right = right
        var product = PaddedMatrix(rowCount: left.rowCount, columnCount: right.columnCount)
        let inner = right.rowCount
        let rowCount = left.rowCount
        left.withRows { left in
            right.withRows { right in
                product.withRows { product in
                    for row in stride(from: 0, to: rowCount, by: 2) {
                        let other = min(row + 1, rowCount - 1)
                        for column in stride(from: 0, to: product.width, by: 8) {
                            var one = SIMD8<Double>.zero
                            var two = SIMD8<Double>.zero
                            for place in 0..<inner {
                                let group = right[place, eight: column]
                                one += left[row, place] * group
                                two += left[other, place] * group
                            }
                            product[row, eight: column] = one
                            product[other, eight: column] = two
                        }
                    }
                }
            }
        }
        return product
    }
}

/// The rows of a padded matrix in memory.
struct PaddedRows {
    private let memory: UnsafeMutableRawBufferPointer
    /// The number of elements from one row to the next.
    let width: Int

    fileprivate init(_ memory: UnsafeMutableRawBufferPointer, width: Int) {
        self.memory = memory
        self.width = width
    }

    /// An element.
    @inline(__always)
    subscript(row: Int, column: Int) -> Double {
        get { memory.load(fromByteOffset: (row * width + column) * 8, as: Double.self) }
        nonmutating set {
            memory.storeBytes(of: newValue, toByteOffset: (row * width + column) * 8, as: Double.self)
        }
    }

    /// The eight elements from a column on that is a multiple of eight.
    @inline(__always)
    subscript(row: Int, eight column: Int) -> SIMD8<Double> {
        get { memory.loadUnaligned(fromByteOffset: (row * width + column) * 8, as: SIMD8<Double>.self) }
        nonmutating set {
            memory.storeBytes(of: newValue, toByteOffset: (row * width + column) * 8, as: SIMD8<Double>.self)
        }
    }

    /// The sum of the products of two rows from the group on that column `start` lies in.
    @inline(__always)
    func dot(_ row: Int, _ other: PaddedRows, _ otherRow: Int, from start: Int = 0) -> Double {
        var sum = SIMD8<Double>.zero
        for column in stride(from: start / 8 * 8, to: width, by: 8) {
            sum += self[row, eight: column] * other[otherRow, eight: column]
        }
        return sum.sum()
    }

    /// Sets a row to a combination of rows of another matrix, from the group on that column `start` lies in.
    ///
    /// The factors stand in row `factors` of `weights`, those of `rows`; the result is multiplied by `scale`.
    @inline(__always)
    func set(
        _ row: Int,
        _ scale: Double,
        _ weights: PaddedRows,
        _ factors: Int,
        of other: PaddedRows,
        rows: Range<Int>,
        from start: Int
    ) {
        for column in stride(from: start / 8 * 8, to: width, by: 8) {
            var sum = SIMD8<Double>.zero
            for place in rows { sum += weights[factors, place] * other[place, eight: column] }
            self[row, eight: column] = scale * sum
        }
    }
}
