"""Dates, periods and numbers in texts."""
import re
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from typing import NamedTuple, Optional

from .texts import REMEMBERED, read

ISO = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?$")
FIGURES = re.compile(r"\d+(?:[.,'\s]\d{3})*(?:[.,]\d+)?|\d+")


class Time(NamedTuple):
    """A time in a text. The first day is known, or follows from the start of the plan, or is not known."""

    start: int
    end: int
    first: Optional[datetime] = None
    # Days or months after the start of the plan.
    days: Optional[int] = None
    months: Optional[int] = None
    # Without a year.
    day_and_month: Optional[tuple] = None
    exists: bool = True
    is_bare_year: bool = False


def day(year, month, day):
    try:
        return datetime(year, month, day, tzinfo=timezone.utc)
    except ValueError:
        return None


class TimeReader:
    """Finds times in folded texts, in the words of a language."""

    def __init__(self, lexicon):
        self.rhythms = lexicon.list("rhythms")
        self.months, names = {}, []
        ambiguous = {str(word) for name in ("stop-words", "counter-words") for word in lexicon.entries.get(name, ())}
        for months in lexicon.months:
            for number, spellings in enumerate(months, 1):
                for spelling in spellings.split("|"):
                    self.months.setdefault(spelling.lower(), number)
                    names.append(re.escape(spelling.lower()))
        self.ambiguous = ambiguous & set(self.months)

        def units(name, *more):
            words = [re.escape(str(word)) for word in lexicon.entries.get(name, ())] + list(more)
            return "|".join(sorted(words, key=len, reverse=True))

        month = "|".join(sorted(names, key=len, reverse=True))
        ordinal = r"(?:st|nd|rd|th|er|\.)?"
        of = r"(?:of |the )?"
        self.pattern = re.compile(
            rf"""(?<![\w])(?:
            (?P<year>\d{{4}})[-/](?P<month>\d\d)(?:[-/](?P<day>\d\d)(?:t[\d:.z]+)?)?(?!\d)
            |(?P<quarter_year>\d{{4}})[- ]q(?P<quarter>[1-4])
            |(?P<week_year>\d{{4}})-?\ ?w(?P<week_of_year>\d\d?)
            |q(?P<early_quarter>[1-4])(?:[ /]{of}(?P<late_year>\d{{4}}))?
            |(?P<ordered_quarter>[1-4]){ordinal}\ (?:{units("quarter-words")})(?:\ {of}(?P<ordered_year>\d{{4}}))?
            |(?P<d1>\d\d?)[./](?P<m1>\d\d?)[./](?P<y1>\d{{4}})
            |(?P<d2>\d\d?){ordinal}(?:\ ?(?:-|to|and)\ ?\d\d?{ordinal})?\ {of}(?P<m2>{month})(?!\w)\.?,?(?:\ {of}(?P<y2>\d{{4}})(?![-\d]))?
            |(?P<m3>{month})(?!\w)\.?\ (?P<d3>\d\d?){ordinal}(?!\w)(?:,?\ (?P<y3>\d{{4}}))?
            |(?P<m4>{month})(?!\w)(?:,?\ {of}(?P<y4>\d{{4}}))?
            |(?:{units("week-words")}|w)\ ?(?P<week>\d{{1,3}})(?:\ ?(?:-|to)\ ?\d{{1,3}})?(?!\w)
            |(?:{units("month-words")})\ (?P<plan_month>\d{{1,3}})(?:\ ?(?:-|to)\ ?\d{{1,3}})?(?!\w)
            |(?:{units("calendar-week-words")})\ ?(?P<calendar_week>\d\d?)(?:[ /](?P<calendar_year>\d{{4}}))?(?!\w)
            |(?P<bare>(?:19|20|21)\d\d)(?![\w.,]\d|\w|\ ?%|\ ?[$€£¥])
            )""",
            re.VERBOSE,
        )

    def times(self, folded):
        """The times of a text, one after the other."""
        for match in self.pattern.finditer(folded):
            found = self.time(match)
            if found:
                yield found

    def time(self, match):
        part, place = match.groupdict(), match.span()

        def number(name):
            return int(part[name]) if part[name] else None

        def period(year, month, day_of_month=1):
            first = day(year, month, day_of_month)
            return Time(*place, first=first, exists=first is not None)

        if part["year"]:
            return period(number("year"), number("month"), number("day") or 1)
        if part["quarter"]:
            return period(number("quarter_year"), number("quarter") * 3 - 2)
        for quarter, year in (("early_quarter", "late_year"), ("ordered_quarter", "ordered_year")):
            if part[quarter]:
                return period(number(year), number(quarter) * 3 - 2) if part[year] else Time(*place)
        for week, year in (("week_of_year", "week_year"), ("calendar_week", "calendar_year")):
            if part[week]:
                return self.calendar_week(place, number(year), number(week))
        if part["d1"]:
            first, second, year = number("d1"), number("m1"), number("y1")
            if "/" in match[0] and first <= 12 and second <= 12 and first != second:
                return Time(*place)
            return period(year, *((first, second) if second > 12 else (second, first)))
        for days, month, year in (("d2", "m2", "y2"), ("d3", "m3", "y3")):
            if part[month]:
                named = self.months[part[month]]
                if part[year]:
                    return period(number(year), named, number(days))
                return Time(*place, day_and_month=(number(days), named), exists=day(2000, named, number(days)) is not None)
        if part["m4"]:
            if part["y4"]:
                return period(number("y4"), self.months[part["m4"]])
            return None if part["m4"] in self.ambiguous else Time(*place)
        if part["week"]:
            return Time(*place, days=(number("week") - 1) * 7)
        if part["plan_month"]:
            return Time(*place, months=number("plan_month") - 1)
        if self.is_after_currency(match):
            return None
        return Time(*place, first=day(number("bare"), 1, 1), is_bare_year=True)

    @staticmethod
    def calendar_week(place, year, week):
        if year is None:
            return Time(*place)
        try:
            return Time(*place, first=datetime.fromisocalendar(year, week, 1).replace(tzinfo=timezone.utc))
        except ValueError:
            return Time(*place, exists=False)

    @staticmethod
    def is_after_currency(match):
        return match.string[: match.start()].rstrip()[-1:] in tuple("$€£¥")

    @lru_cache(REMEMBERED)
    def without_rhythms(self, text):
        """The folded text with blanks where something comes back: in `every week 3 people`, 3 is no week."""
        folded, index = read(text), 0
        result = folded.folded
        while index < len(folded.tokens):
            length = self.rhythms.length(folded.tokens, index)
            if length:
                start, end = folded.tokens[index].start, folded.tokens[index + length - 1].end
                result = result[:start] + "_" * (end - start) + result[end:]
            index += max(length, 1)
        return result

    @lru_cache(REMEMBERED)
    def is_recurring(self, text):
        return self.rhythms.occur(read(text).tokens)

    @lru_cache(REMEMBERED)
    def is_dated(self, text):
        """Whether a text says when: the first time in it, or a rhythm."""
        for time in self.times(self.without_rhythms(text)):
            if time.exists:
                return True
        return self.is_recurring(text)

    @lru_cache(REMEMBERED)
    def first_day(self, text, start):
        """The first day that a text names; `None` when there is none or it cannot be known."""
        iso = ISO.match(text)
        if iso:
            return day(int(iso[1]), int(iso[2]), int(iso[3] or 1))
        for time in self.times(self.without_rhythms(text)):
            if time.first or not time.exists:
                return time.first
            if time.days is not None:
                return start and start + timedelta(days=time.days)
            if time.months is not None:
                return start and self.months_after(start, time.months)
            if time.day_and_month:
                return start and self.next_day(*time.day_and_month, start)
        return None

    @staticmethod
    def months_after(start, months):
        index = start.year * 12 + start.month - 1 + months
        for day_of_month in range(start.day, 27, -1):
            found = day(index // 12, index % 12 + 1, day_of_month)
            if found:
                return found
        return day(index // 12, index % 12 + 1, start.day)

    @staticmethod
    def next_day(day_of_month, month, start):
        """The first such day that does not lie long before the start of the plan."""
        earliest = start - timedelta(days=45)
        days = (day(year, month, day_of_month) for year in range(earliest.year, earliest.year + 9))
        return next((found for found in days if found and found >= earliest), None)

    @lru_cache(REMEMBERED)
    def number(self, text, decimal):
        """The first number of a text that belongs neither to a time nor to a name."""
        if not any(map(str.isdigit, text)):
            return None
        times = [time for time in self.times(self.without_rhythms(text)) if not time.is_bare_year]
        folded = read(text)
        for token in folded.tokens:
            if not token.is_number or token.continues and folded.folded[token.start - 2].isalpha():
                continue
            if any(time.start <= token.start < time.end for time in times):
                continue
            return value(folded.folded, token.start, decimal)
        return None


def value(folded, start, decimal):
    """Reads figures with separators of thousands and a decimal mark."""
    figures = FIGURES.match(folded, start)[0]
    marks = [character for character in figures if character in ".,"]
    digits = figures.replace(" ", "").replace("'", "")
    if len(marks) > 1 and len(set(marks)) == 1:
        digits = digits.replace(marks[0], "")
    elif marks:
        last = marks[-1]
        groups = digits.split(last)
        if len(marks) == 1 and last != decimal and len(groups[1]) == 3 and groups[0] != "0":
            digits = digits.replace(last, "")
        else:
            digits = digits.replace("." if last == "," else ",", "").replace(last, ".")
    sign = -1 if re.search(r"(?:^|[ (<>=$~:])-$", folded[:start]) else 1
    return sign * float(digits)
