"""How far off an event is told to be: "the trial is two weeks away", "this is the eve of the visit".

Works on parsed tokens.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from timeline.temporal import Dated
from timeline.temporal.cells import Unit
from timeline.temporal.shifts import Period

from .detector import Away

_TODAY = frozenset("this today tonight it".split())


def away(noun: Any, times: Mapping[int, Dated]) -> Away | None:
    """The amount until an event noun, counted from the telling; `times` are those that the words are part of."""
    if _on_the_eve(noun):
        return Away(Period(1, Unit.DAY), "on the eve of it")
    verb = noun.head
    here = noun.dep_ == "nsubj" and verb.lemma_ == "be" and verb.tag_ in ("VBZ", "VBP")
    holders = (noun, verb) if here else (noun,)
    for far in (c for holder in holders for c in holder.children if c.lower_ in ("away", "off")):
        for unit in far.children:
            time = times.get(unit.i)
            if unit.dep_ == "npadvmod" and time is not None and isinstance(time.mention.expr, Period):
                return Away(time.mention.expr, f"{time.mention.text} {far.text}")
    return None


def _on_the_eve(noun: Any) -> bool:
    eve = noun.head.head
    if noun.dep_ != "pobj" or eve.lower_ != "eve" or eve.dep_ != "attr" or eve.head.tag_ not in ("VBZ", "VBP"):
        return False
    return any(c.dep_ == "nsubj" and c.lower_ in _TODAY for c in eve.head.children)
