"""The functions that rules call."""
import re
from datetime import datetime
from functools import lru_cache

from .texts import REMEMBERED, normalised, read
from .times import TimeReader
from .words import lexicon

TEMPLATE = re.compile(r"\[([^\[\]]{1,79})\]|\{([^{}]{1,79})\}|<(?! )([^<>]{1,79})(?<! )>")
SMALL = 15


class Language:
    """What the word lists of one language say about texts."""

    def __init__(self, folder, tag):
        self.words = lexicon(folder, tag)
        self.times = TimeReader(self.words)

    @lru_cache(REMEMBERED)
    def placeholder(self, text):
        folded = read(text)
        if not folded.folded:
            return False
        if all(token.text == "%" for token in folded.tokens):
            return True
        return (
            self.words.list("placeholder-whole").length(folded.tokens, 0) == len(folded.tokens)
            or self.words.mentions(text, "placeholder-within")
            or any(is_template(match) for match in TEMPLATE.finditer(folded.folded))
        )

    def remainder(self, text, *names):
        """The tokens that say something when the words of some lists and stop words are taken out."""
        tokens = read(text).tokens
        taken = self.words.list("stop-words").marked(tokens, sparing_names=True)
        for name in names:
            taken |= self.words.list(name).marked(tokens)
        return [token for index, token in enumerate(tokens) if token.says and index not in taken]

    @lru_cache(REMEMBERED)
    def content_words(self, text):
        """The number of different words of a text that carry meaning."""
        if self.placeholder(text):
            return 0
        rest = self.remainder(text, "general-words", "vague-words", "form-words", "counter-words")
        return len({token.text for token in rest})

    @lru_cache(REMEMBERED)
    def named(self, text):
        return not self.placeholder(text) and bool(self.remainder(text, "label-words", "vague-words", "counter-words"))

    @lru_cache(REMEMBERED)
    def specific(self, text):
        return not self.placeholder(text) and bool(self.remainder(text, "general-words", "counter-words"))

    @lru_cache(REMEMBERED)
    def group_of_a_small_firm(self, text):
        return not self.placeholder(text) and (
            any(token.is_number for token in read(text).tokens)
            or self.words.mentions(text, "general-words")
            or self.words.mentions(text, "counter-words")
        )

    @lru_cache(REMEMBERED)
    def share(self, text, name):
        """The number of tokens that belong to a list, and of all."""
        tokens = read(text).tokens
        return len(self.words.list(name).marked(tokens)), len(tokens)

    @lru_cache(REMEMBERED)
    def features(self, text):
        """The stems of the words of a text without stop words, and its numbers."""
        tokens = read(text).tokens
        stop_words = self.words.list("stop-words").marked(tokens, sparing_names=True)
        return frozenset(
            self.stem(token.text)
            for index, token in enumerate(tokens)
            if token.text != "%" and (token.is_number or index not in stop_words)
        )

    def stem(self, word):
        for ending in self.words.endings:
            if len(word) >= len(ending) + 3 and word.endswith(ending):
                return word[: -len(ending)]
        return word

    @lru_cache(REMEMBERED)
    def repetition_key(self, text):
        """What remains of a text without numbers and counting words; `None` for short texts and dates."""
        folded = read(text)
        if folded.words < 3 or self.is_only_times(text):
            return None
        counting = self.words.list("counter-words").marked(folded.tokens)
        rest = (token for index, token in enumerate(folded.tokens) if token.says and index not in counting)
        return " ".join(token.text for token in rest) or None

    def is_only_times(self, text):
        tokens = read(text).tokens
        taken = self.words.list("rhythms").marked(tokens)
        taken |= self.words.list("stop-words").marked(tokens, sparing_names=True)
        times = list(self.times.times(self.times.without_rhythms(text)))
        return all(
            index in taken or any(time.start <= token.start < time.end for time in times)
            for index, token in enumerate(tokens)
        )


def is_template(match):
    inside = next(part for part in match.groups() if part is not None)
    return any(map(str.isalpha, inside)) or not inside.strip(". ")


def text_of(value):
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    return str(int(value)) if value == int(value) else str(value)


class Functions:
    """The functions for one plan after the other; each is called by the name that rules use."""

    def __init__(self, folder):
        self.language_of = lru_cache(lambda tag: Language(folder, tag))
        self.about({})

    def about(self, plan):
        """The plan that the next calls are about."""
        self.language = self.language_of(plan.get("language") or "en")
        self.start = None
        if plan.get("start"):
            self.start = self.language.times.first_day(plan["start"], None)
        size = self.number_or_none(plan.get("organisation", {}).get("size"))
        self.is_small = size is not None and size <= SMALL

    # Contents

    def stated(self, value):
        if isinstance(value, str):
            return not value.isspace() and value != ""
        if isinstance(value, dict):
            return any(map(self.stated, value.values()))
        if isinstance(value, list):
            return len(value) > 0
        return value is not None

    def words(self, text):
        return read(text_of(text)).words

    def filled(self, text, words=3):
        text = text_of(text)
        return read(text).words >= max(words, 1) and not self.language.placeholder(text)

    def placeholder(self, text):
        return self.language.placeholder(text_of(text))

    def concrete(self, text, words=1):
        return self.language.content_words(text_of(text)) >= max(words, 1)

    def named(self, text):
        return self.language.named(text_of(text))

    def specific(self, text):
        return self.language.specific(text_of(text))

    def group(self, text):
        text = text_of(text)
        return self.language.specific(text) or self.is_small and self.language.group_of_a_small_firm(text)

    def mentions(self, text, name):
        if isinstance(text, list):
            return any(self.language.words.mentions(text_of(one), name) for one in text)
        return self.language.words.mentions(text_of(text), name)

    def density(self, texts, name):
        shares = [self.language.share(text_of(text), name) for text in texts]
        return sum(part for part, _ in shares) / max(sum(whole for _, whole in shares), 1)

    # Times

    def dated(self, text):
        return self.language.times.is_dated(text_of(text))

    def recurring(self, text):
        return self.language.times.is_recurring(text_of(text))

    def hasDate(self, text):
        return self.language.times.first_day(text_of(text), self.start) is not None

    def date(self, text) -> datetime:
        found = self.language.times.first_day(text_of(text), self.start)
        if found is None:
            raise ValueError(f"no date can be read in {text!r}")
        return found

    # Numbers

    def number_or_none(self, value):
        if isinstance(value, (int, float)):
            return float(value)
        if isinstance(value, str):
            return self.language.times.number(value, self.language.words.decimal)
        return None

    def numeric(self, value):
        return self.number_or_none(value) is not None

    def number(self, value):
        found = self.number_or_none(value)
        if found is None:
            raise ValueError(f"no number can be read in {value!r}")
        return found

    def scaled(self, number):
        return (number + 1) // 2 if self.is_small else number

    def atLeast(self, part, whole, share):
        return whole > 0 and part >= share * whole - 1e-9

    # Lists

    def distinct(self, values):
        found = {}
        for value in values:
            key = normalised(text_of(value))
            if key:
                found.setdefault(key, value)
        return list(found.values())

    def repeated(self, values):
        seen, result = set(), []
        for value in values:
            key = self.language.repetition_key(text_of(value))
            if key in seen:
                result.append(value)
            elif key:
                seen.add(key)
        return result

    def texts(self, value):
        if isinstance(value, str):
            return [value] if value else []
        if isinstance(value, dict):
            value = value.values()
        elif not isinstance(value, list):
            return []
        return [text for one in value for text in self.texts(one)]

    def fits(self, text, pattern):
        return re.search(pattern, text) is not None

    def similar(self, one, other):
        one, other = text_of(one), text_of(other)
        if not read(one).tokens or not read(other).tokens:
            return False
        features, others = self.language.features(one), self.language.features(other)
        smaller = min(len(features), len(others))
        if smaller == 0:
            return not features and not others and normalised(one) == normalised(other)
        return len(features & others) * 2 >= smaller

    def anySimilar(self, text, others):
        return any(self.similar(text, other) for other in others)
