"""The word lists of Rubrics/words and what they find in texts."""
import os
import re
from functools import lru_cache

import yaml

from .texts import REMEMBERED, read

GAP = 4


class Beginnings(dict):
    """The phrases that may begin with a word, found when the word is first met."""

    def __init__(self, phrases):
        self.phrases = phrases

    def __missing__(self, word):
        self[word] = found = [phrase for phrase in self.phrases if phrase[0][1](word)]
        return found


class Phrases:
    """The words and phrases of one list."""

    def __init__(self, entries=()):
        phrases = [compiled(spelling) for entry in entries for spelling in str(entry).split("|")]
        self.beginnings = Beginnings([phrase for phrase in phrases if phrase])

    def length(self, tokens, index):
        """The number of tokens of the longest phrase that starts at a token, 0 when none does."""
        phrases = self.beginnings[tokens[index].text]
        if not phrases:
            return 0
        return max(max(following(phrase, 1, tokens, index + 1) for phrase in phrases) - index, 0)

    def occur(self, tokens):
        beginnings = self.beginnings
        return any(beginnings[token.text] and self.length(tokens, index) for index, token in enumerate(tokens))

    def marked(self, tokens, sparing_names=False):
        """The indices of the tokens that belong to a phrase of the list."""
        beginnings, found, end = self.beginnings, set(), 0
        for index, token in enumerate(tokens):
            if sparing_names and token.is_name:
                continue
            if beginnings[token.text]:
                end = max(end, index + self.length(tokens, index))
            if index < end:
                found.add(index)
        return found


def compiled(spelling):
    """The words of an entry, each with the gap allowed before it and a test."""
    words, gap = [], 0
    for piece in read_pieces(spelling):
        if piece == "..":
            gap = GAP
            continue
        parts = [part for part in re.split(r"[^\w*%]+", piece) if part.strip("*")]
        for number, part in enumerate(parts):
            words.append((gap if number == 0 else 0, test(part)))
        gap = 0
    return words


def read_pieces(spelling):
    return spelling.lower().replace("’", "'").replace("ß", "ss").split()


def test(word):
    stem = word.strip("*")
    if word.startswith("*") and word.endswith("*"):
        return lambda text: stem in text
    if word.startswith("*"):
        return lambda text: text.endswith(stem)
    if word.endswith("*"):
        return lambda text: text.startswith(stem)
    return stem.__eq__


def following(phrase, number, tokens, index):
    """The token after the phrase whose words from a number on may begin at a token; 0 when they do not follow."""
    if number == len(phrase):
        return index
    gap, matches = phrase[number]
    ends = (
        following(phrase, number + 1, tokens, place + 1)
        for place in range(index, min(index + gap + 1, len(tokens)))
        if matches(tokens[place].text)
    )
    return next((end for end in ends if end), 0)


class Lexicon:
    """The lists of a language together with the English ones."""

    def __init__(self, files):
        lists = {}
        for file in files:
            for name, entries in file["lists"].items():
                lists.setdefault(name, []).extend(entries)
        self.lists = {name: Phrases(entries) for name, entries in lists.items()}
        self.months = [file["lists"]["months"] for file in files if "months" in file["lists"]]
        self.endings = sorted(map(str, lists.get("endings", [])), key=len, reverse=True)
        self.symbols = {
            name: [str(entry) for entry in entries if not re.search(r"\w|%", str(entry))]
            for name, entries in lists.items()
        }
        self.entries = lists
        self.decimal = files[0].get("decimal", ".")

    def list(self, name):
        return self.lists.get(name) or Phrases()

    @lru_cache(REMEMBERED)
    def mentions(self, text, name):
        """Whether a word or phrase of a list stands in a text."""
        folded = read(text)
        return self.list(name).occur(folded.tokens) or any(
            symbol in folded.folded for symbol in self.symbols.get(name, ())
        )


@lru_cache
def lexicon(folder, language):
    """The lists for a language tag such as `de-CH`."""
    own = re.split("[-_]", language or "en")[0].lower()
    names = [own, "en"] if own != "en" else ["en"]
    paths = [os.path.join(folder, f"{name}.yaml") for name in names]
    return Lexicon([read_yaml(path) for path in paths if os.path.exists(path)])


def read_yaml(path):
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
