/// Which nodes of a directed graph lie on a common closed walk (Tarjan 1972), without recursion.
struct StrongComponents {
    /// By node: a number that it shares with those, and only those, that it reaches and that reach it.
    let component: [Int]

    /// - Parameter steps: by node, the nodes it leads to.
    /// - Complexity: O(nodes + steps).
    init(_ steps: [[Int]]) {
        var search = Search(steps: steps)
        for node in steps.indices where search.order[node] < 0 { search.visit(node) }
        component = search.component
    }

    private struct Search {
        let steps: [[Int]]
        var order: [Int]
        var component: [Int]
        private var lowest: [Int]
        private var open: [Int] = []
        private var path: [(node: Int, next: Int)] = []
        private var visited = 0
        private var found = 0

        init(steps: [[Int]]) {
            self.steps = steps
            order = Array(repeating: -1, count: steps.count)
            component = order
            lowest = order
        }

        mutating func visit(_ start: Int) {
            enter(start)
            while let (node, next) = path.last {
                if next < steps[node].count {
                    path[path.count - 1].next += 1
                    let target = steps[node][next]
                    if order[target] < 0 {
                        enter(target)
                    } else if component[target] < 0 {
                        lowest[node] = min(lowest[node], order[target])
                    }
                } else {
                    leave(node)
                }
            }
        }

        private mutating func enter(_ node: Int) {
            order[node] = visited
            lowest[node] = visited
            visited += 1
            open.append(node)
            path.append((node, 0))
        }

        private mutating func leave(_ node: Int) {
            path.removeLast()
            if let parent = path.last?.node { lowest[parent] = min(lowest[parent], lowest[node]) }
            guard lowest[node] == order[node] else { return }
            while let last = open.popLast() {
                component[last] = found
                if last == node { break }
            }
            found += 1
        }
    }
}
