"""`explain(dated)`: how a phrase became a date, step by step, in words a reader can check.

>>> from timeline.temporal.context import read_times
>>> dated = read_times("He left last Tuesday.", Interval.of(2023, 2, 23))[0]
>>> for name, words in explain(dated): print(f"{name}: {words}")
phrase: "last Tuesday"
rule: <last> <dayname>
counted from: Thursday 23 February 2023, the publication date
reading: the Tuesday before that = Tuesday 21 February 2023
other reading: Tuesday 14 February 2023: the Tuesday of the week before
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from types import ModuleType
from typing import NamedTuple

from .algebra import Anchored, Context, Either, Expr
from .context import Dated
from .interval import Interval
from .resolution import resolve
from .story import operands


class Step(NamedTuple):
    """One line of an explanation: what it tells, and the words."""

    name: str
    words: str


def explain(dated: Dated, lang: str = "en") -> list[Step]:
    """The phrase, the rule, the anchor, each operator with what it gave, and the readings not chosen."""
    words = import_module(f"timeline.temporal.{lang}.steps")
    names = words.NAMES
    steps = [
        Step(names["phrase"], f'"{dated.mention.text}"'),
        Step(names["rule"], dated.mention.rule.pattern),
    ]
    if dated.anchor:
        origin = words.ANCHORS.get(dated.anchor.origin, dated.anchor.origin)
        steps.append(Step(names["anchor"], f"{words.day_in_words(dated.anchor.date)}, {origin}"))
    if dated.interval is None:
        return [*steps, Step(names["unresolved"], dated.reason)]
    for expr, interval in _trace(dated.mention.expr, dated.context):
        steps.append(Step(names["reading"], f"{words.step(expr)} = {words.day_in_words(interval)}"))
    if len(steps) == 2 + bool(dated.anchor):
        steps.append(Step(names["result"], words.day_in_words(dated.interval)))
    for reading in dated.readings:
        steps.append(Step(names["other"], f"{words.day_in_words(reading.interval)}: {reading.reason}"))
    return steps


def display(interval: Interval, lang: str = "en") -> str:
    """An interval in words, never finer than told.

    >>> display(Interval.of(2024, 3))
    'March 2024'
    """
    words: ModuleType = import_module(f"timeline.temporal.{lang}.steps")
    return str(words.display(interval))


def _trace(expr: Expr, ctx: Context) -> Iterator[tuple[Expr, Interval]]:
    """The operators inside out, each with the interval it gives; bare anchors and full dates need no step."""
    for child in () if isinstance(expr, Either) else operands(expr):
        yield from _trace(child, ctx)
    if isinstance(expr, Anchored):
        return
    interval = resolve(expr, ctx)
    if interval:
        yield expr, interval
