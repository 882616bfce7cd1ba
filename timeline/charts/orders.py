"""How a story is told: the order of the text against that of time, and the day of telling against the day told of."""

from __future__ import annotations

from collections import Counter
from typing import Literal, NamedTuple

from timeline.models import Event, Timeline

from .dates import stretch
from .places import on_axis, place_of

MOST_TOLD = 60  # more lines cannot be followed
LATE = 30  # days: what is told so long after it happened is a late revelation

Kind = Literal["forecast", "report", "late"]


class Told(NamedTuple):
    """An event with its place in the text and its place in time, both counted from 0."""

    id: str
    title: str
    date: str
    told: int
    happened: int
    back: bool  # a flashback begins: it happened for certain before the event told just before it


class Report(NamedTuple):
    """An event with the stretch in which it was told and the stretch in which it happened."""

    id: str
    title: str
    by: str
    said: tuple[float, float]
    happened: tuple[float, float]
    kind: Kind


def told_order(timeline: Timeline, source: str | None = None) -> tuple[Told, ...]:
    """The dated events of one source in the order of its text; the first sixty. None is the source with most events."""
    if source is None:
        counts = Counter(m.source for e in timeline.events for m in e.mentions[:1])
        source = counts.most_common(1)[0][0] if counts else ""
    places = {}
    for event in timeline.events:
        starts = [m.position.start for m in event.mentions if m.source == source]
        if starts and event.when.earliest and event.when.latest:
            places[event.id] = (min(starts), event)
    told = [event for _, event in sorted(places.values(), key=lambda p: p[0])][:MOST_TOLD]
    spans = [place_of(event.when) for event in told]
    ranks = {i: rank for rank, i in enumerate(sorted(range(len(told)), key=lambda i: (spans[i], i)))}
    return tuple(
        Told(e.id, e.title, e.when.display, i, ranks[i], i > 0 and spans[i][1] <= spans[i - 1][0])
        for i, e in enumerate(told)
    )


def crossings(order: tuple[Told, ...]) -> int:
    """How many pairs are told against the order of time.

    >>> crossings((Told("a", "", "", 0, 1, False), Told("b", "", "", 1, 0, True)))
    1
    """
    return sum(a.happened > b.happened for i, a in enumerate(order) for b in order[i + 1 :])


def describe_order(order: tuple[Told, ...]) -> str:
    """The slope chart in words.

    >>> describe_order(())
    'No dated events to compare.'
    """
    if not order:
        return "No dated events to compare."
    backs = [t for t in order if t.back]
    number = "1 event" if len(order) == 1 else f"{len(order)} events"
    if not backs:
        return f"{number} in the order of the text and of time; no flashback."
    first = backs[0]
    flashbacks = "1 flashback" if len(backs) == 1 else f"{len(backs)} flashbacks"
    return (
        f"{number} in the order of the text and of time; {flashbacks}, "
        f"the first to “{first.title}” ({first.date}); {crossings(order)} crossings."
    )


def reports(timeline: Timeline) -> tuple[Report, ...]:
    """The events of which both the day of telling and the day told of are known."""
    found = (_report(e) for e in timeline.events if on_axis(e) and e.when.earliest and e.when.latest)
    return tuple(r for r in found if r is not None)


def _report(event: Event) -> Report | None:
    if event.said is None or event.said.when.earliest is None or event.said.when.latest is None:
        return None
    said, happened = place_of(event.said.when), place_of(event.when)
    kind: Kind = "forecast" if happened[0] >= said[1] else "late" if said[0] - happened[1] > LATE else "report"
    return Report(event.id, event.title, event.said.by or "", said, happened, kind)


def describe_reports(found: tuple[Report, ...]) -> str:
    """The scatter of telling against happening in words."""
    if not found:
        return "No event has both a day of telling and a day of happening."
    number = "1 event" if len(found) == 1 else f"{len(found)} events"
    counts = Counter(r.kind for r in found)
    parts = [f"{number} by the day of telling and the day of happening"]
    parts.append(f"{counts['forecast']} told before they happen")
    parts.append(f"{counts['late']} told more than {LATE} days after")
    longest = max(found, key=lambda r: r.said[0] - r.happened[1])
    if longest.kind == "late":
        parts.append(f"the latest “{longest.title}” ({stretch(*longest.happened)}, told {stretch(*longest.said)})")
    return "; ".join(parts) + "."
