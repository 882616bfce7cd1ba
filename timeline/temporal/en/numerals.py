"""English: classes of a word that begins with a digit or an apostrophe.

Number ranges are classes, so that the parser tests no values.

>>> list(numerals("23")), list(numerals("1990s")), list(numerals("'98"))
([('cardinal', 23), ('dom', 23), ('hour', 23), ('yy', 23)], [('decade', 199)], [('shortyear', 98)])
>>> list(numerals("2/23/2023")), list(numerals("99999999"))
([('numeric', (2, 23, 2023, '/', 4))], [])
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

NUMERAL_CLASSES = frozenset(
    "iso numeric monthyear slashed dotted hhmm hhmmh clockap clockface decade eradecade decadename nth domth shortyear decimal cardinal dom hour year yy".split()
)
ISO = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)(?:t(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(z|[+-]\d\d:?\d\d)?)?")
NUMERIC = re.compile(r"(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})")
CLOCK = re.compile(r"(\d{1,2}):(\d\d)(?::(\d\d))?")
CLOCK_AP = re.compile(r"(1[0-2]|[1-9])(?::([0-5]\d))?([ap])")
HHMM_H = re.compile(r"(\d\d):?(\d\d)h")
MONTH_YEAR = re.compile(r"(\d{1,2})/(\d{4})")
MONTH_DAY = re.compile(r"(\d{1,2})/(\d{1,2})")
COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")
DOTTED = re.compile(r"(\d{1,2})\.(\d\d)")
DECADE = re.compile(r"(\d{3})0(?:s|'s|’s)")
SHORT_DECADE = re.compile(r"['’‘]?(\d)0(?:s|'s|’s)")
ERA_DECADE = re.compile(r"([1-9]\d?)0s")
NTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
MIXED = re.compile(r"(\d+) (\d)/(\d)")
DECIMAL = re.compile(r"(\d{1,4})\.(\d)")
THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")


def numerals(word: str) -> Iterator[tuple[str, Any]]:
    """(class, value) of a token that begins with a digit or an apostrophe; nothing for what is no time."""
    if m := ISO.fullmatch(word):
        yield "iso", tuple(int(x) if x and x.isdigit() else x for x in m.groups())
    elif m := NUMERIC.fullmatch(word):
        yield "numeric", (int(m[1]), int(m[3]), int(m[4]), m[2], len(m[4]))
    elif m := CLOCK.fullmatch(word):
        yield "clockface", (int(m[1]), int(m[2]), int(m[3]) if m[3] else None)
    elif m := CLOCK_AP.fullmatch(word):
        yield "clockap", (int(m[1]), int(m[2]) if m[2] else None, 12 if m[3] == "p" else 0)
    elif m := HHMM_H.fullmatch(word):
        if int(m[1]) <= 24 and int(m[2]) < 60:
            yield "hhmmh", (int(m[1]), int(m[2]), None)
    elif m := MONTH_YEAR.fullmatch(word):
        if 1 <= int(m[1]) <= 12 and 1500 <= int(m[2]) < 2200:
            yield "monthyear", (int(m[1]), int(m[2]))
    elif m := MONTH_DAY.fullmatch(word):
        if 1 <= int(m[1]) <= 31 and 1 <= int(m[2]) <= 31:
            yield "slashed", (int(m[1]), int(m[2]))
    elif (m := COMPACT.fullmatch(word)) and 1 <= int(m[2]) <= 12 and 1 <= int(m[3]) <= 31:
        yield "iso", (int(m[1]), int(m[2]), int(m[3]), None, None, None, None)
    elif m := DECADE.fullmatch(word):
        yield "decade", int(m[1])
    elif m := ERA_DECADE.fullmatch(word):
        yield "eradecade", int(m[1])
        if m[0][0] in "'’‘" or len(m[1]) == 1:
            yield "decadename", int(m[1]) * 10
    elif m := SHORT_DECADE.fullmatch(word):
        yield "decadename", int(m[1]) * 10
    elif m := NTH.fullmatch(word):
        yield "nth", int(m[1])
        if 1 <= int(m[1]) <= 31:
            yield "domth", int(m[1])
    elif word[0] in "'’‘":
        if word[1:].isdigit():
            yield "shortyear", int(word[1:])
    elif m := MIXED.fullmatch(word):
        if m[3] != "0":
            yield "decimal", (int(m[1]), int(m[2]) / int(m[3]))
    elif m := DOTTED.fullmatch(word):
        if int(m[1]) <= 24 and int(m[2]) < 60:
            yield "dotted", (int(m[1]), int(m[2]), None)
    elif m := DECIMAL.fullmatch(word):
        yield "decimal", (int(m[1]), int(m[2]) / 10)
    elif THOUSANDS.fullmatch(word):
        yield "cardinal", int(word.replace(",", ""))
    elif word.isascii() and word.isdigit():
        yield from _plain(word)


def _plain(word: str) -> Iterator[tuple[str, Any]]:
    n = int(word) if len(word) <= 6 else -1
    if n >= 0:
        yield "cardinal", n
    if 1 <= n <= 31 and len(word) <= 2:
        yield "dom", n
    if 0 <= n <= 24 and len(word) <= 2:
        yield "hour", n
    if len(word) == 4 and 1000 <= n < 2200:
        yield "year", n
    if len(word) == 2:
        yield "yy", n
    if len(word) in (3, 4) and n // 100 <= 24 and n % 100 < 60:
        yield "hhmm", (n // 100, n % 100, None)
