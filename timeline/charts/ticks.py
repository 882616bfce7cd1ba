"""Ticks of an axis that is drawn once and cannot be moved: the finest round steps whose words have room.

Each word stands right of its rule, at the beginning of what it names. A second line tells the day of clock times and
the year of days and months, at the left and where it changes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from timeline.temporal.cells import DAY_SECONDS, Unit, cell, civil, day_number, start

from . import theme
from .axes import year
from .dates import MONTHS, year_in_words

_HOURS = (1, 2, 3, 6, 12)
_DAYS = (1, 2, 7, 14)
_MONTHS = (1, 2, 3, 6)
_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
_APART = 12  # pixels between two words
_MONDAY = 4  # 1970-01-05


class Tick(NamedTuple):
    """A rule, its words, and those of the second line."""

    at: float
    words: str
    below: str = ""


def ticks(window: tuple[float, float], scale: float) -> tuple[Tick, ...]:
    """The ticks of a window of `scale` pixels a day; the coarsest ones when nothing has room.

    >>> [t.words + " " + t.below for t in ticks((19783.0, 19875.0), 3.0)]
    ['Mar 2024', 'Apr ', 'May ']
    >>> [t.words for t in ticks((19787.3, 19787.8), 600.0)]
    ['08:00', '10:00', '12:00', '14:00', '16:00', '18:00']
    >>> [t.words for t in ticks((-735170.0, -715000.0), 0.02)]
    ['40 BCE', '30 BCE', '20 BCE', '10 BCE', '1 CE', '10 CE']
    """
    made: tuple[Tick, ...] = ()
    for made in _choices(window, scale):
        if len(made) > 1 and _roomy(made, scale):
            break
    return made


def _choices(window: tuple[float, float], scale: float) -> Iterator[tuple[Tick, ...]]:
    """From fine to coarse; units of which there would be far too many are passed over."""
    days, pixels = window[1] - window[0], (window[1] - window[0]) * scale
    yield from (_clock(window, step) for step in _HOURS if days * 24 / step * _APART < pixels)
    yield from (_days(window, step) for step in _DAYS if days / step * _APART < pixels)
    yield from (_months(window, step) for step in _MONTHS if days / 30 / step * _APART < pixels)
    yield from (_years(window, step) for step in _YEARS if days / 366 / step * _APART < pixels or step == _YEARS[-1])


def _roomy(made: tuple[Tick, ...], scale: float) -> bool:
    below = [(t.at, t.below) for t in made if t.below]
    return all(_apart(line, scale) for line in ([(t.at, t.words) for t in made], below))


def _apart(line: list[tuple[float, str]], scale: float) -> bool:
    return all(
        at * scale + theme.words_width(words) + _APART <= after * scale for (at, words), (after, _) in pairwise(line)
    )


def _clock(window: tuple[float, float], step: int) -> tuple[Tick, ...]:
    hours = range(-int(-window[0] * 24 // step) * step, -int(-window[1] * 24 // 1), step)
    return _told(((hour / 24, f"{hour % 24:02}:00") for hour in hours), lambda day: f"{_day(day)} {_year(day)}")


def _days(window: tuple[float, float], step: int) -> tuple[Tick, ...]:
    first = -int(-window[0] // 1)
    first += (_MONDAY - first) % 7 if step >= 7 else 0
    return _told(((float(day), _day(day)) for day in range(first, -int(-window[1] // 1), step)), _year)


def _months(window: tuple[float, float], step: int) -> tuple[Tick, ...]:
    first, last = (cell(int(edge * DAY_SECONDS), Unit.MONTH) for edge in window)
    starts = (start(index, Unit.MONTH) / DAY_SECONDS for index in range(first, last + 1))
    seen = ((at, civil(int(at))[1]) for at in starts if window[0] <= at < window[1])
    return _told(((at, MONTHS[month - 1][:3]) for at, month in seen if (month - 1) % step == 0), _year)


def _years(window: tuple[float, float], step: int) -> tuple[Tick, ...]:
    """Round years as people count them: there is no year 0, so that 1 CE stands between 10 BCE and 10 CE."""
    lo, hi = year(window[0]), year(window[1])
    rounded = (y + 1 if y <= 0 and step > 1 else y for y in range(int(lo // step) * step, int(hi) + step + 1, step))
    return tuple(Tick(float(day_number(y, 1)), year_in_words(y)) for y in rounded if lo <= y < hi)


def _told(places: Iterable[tuple[float, str]], name: Callable[[int], str]) -> tuple[Tick, ...]:
    """With the larger unit below the first tick, and where it changes."""
    made: list[Tick] = []
    last = ""
    for at, words in places:
        now = name(int(at // 1))
        made.append(Tick(at, words, now if now != last else ""))
        last = now
    return tuple(made)


def _day(day: int) -> str:
    _, m, d = civil(day)
    return f"{d} {MONTHS[m - 1][:3]}"


def _year(day: int) -> str:
    return year_in_words(civil(day)[0])
