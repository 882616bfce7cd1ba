"""Events that are told before or after another one: "had worked in Leeds before moving in 2007".

The date is that of the other event; what is told before or after it is bounded by it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from timeline.temporal import Interval, display

from .clauses import is_event_verb
from .detector import Candidate
from .placing import Placed
from .when import interval_when

SIDES = {"before": -1, "after": +1}


def clauses_beside(token: Any) -> Iterator[tuple[Any, int]]:
    """The verbs of "before moving …", "after he had left …" under a verb, each with its side: −1 told before it."""
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in SIDES:
            yield from ((c, SIDES[child.lower_]) for c in child.children if c.dep_ == "pcomp" and is_event_verb(c))
        elif child.dep_ == "advcl" and is_event_verb(child):
            opening = child.doc[child.left_edge.i]
            if opening.dep_ == "mark" and opening.lower_ in SIDES and opening.head.i == child.i:
                yield child, SIDES[opening.lower_]


def bounded(candidate: Candidate, own: Mapping[int, Placed], dct: Interval | None) -> Placed | None:
    """A past event between the beginning of time and the event it came before, or from the one it came after on."""
    if candidate.tense != "past" or candidate.time is not None:
        return None
    for order in candidate.orders:
        other = own.get(order.start)
        x = other.time.interval if other and other.time else None
        if other is None or x is None or x.start is None or x.end is None:
            continue
        side = "before" if order.sign < 0 else "after"
        why = f"told as {side} “{other.candidate.text}”, which is dated {display(x)}"
        if order.sign < 0:
            return Placed(
                candidate, interval_when(x._replace(start=None, mod="ON_OR_BEFORE"), "inferred", reason=why), None
            )
        if dct is not None and dct.end is not None and x.start < dct.end:
            stretch = Interval(x.start, dct.end, dct.unit)
            return Placed(candidate, interval_when(stretch, "inferred", reason=why), None)
    return None
