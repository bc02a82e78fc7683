"""Texts folded for comparison and cut into tokens."""
import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

# How many answers about texts are remembered: those of a few hundred plans.
REMEMBERED = 1 << 16

PLAIN = str.maketrans(
    {
        "‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
        "‐": "-", "‑": "-", "–": "-", "−": "-", "—": " - ", "…": "...", "\u00ad": None, "\u200b": None,
    }
)
# Apostrophes and hyphens hold a word together, and points, commas and colons the figures of a number.
WORD = re.compile(r"[^\W_]+(?:(?:['-]|(?<=\d)[.,:](?=\d))[^\W_]+)*|%")
PART = re.compile(r"[^'-]+")


class Token(NamedTuple):
    text: str
    start: int
    end: int
    continues: bool
    is_name: bool

    @property
    def is_number(self):
        return self.text[0].isdigit()

    @property
    def says(self):
        """Whether it is a word that may carry meaning: no number, no percent sign, no single letter."""
        return len(self.text) > 1 and not self.text[0].isdigit()


class Text(NamedTuple):
    folded: str
    tokens: tuple
    words: int


def plain(text):
    return " ".join(unicodedata.normalize("NFC", text).translate(PLAIN).split())


@lru_cache(REMEMBERED)
def read(text):
    """The text folded, with its tokens: words cut at hyphens and apostrophes."""
    written = plain(text)
    folded = written.lower()
    if len(folded) != len(written):
        written = folded
    tokens, words = [], 0
    for word in WORD.finditer(folded):
        words += 1
        for part in PART.finditer(word[0]):
            start, end = word.start() + part.start(), word.start() + part.end()
            original = written[start:end]
            is_name = len(original) > 1 and original.isalpha() and original.isupper()
            tokens.append(Token(part[0].replace("ß", "ss"), start, end, part.start() > 0, is_name))
    return Text(folded, tuple(tokens), words)


@lru_cache(REMEMBERED)
def normalised(text):
    """What two texts that say the same word for word have in common."""
    return plain(text).lower().replace("ß", "ss").rstrip(".,;:!?\"' ")
