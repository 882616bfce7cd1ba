"""From places to what an axis takes: ISO strings for a date axis, decimal years for one beyond the years 1 to 9999."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from timeline.temporal.cells import DAY_SECONDS, Unit, cell, civil, day_number, iso, start

from . import theme
from .dates import MONTHS, in_words, year_in_words

Place = Callable[[float], Any]
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)
_MOST_TICKS = 9
_MONTH_TICKS, _DAY_TICKS = 1000, 60  # a window of fewer days has ticks of months, of days
_MONTHS = (1, 2, 3, 4, 6)
_ISO = re.compile(r"(-?\d{4,6})-(\d\d)(?:-(\d\d)(?:[T ](\d\d)(?::(\d\d))?)?)?")


def placing(historic: bool) -> Place:
    """How a place is written on the axis."""
    return year if historic else moment


def moment(place: float) -> str:
    """A place as an ISO date, to the minute."""
    return iso(round(place * DAY_SECONDS / 60) * 60)


def year(place: float) -> float:
    """A place as a decimal year.

    >>> year(0.0), year(-735160.0)
    (1970.0, -42.8...)
    """
    y = civil(int(place // 1))[0]
    first = day_number(y, 1)
    return y + (place - first) / (day_number(y + 1, 1) - first)


def place_on(value: Any) -> float | None:
    """The place that an axis value stands for: the inverse of `moment` and of `year`.

    >>> place_on("1970-01-02 12:00:00.5"), place_on(1971.0), place_on("-0043-03-15"), place_on("x")
    (1.5, 365.0, -735160.0, None)
    """
    if isinstance(value, (int, float)):
        y = int(value // 1)
        first = day_number(y, 1)
        return first + (value - y) * (day_number(y + 1, 1) - first)
    m = _ISO.match(str(value))
    if m is None:
        return None
    clock = int(m[4] or 0) / 24 + int(m[5] or 0) / 1440
    return day_number(int(m[1]), int(m[2]), int(m[3] or 1)) + clock


def length(lo: float, hi: float, historic: bool) -> float:
    """The length of a bar in the units of its axis."""
    return year(hi) - year(lo) if historic else (hi - lo) * DAY_SECONDS * 1000.0


def axis(window: tuple[float, float], historic: bool) -> dict[str, Any]:
    """The settings of the x axis."""
    lo, hi = window
    place = placing(historic)
    common = {
        "range": [place(lo), place(hi)], "showgrid": True, "gridcolor": theme.GRID, "zeroline": False,
    }  # fmt: skip
    if not historic:
        return {"type": "date", "ticklabelmode": "period" if hi - lo > 45 else "instant", **common}
    ticks = year_ticks(lo, hi)
    return {"type": "linear", "tickvals": [year(t) for t, _ in ticks], "ticktext": [w for _, w in ticks], **common}


def year_ticks(lo: float, hi: float) -> list[tuple[float, str]]:
    """Some eight round places with their words: years, or months and days in a narrow window.

    >>> year_ticks(-735170.0, -735150.0)[0]
    (-735170.0, '5 March 44 BCE')
    """
    if hi - lo < _DAY_TICKS:
        step = _step((hi - lo), _STEPS)
        return [(float(d), in_words(d)) for d in range(int(-(-lo // 1)), int(hi // 1) + 1, step)]
    if hi - lo < _MONTH_TICKS:
        return _month_ticks(lo, hi)
    step = _step(year(hi) - year(lo), _STEPS)
    first = int(year(lo) // step * step)
    years = [_round(y) for y in range(first, int(year(hi)) + step + 1, step)]
    return [(float(day_number(y, 1)), year_in_words(y)) for y in years if year(lo) <= y <= year(hi)]


def _round(y: int) -> int:
    """A round number as an astronomical year: -40 is 40 BCE, and there is no year 0.

    >>> [year_in_words(_round(y)) for y in (-40, 0, 40)]
    ['40 BCE', '1 CE', '40 CE']
    """
    return y + 1 if y <= 0 else y


def _month_ticks(lo: float, hi: float) -> list[tuple[float, str]]:
    first, last = cell(int(lo * DAY_SECONDS), Unit.MONTH), cell(int(hi * DAY_SECONDS), Unit.MONTH)
    step = _step(last - first, _MONTHS)
    places = [start(i, Unit.MONTH) / DAY_SECONDS for i in range(first + 1, last + 1, step)]
    return [(p, f"{MONTHS[civil(int(p))[1] - 1]} {year_in_words(civil(int(p))[0])}") for p in places]


def _step(span: float, steps: tuple[int, ...]) -> int:
    return next((s for s in steps if span / s <= _MOST_TICKS), 5000 if steps is _STEPS else steps[-1])
