import _PlanevalTestSupport

/// Writes random expressions along a grammar: they parse, and a good part of them passes the checker.
struct ExpressionGenerator {
    private var generator: SeededGenerator
    /// The loop and `cel.bind` variables that may be used.
    private var names: [String] = []
    /// How many parts may still be written; keeps an expression finite.
    private var remaining = 0

    /// What an expression is meant to give, with the letter that stands for it in the forms.
    enum Kind: Character, CaseIterable {
        case condition = "C"
        case number = "N"
        case text = "T"
        case list = "L"
        case map = "M"
        case optional = "O"
        case time = "D"
        case anything = "A"
    }

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    /// The next expression, of about as many parts.
    mutating func expression(size: Int) -> String {
        names = []
        remaining = size
        return write(pick(Kind.allCases) ?? .condition, depth: 0)
    }

    /// A very wide, very high or very deep expression.
    mutating func giant(size: Int) -> String {
        names = []
        remaining = size
        let pieces = (0..<size / 4).map { _ in write(.number, depth: Self.maximumDepth) }
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: return "[\(pieces.joined(separator: ", "))].sort().size() > 0"
        case 1: return pieces.prefix(240).joined(separator: " + ") + " > 0"
        case 2: return pieces.map { "\($0) >= 0" }.joined(separator: " && ")
        case 3: return "{\(pieces.enumerated().map { "\($0): \($1)" }.joined(separator: ", "))}.size()"
        case 4: return String(repeating: "[", count: 60) + pieces[0] + String(repeating: "]", count: 60)
        default: return "[1, 2]" + String(repeating: ".map(x, [x, x])", count: 200) + ".flatten()"
        }
    }

    private static let maximumDepth = 12

    // MARK: Writing

    private mutating func pick<Choice>(_ choices: [Choice]) -> Choice? {
        choices.randomElement(using: &generator)
    }

    private mutating func write(_ wanted: Kind, depth: Int) -> String {
        remaining -= 1
        // The checker must see wrong types too.
        let isOdd = Int.random(in: 0..<40, using: &generator) == 0
        let kind = isOdd ? pick(Kind.allCases) ?? wanted : wanted
        if remaining <= 0 || depth >= Self.maximumDepth || Int.random(in: 0..<10, using: &generator) == 0 {
            return leaf(kind)
        }
        let letter = kind.rawValue
        switch Int.random(in: 0..<20, using: &generator) {
        case 2..<8: return fill("dyn($\(letter))", depth + 1)
        case 0: return fill("($C ? $\(letter) : $\(letter))", depth + 1)
        case 1: return fill("cel.bind($v, $A, $\(letter))", depth + 1)
        default: return fill(pick(Self.forms[kind] ?? []) ?? "$C", depth + 1)
        }
    }

    private mutating func leaf(_ kind: Kind) -> String {
        if Int.random(in: 0..<3, using: &generator) == 0, let name = pick(names) { return name }
        let leaf = pick(Self.leaves[kind] ?? []) ?? "null"
        // Else most parts would not fit together, and the checker would refuse nearly all that is written.
        return Bool.random(using: &generator) ? "dyn(\(leaf))" : leaf
    }

    /// Writes a part for each `$` and letter of a form; behind `$v` a variable more may be used.
    private mutating func fill(_ form: String, _ depth: Int) -> String {
        let known = names.count
        defer { names.removeLast(names.count - known) }
        var text = ""
        var isPlace = false
        for letter in form {
            if !isPlace {
                if letter == "$" { isPlace = true } else { text.append(letter) }
                continue
            }
            isPlace = false
            if let kind = Kind(rawValue: letter) {
                text += write(kind, depth: depth)
            } else {
                names.append("v\(names.count)")
                text += names.last ?? ""
            }
        }
        return text
    }

    // MARK: The grammar

    private static let leaves: [Kind: [String]] = [
        .condition: ["true", "false", "done", "doc.flag", "has(doc.n)", "has(doc.zz)", "plan.title == ''"],
        .number: [
            "0", "1", "-1", "9223372036854775807", "-9223372036854775808", "dyn(2u)", "dyn(1.5)", "dyn(-0.0)",
            "dyn(1e308)", "count", "dyn(ratio)", "doc.a", "doc.f", "doc.big", "x",
        ],
        .text: ["''", "'a'", "'é'", "title", "doc.s", "doc.empty", "r'\\d+'", "'%s'", "'2026-03-01'"],
        .list: ["[]", "[1]", "tags", "doc.l", "doc.none", "plan.metrics", "lists.range(30)", "['a', 'b']"],
        .map: ["{}", "{'a': 1}", "doc.m", "doc", "{1: 2, 2u: 3}", "{true: []}"],
        .optional: ["optional.none()", "optional.of(1)", "doc.?a", "doc.?zz", "doc.l[?9]", "tags.first()"],
        .time: ["day", "duration('1h')", "timestamp('2026-03-01T00:00:00Z')", "duration('-2562047h')"],
        .anything: ["null", "b'\\xff'", "type(1)", "int", "doc.zz", "dyn(1)", "bytes(title)"],
    ]

    private static let forms: [Kind: [String]] = [
        .condition: [
            "($C && $C)", "($C || $C)", "!($C)", "$N < $N", "$N >= $N", "($A == $A)", "($A != $A)",
            "($A in $L)",
            "($T in $M)", "$L.all($v, $C)", "$L.exists($v, $C)", "$L.exists_one($v, $C)", "$T.contains($T)",
            "$T.startsWith($T)", "$T.endsWith($T)", "$T.matches('(a+)+b')", "$T.matches(r'^\\w*')",
            "$T.matches($T)",
            "$O.hasValue()", "sets.contains($L, $L)", "sets.equivalent($L, $L)", "sets.intersects($L, $L)",
            "$M.all($v, $C)", "$M.exists($v, $v, $C)", "$L.existsOne($v, $v, $C)", "math.isNaN($N)",
        ],
        .number: [
            "($N + $N)", "($N - $N)", "($N * $N)", "($N / $N)", "($N % $N)", "-($N)", "$L.size()", "size($T)",
            "int($A)",
            "uint($A)", "double($A)", "math.greatest($N, $N)", "math.least($N, $N)", "math.abs($N)",
            "math.round($N)",
            "math.bitNot($N)", "math.sqrt($N)", "math.bitShiftLeft($N, $N)", "math.bitXor($N, $N)",
            "$T.indexOf($T)",
            "$T.lastIndexOf($T)", "$D.getFullYear()", "$D.getHours()", "$D.getMilliseconds()",
            "$D.getDate('-08:00')",
            "$L[$N]", "$O.orValue($N)",
        ],
        .text: [
            "($T + $T)", "string($A)", "$T.substring($N)", "$T.charAt($N)", "$T.replace($T, $T)", "$T.trim()",
            "$T.reverse()", "$T.lowerAscii()", "'%s'.format([$A])", "'%d %.3f'.format([$N, $N])",
            "'%e'.format([$N])",
            "'%x %b'.format([$A, $N])", "$T.format($L)", "$L.map($v, 'x').join(',')", "$L.join($T)",
            "regex.replace($T, '(.)', r'\\1\\1')", "strings.quote($T)", "base64.encode(bytes($T))",
        ],
        .list: [
            "[$A, ?$O]", "[$N, $N]", "($L + $L)", "$L.map($v, $A)", "$L.map($v, $C, $A)", "$L.filter($v, $C)",
            "$L.sortBy($v, $N)", "$L.distinct()", "$L.sort()", "$L.reverse()", "$L.flatten()",
            "$L.flatten($N)",
            "$L.slice(0, $N)", "$T.split($T)", "regex.extractAll($T, '[a-z]')", "lists.range($N)",
            "$M.transformList($v, $v, $A)",
        ],
        .map: [
            "{$T: $A}", "{?'k': $O, 1: $N}", "$M.transformMap($v, $v, $A)", "$M.transformMap($v, $v, $C, $A)",
            "$L.transformMapEntry($v, $v, {string($A): $A})",
        ],
        .optional: [
            "optional.of($A)", "optional.ofNonZeroValue($A)", "$M.?a", "$M[?$T]", "$L[?$N]", "$O.or($O)",
            "$O.optMap($v, $A)", "$O.optFlatMap($v, $O)", "$L.last()", "regex.extract($T, '(a|b)')",
        ],
        .time: ["($D + $D)", "($D - $D)", "timestamp($N)", "timestamp($T)", "duration($T)", "duration($N)"],
        .anything: [
            "$C", "$N", "$T", "$L", "$M", "$O", "$D", "$M.k", "$L[$N]", "dyn($A)", "type($A)", "$O.value()",
        ],
    ]
}
