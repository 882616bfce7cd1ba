"""The other defensible readings of an expression, each with its reason; the policy has chosen the first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .algebra import DCT, At, Context, Either, Expr, Last, Mod, Nearest, Nearness, Next, Rest, This
from .cells import Unit
from .interval import Interval
from .resolution import resolve
from .shifts import Clock, Every, Yearly


class Reading(NamedTuple):
    """A meaning the words can also have."""

    interval: Interval
    expr: Expr
    reason: str


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
    for reading in _alternatives(expr, ctx):
        place = (reading.interval.start, reading.interval.end)
        if place != (chosen.start, chosen.end):
            found.setdefault(place, reading)
    return tuple(found.values())


_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _alternatives(expr: Expr, ctx: Context) -> Iterator[Reading]:
    match expr:
        case Last(base, Every() | Yearly() as shift) | Next(base, Every() | Yearly() as shift) if base == DCT:
            yield from _other_policy(expr, shift, ctx)
        case This(base, Every(_, Unit.WEEK) as shift) if base == DCT and not shift.part:
            nearest = ctx._replace(policy=ctx.policy._replace(next_weekday="nearest"))
            yield from _resolved(Next(base, shift), nearest, "the coming one")
        case Nearest(shift):
            yield from _other_side(expr, shift, ctx)
        case Either(a, b, reason):
            yield from _resolved(b, ctx, reason)
            yield from _resolved(a, ctx, reason)
        case At(day, Clock(hour, minute, second, zone, True)):
            other = Clock((hour + 12) % 24, minute, second, zone)
            yield from _resolved(At(day, other), ctx, "the other half of the day")
        case Mod(mod, of):
            yield from (
                r._replace(expr=Mod(mod, r.expr), interval=x)
                for r in _alternatives(of, ctx)
                if (x := resolve(Mod(mod, r.expr), ctx))
            )
        case Rest(of, _):
            yield from _alternatives(of, ctx)


def _resolved(expr: Expr, ctx: Context, reason: str) -> Iterator[Reading]:
    interval = resolve(expr, ctx)
    if interval:
        yield Reading(interval, expr, reason)


def _other_policy(expr: Last | Next, shift: Every | Yearly, ctx: Context) -> Iterator[Reading]:
    """nearest and calendar, in the words of the shift."""
    if not shift.within or shift.part == "WE":
        return
    last = isinstance(expr, Last)
    if shift.within is Unit.WEEK and isinstance(shift, Every):
        day = _DAYS[shift.value - 1]
        reasons = {
            "nearest": f"the latest {day} before the anchor" if last else f"the first {day} after the anchor",
            "calendar": f"the {day} of the week before" if last else f"the {day} of the week after",
        }
    else:
        reasons = {
            "nearest": "the latest one before the anchor" if last else "the first one after the anchor",
            "calendar": "the one of the calendar year before" if last else "the one of the calendar year after",
        }
    names: tuple[Nearness, Nearness] = ("nearest", "calendar")
    for nearness in names:
        reason = reasons[nearness]
        policy = ctx.policy._replace(last_weekday=nearness, next_weekday=nearness, named=nearness)
        yield from _resolved(expr, ctx._replace(policy=policy), reason)


def _other_side(expr: Nearest, shift: Every | Yearly, ctx: Context) -> Iterator[Reading]:
    """A bare name can lie on the other side of the anchor."""
    yield from _resolved(expr, ctx._replace(lean="past"), "the latest one, if the past is meant")
    yield from _resolved(expr, ctx._replace(lean="future"), "the next one, if the future is meant")
