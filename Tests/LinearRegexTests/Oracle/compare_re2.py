"""Print random pattern/text pairs with RE2's answers, as JSON lines, for the test suite Re2Comparison.

    python3 -m venv venv && venv/bin/pip install google-re2==1.1.20251105
    venv/bin/python Tests/LinearRegexTests/Oracle/compare_re2.py --pairs 120000 > pairs.jsonl
    LINEAR_REGEX_PAIRS=$PWD/pairs.jsonl swift test -c release --filter Re2Comparison

A line is {"pattern", "text", "error": true} for a pattern that RE2 refuses, else {"pattern", "text", "spans"}: null for
no match, else the byte ranges of the match and of its groups, null for a group that took no part.

Left out, because LinearRegex means to differ (see its documentation): \\C, two groups of one name, counts of eight
digits and more, \\B on text that is not ASCII, and repeated groups whose first alternative is empty.
"""

import argparse
import json
import random
import re
import sys

import re2

QUIET = re2.Options()
QUIET.log_errors = False

LETTERS = ["a", "b", "c", "A", "B", "k", "K", "s", "S", "0", "1", "9", "_", " ", "-", "\n", ".", "é", "É", "ß", "ẞ",
           "σ", "ς", "Σ", "ж", "Ж", "ſ", "\u212a", "中", "文", "か", "ア", "ا", "א", "ก", "한", "अ", "😀", "\u0301", "ǆ",
           "ǅ", "Ⅷ", "ⅷ", "٣", "\u2028", "\u00a0", "\t", "\u0345", "ι", "\x7f", "\u07ff", "\u0800", "\uffff",
           "\U00010000", "\U0010ffff", "ﬅ", "ﬆ"]
PLAIN = ["a", "b", "c"]
META = set("\\.+*?()|[]{}^$")
ESCAPES = [r"\d", r"\D", r"\w", r"\W", r"\s", r"\S", r"\pL", r"\PL", r"\p{Lu}", r"\p{^Lu}", r"\P{Nd}", r"\p{Greek}",
           r"\P{^Han}", r"\p{Cyrillic}", r"\p{Any}", r"\pN", r"\pM", r"\pZ", r"\p{Latin}", r"\PS", r"\pC"]
CHARACTERS = [r"\a", r"\f", r"\t", r"\n", r"\r", r"\v", r"\x41", r"\x{61}", r"\x{e9}", r"\x{1F600}", r"\101", r"\012",
              r"\0", r"\07", r"\.", r"\\", r"\-", r"\]", r"\_", r"\x{212a}", r"\x7f", r"\x{0}", r"\777", r"\x{D800}"]
POSIX = ["alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space", "upper",
         "word", "xdigit"]
ASSERTIONS = ["^", "$", r"\A", r"\z", r"\b", r"\b", r"\B"]
FLAGS = ["i", "m", "s", "U", "im", "is", "-i", "-m", "i-s", "s-U", "m-i", "-s", "imsU", "U-i", ""]
SNIPPETS = ["**", "+?", "{2", "{2,1}", "{1001}", "(?", "(?P<", "(?=a)", "(?!", "(?<=a", r"\1", r"\8", r"\Z", r"\E",
            r"\p", r"\p{Foo}", r"\pX", "[z-a]", "[[:foo:]]", "[", "(", ")", "\\", "{,2}", "{01}", "{", "}", "]", "[]",
            "[^]", r"[a-\d]", r"\x", r"\x{", r"\x{110000}", r"\xg0", "(?P=n)", "(?<1>a)", "(?<é>a)", "(?<a b>c)",
            "(?i", "(?i-)", "(?x)", "a{1000}", "{1000}", r"\Qa", "x{2}{3}", "a*+", r"\y", r"\é", "[[:alpha:", "(?-:)"]


class Generator:
    def __init__(self, randomness):
        self.random = randomness
        self.groups = 0

    def chance(self, probability):
        return self.random.random() < probability

    def pick(self, options):
        return self.random.choice(options)

    def pattern(self):
        self.groups = 0
        self.letters = PLAIN if self.chance(0.4) else LETTERS
        pattern = self.alternation(self.random.randint(0, 4))
        if self.chance(0.25):
            pattern = f"(?{self.pick(FLAGS)})" + pattern
        if self.chance(0.12):
            at = self.random.randint(0, len(pattern))
            pattern = pattern[:at] + self.pick(SNIPPETS) + pattern[at:]
        if self.chance(0.05) and pattern:
            at = self.random.randrange(len(pattern))
            pattern = pattern[:at] + pattern[at + 1:]
        return pattern

    def alternation(self, depth):
        count = self.pick([1, 1, 1, 2, 2, 3])
        return "|".join("" if self.chance(0.07) else self.sequence(depth) for _ in range(count))

    def sequence(self, depth):
        return "".join(self.repeated(depth) for _ in range(self.random.randint(1, 4)))

    def repeated(self, depth):
        atom = self.atom(depth)
        if not self.chance(0.35):
            return atom
        low = self.random.randint(0, 3)
        counts = [f"{{{low}}}", f"{{{low},}}", f"{{{low},{low + self.random.randint(0, 3)}}}"]
        operator = self.pick(["*", "+", "?", "*", "+", "?", self.pick(counts)])
        return atom + operator + ("?" if self.chance(0.35) else "")

    def atom(self, depth):
        kind = self.random.random()
        if depth > 0 and kind < 0.30:
            return self.group(depth - 1)
        if kind < 0.55:
            return self.letter()
        if kind < 0.62:
            return "."
        if kind < 0.74:
            return self.character_class()
        if kind < 0.82:
            return self.pick(ESCAPES)
        if kind < 0.92:
            return self.pick(ASSERTIONS)
        if kind < 0.97:
            return self.pick(CHARACTERS)
        if kind < 0.985:
            return r"\Q" + self.pick(["a", "a.b", "*", "é", "", "[("]) + r"\E"
        return f"(?{self.pick(FLAGS)})"

    def letter(self):
        letter = self.pick(self.letters)
        return "\\" + letter if letter in META else letter

    def group(self, depth):
        inner = self.alternation(depth)
        kind = self.random.random()
        if kind < 0.5:
            return f"({inner})"
        if kind < 0.65:
            return f"(?:{inner})"
        if kind < 0.8:
            return f"(?{self.pick(FLAGS)}:{inner})"
        self.groups += 1
        return f"(?{self.pick(['P', ''])}<n{self.groups}>{inner})"

    def character_class(self):
        items = []
        for _ in range(self.random.randint(1, 4)):
            kind = self.random.random()
            if kind < 0.4:
                items.append(self.member())
            elif kind < 0.7:
                low, high = sorted([self.pick(LETTERS), self.pick(LETTERS)])
                items.append(f"{self.escaped(low)}-{self.escaped(high)}")
            elif kind < 0.8:
                items.append(f"[:{self.pick(['', '^'])}{self.pick(POSIX)}:]")
            elif kind < 0.9:
                items.append(self.pick(ESCAPES))
            else:
                items.append(self.pick(CHARACTERS))
        first = self.pick(["", "", "", "]", "-"])
        last = self.pick(["", "", "", "-"])
        return f"[{self.pick(['', '', '^'])}{first}{''.join(items)}{last}]"

    def member(self):
        return self.escaped(self.pick(self.letters))

    def escaped(self, letter):
        return "\\" + letter if letter in "\\]^-[" else letter

    def text(self, pattern, ascii_only):
        letters = self.letters if self.chance(0.5) else LETTERS
        if self.chance(0.6):
            # Letters of the pattern make matches likely.
            own = [character for character in pattern if character not in META]
            letters = own + [character.swapcase() for character in own if len(character.swapcase()) == 1] or letters
        letters = [letter for letter in letters if letter.isascii()] or PLAIN if ascii_only else letters
        return "".join(self.pick(letters) for _ in range(self.random.choice([0, 1, 2, 3, 4, 6, 8, 12, 20, 40])))


def is_documented_difference(pattern):
    names = re.findall(r"\(\?P?<([^>]*)>", pattern)
    return (
        r"\C" in pattern
        or len(names) != len(set(names))
        or re.search(r"\{\d*,?\d{8}", pattern)
        or re.search(r"\((\?[^:)]*:|\?P?<\w+>)?\|", pattern) and re.search(r"\)[*+{]", pattern)
    )


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--pairs", type=int, default=120_000)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--texts", type=int, default=4, help="texts for each pattern")
    options = arguments.parse_args()
    generator = Generator(random.Random(options.seed))

    count = 0
    while count < options.pairs:
        pattern = generator.pattern()
        if is_documented_difference(pattern):
            continue
        try:
            compiled = re2.compile(pattern.encode(), QUIET)
        except re2.error as error:
            if b"too large" not in error.args[0]:
                print(json.dumps({"pattern": pattern, "text": "", "error": True}))
                count += 1
            continue
        for _ in range(options.texts):
            text = generator.text(pattern, ascii_only=r"\B" in pattern)
            match = compiled.search(text.encode())
            spans = None
            if match:
                spans = [match.span(group) for group in range(compiled.groups + 1)]
                spans = [None if span[0] < 0 else span for span in spans]
            print(json.dumps({"pattern": pattern, "text": text, "spans": spans}))
            count += 1


if __name__ == "__main__":
    sys.exit(main())
