"""English: words that look like times and are none, and how to tell; the negative corpus tests each line."""

from __future__ import annotations

import re

from ..algebra import Cell, Date, Expr, Mod, Vague
from ..shifts import Period

# Words that are times only with a capital letter, when they stand alone: "it may rain", "the sun", "they march".
CAPITALISED = frozenset("may march mar sun sat mon wed fri thu tue jan jun dec nov oct sep apr aug fall easter".split())
# Words that stay look-alikes even at the start of a sentence, unless something else tells that they are a time.
DOUBTFUL_FIRST = frozenset("may march mar sun sat mon wed second".split())
# Before "may" and "march" as a month there stands one of these, or the word is a verb or a noun.
MONTH_BEFORE = frozenset(
    "in since until till by before after during of from to through this last next early late mid every each and or on "
    "about around between for".split()
)
SEASON_BEFORE = frozenset(
    "the in last this next early late mid every each since until by of during that spring summer fall".split()
)
SEASONS = ("spring", "summer", "autumn", "fall", "winter")
SEASON_COMPOUNDS = frozenset("tide tides fever training cleaning roll rolls onion onions water chicken house".split())
# Adjectives that are vague times only in some company; elsewhere "former president" is no time.
VAGUE_ADJECTIVES = frozenset("former past present future".split())
# "the past" is a time before these, an adjective before a noun.
ERAS = frozenset(("the past", "the present"))
AFTER_ERAS = frozenset(
    ("", *"he she it they we you i the a an has have had is was were and but or when with to of as for in by".split())
)
CLOCK_ALONE = re.compile(r"\d{1,2}:\d\d(:\d\d)?")
CLOCK_BEFORE = frozenset("at by until till from before after around about to through between and".split())
VERSION = re.compile(r"\b(?:version|release|v\.?|build):?\s*$", re.IGNORECASE)
DEICTIC = ("today", "tomorrow", "yesterday", "tonight")
ABBREVIATED = ("jan", "mar", "apr", "jun", "jul", "aug", "dec")
NAME_WORD = re.compile(r"\s[A-Z][a-z]+")
OF_NAME = re.compile(r"\sof\s[A-Z][a-z]")
LOWER_NAMES = frozenset(f"{w} {m}" for w in ("this", "that", "the", "last", "next") for m in ("march", "may"))
ORDINAL_ENDS = ("st", "nd", "rd", "th")
# A day of the month is followed by one of these or by a mark; a noun would be counted: "the 25th anniversary".
AFTER_DAY = frozenset(
    "in on at of to and or by for from with when he she they it we you i a an the but that which after before until who is was".split()
)
NUMBER_BEFORE_RATE = re.compile(r"(?:\d|\b(?:million|billion|trillion|thousand|hundred|percent|cents|dollars|hours|times))\s$")
FRACTION_OF = re.compile(r"\s+of\s+(?!the\s+(?:year|century)|\d|a\s+(?:year|century)|last|next|this)")
AGES = frozenset("twenties thirties forties fifties sixties seventies eighties nineties".split())  # "in her forties"
NUMBER_BEFORE = frozenset("no number room flight section page boeing highway route about than".split())
# Units that a number names without being an amount of time.
AGE_AFTER = re.compile(r"\s*-?\s*(?:old|olds)\b", re.IGNORECASE)
NAME_AFTER = re.compile(
    r"\s+(?:Times|Post|(?:Night\s+)?(?:Lights|Live|Football|Fever)|Mirror|Telegraph|School|Commission|Committee)\b"
)
MONEY_BEFORE = re.compile(r"[$£€¥#№]\s?(?:\d[\d,.]*\s?)?$")
NUMBER_TAIL = re.compile(r"[\d.,/:-]$")
_NEXT_WORD = re.compile(r"[\s\-]*([^\W\d_]+)")
_LAST_WORD = re.compile(r"([^\W\d_]+)[\s\-]*$")
# After a bare year-like number these tell a count: "2000 people", "1500 jobs".
COUNTED_AFTER = frozenset(
    """
    people men women soldiers troops jobs workers miles meters metres feet dollars pounds euros km kilometers
    kilometres employees students deaths cases points votes tons tonnes barrels members homes families copies
    shares percent acres additional more other such rpm
    """.split()
)


def is_time(text: str, start: int, end: int, expr: Expr) -> bool:
    """False for look-alikes: "it may rain", "a second chance", "$1990", "Friday Night Lights"."""
    words = text[start:end]
    low = words.lower()
    if NAME_AFTER.match(text, end) and words[:1].isupper():
        return False
    if isinstance(expr, Period) and AGE_AFTER.match(text, end):
        return False
    if low.endswith(SEASONS) and _following(text, end) in SEASON_COMPOUNDS:
        return False
    if CLOCK_ALONE.fullmatch(words) and not _alone(text, start, end):
        return _previous(text, start) in CLOCK_BEFORE
    if VERSION.search(text[max(0, start - 12) : start]):
        return False
    if _in_a_name(text, start, end, low):
        return False
    if low in CAPITALISED:
        return _lone_name(text, start, end, low)
    if low == "the fall" and _following(text, end) in ("of", "in", "from", "to"):
        return False
    if isinstance(expr, Vague):
        return low not in VAGUE_ADJECTIVES and (low not in ERAS or _following(text, end) in AFTER_ERAS)
    if words[0].isdigit() and start and (MONEY_BEFORE.search(text[max(0, start - 12) : start]) or _joined(text, start)):
        return False
    told = expr.of if isinstance(expr, Mod) else expr
    if isinstance(told, Date) and told.m is None and words[-4:].isdigit():
        return _bare_year(text, end - 4, end)
    if low.startswith("the ") and low[-2:] in ORDINAL_ENDS and low[4:-2].isdigit():
        return text[end : end + 1] != "-" and (_following(text, end) in AFTER_DAY or not text[end : end + 1].isspace())
    if low == "quarterly":
        return not _following(text, end) or _following(text, end) in AFTER_DAY
    if isinstance(expr, Period) and low.startswith(("a ", "an ")) and NUMBER_BEFORE_RATE.search(text[max(0, start - 24) : start]):
        return False  # "$500 million a year", "24 hours a day": a rate
    if isinstance(expr, Period) and (FRACTION_OF.match(text, end) and "quarter" in low):
        return False
    if low in ("days", "weeks", "months", "years", "hours") and text[max(0, start - 10) : start].lower() == "matter of ":
        return False
    if low in ("minutes", "seconds"):
        return _previous(text, start) in ("for", "within", "in", "after", "by", "took", "take", "takes", "of", "only")
    if low.endswith("three-quarters") or low in ("second", "a second", "minute", "quarters", "a quarter"):
        return False
    if isinstance(expr, Cell) and low in AGES:
        return _previous(text, start) not in ("his", "her", "their", "my", "in")
    return True


def _in_a_name(text: str, start: int, end: int, low: str) -> bool:
    """Part of a name or of a set phrase: "VOA Today", "high noon", "Jan Kavan", "Spring of Life", "'60 Minutes"."""
    words, previous = text[start:end], _previous(text, start)
    if low in DEICTIC and words[0].isupper() and start and text[start - 1] == " " and text[start - 2 : start - 1].isalnum():
        return not text[max(0, start - 24) : end].isupper()
    if low in ("noon", "midnight") and previous == "high":
        return True
    after = NAME_WORD.match(text, end)
    if low in ABBREVIATED and after and text[end : end + 1] != "." and previous not in MONTH_BEFORE:
        return True
    if low.removeprefix("the ") in SEASONS and words.removeprefix("the ").istitle() and OF_NAME.match(text, end):
        return True
    if low in ("daily", "weekly") and after:
        return True
    if low[1:].isdigit() and low[0] in "'’‘" and after:
        return True
    return low in LOWER_NAMES and words.split()[-1].islower() and any(c.isupper() for c in text[max(0, start - 200) : end])


def _alone(text: str, start: int, end: int) -> bool:
    """Nothing else on its line."""
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    return not text[first:start].strip() and not text[end : None if last < 0 else last].strip()


def _lone_name(text: str, start: int, end: int, low: str) -> bool:
    """A month, weekday or season by itself that is also another word."""
    previous, following = _previous(text, start), _following(text, end)
    capital = text[start].isupper()
    if low == "fall":
        return previous in SEASON_BEFORE and following not in ("of", "in", "from", "to", "behind", "short", "below")
    if low in ("may", "march"):
        if not capital or text[start:end].isupper():
            return False
        closed = text[end : end + 1] in (",", ".", ";")
        return previous in MONTH_BEFORE or (closed and previous not in ("mrs", "ms", "theresa"))
    if not capital or (low in DOUBTFUL_FIRST and text[end : end + 1] != "."):
        return low in ("easter",) and capital
    return previous not in ("mr", "mrs", "ms", "the") or low not in DOUBTFUL_FIRST


def _bare_year(text: str, start: int, end: int) -> bool:
    """A four-digit number alone is a year between 1500 and 2099 that counts nothing."""
    if not 1500 <= int(text[start:end]) <= 2099:
        return False
    after = text[end : end + 2]
    if after[:1] in ("%", "°") or (after[:1] in (".", ",", ":") and after[1:2].isdigit()):
        return False
    if _previous(text, start) in NUMBER_BEFORE:
        return False
    return _following(text, end) not in COUNTED_AFTER


def _joined(text: str, start: int) -> bool:
    """Glued to a letter, a digit or a mark before it: "G7", "1.1990", "B-52"."""
    before = text[start - 1]
    return before.isalnum() or (before in "./:" and text[start - 2 : start - 1].isalnum()) or (
        before == "-" and text[start - 2 : start - 1].isupper()
    )


def _previous(text: str, start: int) -> str:
    m = _LAST_WORD.search(text[max(0, start - 24) : start])
    return m[1].lower() if m else ""


def _following(text: str, end: int) -> str:
    m = _NEXT_WORD.match(text, end)
    return m[1].lower() if m else ""
