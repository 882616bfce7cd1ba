"""`resolve(expr, ctx)` turns an expression into an interval, or None when it cannot be placed. Nothing here raises.

>>> from timeline.temporal.algebra import DCT
>>> from timeline.temporal.shifts import DAY, FRIDAY, MONTH, NIGHT, TUESDAY, WEEK, YEAR, Every, Period
>>> ctx = Context(Interval.of(2013, 3, 22))                                # a Friday
>>> def show(expr): print(resolve(expr, ctx))
>>> show(Before(DCT, Period(3, WEEK)))                                     # three weeks ago
2013-02-25/2013-03-04 WEEK
>>> show(Last(DCT, Period(3, WEEK)))                                       # the last three weeks
2013-03-01/2013-03-23 WEEK
>>> show(Last(DCT, FRIDAY))                                                # last Friday
2013-03-15/2013-03-16 DAY
>>> show(Nearest(TUESDAY))                                                 # ... said on Tuesday
2013-03-19/2013-03-20 DAY
>>> print(resolve(Nearest(TUESDAY), ctx._replace(lean="future")))          # ... will meet on Tuesday
2013-03-26/2013-03-27 DAY
>>> show(This(Last(DCT, Every(YEAR)), Every(MONTH, YEAR, 6)))              # June last year
2012-06-01/2012-07-01 MONTH
>>> show(Nth(Date(2024), Every(DAY, WEEK, 7), 3, from_end=True))           # third-to-last Sunday of 2024
2024-12-15/2024-12-16 DAY
>>> show(Mod("ON_OR_AFTER", Date(1994)))                                   # since 1994
1994-01-01/.. YEAR ON_OR_AFTER
>>> show(This(Before(DCT, Period(1, DAY)), NIGHT))                         # last night
2013-03-21T21:00/2013-03-22T06:00 HOUR NI
>>> show(Date(2013, 6, 31))                                                # no such day
None
"""

from __future__ import annotations

from functools import lru_cache
from typing import TypeAlias

from .algebra import (
    DCT,
    REF,
    After,
    Ahead,
    Anchored,
    At,
    Before,
    Between,
    Cell,
    Context,
    Counterpart,
    Date,
    Either,
    Expr,
    Head,
    Last,
    Lean,
    Mod,
    Nearest,
    Next,
    Nth,
    Often,
    Policy,
    Rest,
    This,
    Vague,
    Within,
)
from .cells import DAY_SECONDS, cell
from .interval import OPEN_END, OPEN_START, SHARES, Interval
from .interval import Mod as ModName
from .moves import finest, head, moved, stretch, until
from .search import last_of, nearest_of, next_of, nth_of
from .shifts import (
    DAY,
    HOUR,
    MINUTE,
    QUARTER,
    SECOND,
    YEAR,
    Clock,
    Every,
    Period,
    Repeating,
    Yearly,
    mirrored,
)

Operator: TypeAlias = Last | Next | This | Before | After | Nth | Head

# ---- resolution --------------------------------------------------------------------------------------------------


def resolve(expr: Expr, ctx: Context) -> Interval | None:
    """The interval an expression means in a context; None when it has no place on the axis or no anchor is known."""
    match expr:
        case Anchored(name):
            return _anchor(name, ctx)
        case Date(y, m, d):
            return Interval.date(y, m, d)
        case Cell(i, unit):
            return Interval.before_era(i, unit) if i < 0 else Interval.span(i, 1, unit)
        case Vague() | Often() | Period():
            return None
        case Ahead(shift):
            return resolve(After(DCT, shift), ctx)
        case Within(shift):
            return until(ctx.dct, shift)
        case Either(a, b, _, order):
            return resolve(a if ctx.policy.day_order in ("auto", order) else b, ctx)
        case Nearest(shift):
            return nearest_of(_local(shift, ctx), ctx)
        case Counterpart(year, of):
            return _counterpart(resolve(year, ctx), resolve(of, ctx))
        case Between(a, b):
            return _between(_end(a, ctx), _end(b, ctx))
        case Mod(mod, of):
            return _modified(mod, resolve(of, ctx))
        case Rest(of, side):
            return _rest(resolve(of, ctx), side, ctx)
        case At(day, clock):
            return _at(resolve(day, ctx), clock)
        case Last() | Next() | This() | Before() | After() | Nth() | Head():
            base = _base(expr, ctx)
            return None if base is None else _relative(expr, base, ctx)


def _anchor(name: str, ctx: Context) -> Interval | None:
    """Until a quarter is named, figures are those of the last one that ended before publication."""
    if name == "REPORT":
        return ctx.report or (ctx.dct and last_of(Every(QUARTER), ctx.dct, ctx.policy))
    if name == "REF" and (ctx.ref or ctx.untold):
        return ctx.ref
    return _day_of(ctx.dct)


def _day_of(x: Interval | None) -> Interval | None:
    """A publication time told to the minute is its day, for all that is not counted in hours or minutes."""
    if x is None or x.start is None or x.unit >= DAY:
        return x
    return Interval.span(cell(x.start, DAY), 1, DAY)


def _base(expr: Operator, ctx: Context) -> Interval | None:
    """What an operator counts from: the minute of publication, where it is known, for hours and minutes alone."""
    base = _last_cell(expr, ctx) or resolve(expr.base, ctx)
    counted = isinstance(expr, Last | Next | Before | After) and isinstance(expr.shift, Period)
    if counted and isinstance(expr.base, Anchored) and isinstance(expr.shift, Period) and finest(expr.shift) < DAY:
        now = expr.base == DCT or (expr.base == REF and ctx.ref is None)
        return ctx.dct if now else base
    return base


def _last_cell(expr: Operator, ctx: Context) -> Interval | None:
    """ "From 1951 to 1956. The following year": what follows several years follows the last of them."""
    match expr:
        case After(This(Anchored("REF"), Every(unit, None)), Period()) if ctx.ref and ctx.ref.start is not None:
            if ctx.ref.end is not None and ctx.ref.unit <= unit:
                return Interval.span(cell(ctx.ref.end - 1, unit), 1, unit)
        case This(Anchored("REF"), Every(unit, None)) if unit > DAY and ctx.ref and ctx.near is None:
            start, end = ctx.ref.start, ctx.ref.end  # in news "the year" is no year of several
            if start is not None and end is not None and cell(start, unit) != cell(end - 1, unit):
                return _day_of(ctx.dct)
    return None


def _counterpart(year: Interval | None, of: Interval | None) -> Interval | None:
    if year is None or of is None or year.start is None or of.start is None or of.unit is not QUARTER:
        return year
    return Interval.span(cell(year.start, YEAR) * 4 + cell(of.start, QUARTER) % 4, 1, QUARTER)


def _relative(expr: Operator, base: Interval, ctx: Context) -> Interval | None:
    """Operators over a base; None when the base is open or coarser than what is counted from it."""
    if base.start is None or base.end is None or _too_coarse(expr, base):
        return None
    now = isinstance(expr.base, Anchored) and (expr.base == DCT or (expr.base == REF and ctx.ref is None))
    policy = ctx.policy if expr.base == DCT else Policy(next_weekday="nearest")  # the choice is about "now" only
    match expr:
        case Last(_, Period() as p):
            return stretch(base, p, -1)
        case Next(_, Period() as p):
            return stretch(base, p, +1)
        case Before(_, period):
            return moved(base, period, -1, exact=not now, story=expr.base == REF)
        case After(_, period):
            return moved(base, period, +1, exact=not now, story=expr.base == REF)
        case Last(_, shift):
            return last_of(_local(shift, ctx), base, policy) if isinstance(shift, Every | Yearly) else None
        case Next(_, shift):
            return next_of(_local(shift, ctx), base, policy) if isinstance(shift, Every | Yearly) else None
        case This(_, shift):
            return _local(shift, ctx).inside(cell(base.start, shift.host))
        case Nth(_, shift, k, from_end):
            return nth_of(base, shift, k, from_end)
        case Head(_, Period(n, unit), from_end):
            return head(base, n, unit, from_end)
    return None


def _local(shift: Repeating, ctx: Context) -> Repeating:
    return mirrored(shift) if ctx.policy.hemisphere == "south" else shift


def _too_coarse(expr: Operator, base: Interval) -> bool:
    """Nothing finer than the base can be counted from it: "two days ago" in an article dated March 1950."""
    if isinstance(expr, Nth | Head):
        return False
    if isinstance(expr, Before | After):
        return base.unit > max(expr.shift.unit, DAY) or (base.unit > expr.shift.unit and expr.shift.unit < DAY)
    if isinstance(expr, This):
        return base.unit > expr.shift.host or (expr.shift.host is DAY and base.is_several_days())
    if isinstance(expr.shift, Period):
        return base.unit > max(expr.shift.unit, DAY)
    return base.unit > expr.shift.host


def _end(expr: Expr, ctx: Context) -> Interval | None:
    """An end of a range; "now" is one, though it has no place of its own."""
    return _day_of(ctx.dct) if expr == Vague("PRESENT_REF") else resolve(expr, ctx)


def _between(a: Interval | None, b: Interval | None) -> Interval | None:
    if a is None or b is None or (a.start is not None and b.end is not None and a.start >= b.end):
        return None
    end = b.start if b.unit < DAY and not b.part else b.end  # a clock time is an instant: 9:30-11:00 ends at 11:00
    unit = max(a.unit, b.unit)
    return Interval(a.start, end, unit, "", a.part if a.part == b.part else "", a.zone or b.zone)


def _modified(mod: ModName, x: Interval | None) -> Interval | None:
    if x is None:
        return None
    if x.mod in SHARES and (mod in OPEN_START or mod in OPEN_END):  # "before the end of December", "since late July"
        lo, _, _, hi = x.bounds()
        return (
            x._replace(start=None, end=hi, mod="ON_OR_BEFORE")
            if mod in OPEN_START
            else x._replace(start=lo, end=None, mod="ON_OR_AFTER")
        )
    if mod in OPEN_START:
        return x._replace(start=None, end=x.start if mod == "BEFORE" else x.end, mod=mod)
    if mod in OPEN_END:
        return x._replace(start=x.end if mod == "AFTER" else x.start, end=None, mod=mod)
    return x._replace(mod=mod)


def _rest(x: Interval | None, side: Lean, ctx: Context) -> Interval | None:
    """Cut at the anchor: the anchor's own day stays in. Without an overlap the hedge alone remains."""
    mod: ModName = "START" if side == "past" else "END"
    now = ctx.dct
    if x is None or now is None or x.start is None or x.end is None or now.start is None or now.end is None:
        return x and x._replace(mod=mod)
    if not (x.start < now.end and now.start < x.end) or x.unit <= now.unit:
        return x._replace(mod=mod)
    return x._replace(end=now.end, mod=mod) if side == "past" else x._replace(start=now.start, mod=mod)


def _at(day: Interval | None, clock: Clock) -> Interval | None:
    if day is None or day.start is None or (day.unit > DAY and not day.part) or day.is_several_days():
        return None
    if not (0 <= clock.hour <= 24 and 0 <= (clock.minute or 0) < 60 and 0 <= (clock.second or 0) <= 60):
        return None
    t = day.start // DAY_SECONDS * DAY_SECONDS + clock.hour * 3600
    t += (clock.minute or 0) * 60 + (clock.second or 0)
    unit = HOUR if clock.minute is None else MINUTE if clock.second is None else SECOND
    return Interval(t, t + (3600, 60, 1)[HOUR - unit], unit, "", "", clock.zone)


@lru_cache(maxsize=1 << 14)
def resolve_cached(expr: Expr, ctx: Context) -> Interval | None:
    """`resolve`, remembered: news repeats its phrases."""
    return resolve(expr, ctx)
