"""Moving and stretching by an amount: two weeks on, the last three days, the first nine months.

>>> print(moved(Interval.of(2013, 3, 8), Period(1, WEEK), +1, exact=True))
2013-03-15/2013-03-16 DAY
>>> print(stretch(Interval.of(2013, 3, 22), Period(3, DAY), -1))
2013-03-19/2013-03-23 DAY
"""

from __future__ import annotations

from .cells import DAY_SECONDS, Unit, cell, civil, start
from .interval import Interval
from .shifts import DAY, MONTH, QUARTER, WEEK, Period


def head(base: Interval, n: int | None, unit: Unit, from_end: bool) -> Interval | None:
    assert base.start is not None and base.end is not None
    if n is None or unit > base.unit:
        return None
    if from_end:
        i = cell(base.end - 1, unit)
        return Interval(start(i - n + 1, unit), base.end, unit)
    return Interval(base.start, start(cell(base.start, unit) + n, unit), unit)


def stretch(base: Interval, p: Period, step: int) -> Interval | None:
    """The last three weeks end with the base's day, the next three begin after it; quarters and the like are whole.

    An unknown count is open on the far side.
    """
    assert base.start is not None and base.end is not None
    n, unit = p.n, p.unit
    if n is None:
        return (
            Interval(None, base.end, unit, "ON_OR_BEFORE")
            if step < 0
            else Interval(base.end, None, unit, "ON_OR_AFTER")
        )
    if unit in (QUARTER, Unit.DECADE, Unit.CENTURY) or base.unit > unit:
        i = cell(base.start if step < 0 else base.end - 1, unit)
        return Interval.span(i - n, n, unit) if step < 0 else Interval.span(i + 1, n, unit)
    near = base if unit < DAY else Interval.span(cell(base.start, DAY), 1, DAY) if base.unit <= DAY else base
    far = moved(near, p, step, exact=True)
    if far is None or far.start is None or far.end is None or near.start is None or near.end is None:
        return None
    return Interval(far.start, near.end, unit) if step < 0 else Interval(near.end, far.end, unit)


def moved(base: Interval, period: Period, step: int, *, exact: bool, story: bool = False) -> Interval | None:
    """`base` moved by a period.

    Told from now it is as coarse as the unit (three weeks ago: that week); told from a named day it keeps that day's
    precision (a week after March 8: March 15).
    """
    if period.n is None:
        edge = base.start if step < 0 else base.end
        return Interval(None, edge, period.unit, "BEFORE") if step < 0 else Interval(edge, None, period.unit, "AFTER")
    unit = finest(period)
    if exact and unit <= base.unit and not period.plus and base.is_several():
        return _beside(base, unit, step * period.n)
    from_clock = base.unit < DAY  # a clock time is not carried over days
    years_on = story and unit >= Unit.YEAR and base.unit in (DAY, MONTH)  # "two years later" is that year
    coarse = years_on or (not exact and unit >= base.unit) or (from_clock and unit >= DAY)
    moved: Interval | None = base
    part: Period | None = period
    while part and moved:
        moved = _shifted(moved, step * (part.n or 0), part.unit)
        part = part.plus
    if moved is None or moved.start is None:
        return None
    return Interval.span(cell(moved.start, unit), 1, unit) if coarse else moved


def _beside(base: Interval, unit: Unit, n: int) -> Interval:
    """ "The next day" after a weekend is the one after its end; "two days later" counts from any of its days."""
    assert base.start is not None and base.end is not None
    first, last = cell(base.start, unit), cell(base.end - 1, unit)
    if abs(n) == 1:
        return Interval.span(last + 1 if n > 0 else first - 1, 1, unit)
    return Interval.span(first + n, last - first + 1, unit)


def finest(period: Period) -> Unit:
    """The last unit of an amount: the minutes of "two hours and ten minutes"."""
    return finest(period.plus) if period.plus else period.unit


def until(now: Interval | None, period: Period) -> Interval | None:
    """From now to the day or the minute that lies a period on."""
    if now is None or now.start is None or now.unit > max(period.unit, DAY):
        return None
    near = now if period.unit < DAY else Interval.span(cell(now.start, DAY), 1, DAY) if now.unit <= DAY else now
    end = moved(near, period, +1, exact=True) if period.n else None
    return Interval(near.start, end.start, period.unit) if end else None


def _shifted(base: Interval, n: int, unit: Unit) -> Interval | None:
    """The same kind of stretch n units on; 31 January and a month is 28 February."""
    assert base.start is not None and base.end is not None
    if unit <= WEEK:
        by = start(n, unit) - start(0, unit)
        return base._replace(start=base.start + by, end=base.end + by)
    y, m, d = civil(base.start // DAY_SECONDS)
    month = cell(start(n, unit), MONTH) - cell(start(0, unit), MONTH) + y * 12 + m - 1
    lo, hi = start(month, MONTH), start(month + 1, MONTH)
    t = min(lo + (d - 1) * DAY_SECONDS, hi - DAY_SECONDS) + base.start % DAY_SECONDS
    if base.part and base.unit is MONTH:
        first, last = (cell(at, MONTH) + month - (y * 12 + m - 1) for at in (base.start, base.end - 1))
        moved = Interval.span(first, last + 1 - first, MONTH)
        return moved._replace(part=base.part) if (month - m + 1) % 12 == 0 else moved  # no summer in autumn
    if base.unit <= DAY or base.part:
        return base._replace(start=t, end=t + base.end - base.start)
    return Interval.span(cell(t, base.unit), 1, base.unit)
