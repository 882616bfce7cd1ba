"""A date as a person types it → `When`: a calendar date, a bound, EDTF, or a time counted from a named event.

What it leaves out is taken from the anchor (the publication date) alone, never from today.

>>> typed_when("5 mar", anchor=Interval.of(2024, 3, 8)).edtf, typed_when("before 1 March 2024").display
('2024-03-05', 'before 1 March 2024')
>>> typed_when("5 mar")
Traceback (most recent call last):
    ...
timeline.errors.DateError: “5 mar” needs a year, or a publication date to count from; write it like 5 March 2024
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from timeline.errors import DateError
from timeline.events.when import interval_when, lasts, undated
from timeline.models import Event, When
from timeline.temporal import Dated, Interval, Policy, Unit, display, read_times
from timeline.temporal.algebra import Either
from timeline.temporal.datestring import parse_date
from timeline.temporal.isodates import from_edtf

from .naming import connected

UNKNOWN = ("unknown", "undated", "no date", "not known", "?")
SAID_UNKNOWN = "you said that the date is unknown"
LONGEST = 200

# Words around a phrase of time that the resolver has taken into account, or that add nothing.
_AROUND = re.compile(
    r"[\s,.]|\b(?:on|or|in|by|at|the|since|before|after|until|till|from|between|during|throughout|some ?time)\b",
    re.IGNORECASE,
)
_THROUGHOUT = re.compile(r"\bthroughout\b", re.IGNORECASE)
_EDTF = re.compile(r"[-Y\d~?%/.XT:]+")
_MARKED = re.compile(r"[~?%]$")
_PERHAPS = re.compile(r"^(?:perhaps|maybe|possibly|probably)\s+", re.IGNORECASE)
_CIRCA = re.compile(r"^ca?\.?\s*(?=\d)", re.IGNORECASE)
_UNFINISHED = re.compile(r"\b(?:before|after|since|until|till|by|following|prior to|of|the|and|to)$", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]+")
_SIGNS = re.compile(r"[~<>±≈≤≥?]")
PASSED_OVER = frozenset({"um", "environ", "vers", "hacia", "gegen"})  # hedges that dateparser may leave out
_BETWEEN = re.compile(r"\bbetween\b", re.IGNORECASE)  # some time in there; "from … to" fills it
_LINE = re.compile(r"(?P<date>.+?)(?:\s*:\s+|\s+[–—-]\s+)(?P<title>.*\S)\s*")


class TypedEvent(NamedTuple):
    """What a line tells: when, and what happened."""

    when: When
    title: str


class _Read(NamedTuple):
    """A date that was read, and how the words alone tell it."""

    interval: Interval
    lasting: bool = False
    value: str | None = None
    counted: bool = False  # from the anchor


def typed_when(
    text: str, *, anchor: Interval | None = None, events: Sequence[Event] = (), day_order: str = "auto"
) -> When:
    """The date that somebody typed; `DateError` in one line says what cannot be read and how to write it.

    `events` are those that may be named ("two days before the vote"); leave out the one that is being dated.

    >>> when = typed_when("2024-03-05/2024-03-07")
    >>> when.display, when.extent, when.basis, when.reason
    ('5 March 2024 to 7 March 2024', 'lasting', 'stated', 'you wrote “2024-03-05/2024-03-07”')
    >>> typed_when("unknown").reason
    'you said that the date is unknown'
    """
    words = " ".join(text.split())
    if words.casefold() in UNKNOWN:
        return undated(SAID_UNKNOWN)
    if len(words) > LONGEST:
        raise DateError(f"“{words[:40]}…” is too long for a date; write it like 5 March 2024")
    reason = f"you wrote “{words}”"
    words, uncertain = _sure(words)
    if _UNFINISHED.search(words):
        raise DateError(f"“{words}” ends before the date; write it like two days before 5 March 2024")
    read = _edtf(words) or _told(words, anchor, day_order)
    if read is None and (named := connected(words, events)):
        words, why = named
        reason += f"; {why}"
        read = _told(words, anchor, day_order)
        if read is None:
            raise DateError(f"“{text.strip()}” gives no date: {why}; write the date itself")
    if read is None:
        read = _Read(_foreign(words, anchor, day_order))
    if read.counted and anchor is not None:
        reason += f", counted from {display(anchor)}, the publication date"
    when = interval_when(read.interval, "stated", lasting=read.lasting, reason=reason, value=read.value)
    return _uncertain(when) if uncertain else when


def _sure(words: str) -> tuple[str, bool]:
    """The words without "perhaps" or the "?" of EDTF, and whether there was one; "c." is written out."""
    plain = _PERHAPS.sub("", words).removesuffix("?").rstrip()
    return _CIRCA.sub("circa ", plain), plain != words


def _uncertain(when: When) -> When:
    """The same date, marked as uncertain: EDTF has a mark for each date of an interval."""
    edtf = when.edtf and "/".join(x if x == ".." else _MARKED.sub("", x) + "?" for x in when.edtf.split("/"))
    if when.edtf and "~" in when.edtf:
        edtf = when.edtf.replace("~", "%")  # uncertain and approximate
    mark = {"edtf": edtf, "qualifier": "%" if when.qualifier else "?", "display": f"perhaps {when.display}"}
    return when.model_copy(update=mark)


def typed_event(
    line: str, *, anchor: Interval | None = None, events: Sequence[Event] = (), day_order: str = "auto"
) -> TypedEvent:
    """A line with a date, a colon (or a dash) and what happened.

    >>> when, title = typed_event("3 March: the mayor resigns", anchor=Interval.of(2024, 3, 8))
    >>> when.edtf, title
    ('2024-03-03', 'the mayor resigns')
    """
    found = _LINE.fullmatch(" ".join(line.split()))
    if found is None:
        raise DateError("write a date, a colon and what happened, as in 3 March 2024: the mayor resigns")
    return TypedEvent(typed_when(found["date"], anchor=anchor, events=events, day_order=day_order), found["title"])


def _edtf(text: str) -> _Read | None:
    """ "2024-03-05/2024-03-07" fills its days; "../2024-02-29" is a bound."""
    if not _EDTF.fullmatch(text):
        return None
    try:
        x = from_edtf(text)
    except DateError:
        return None
    return _Read(x, lasting="/" in text and x.start is not None and x.end is not None)


def _told(text: str, anchor: Interval | None, day_order: str) -> _Read | None:
    """The one time that the words tell, all of them; `DateError` when it has no place on the calendar."""
    times = read_times(text, anchor, policy=Policy(day_order="dmy" if day_order == "dmy" else "mdy"))
    if len(times) != 1:
        return None
    time = times[0]
    around = text[: time.start] + " " + text[time.end :]
    if _AROUND.sub("", around):
        return None
    if time.interval is None:
        raise DateError(_why_not(time, text))
    if isinstance(time.mention.expr, Either) and day_order == "auto":
        parse_date(text, base=anchor)  # raises, and names both
    lasting = (lasts(time) and not _BETWEEN.search(text)) or bool(_THROUGHOUT.search(around))
    return _Read(time.interval, lasting, time.value, time.anchor is not None)


def _foreign(text: str, anchor: Interval | None, day_order: str) -> Interval:
    """A date in another form or language; what is no part of a year or a month may hedge it: "um 1850", ">1850"."""
    x = parse_date(text, base=anchor, day_order=day_order)
    names = {Unit.YEAR: 0, Unit.MONTH: 1}.get(x.unit)
    letters = [word for word in _LETTERS.findall(text) if word.casefold() not in ("de", "di", "del")]
    hedged = _SIGNS.search(text) or any(word.casefold() in PASSED_OVER for word in letters)
    if hedged or (names is not None and len(letters) > names):
        raise DateError(f"cannot read “{text}” in full; write it like 1850, about 1850 or before 1850")
    return x


NO_PLACE = {
    "no publication date": "needs a year, or a publication date to count from; write it like 5 March 2024",
    "no such day": "is not a day of the calendar; write it like 5 March 2024",
    "a duration": "is a length of time, not a date; write when it began and ended, as in from 3 to 9 May 2024",
    "a set of times": "is many times, not a date; write one of them, as in 5 March 2024",
}


def _why_not(time: Dated, text: str) -> str:
    why = NO_PLACE.get(time.reason, "has no place on the calendar; write it like 5 March 2024, or unknown")
    return f"“{text}” {why}"
