"""Write (or check) the Unicode tables of LinearRegex by asking RE2 about every code point.

    python3 -m venv venv && venv/bin/pip install google-re2==1.1.20251105
    venv/bin/python Tests/LinearRegexTests/Oracle/unicode_tables.py [--check]

Asking the engine itself, rather than reading Unicode's files, makes the tables the same version as the oracle
that compare_re2.py compares with: general categories, scripts, and the orbits of simple case folding.
"""

import argparse
import pathlib
import sys

import re2

CATEGORIES = (
    "C Cc Cf Co Cs L Ll Lm Lo Lt Lu M Mc Me Mn N Nd Nl No P Pc Pd Pe Pf Pi Po Ps S Sc Sk Sm So Z Zl Zp Zs"
).split()

SCRIPTS = """
Adlam Ahom Anatolian_Hieroglyphs Arabic Armenian Avestan Balinese Bamum Bassa_Vah Batak Bengali Beria_Erfe
Bhaiksuki Bopomofo Brahmi Braille Buginese Buhid Canadian_Aboriginal Carian Caucasian_Albanian Chakma Cham
Cherokee Chorasmian Common Coptic Cuneiform Cypriot Cypro_Minoan Cyrillic Deseret Devanagari Dives_Akuru Dogra
Duployan Egyptian_Hieroglyphs Elbasan Elymaic Ethiopic Garay Georgian Glagolitic Gothic Grantha Greek Gujarati
Gunjala_Gondi Gurmukhi Gurung_Khema Han Hangul Hanifi_Rohingya Hanunoo Hatran Hebrew Hiragana Imperial_Aramaic
Inherited Inscriptional_Pahlavi Inscriptional_Parthian Javanese Kaithi Kannada Katakana Kawi Kayah_Li
Kharoshthi Khitan_Small_Script Khmer Khojki Khudawadi Kirat_Rai Lao Latin Lepcha Limbu Linear_A Linear_B Lisu
Lycian Lydian Mahajani Makasar Malayalam Mandaic Manichaean Marchen Masaram_Gondi Medefaidrin Meetei_Mayek
Mende_Kikakui Meroitic_Cursive Meroitic_Hieroglyphs Miao Modi Mongolian Mro Multani Myanmar Nabataean
Nag_Mundari Nandinagari New_Tai_Lue Newa Nko Nushu Nyiakeng_Puachue_Hmong Ogham Ol_Chiki Ol_Onal Old_Hungarian
Old_Italic Old_North_Arabian Old_Permic Old_Persian Old_Sogdian Old_South_Arabian Old_Turkic Old_Uyghur Oriya
Osage Osmanya Pahawh_Hmong Palmyrene Pau_Cin_Hau Phags_Pa Phoenician Psalter_Pahlavi Rejang Runic Samaritan
Saurashtra Sharada Shavian Siddham Sidetic SignWriting Sinhala Sogdian Sora_Sompeng Soyombo Sundanese Sunuwar
Syloti_Nagri Syriac Tagalog Tagbanwa Tai_Le Tai_Tham Tai_Viet Tai_Yo Takri Tamil Tangsa Tangut Telugu Thaana
Thai Tibetan Tifinagh Tirhuta Todhri Tolong_Siki Toto Tulu_Tigalari Ugaritic Unknown Vai Vithkuqi Wancho
Warang_Citi Yezidi Yi Zanabazar_Square
""".split()

# Surrogates cannot stand in a text, so RE2 cannot be asked about them.
SURROGATES = range(0xD800, 0xE000)
SCALARS = [c for c in range(0x110000) if c not in SURROGATES]
QUIET = re2.Options()
QUIET.log_errors = False

HEADER = """\
// Written by Tests/LinearRegexTests/Oracle/unicode_tables.py from google-re2. Do not edit.
"""


def compiled(pattern):
    try:
        return re2.compile(pattern, QUIET)
    except re2.error:
        return None


def ranges_of(scalars):
    """Sorted code points as a list of inclusive ranges."""
    ranges = []
    for scalar in scalars:
        if ranges and ranges[-1][1] == scalar - 1:
            ranges[-1][1] = scalar
        else:
            ranges.append([scalar, scalar])
    return ranges


def ranges_of_class(name, text):
    """The ranges of \\p{name}, or None when this RE2 does not know the name."""
    if name == "Cs":
        return [[SURROGATES.start, SURROGATES.stop - 1]]
    pattern = compiled(r"\p{%s}+" % name)
    if pattern is None:
        return None
    members = [ord(character) for run in pattern.findall(text) for character in run]
    return ranges_of(sorted(members + (list(SURROGATES) if name == "C" else [])))


def delta_encoded(ranges):
    """`gap` or `gap+length` in hexadecimal: the distance from the end of the range before."""
    end = 0
    for first, last in ranges:
        yield f"{first - end:x}" + (f"+{last - first:x}" if last > first else "")
        end = last


def folding_orbits(text):
    """Sets of scalars that RE2 takes for one another under (?i), as sorted tuples."""
    suspects = compiled(r"[\pL\pM\pN\pS\pP]+").findall(text)
    unlikely = compiled(r"[\p{Han}\p{Hangul}\p{Tangut}\p{Yi}\p{Egyptian_Hieroglyphs}\p{Cuneiform}]")
    members = []
    for character in "".join(suspects):
        scalar = ord(character)
        if unlikely.search(character):
            continue
        others = r"(?i)[\x{0}-\x{%x}\x{%x}-\x{10ffff}]" % (max(scalar - 1, 0), scalar + 1)
        if compiled(others).search(character):
            members.append(character)
    joined = "".join(members)
    return sorted({
        tuple(sorted(ord(c) for c in compiled(r"(?i)\x{%x}" % ord(character)).findall(joined)))
        for character in members
    })


def run_encoded(orbits):
    """`first[+count*step]:distance,…`: a run of orbits whose members lie at the same distances."""
    runs = []
    for orbit in orbits:
        first, distances = orbit[0], tuple(c - orbit[0] for c in orbit[1:])
        if runs and runs[-1]["distances"] == distances:
            run = runs[-1]
            step = first - run["last"]
            if step <= 2 and run["step"] in (0, step):
                run.update(last=first, step=step, count=run["count"] + 1)
                continue
        runs.append({"first": first, "last": first, "step": 0, "count": 1, "distances": distances})
    for run in runs:
        repeat = f"+{run['count']:x}*{run['step']}" if run["count"] > 1 else ""
        yield f"{run['first']:x}{repeat}:" + ",".join(f"{d:x}" for d in run["distances"])


def lines_of(tokens, indent, width=110):
    line = ""
    for token in tokens:
        if line and len(indent) + len(line) + 1 + len(token) > width:
            yield indent + line
            line = ""
        line = f"{line} {token}" if line else token
    if line:
        yield indent + line


def class_table(type_name, summary, names, text):
    yield HEADER
    yield f"/// {summary}"
    yield "///"
    yield "/// Each range is `gap` or `gap+length` in hexadecimal, counted from the end of the range before."
    yield f"enum {type_name} {{"
    yield "    static let ranges: [(name: String, encoded: String)] = ["
    for name in names:
        ranges = ranges_of_class(name, text)
        if ranges is None:
            print(f"{name}: not known to this RE2", file=sys.stderr)
            continue
        body = list(lines_of(delta_encoded(ranges), " " * 12))
        one_line = f'        ("{name}", "{body[0].strip()}"),'
        if len(body) == 1 and len(one_line) <= 110:
            yield one_line
            continue
        yield "        ("
        yield f'            "{name}",'
        yield '            """'
        yield from body
        yield '            """'
        yield "        ),"
    yield "    ]"
    yield "}"


def orbit_table(text):
    yield HEADER
    yield "/// The orbits of Unicode simple case folding: scalars that are one letter under `(?i)`."
    yield "///"
    yield "/// Each run is `first:distances` or `first+count*step:distances`, numbers in hexadecimal; the distances"
    yield "/// lead from the smallest member of an orbit to the others."
    yield "enum GeneratedCaseOrbits {"
    yield '    static let encoded = """'
    yield from lines_of(run_encoded(folding_orbits(text)), " " * 8)
    yield '        """'
    yield "}"


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--check", action="store_true", help="write nothing; exit 1 when a table would change")
    options = arguments.parse_args()

    root = pathlib.Path(__file__).resolve().parents[3]
    folder = root / "Sources/LinearRegex/Generated"
    text = "".join(map(chr, SCALARS))
    tables = {
        "GeneratedCategories": class_table(
            "GeneratedCategories", "The general categories of Unicode, as RE2 groups them.", CATEGORIES, text),
        "GeneratedScripts": class_table(
            "GeneratedScripts", "The scripts of Unicode, by the names that RE2 knows.", SCRIPTS, text),
        "GeneratedCaseOrbits": orbit_table(text),
    }
    changed = []
    for name, lines in tables.items():
        path = folder / f"{name}.swift"
        content = "\n".join(lines) + "\n"
        if path.exists() and path.read_text() == content:
            continue
        changed.append(name)
        if not options.check:
            path.write_text(content)
    print("changed: " + ", ".join(changed) if changed else "the tables are up to date")
    return 1 if options.check and changed else 0


if __name__ == "__main__":
    sys.exit(main())
