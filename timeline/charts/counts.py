"""Counts per day, week, month or longer, for timelines of more events than can be drawn one by one.

An event of vague date is spread evenly over its stretch, so that none is put in a bin by guess; a count with a share of
such events says "≈".
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate
from typing import Any, NamedTuple

from timeline.errors import DateError
from timeline.temporal.cells import DAY_SECONDS, Unit, cell, start

from .dates import unit_in_words
from .places import day, iso_day

UNITS = (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE, Unit.CENTURY, Unit.MILLENNIUM)
_LEAST = 0.05  # a smaller share is not drawn


class Bin(NamedTuple):
    """A stretch of the calendar with the number of its events."""

    lo: float
    hi: float
    n: float
    spread: bool  # a share of it comes from events whose stretch is wider than the bin
    words: str
    group: int = 0

    @property
    def label(self) -> str:
        """+12, or ≈12 when vague events have a share in it."""
        return "<1" if self.n < 0.5 else f"{'≈' if self.spread else '+'}{round(self.n)}"

    @property
    def number(self) -> str:
        """The count in words; "about" when vague events have a share in it."""
        if self.n < 0.5:
            return "less than 1 event, the share of vaguer dates"
        words = "1 event" if round(self.n) == 1 else f"{round(self.n)} events"
        return f"about {words}, with a share of vaguer dates" if self.spread else words

    @property
    def custom(self) -> list[str]:
        """What a click gives: no event, but the first and the last day."""
        return ["", iso_day(self.lo), iso_day(self.hi, last=True)]


def counted(customdata: Any) -> tuple[str, str] | None:
    """The days of a count that was clicked, from the customdata of its point: a list, or a dict with number keys.

    >>> counted(["", "2024-03-01", "2024-03-31"]), counted({"0": "", "1": "2024-03-01", "2": "2024-03-31"})
    (('2024-03-01', '2024-03-31'), ('2024-03-01', '2024-03-31'))
    >>> counted(["ev_1", "Mayor resigns", "5 March 2024"]) is None
    True
    """
    data = [customdata.get(str(i)) for i in range(3)] if isinstance(customdata, dict) else list(customdata or ())
    if len(data) < 3 or data[0]:
        return None
    try:
        return (str(data[1]), str(data[2])) if day(str(data[1])) <= day(str(data[2])) else None
    except DateError:
        return None


def unit_for(window: tuple[float, float], most: int) -> Unit:
    """The finest unit with at most so many bins in the window.

    >>> unit_for((0, 365), 60), unit_for((0, 365), 10), unit_for((0, 40 * 365), 60)
    (<Unit.WEEK: 4>, <Unit.QUARTER: 6>, <Unit.YEAR: 7>)
    """
    lo, hi = int(window[0] * DAY_SECONDS), int(window[1] * DAY_SECONDS)
    fits = (unit for unit in UNITS if cell(hi - 1, unit) - cell(lo, unit) + 1 <= most)
    return next(fits, Unit.MILLENNIUM)


def binned(
    places: Iterable[tuple[float, float]], window: tuple[float, float], unit: Unit, group: int = 0
) -> tuple[Bin, ...]:
    """The bins of the window that hold something; linear in places and bins together."""
    base = cell(int(window[0] * DAY_SECONDS), unit)
    edges = [start(base, unit) / DAY_SECONDS]
    while edges[-1] < window[1]:
        edges.append(start(base + len(edges), unit) / DAY_SECONDS)
    size = len(edges) - 1
    whole, slopes, ends = [0.0] * size, [0.0] * (size + 1), [0.0] * size
    for lo, hi in places:
        first = cell(int(lo * DAY_SECONDS), unit) - base
        if first >= size or hi <= edges[0]:
            continue
        if first >= 0 and hi <= edges[first + 1]:
            whole[first] += 1
            continue
        density = 1 / (hi - lo)
        last = min(cell(int(hi * DAY_SECONDS) - 1, unit) - base, size)
        _part(ends, edges, first, density, lo, hi)
        _part(ends, edges, last, density, lo, hi)
        if last > max(first, -1) + 1:  # every bin between is filled; their sum runs along
            slopes[max(first, -1) + 1] += density
            slopes[last] -= density
    running = list(accumulate(slopes))
    made = []
    for i in range(size):
        vague = ends[i] + running[i] * (edges[i + 1] - edges[i])
        if whole[i] + vague > _LEAST:
            words = unit_in_words(edges[i], edges[i + 1], unit)
            made.append(Bin(edges[i], edges[i + 1], whole[i] + vague, vague > _LEAST, words, group))
    return tuple(made)


def _part(ends: list[float], edges: list[float], i: int, density: float, lo: float, hi: float) -> None:
    """The share of an event in the bin where it begins or ends."""
    if 0 <= i < len(ends):
        ends[i] += density * max(0.0, min(hi, edges[i + 1]) - max(lo, edges[i]))
