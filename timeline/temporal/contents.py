"""What an expression holds: the anchors it counts from, the dates told in full, the bare names inside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache, wraps
from typing import TypeVar

from .algebra import (
    DCT,
    After,
    Ahead,
    Anchored,
    At,
    Before,
    Between,
    Counterpart,
    Date,
    Either,
    Expr,
    Head,
    Last,
    Mod,
    Nearest,
    Next,
    Nth,
    Rest,
    This,
    Within,
)
from .shifts import Every, Yearly

T = TypeVar("T")


def remembered(find: Callable[[Expr], Iterator[T]]) -> Callable[[Expr], tuple[T, ...]]:
    """What is found in an expression, looked for once: the story asks again at every turn, and news repeats itself."""
    return lru_cache(maxsize=1 << 12)(wraps(find)(lambda expr: tuple(find(expr))))


@remembered
def anchors(expr: Expr) -> Iterator[Anchored]:
    """The anchors an expression counts from; a bare name hangs on the publication date."""
    match expr:
        case Anchored():
            yield expr
        case Nearest() | Ahead() | Within():
            yield DCT
        case _:
            for part in operands(expr):
                yield from anchors(part)


@remembered
def dates(expr: Expr) -> Iterator[Date]:
    """The dates told in full inside an expression."""
    if isinstance(expr, Date):
        yield expr
    else:
        for part in operands(expr):
            yield from dates(part)


def leans(expr: Expr) -> bool:
    """Whether it holds a bare name, whose side the verb tells."""
    return bool(nearest(expr))


@remembered
def nearest(expr: Expr) -> Iterator[Nearest]:
    """The bare names inside an expression."""
    if isinstance(expr, Nearest):
        yield expr
    else:
        for part in operands(expr):
            yield from nearest(part)


def is_up_to(expr: Between) -> bool:
    """Whether it is as long as told and its end alone is told by name: "the year to June"."""
    return isinstance(expr.a, Before | This) and _holds(expr.a, expr.b)


def _holds(expr: Expr, part: Expr) -> bool:
    return expr == part or any(_holds(inner, part) for inner in operands(expr))


def ended(expr: Expr) -> Expr:
    """With the last that has ended in place of a bare name: "the year to June" of figures that are known."""
    match expr:
        case Nearest(shift):
            return Last(DCT, shift) if isinstance(shift, Every | Yearly) else expr
        case Before() | After() | This():
            return replace(expr, base=ended(expr.base))
    return expr


def operands(expr: Expr) -> tuple[Expr, ...]:
    """The expressions directly inside one; of two readings, the chosen one."""
    match expr:
        case Last() | Next() | This() | Before() | After() | Nth() | Head():
            return (expr.base,)
        case Counterpart(year, of):
            return (year, of)
        case Between(a, b):
            return (a, b)
        case Mod(_, of) | Rest(of, _):
            return (of,)
        case At(day, _):
            return (day,)
        case Either(a):
            return (a,)
    return ()
