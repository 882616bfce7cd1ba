"""The other defensible readings of an expression, each with its reason; the policy has chosen the first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from .algebra import (
    DCT,
    After,
    At,
    Before,
    Context,
    Either,
    Expr,
    Head,
    Last,
    Mod,
    Nearest,
    Nearness,
    Next,
    Nth,
    Rest,
    This,
)
from .cells import Unit
from .interval import Interval
from .resolution import resolve
from .shifts import Clock, Every, Yearly


class Reading(NamedTuple):
    """A meaning the words can also have; `setting` is the policy that would choose it: "last_weekday calendar"."""

    interval: Interval
    expr: Expr
    reason: str
    setting: str = ""


def other_readings(expr: Expr, ctx: Context, chosen: Interval | None) -> tuple[Reading, ...]:
    """Readings that differ from the chosen interval, each once.

    >>> thursday = Context(Interval.of(2023, 2, 23))
    >>> last_tuesday = Last(DCT, Every(Unit.DAY, Unit.WEEK, 2))
    >>> [(str(r.interval), r.reason) for r in other_readings(last_tuesday, thursday, resolve(last_tuesday, thursday))]
    [('2023-02-14/2023-02-15 DAY', 'the Tuesday of the week before')]
    """
    if chosen is None:
        return ()
    found: dict[tuple[int | None, int | None], Reading] = {}
    for meant in _alternatives(expr, ctx):
        interval = resolve(meant.expr, meant.ctx)
        if interval and (interval.start, interval.end) != (chosen.start, chosen.end):
            reading = Reading(interval, meant.expr, meant.reason, meant.setting)
            found.setdefault((interval.start, interval.end), reading)
    return tuple(found.values())


class _Meant(NamedTuple):
    """An expression in the context in which it gives the other reading."""

    expr: Expr
    ctx: Context
    reason: str
    setting: str = ""


_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _alternatives(expr: Expr, ctx: Context) -> Iterator[_Meant]:
    match expr:
        case Last(base, Every() | Yearly() as shift) | Next(base, Every() | Yearly() as shift) if base == DCT:
            yield from _other_policy(expr, shift, ctx)
        case This(base, Every(_, Unit.WEEK) as shift) if base == DCT and not shift.part:
            nearest = ctx._replace(policy=ctx.policy._replace(next_weekday="nearest"))
            yield _Meant(Next(base, shift), nearest, "the first one after that day")
        case Nearest():  # a bare name can lie on the other side of the anchor
            yield _Meant(expr, ctx._replace(lean="past"), "the last one, if the past is meant")
            yield _Meant(expr, ctx._replace(lean="future"), "the next one, if the future is meant")
        case Either(a, b, reason, order):
            yield _Meant(b, ctx, reason, f"day_order {'mdy' if order == 'dmy' else 'dmy'}")
            yield _Meant(a, ctx, reason, f"day_order {order}")
        case At(day, Clock(hour, minute, second, zone, True)):
            other = Clock((hour + 12) % 24, minute, second, zone)
            yield _Meant(At(day, other), ctx, "the other half of the day")
        case Mod(_, of) | Rest(of, _):
            yield from (m._replace(expr=replace(expr, of=m.expr)) for m in _alternatives(of, ctx))
        case Before(base) | After(base) | This(base) | Nth(base) | Head(base):  # two days before last Friday
            yield from (m._replace(expr=replace(expr, base=m.expr)) for m in _alternatives(base, ctx))
        case At(day):
            yield from (m._replace(expr=replace(expr, day=m.expr)) for m in _alternatives(day, ctx))


def _other_policy(expr: Last | Next, shift: Every | Yearly, ctx: Context) -> Iterator[_Meant]:
    """nearest and calendar, in the words of the shift."""
    if not shift.within or shift.part == "WE":
        return
    last = isinstance(expr, Last)
    if shift.within is Unit.WEEK and isinstance(shift, Every):
        day = _DAYS[shift.value - 1]
        reasons = {
            "nearest": f"the last {day} before that day" if last else f"the first {day} after that day",
            "calendar": f"the {day} of the week before" if last else f"the {day} of the week after",
        }
    else:
        reasons = {
            "nearest": "the last one before that day" if last else "the first one after that day",
            "calendar": "the one of the calendar year before" if last else "the one of the calendar year after",
        }
    named = "named" if shift.within is not Unit.WEEK else "last_weekday" if last else "next_weekday"
    names: tuple[Nearness, Nearness] = ("nearest", "calendar")
    for nearness in names:
        reason = reasons[nearness]
        policy = ctx.policy._replace(last_weekday=nearness, next_weekday=nearness, named=nearness)
        yield _Meant(expr, ctx._replace(policy=policy), reason, f"{named} {nearness}")
