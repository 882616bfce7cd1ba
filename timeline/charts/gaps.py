"""Unusual silences: stretches without an event, named when they are long for this story.

The rule. Events that are dated to a week or finer, and the certain core of lasting ones, make the rhythm of the story.
The stretches between them are its gaps. A gap is named when it is at least `TIMES` as long as the median gap and at
least `LEAST` days, and there are `FEWEST` gaps to compare; the longest `MOST` are kept. Vaguer events do not end a gap:
whether they lie in it is not known, and the words say how many may.
"""

from __future__ import annotations

from collections.abc import Iterable
from statistics import median
from typing import NamedTuple

from timeline.models import Timeline

from .dates import stretch
from .places import Placed, day, iso_day, placed

TIMES = 3
LEAST = 5  # days
FEWEST = 3
MOST = 8
FINE = 7  # days: an event with a wider stretch is vague
_YEAR = 365.2425


class Gap(NamedTuple):
    """A stretch without an event. Days are inclusive; `last` and `next` are the ids of the events around it."""

    start: str
    end: str
    days: int
    last: str
    next: str
    perhaps: int  # vaguer events that may lie in it
    words: str

    @property
    def place(self) -> tuple[float, float]:
        """Its stretch on the axis."""
        return day(self.start), day(self.end, end=True)


class _Silence(NamedTuple):
    lo: float
    hi: float
    last: str
    next: str


def gaps(timeline: Timeline) -> tuple[Gap, ...]:
    """The named gaps of a timeline, in the order of time."""
    return gaps_between(placed(timeline))


def gaps_between(events: Iterable[Placed]) -> tuple[Gap, ...]:
    """The same, for events that are placed already, in the order of their starts."""
    firm: list[tuple[Placed, tuple[float, float]]] = []
    vague: list[tuple[Placed, tuple[float, float]]] = []
    for one in events:
        stretch_ = _firm(one)
        (firm if stretch_ else vague).append((one, stretch_ or (one.lo, one.hi)))
    silences = _silences(sorted((place, one.event.id) for one, place in firm))
    if len(silences) < FEWEST:
        return ()
    usual = median(s.hi - s.lo for s in silences)
    long = [s for s in silences if s.hi - s.lo >= max(LEAST, TIMES * usual)]
    kept = sorted(sorted(long, key=lambda s: s.lo - s.hi)[:MOST])
    return tuple(_gap(s, usual, sum(lo < s.hi and hi > s.lo for _, (lo, hi) in vague)) for s in kept)


def _firm(one: Placed) -> tuple[float, float] | None:
    """The days that an event certainly touches, widened to whole days; None when its date is vague or open."""
    when = one.event.when
    if when.earliest is None or when.latest is None:
        return None
    if when.extent == "lasting" and when.latest_start and when.earliest_end:
        lo, hi = day(when.latest_start), day(when.earliest_end, end=True)
        if lo < hi:
            return lo, hi
    return (one.lo // 1, -(-one.hi // 1)) if one.hi - one.lo <= FINE else None


def _silences(stretches: list[tuple[tuple[float, float], str]]) -> list[_Silence]:
    found = []
    end, last = None, ""
    for (lo, hi), id in stretches:
        if end is not None and lo > end:
            found.append(_Silence(end, lo, last, id))
        if end is None or hi > end:
            end, last = hi, id
    return found


def _gap(silence: _Silence, usual: float, perhaps: int) -> Gap:
    lo, hi, last, following = silence
    maybe = f"; {perhaps} vaguer {'date' if perhaps == 1 else 'dates'} may lie in it" if perhaps else ""
    words = f"{lasting(hi - lo)} without an event, {stretch(lo, hi)}; the median gap is {_short(usual)}{maybe}"
    return Gap(iso_day(lo), iso_day(hi, last=True), int(hi - lo), last, following, perhaps, words)


def lasting(days: float) -> str:
    """A length in words.

    >>> lasting(20), lasting(1), lasting(85000)
    ('20 days', '1 day', '232 years')
    """
    if days >= 3 * _YEAR:
        return f"{int(days / _YEAR)} years"
    return "1 day" if days == 1 else f"{days:g} days"


def _short(days: float) -> str:
    """Days are the unit unless another is named."""
    return lasting(days) if days >= 3 * _YEAR else f"{days:g}"
