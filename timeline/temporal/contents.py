"""What an expression holds: the anchors it counts from, the dates told in full, the bare names inside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
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
