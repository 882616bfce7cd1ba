"""Bounds from another event: "closed after the invasion" lies between the invasion and the publication.

Only what has nothing but bounds from its tense gets them, and only from an event that is really dated.
"""

from __future__ import annotations

from collections.abc import Mapping

from timeline.models import When
from timeline.temporal import Interval, display
from timeline.temporal.isodates import from_edtf

from .detector import Beside
from .placing import Placed
from .same import is_firm
from .when import interval_when


def bounded(placed: Mapping[int, Placed], dct: Interval | None) -> dict[int, Placed]:
    """The placed events by their triggers' starts, with closer bounds where another event tells them."""
    found = dict(placed)
    for start, here in placed.items():
        for beside in here.candidate.beside:
            other = placed.get(beside.start)
            if other is not None and is_firm(other.when) and (when := _between(found[start], other, beside, dct)):
                found[start] = found[start]._replace(when=when)
    return found


def _between(here: Placed, other: Placed, beside: Beside, dct: Interval | None) -> When | None:
    """The stretch from the other event on, or up to it, as far as tense lets it reach."""
    told, x = here.when, from_edtf(other.when.edtf or "")
    if told.basis != "inferred" or here.time is not None or dct is None or told.extent != "within":
        return None
    own = from_edtf(told.edtf) if told.edtf else None
    if own is None or x.start is None or x.end is None or (own.start is not None and own.end is not None):
        return None
    why = f"{beside.words} “{other.candidate.text}”, which is dated {display(x)}"
    if beside.sign > 0 and own.start is None and own.end is not None and x.start < own.end:
        return interval_when(Interval(x.start, own.end, max(x.unit, own.unit)), "inferred", reason=why)
    if beside.sign < 0 and own.start is None and own.end is not None and x.end < own.end:
        when = interval_when(Interval(None, x.end, x.unit, "ON_OR_BEFORE"), "inferred", reason=why)
        return when.model_copy(update={"display": f"on or before {display(x)}"})
    if beside.sign > 0 and own.end is None and own.start is not None and x.start > own.start:
        when = interval_when(Interval(x.start, None, x.unit, "ON_OR_AFTER"), "inferred", reason=why)
        return when.model_copy(update={"display": f"on or after {display(x)}"})
    if beside.sign < 0 and own.end is None and own.start is not None and x.end > own.start:
        return interval_when(Interval(own.start, x.end, max(x.unit, own.unit)), "inferred", reason=why)
    return None
