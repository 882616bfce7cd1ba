"""Words typed for a stretch of time → the days they tell: what a filter keeps, and where "go to date" goes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline.edits.days import number
from timeline.edits.typed import typed_when
from timeline.errors import DateError
from timeline.models import Event, Timeline, When
from timeline.temporal.cells import DAY_SECONDS, iso
from timeline.temporal.isodates import from_edtf

SHORT, ROOM = 7, 3  # a stretch of fewer days than a week is shown with three days at either side


class Gone(NamedTuple):
    """The window to look at, as two inclusive days, and what it is in words."""

    window: tuple[str, str]
    words: str


def stretch(typed: str, timeline: Timeline) -> When:
    """Typed words as a stretch of time; a year that is left open is that of the first article with a date."""
    dated = next((s.published for s in timeline.sources if s.published), None)
    return typed_when(typed, anchor=from_edtf(dated.edtf) if dated else None, events=timeline.events)


def gone_to(typed: str, timeline: Timeline, shown: Sequence[Event]) -> Gone:
    """The window of typed words; an open side ends with the events shown. `DateError` when they tell no date."""
    when = stretch(typed, timeline)
    if not (when.earliest or when.latest):
        raise DateError(f"“{typed.strip()}” is no date to go to; write it like spring 2023")
    known = _days(shown)
    first = number(when.earliest) if when.earliest else None
    last = number(when.latest) if when.latest else None
    lo = first if first is not None else min([*known, last or 0])
    hi = last if last is not None else max([*known, lo])
    inside = sum(_touches(event.when, lo, hi) for event in shown)
    if hi - lo + 1 < SHORT:
        lo, hi = lo - ROOM, hi + ROOM
    return Gone((_iso(lo), _iso(hi)), f"Moved to {when.display}: {_events(inside)}.")


def _events(count: int) -> str:
    return "no event touches it" if not count else "1 event touches it" if count == 1 else f"{count} events touch it"


def _days(events: Sequence[Event]) -> list[int]:
    return [number(day) for e in events for day in (e.when.earliest, e.when.latest) if day]


def _touches(when: When, lo: int, hi: int) -> bool:
    if not (when.earliest or when.latest):
        return False
    return (not when.earliest or number(when.earliest) <= hi) and (not when.latest or lo <= number(when.latest))


def _iso(day: int) -> str:
    return iso(day * DAY_SECONDS)
