"""Bounds → calendar parts, both ends inclusive, none finer than the date was told: where every writer gets its dates.

>>> from timeline.edits import typed_when
>>> span(typed_when("early March 2024"))
Span(first=Parts(2024, 3), last=Parts(2024, 3))
>>> print(span(typed_when("since 2014")), span(typed_when("15 March 44 BCE")))
2014/.. -0043-03-15
"""

from __future__ import annotations

import re
from typing import NamedTuple

from timeline.charts.layout import on_axis
from timeline.errors import DateError
from timeline.models import Event, When
from timeline.temporal import Interval, Unit
from timeline.temporal.cells import cell, iso_year
from timeline.temporal.isodates import day_bounds, from_edtf

_DAY = re.compile(r"(-?\d{4,})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?", re.ASCII)
_MARKS = re.compile(r"[~?%]")
_LONG_YEAR = re.compile(r"Y(-?\d+)(?:-\d\d){0,2}")
_HUMAN = 9999  # years of more digits have no month in EDTF

# How many parts a precision has, from the year on; each with a date told so.
PARTS = {
    "second": 6,  # 2024-03-05T15:30:10
    "minute": 5,  # 2024-03-05T15:30
    "hour": 4,  # 2024-03-05T15
    "daypart": 3,  # the evening of 5 March 2024
    "day": 3,  # 5 March 2024
    "weekend": 3,  # the weekend of 2 March 2024: two days
    "week": 3,  # the week of 26 February 2024: seven days
    "month": 2,  # March 2024
    "season": 2,  # summer 2024: three months
    "quarter": 2,  # the first quarter of 2024
    "half": 2,  # the first half of 2024
    "year": 1,  # 2024
    "decade": 1,  # the 1990s: ten years
    "century": 1,  # the 19th century
    "millennium": 1,  # the first millennium
}
_UNITS = {1: Unit.YEAR, 2: Unit.MONTH, 3: Unit.DAY, 4: Unit.HOUR, 5: Unit.MINUTE, 6: Unit.SECOND}


class Parts(NamedTuple):
    """A calendar date with only its known parts; years are astronomical: 0 is 1 BCE."""

    year: int
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None

    def known(self) -> tuple[int, ...]:
        """The parts that are told."""
        return tuple(part for part in self if part is not None)

    def __repr__(self) -> str:
        return f"Parts({', '.join(map(str, self.known()))})"

    def __str__(self) -> str:
        year, *rest = self.known()
        date = "-".join([iso_year(year), *(f"{n:02d}" for n in rest[:2])])
        return f"{date}T{':'.join(f'{n:02d}' for n in rest[2:])}" if rest[2:] else date

    def clock(self) -> str:
        """The time of the day, as far as told: "15:30"; "15:00" for an hour, which has no shorter spelling."""
        return (
            ""
            if self.hour is None
            else ":".join(f"{n:02d}" for n in (*self[3:4], self.minute or 0, *self[5:]) if n is not None)
        )

    def interval(self) -> Interval | None:
        """The stretch that these parts name; None when the calendar has no such day.

        >>> print(Parts(2024, 2).interval(), Parts(2024, 2, 30).interval())
        2024-02-01/2024-03-01 MONTH None
        """
        date = Interval.date(*self.known()[:3])
        if date is None or self.hour is None:
            return date
        sound = self.hour < 24 and all((n or 0) < 60 for n in self[4:])
        return Interval.of(*self.known()) if sound else None


class Span(NamedTuple):
    """First and last calendar part, both inclusive, equal for a single cell; None is an open end, never both."""

    first: Parts | None
    last: Parts | None

    @property
    def several(self) -> bool:
        """Whether it has two ends that differ."""
        return self.first is not None and self.last is not None and self.first != self.last

    @property
    def known(self) -> Parts:
        """The first part, or the last of a stretch that is open at its start."""
        return self.first or self.last  # type: ignore[return-value]

    def __str__(self) -> str:
        first, last = (".." if part is None else str(part) for part in self)
        return first if first == last else f"{first}/{last}"

    def same(self, other: Span | None) -> bool:
        """Whether the other names the same parts; "15:00" tells an hour and a minute alike.

        >>> Span(Parts(2024, 3, 5, 15), None).same(Span(Parts(2024, 3, 5, 15, 0), None))
        True
        """
        return other is not None and self._plain() == other._plain()

    def _plain(self) -> list[object]:
        return [part and (part[:3], part.clock()) for part in self]

    def days(self) -> tuple[int | None, int | None]:
        """Day numbers (1970-01-01 is 0): the first day, and the one after the last.

        >>> Span(Parts(1970, 1), Parts(1970, 1)).days()
        (0, 31)
        """
        first = self.first and self.first.interval()
        last = self.last and self.last.interval()
        return (
            None if first is None or first.start is None else cell(first.start, Unit.DAY),
            None if last is None or last.end is None else cell(last.end - 1, Unit.DAY) + 1,
        )


def placed(event: Event) -> Span | None:
    """The span of an event that has a place on the axis; a bound that is only inferred is none.

    >>> from timeline.edits import typed_when
    >>> when = typed_when("before 2014").model_copy(update={"basis": "inferred"})
    >>> placed(Event(id="e", title="t", kind="STATE", factuality="happened", when=when, mentions=())) is None
    True
    """
    return span(event.when) if on_axis(event) else None


def span(when: When) -> Span | None:
    """The calendar parts of a date as it was told: "around 14 March" is 14 March, its margin is not told."""
    count = PARTS[when.precision or "day"]
    lo, hi = _told(when)
    first, last = _parts(lo, count), _parts(hi, count)
    if count > 3:
        begin, end = _clock(when, count)
        first = begin if begin and first else first
        last = (end or begin or last) if last else last
    if (lo and not first) or (hi and not last) or not (first or last):
        return None
    return Span(first, last)


def _told(when: When) -> tuple[str | None, str | None]:
    """The inclusive days of what was told, without the margin of "around"."""
    if when.qualifier in ("~", "%") and when.edtf:
        try:
            first, _, _, last = day_bounds(from_edtf(_MARKS.sub("", when.edtf)))
            return first, last
        except DateError:
            pass  # the bounds still say when
    return when.earliest, when.latest


def _parts(text: str | None, count: int) -> Parts | None:
    found = _DAY.fullmatch(text or "")
    if found is None:
        return None
    parts = Parts(*(int(n) for n in found.groups()[:count] if n is not None))
    return parts if parts.interval() else None


def _clock(when: When, count: int) -> tuple[Parts | None, Parts | None]:
    """Begin and end of clock times; where only the phrase tells the end, it is that of its TIMEX3 value."""
    begin = when.start if "T" in (when.start or "") else None
    end = when.end or (when.value or "").partition("/")[2]
    return _parts(begin, count), _parts(end if "T" in end else None, count)


def day_of(iso: str | None, *, end: bool = False) -> int | None:
    """The number of an ISO day, of any year; `end`: of the day after it.

    >>> day_of("1970-01-02"), day_of("1970-01-02", end=True), day_of("10000-01-01"), day_of("2024-02-30")
    (1, 2, 2932897, None)
    """
    parts = _parts(iso, 3)
    return None if parts is None else Span(parts, parts).days()[end]


def edtf_of(when: When) -> str | None:
    """The EDTF of a date as the standard spells it: a year of more than four digits stands alone.

    >>> from timeline.edits import typed_when
    >>> edtf_of(typed_when("perhaps 14 March 2024")), edtf_of(When(edtf="Y10000-01", basis="stated", display=""))
    ('2024-03-14?', 'Y10000')
    """
    if when.edtf is None:
        found = span(when)
        if found is None:
            return None
        ends = [".." if p is None else _spelled(p) for p in found]
    else:
        ends = [_LONG_YEAR.sub(r"Y\1", end) for end in when.edtf.split("/")]
    return "/".join(dict.fromkeys(ends))


def _spelled(parts: Parts) -> str:
    return str(Parts(*parts[:3])) if abs(parts.year) <= _HUMAN else f"Y{parts.year}"


def unit(parts: Parts) -> Unit:
    """The unit that its finest part stands for.

    >>> unit(Parts(2024, 3)).name
    'MONTH'
    """
    return _UNITS[len(parts.known())]
