"""Bounds from another event: "closed after the invasion" lies between the invasion and the publication.

Only what has nothing but bounds from its tense gets them, and only from an event that is really dated.
"""

from __future__ import annotations

from collections.abc import Mapping

from timeline.models import When
from timeline.temporal import Interval, Unit, display
from timeline.temporal.cells import DAY_SECONDS, cell
from timeline.temporal.isodates import from_edtf

from .bounds import day_of
from .detector import Beside
from .placing import Placed
from .same import is_firm
from .when import interval_when

ONLY_TIME = "the only time told in its sentence"  # too weak a date to bound another by


def bounded(placed: Mapping[int, Placed], dct: Interval | None) -> dict[int, Placed]:
    """The placed events by their triggers' starts, with closer bounds where another event tells them."""
    found = dict(placed)
    for start, here in placed.items():
        for beside in here.candidate.beside:
            other = placed.get(beside.start)
            if other is None or not is_firm(other.when) or other.when.reason == ONLY_TIME:
                continue
            if any(distance.start == beside.start for distance in here.candidate.distances):
                continue  # "ten days after the vote": counted, and not bounded
            if when := _between(found[start], other, beside, dct):
                found[start] = found[start]._replace(when=when)
    return found


def _between(here: Placed, other: Placed, beside: Beside, dct: Interval | None) -> When | None:
    """The stretch from the other event on, or up to it, as far as tense lets it reach."""
    told, x = here.when, from_edtf(other.when.edtf or "")
    if told.basis != "inferred" or here.time is not None or dct is None or told.extent != "within":
        return None
    own = from_edtf(told.edtf) if told.edtf else None
    if own is None or x.start is None or x.end is None or (own.start is None) == (own.end is None):
        return None
    why = f"{beside.words} “{other.candidate.text}”, which is dated {display(x)}"
    after, day = beside.sign > 0, display(day_of(dct))
    from_it, up_to_it = _edge(x, first=True), _edge(x, first=False)
    if own.end is not None:  # told as past: up to the publication
        if after and x.start < own.end:
            return _named(Interval(x.start, own.end, Unit.DAY), f"between {from_it} and {day}", why)
        if not after and x.end < own.end:
            return _named(x._replace(start=None, mod="ON_OR_BEFORE"), f"on or before {up_to_it}", why)
    elif own.start is not None:  # told as still to come
        if after and x.start > own.start:
            return _named(Interval(x.start, None, Unit.DAY, "ON_OR_AFTER"), f"on or after {from_it}", why)
        if not after and x.end > own.start:
            return _named(Interval(own.start, x.end, Unit.DAY), f"between {day} and {up_to_it}", why)
    return None


def _edge(x: Interval, *, first: bool) -> str:
    """The first or the last of the days of a stretch that is told by them; else the stretch: "May 2014"."""
    words = display(x)
    if " to " not in words or x.start is None or x.end is None:
        return words
    day = cell(x.start if first else x.end - 1, Unit.DAY)
    return display(Interval.span(day, 1, Unit.DAY))


def _named(x: Interval, words: str, why: str) -> When:
    if x.start is not None and x.end is not None and x.end - x.start == DAY_SECONDS:
        return interval_when(x, "inferred", reason=why)  # "made after a meeting today"
    return interval_when(x, "inferred", reason=why).model_copy(update={"display": words})
