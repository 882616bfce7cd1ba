"""Places on the axis: day numbers (1970-01-01 is 0), ends exclusive, so that any year can be drawn.

>>> day("1970-01-02"), day("1970-01-02", end=True), day("-0043-03-15")
(1.0, 2.0, -735160.0)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from timeline.models import Event, Timeline, When
from timeline.temporal.cells import DAY_SECONDS, day_number, iso
from timeline.temporal.isodates import from_edtf

YEAR_ONE = float(day_number(1, 1))
YEAR_10000 = float(day_number(10000, 1))
_DAY = re.compile(r"(-?\d{4,})-(\d\d)-(\d\d)")
_OUTLIERS = 4  # the bulk is shown alone when all of it would be so many times as wide


class Placed(NamedTuple):
    """An event and its outer start and end."""

    event: Event
    lo: float
    hi: float


@lru_cache(maxsize=1 << 16)  # the events of a story share its days, and each run of the page asks anew
def day(text: str, *, end: bool = False) -> float:
    """The place of an ISO day or instant; `end`: where it stops.

    >>> day("2024-03-05T12:00"), day("2024-02-29", end=True) == day("2024-03-01"), day("10000-01-01")
    (19787.5, True, 2932897.0)
    """
    if m := _DAY.fullmatch(text):  # the common case
        number = day_number(int(m[1]), int(m[2]), int(m[3]))
        return float(number + end)
    x = from_edtf(text)
    t = x.end if end else x.start
    assert t is not None
    return t / DAY_SECONDS


def iso_day(place: float, *, last: bool = False) -> str:
    """The ISO day that holds a place; `last`: the last day before it.

    >>> iso_day(19787.5), iso_day(19788.0, last=True)
    ('2024-03-05', '2024-03-05')
    """
    number = int(place // 1)
    return iso((number - (last and place == number)) * DAY_SECONDS)


def on_axis(event: Event) -> bool:
    """Both bounds known, or one that the words tell: an inferred bound with an open side is no place on an axis."""
    when = event.when
    return bool(when.earliest and when.latest) or (bool(when.earliest or when.latest) and when.basis != "inferred")


def placed(timeline: Timeline) -> list[Placed]:
    """The events on the axis, in the order of their starts, wider ones first."""
    found = [Placed(e, *place_of(e.when)) for e in timeline.events if on_axis(e)]
    return sorted(found, key=lambda p: (p.lo, -p.hi))


def place_of(when: When) -> tuple[float, float]:
    """Outer start and end; clock times keep their minutes; an open side falls on the known one."""
    known = when.earliest or when.latest or ""
    lo = day(when.earliest or known)
    hi = max(day(when.latest or known, end=True), lo + 1)
    if when.start and "T" in when.start and when.earliest and when.latest and not when.qualifier:
        first, last = day(when.start), day(when.end or when.start, end=True)
        if lo <= first < last <= hi:
            return first, last
    return lo, hi


def fitted(places: Sequence[tuple[float, float]], everything: bool) -> tuple[float, float]:
    """A window on all of it, unless a few outliers would squash the rest: then on the bulk; with room at both sides."""
    starts, ends = sorted(p[0] for p in places), sorted(p[1] for p in places)
    lo, hi = starts[0], ends[-1]
    if not everything and len(places) >= 5:
        cut = max(1, len(places) // 8)
        inner_lo, inner_hi = starts[cut], ends[-1 - cut]
        if inner_hi > inner_lo and (hi - lo) > _OUTLIERS * (inner_hi - inner_lo):
            lo, hi = max(lo, inner_lo), min(hi, inner_hi)
    hours = hi - lo <= 1 and any(b - a < 1 for a, b in places)  # a story of one day, told by the clock
    room = max((hi - lo) * 0.04, 1 / 24 if hours else 1.0)
    return lo - room, hi + room


def chosen(window: tuple[str, str]) -> tuple[float, float]:
    """The places of a window given as two inclusive days, in either order."""
    first, last = sorted(window, key=day)
    return day(first), day(last, end=True)


def centred(window: tuple[float, float], place: tuple[float, float]) -> tuple[float, float]:
    """A window as wide, with a place in its middle; wider when the place is.

    >>> centred((0, 10), (20, 22))
    (16.0, 26.0)
    """
    middle = (place[0] + place[1]) / 2
    half = max(window[1] - window[0], 1.3 * (place[1] - place[0])) / 2
    return middle - half, middle + half


def needs_years(edges: Iterable[float]) -> bool:
    """Beyond the years 1 to 9999 a date axis fails: a linear axis of years is needed."""
    return any(not YEAR_ONE <= edge <= YEAR_10000 for edge in edges)
