"""The other readings of a date: taken for one event or for all told alike; the one given up stays on offer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from timeline.errors import DateError, EditError
from timeline.events.when import interval_when
from timeline.evidence import OtherReading
from timeline.models import Event, Factuality, Mention, Timeline, When
from timeline.temporal import Interval, Unit
from timeline.temporal.cells import cell, start
from timeline.temporal.isodates import from_edtf

from .days import number

CHOSEN_FIRST = "the reading chosen first"
_DAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


def readings(event: Event) -> tuple[OtherReading, ...]:
    """The readings that were not chosen and have a place on the axis, in the order in which digits take them.

    >>> readings(Event(id="e", title="t", kind="STATE", factuality="happened", mentions=(),
    ...     when=When(basis="none", display="no date")))
    ()
    """
    return tuple(dict.fromkeys(reading for _, reading in _offered(event)))


def plausible(event: Event) -> tuple[OtherReading, ...]:
    """The readings that the telling does not rule out: what has happened lies before it was told, a plan after."""
    told = event.said.when if event.said else None
    return tuple(r for r in readings(event) if told is None or _agrees(event.factuality, from_edtf(r.edtf or ""), told))


def _agrees(factuality: Factuality, x: Interval, told: When) -> bool:
    if factuality in ("happened", "denied") and told.latest is not None and x.start is not None:
        return cell(x.start, Unit.DAY) <= number(told.latest)
    if factuality == "planned" and told.earliest is not None and x.end is not None:
        return cell(x.end - 1, Unit.DAY) >= number(told.earliest)
    return True


def reading_when(event: Event, reading: OtherReading) -> When:
    """The date of an event if this reading is taken; told as finely as the phrase, and no finer.

    >>> from timeline.models import Article, Options
    >>> from timeline.evidence import OtherReading
    >>> event = Event(id="e", title="t", kind="OCCURRENCE", factuality="happened", mentions=(),
    ...     when=When(edtf="2024-03-05", precision="day", basis="relative", display="5 March 2024"))
    >>> reading_when(event, OtherReading(edtf="2024-02-27", reason="the Tuesday of the week before")).display
    '27 February 2024'
    """
    try:
        x = from_edtf(reading.edtf or "")
    except DateError:
        raise EditError(f"the reading “{reading.reason}” has no place on the calendar") from None
    lasting = event.when.extent == "lasting"
    basis = event.when.basis if event.when.basis in ("stated", "narrative", "inferred") else "relative"
    return interval_when(_as_told(x, event.when.precision), basis, lasting=lasting, reason=reading.reason)


def alike(event: Event, timeline: Timeline) -> tuple[Event, ...]:
    """The other events whose phrase goes by the same rule and can be read in the same other way; reviewed ones apart.

    "last Tuesday" and "last Friday" are alike: each also names the day of the week before.
    """
    wanted = set(_ways(event))
    return tuple(
        other
        for other in timeline.events
        if other.id != event.id and other.review == "unreviewed" and wanted.intersection(_ways(other))
    )


def with_reading(event: Event, reason: str, edtf: str | None = None) -> Event:
    """The event with a reading of this reason (and date, when several have it); what it was dated before is kept."""
    offered = list(_offered(event))
    same = [o for o in offered if o[1].reason == reason] or [o for o in offered if kind(o[1].reason) == kind(reason)]
    if not same and edtf is not None and event.when.edtf == edtf:
        return event.model_copy(update={"review": "corrected"})  # another setting has chosen it meanwhile
    if not same:
        raise EditError(f"it cannot be read as “{reason}” any more")
    mention, reading = next((o for o in same if o[1].edtf == edtf), same[0])
    resolution = mention.resolution
    assert resolution is not None
    former = (OtherReading(edtf=event.when.edtf, reason=event.when.reason or CHOSEN_FIRST),) if event.when.edtf else ()
    kept = tuple(r for r in resolution.readings if r != reading and r.edtf != event.when.edtf)
    changed = mention.model_copy(update={"resolution": resolution.model_copy(update={"readings": (*former, *kept)})})
    mentions = tuple(changed if m is mention else m for m in event.mentions)
    return event.model_copy(update={"when": reading_when(event, reading), "mentions": mentions, "review": "corrected"})


def kind(reason: str) -> str:
    """What a reason says of any weekday.

    >>> kind("the Tuesday of the week before")
    'the … of the week before'
    """
    return _DAY.sub("…", reason)


def _offered(event: Event) -> Iterator[tuple[Mention, OtherReading]]:
    for mention in event.mentions:
        if mention.resolution is not None:
            yield from ((mention, r) for r in mention.resolution.readings if r.edtf and r.edtf != event.when.edtf)


def _ways(event: Event) -> Iterator[tuple[str, str]]:
    for mention, reading in _offered(event):
        assert mention.resolution is not None
        yield mention.resolution.rule, kind(reading.reason)


# ---- EDTF has no week, weekend, quarter or half: the precision of the phrase tells that it was one ----------------


def _week(x: Interval) -> Interval:
    return _cell(x, Unit.WEEK)


def _quarter(x: Interval) -> Interval:
    return _cell(x, Unit.QUARTER)


def _weekend(x: Interval) -> Interval:
    if x.start is None or x.end is None or x.end != start(cell(x.start, Unit.WEEK) + 1, Unit.WEEK):
        return x
    return x._replace(part="WE") if x.end - x.start == 2 * 86_400 else x


def _half(x: Interval) -> Interval:
    if x.start is None or x.end is None:
        return x
    first = cell(x.start, Unit.MONTH)
    six = x.start == start(first, Unit.MONTH) and x.end == start(first + 6, Unit.MONTH)
    year = cell(x.start, Unit.YEAR)
    begins = x.start == start(year, Unit.YEAR)
    ends = x.end == start(year + 1, Unit.YEAR)
    return x._replace(part="H1" if begins else "H2") if six and (begins or ends) else x


def _cell(x: Interval, unit: Unit) -> Interval:
    if x.start is None or x.end is None:
        return x
    at = cell(x.start, unit)
    return x._replace(unit=unit) if (x.start, x.end) == (start(at, unit), start(at + 1, unit)) else x


COARSER: dict[str, Callable[[Interval], Interval]] = {
    "week": _week,  # 2024-02-26/2024-03-03: the week of 26 February 2024
    "weekend": _weekend,  # 2024-03-02/2024-03-03
    "quarter": _quarter,  # 2024-01/2024-03
    "half": _half,  # 2024-01/2024-06
}


def _as_told(x: Interval, precision: str | None) -> Interval:
    return COARSER[precision](x) if precision in COARSER else x
