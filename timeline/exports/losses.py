"""What a form has no room for, counted and told: every export says what it left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from timeline.models import Timeline

from .days import placed
from .options import ExportOptions
from .redaction import shown
from .telling import groups

Losses = Callable[[Timeline, ExportOptions], list[str]]


def sentence(form: str, counts: Iterable[tuple[int, str, str]]) -> list[str]:
    """One line, or none when nothing was lost.

    >>> sentence("csv", [(2, "other reading", "other readings"), (0, "edit", "edits"), (1, "note", "notes")])
    ['csv has no room for 2 other readings and 1 note; json keeps everything']
    """
    told = [f"{n:,} {one if n == 1 else many}" for n, one, many in counts if n]
    if not told:
        return []
    listed = f"{', '.join(told[:-1])} and {told[-1]}" if len(told) > 1 else told[0]
    return [f"{form} has no room for {listed}; json keeps everything"]


def counts(timeline: Timeline, options: ExportOptions) -> list[tuple[int, str, str]]:
    """What a format of one short entry an event leaves out."""
    events = shown(timeline, options).events
    readings = sum(len(m.resolution.readings) for e in events for m in e.mentions if m.resolution)
    return [
        (len(timeline.events) - len(events), "rejected event", "rejected events"),
        (sum(len(e.mentions[1:]) for e in events), "further mention", "further mentions"),
        (readings, "other reading", "other readings"),
        (sum(len(e.entities) for e in events), "participant", "participants"),
        (sum(len(e.notes) for e in timeline.events), "note", "notes"),
        (len(timeline.undated_phrases), "phrase without a date", "phrases without a date"),
        (len(timeline.edits), "edit", "edits"),
    ]


def left_out(reasons: Iterable[str]) -> list[str]:
    """Events that a format cannot show at all: how many for each reason, in the order of the reasons.

    >>> left_out(["without a date", "month or vaguer", "without a date"])
    ['2 events left out: without a date', '1 event left out: month or vaguer']
    """
    found = Counter(reasons)
    return [f"{n:,} {'event' if n == 1 else 'events'} left out: {reason}" for reason, n in found.items()]


def hedges(timeline: Timeline, options: ExportOptions) -> list[tuple[int, str, str]]:
    """What a format of plain dates leaves out beside the rest: how sure and how wide a date is."""
    hedged = sum(bool(e.when.mod or e.when.qualifier) for e in shown(timeline, options).events)
    return [(hedged, "hedge told only in words", "hedges told only in words"), *counts(timeline, options)]


def second_groups(timeline: Timeline, options: ExportOptions) -> tuple[int, str, str]:
    """The groups after an event's first, where a format has room for one."""
    told = shown(timeline, options)
    further = sum(len(groups(event, options.group, told)[1:]) for event in told.events)
    return further, "second group", "second groups"


def undated(timeline: Timeline, options: ExportOptions) -> list[str]:
    """The events that a format of dates cannot show."""
    return left_out(["without a date" for event in shown(timeline, options).events if placed(event) is None])
