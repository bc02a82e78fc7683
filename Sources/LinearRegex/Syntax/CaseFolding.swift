/// Simple case folding: which scalars are one letter under `(?i)`.
///
/// Letters form orbits: `k`, `K` and the Kelvin sign are one, `ß` and `ẞ` another. A table leads from each member
/// to the next one of its orbit, and from the last to the first.
enum CaseFolding {
    private struct Link {
        let scalar: UInt32
        let next: UInt32
    }

    /// All links, ascending by scalar.
    private static let links: [Link] = {
        var reader = NumberReader(GeneratedCaseOrbits.encoded)
        var links: [Link] = []
        while reader.skipBlanks() {
            let first = reader.number()
            let count = reader.take("+") ? reader.number() : 1
            let step = reader.take("*") ? reader.number() : 0
            var distances: [UInt32] = [0]
            while reader.take(distances.count == 1 ? ":" : ",") {
                distances.append(reader.number())
            }
            for index in 0..<count {
                let smallest = first + index * step
                for (place, distance) in distances.enumerated() {
                    let next = distances[(place + 1) % distances.count]
                    links.append(Link(scalar: smallest + distance, next: smallest + next))
                }
            }
        }
        return links.sorted { $0.scalar < $1.scalar }
    }()

    /// The scalars that are the same letter, itself among them.
    static func orbit(of scalar: UInt32) -> [UInt32] {
        var orbit = [scalar]
        while let next = next(after: orbit[orbit.count - 1]), next != scalar {
            orbit.append(next)
        }
        return orbit
    }

    /// The set and every other spelling of its letters.
    static func closure(of set: ScalarSet) -> ScalarSet {
        var closure = set
        // Each round goes one link further; no orbit has more than four members.
        while let missing = successors(missingFrom: closure) {
            closure.formUnion(missing)
        }
        return closure
    }

    /// How many letters of a range have other spellings.
    static func spellingCount(in range: ClosedRange<UInt32>) -> Int {
        firstIndex(notBelow: range.upperBound &+ 1) - firstIndex(notBelow: range.lowerBound)
    }

    private static func successors(missingFrom set: ScalarSet) -> ScalarSet? {
        var missing: [UInt32] = []
        for range in set.ranges {
            var index = firstIndex(notBelow: range.lowerBound)
            while index < links.count, range.contains(links[index].scalar) {
                if !set.contains(links[index].next) {
                    missing.append(links[index].next)
                }
                index += 1
            }
        }
        return missing.isEmpty ? nil : ScalarSet(missing)
    }

    private static func next(after scalar: UInt32) -> UInt32? {
        let index = firstIndex(notBelow: scalar)
        guard index < links.count, links[index].scalar == scalar else { return nil }
        return links[index].next
    }

    private static func firstIndex(notBelow scalar: UInt32) -> Int {
        var lower = 0
        var upper = links.count
        while lower < upper {
            let middle = (lower + upper) / 2
            if links[middle].scalar < scalar {
                lower = middle + 1
            } else {
                upper = middle
            }
        }
        return lower
    }
}
