"""Hours and their days: which hour is of the night after an evening, which two times are of one day.

>>> is_late(Interval.of(2013, 3, 22, 23)), is_late(Interval.of(2013, 3, 22, 9))
(True, False)
"""

from __future__ import annotations

from .algebra import REF, After, At, Before, Expr
from .cells import DAY_SECONDS, Unit, cell
from .interval import Interval

EVENING, SMALL = 18, 6  # hours: what is told after an evening at an hour before six is of the next day


def is_late(x: Interval) -> bool:
    """An hour of the evening, or "late on Tuesday"."""
    if x.start is None:
        return False
    return x.start % DAY_SECONDS >= EVENING * 3600 if x.unit < Unit.DAY else x.unit is Unit.DAY and x.mod == "END"


def is_small_hour(expr: Expr) -> bool:
    """3 a.m., and not "at 3"."""
    return isinstance(expr, At) and expr.clock.hour < SMALL and not expr.clock.half


def day_after(x: Interval) -> Interval:
    """The day after the one that an interval begins on."""
    assert x.start is not None
    return Interval.span(cell(x.start, Unit.DAY) + 1, 1, Unit.DAY)


def same_day(a: Interval, b: Interval) -> bool:
    """Whether two times begin on one day."""
    return a.start is not None and b.start is not None and cell(a.start, Unit.DAY) == cell(b.start, Unit.DAY)


def counts_hours(expr: Expr) -> bool:
    """ "Two hours later", counted from the time told last."""
    return isinstance(expr, After | Before) and expr.base == REF and expr.shift.unit < Unit.DAY
