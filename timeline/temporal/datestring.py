"""One date string → an interval: the only file that knows dateparser, which reads publication dates and typed dates.

dateparser fills what a string leaves out from a base date and, without one, from the clock. So the base is always
passed, and only the parts the string really names are kept: a string that says no year has none here.

>>> print(parse_date("Feb. 23, 2023 8:14 pm ET"), parse_date("März 1950"), sep=" | ")
2023-02-23T20:14/2023-02-23T20:15 MINUTE | 1950-03-01/1950-04-01 MONTH
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from timeline.errors import DateError

from .algebra import Either, Policy
from .cells import Unit, at, cell, civil, iso_week
from .context import Dated, read_times
from .interval import Interval
from .isodates import from_edtf

_LABEL = re.compile(r"^\s*(?:published|updated|posted|last updated|date)\s*(?:on|at)?\s*:?\s*", re.IGNORECASE)
_NEUTRAL = (datetime(1904, 1, 1), datetime(1912, 7, 19))  # leap years: what differs between them was not in the string
_YEAR = re.compile(r"\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2}\b")  # dateparser takes the "12" of "12 May" for a year
_CODE = re.compile(r"\d+|\d{4}-?[A-Za-z]\d+|[A-Za-z]\d[ -]?\d{4}")  # a number or a code: no date in words
_HELP = 'write it like 2023-02-23, "23 February 2023", 2023-02 or 2023'


def parse_date(words: str, *, base: Interval | None = None, day_order: str = "auto") -> Interval:
    """The day, minute, month, year … that a string names; relative words are counted from `base` alone.

    `day_order` is "dmy", "mdy" or "auto", which refuses a date such as 03/04/2024. Raises `DateError` (one line).

    >>> print(parse_date("2023-02"), parse_date("yesterday", base=Interval.of(2023, 2, 23)), sep=" | ")
    2023-02-01/2023-03-01 MONTH | 2023-02-22/2023-02-23 DAY
    """
    text = _LABEL.sub("", words.strip())
    if not text:
        raise DateError(f"no date given; {_HELP}")
    if len(text) > 200:
        raise DateError(f"{text[:40]!r}… is too long for a date; {_HELP}")
    found = _numbers(text) or _edtf(text) or _own(text, base, day_order) or _dateparser(text, day_order)
    if found is None:
        relative = " it is relative and there is no date to count from;" if base is None and _is_relative(text) else ""
        raise DateError(f"cannot read {words.strip()!r} as a date;{relative} {_HELP}")
    return found


def _numbers(text: str) -> Interval | None:
    """Weeks, quarters and days in digits that EDTF lacks: 2024-W10, Q1 2024, 20240308."""
    if m := re.fullmatch(r"(\d{4})-?[Ww](\d\d)", text):
        first = cell(at(int(m[1]), 1, 4), Unit.WEEK)  # 4 January is always in week 1
        week = Interval.span(first + int(m[2]) - 1, 1, Unit.WEEK)
        return week if week.start is not None and iso_week(week.start) == (int(m[1]), int(m[2])) else None
    if m := re.fullmatch(r"(?:[Qq]([1-4])[ -]?(\d{4})|(\d{4})[ -]?[Qq]([1-4]))", text):
        return Interval.span(int(m[2] or m[3]) * 4 + int(m[1] or m[4]) - 1, 1, Unit.QUARTER)
    if m := re.fullmatch(r"(\d{4})(\d\d)(\d\d)", text):
        return Interval.date(int(m[1]), int(m[2]), int(m[3]))
    return None


def _edtf(text: str) -> Interval | None:
    if not re.fullmatch(r"[-Y\d~?%/.XT:]+", text) or re.fullmatch(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}", text):
        return None
    try:
        return from_edtf(text)
    except DateError:
        return None


def _own(text: str, base: Interval | None, day_order: str) -> Interval | None:
    """Our grammar first: it keeps precision, hedge and BCE. It must read the whole string."""
    times = read_times(text, base, policy=Policy(day_order="dmy" if day_order == "dmy" else "mdy"))
    if len(times) != 1 or times[0].interval is None:
        return None
    dated = times[0]
    rest = text[: dated.start] + text[dated.end :]
    if re.sub(r"[\s,.]|\b(?:on|in|by|at|the|since|before|after|until)\b", "", rest, flags=re.IGNORECASE):
        return None
    return _in_order(dated, text, day_order)


def _in_order(dated: Dated, text: str, day_order: str) -> Interval | None:
    if not isinstance(dated.mention.expr, Either):
        return dated.interval
    if day_order == "auto":
        raise DateError(f"{text!r} is ambiguous; write {_both(dated)} or give the day order (dmy or mdy)")
    return dated.interval


def _both(dated: Dated) -> str:
    chosen = dated.edtf or ""
    other = dated.readings[0].interval if dated.readings else None
    return f"{chosen} or {_iso(other)}" if other else chosen


def _iso(x: Interval) -> str:
    assert x.start is not None
    y, m, d = civil(x.start // 86_400)
    return f"{y:04d}-{m:02d}-{d:02d}"


def _dateparser(text: str, day_order: str) -> Interval | None:
    """Dates in other languages and odd forms. Read twice with different bases: what agrees was in the string."""
    if not _YEAR.search(text) or _CODE.fullmatch(text):
        return None
    first, second = (_read(text, base, day_order) for base in _NEUTRAL)
    if first is None or second is None or first.year != second.year:
        return None
    if first.month != second.month:
        return Interval.date(first.year)
    if first.day != second.day:
        return Interval.date(first.year, first.month)
    if first.hour or first.minute:
        return Interval.of(first.year, first.month, first.day, first.hour, first.minute)
    return Interval.date(first.year, first.month, first.day)


def _read(text: str, base: datetime, day_order: str) -> datetime | None:
    from dateparser import parse

    settings: dict[str, Any] = {
        "RELATIVE_BASE": base,
        "REQUIRE_PARTS": ["year"],
        "PREFER_DAY_OF_MONTH": "current",
        "PREFER_MONTH_OF_YEAR": "current",
        "RETURN_AS_TIMEZONE_AWARE": False,
        "PARSERS": ["timestamp", "absolute-time", "custom-formats"],
    }
    if day_order != "auto":
        settings["DATE_ORDER"] = day_order.upper()
    found: datetime | None = parse(text, settings=settings)
    return found


def _is_relative(text: str) -> bool:
    return any(d.reason == "no publication date" for d in read_times(text, None))
