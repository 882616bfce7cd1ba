"""Finding a repeating stretch: the last before, the next after, the nearest to, the n-th inside a base.

>>> from timeline.temporal.shifts import FRIDAY
>>> print(last_of(FRIDAY, Interval.of(2023, 2, 23), Policy()))
2023-02-17/2023-02-18 DAY
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import count, islice
from typing import Literal

from .algebra import Context, Nearness, Policy
from .cells import DAY_SECONDS, cell, floor
from .interval import Interval
from .shifts import DAY, QUARTER, WEEK, YEAR, Every, Repeating, Yearly

AHEAD = 330 * DAY_SECONDS  # a day that was a month ago is not meant for next year
SPARSE = 14  # hosts: within so many months some has any day of the month on any weekday
LONG_AGO = 300 * DAY_SECONDS  # news names the year of what lies further back, whatever the verb
BACK = 150 * DAY_SECONDS  # how far a story steps back within a year without saying so


def _cells(shift: Repeating, t: int, step: Literal[1, -1]) -> Iterator[Interval]:
    """Stretches from instant t on: those that start at or after it (+1), or end at or before it (-1), nearest first.

    A host cell can lack a stretch (30 February); too many empty hosts in a row end the search.
    """
    empty = 0
    for i in count(cell(t, shift.host) - step, step):
        hit = shift.inside(i)
        empty = empty + 1 if hit is None else 0
        if empty > SPARSE:
            return
        if hit and hit.start is not None and hit.end is not None and (hit.start >= t if step > 0 else hit.end <= t):
            yield hit


def last_of(shift: Repeating, base: Interval, policy: Policy) -> Interval | None:
    assert base.start is not None
    if shift.within and _nearness(shift, policy, policy.last_weekday) == "calendar":
        return shift.inside(cell(base.start, shift.host) - 1)
    return next(_cells(shift, base.start, -1), None)


def next_of(shift: Repeating, base: Interval, policy: Policy) -> Interval | None:
    assert base.start is not None and base.end is not None
    if shift.within and _nearness(shift, policy, policy.next_weekday) == "calendar":
        return shift.inside(cell(base.start, shift.host) + 1)
    return next(_cells(shift, base.end, +1), None)


def _nearness(shift: Repeating, policy: Policy, weekday: Nearness) -> Nearness:
    if shift.within is WEEK and not shift.part:
        return weekday
    return policy.named if shift.within is YEAR else "nearest"


def nearest_of(shift: Repeating, ctx: Context) -> Interval | None:
    anchor = ctx.near or ctx.dct
    if anchor is None or anchor.start is None or anchor.end is None or anchor.unit > shift.host:
        return None
    told = None if shift.unit is QUARTER else ctx.lean  # quarters are reported on, whatever the verb
    here = cell(anchor.start, shift.host)
    reach = SPARSE if shift.dow and isinstance(shift, Every) else 2
    around = _around(shift, here, reach)
    if not around and isinstance(shift, Yearly) and shift.dow:  # no year near by has that weekday on that date
        return nearest_of(replace(shift, dow=0), ctx)
    if ctx.near:
        return _onward(around, anchor, yearly=shift.host >= YEAR, earlier=ctx.earlier)
    past = [x for x in around if x.start is not None and x.start < anchor.end]
    future = [x for x in around if x.end is not None and x.end > anchor.start]
    own = [x for x in past if x in future]
    if own and (told is None or shift.unit <= DAY):
        return own[-1]
    lean = told or ("past" if shift.within is WEEK else None)
    nearest = min(around, key=lambda x: _distance(x, anchor), default=None)
    if lean == "future" and future and (shift.unit > DAY or _distance(future[0], anchor) <= 2 * AHEAD):
        return future[0]
    if lean == "past" and past and (shift.within is WEEK or _distance(past[-1], anchor) <= 2 * LONG_AGO):
        return past[-1]
    return nearest


@lru_cache(maxsize=1 << 12)
def _around(shift: Repeating, here: int, reach: int) -> tuple[Interval, ...]:
    """The stretches in a host cell and in those beside it; the articles of a day share them."""
    return tuple(hit for i in range(here - reach, here + reach + 1) if (hit := shift.inside(i)))


def _onward(around: Sequence[Interval], told: Interval, *, yearly: bool, earlier: bool) -> Interval | None:
    """In a history a bare name is the one of the time told last, the first after it, or a month a little before.

    "The tax had been doubled in spring": what had happened is the last before the time told.
    """
    assert told.start is not None
    if not yearly:  # "on Friday", "on the 11th": the story goes on
        return next((x for x in around if x.end is not None and x.end > told.start), None)
    if earlier and told.unit < YEAR and told.end is not None:
        return next((x for x in reversed(around) if x.start is not None and x.start < told.end), None)
    year = floor(told.start, YEAR)
    same = [x for x in around if x.start is not None and floor(x.start, YEAR) == year]
    if same and (told.unit >= YEAR or same[0].start is None or same[0].start >= told.start - BACK):
        return same[0]
    return next((x for x in around if x.start is not None and x.start >= told.start), None)


def _distance(a: Interval, b: Interval) -> int:
    """Between the middles, doubled to stay whole."""
    assert a.start is not None and a.end is not None and b.start is not None and b.end is not None
    return abs(a.start + a.end - b.start - b.end)


def nth_of(base: Interval, shift: Repeating, k: int, from_end: bool) -> Interval | None:
    """The k-th stretch of a base. A week belongs where its Thursday lies (ISO 8601), anything else where it starts."""
    assert base.start is not None and base.end is not None
    pin = 3 * DAY_SECONDS if shift == Every(WEEK) else 0
    if from_end:
        length = 4 * DAY_SECONDS if pin else 0  # the last week's tail may lie outside
        hits = (x for x in _cells(shift, base.end + length, -1) if _start(x) + pin < base.end)
    else:
        hits = (x for x in _cells(shift, base.start - pin, +1) if _start(x) + pin >= base.start)
    hit = next(islice(hits, k - 1, k), None) if k > 0 else None
    return hit if hit and base.start <= _start(hit) + pin < base.end else None


def _start(x: Interval) -> int:
    assert x.start is not None
    return x.start
