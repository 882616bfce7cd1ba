"""SIMILE Timeline: the one exchange format with four bounds of its own; its texts are HTML, so they are escaped."""

from __future__ import annotations

import html
from typing import Any

from timeline.models import Event, Timeline
from timeline.temporal.cells import civil, iso_year

from .days import Span, day_of, placed
from .losses import counts, left_out, sentence, undated
from .options import ExportOptions
from .redaction import shown
from .safejson import as_json
from .telling import Sources, address, headline, one_line, quote, sources_of


def to_simile(timeline: Timeline, options: ExportOptions = ExportOptions()) -> bytes:
    """Every dated event whose years have four digits."""
    told = shown(timeline, options)
    sources = sources_of(told)
    found = [(event, where) for event in told.events if (where := placed(event)) and not _too_far(event, where)]
    return as_json({"dateTimeFormat": "iso8601", "events": [_event(e, where, sources) for e, where in found]})


def lost(timeline: Timeline, options: ExportOptions = ExportOptions()) -> list[str]:
    """The bounds survive; years of more digits do not."""
    told = shown(timeline, options).events
    far = [True for event in told if (where := placed(event)) and _too_far(event, where)]
    missing = left_out(["9999 BCE or before, or 9999 or after" for _ in far])
    return undated(timeline, options) + missing + sentence("simile", counts(timeline, options))


def _too_far(event: Event, where: Span) -> bool:
    ends = (*where.days(), day_of(event.when.earliest), day_of(event.when.latest, end=True))
    return any(abs(civil(number)[0]) > 9999 for number in ends if number is not None)


def _event(event: Event, where: Span, sources: Sources) -> dict[str, Any]:
    made: dict[str, Any] = _dates(event, where)
    made["title"] = html.escape(headline(event))
    made["caption"] = html.escape(one_line(event.when.display))
    if said := quote(event):
        made["description"] = html.escape(f"“{said}”")
    if url := address(event, sources):
        made["link"] = url
    return made


def _dates(event: Event, where: Span) -> dict[str, Any]:
    """Ends are exclusive; an event within a stretch is an instant that is not known exactly."""
    when = event.when
    if where.first is None or where.last is None:
        begin = where.days()[0]
        at = begin if begin is not None else (where.days()[1] or 1) - 1
        return {"start": _iso(at), "durationEvent": False}
    if where.first.hour is not None and when.extent == "within":
        end = {"end": f"{_iso(where.days()[1] or 0, -1)}T{where.last.clock()}"} if where.several else {}
        return {"start": f"{_iso(where.days()[0] or 0)}T{where.first.clock()}"} | end | {"durationEvent": bool(end)}
    bounds = {
        "start": _bound(when.earliest), "latestStart": _bound(when.latest_start),
        "earliestEnd": _bound(when.earliest_end, end=True), "end": _bound(when.latest, end=True),
    }  # fmt: skip
    if when.earliest == when.latest:
        return {"start": bounds["start"], "durationEvent": False}
    return {k: v for k, v in bounds.items() if v} | {"durationEvent": when.extent == "lasting"}


def _bound(text: str | None, *, end: bool = False) -> str | None:
    number = day_of(text, end=end)
    return None if number is None else _iso(number)


def _iso(number: int, shift: int = 0) -> str:
    y, m, d = civil(number + shift)
    return f"{iso_year(y)}-{m:02d}-{d:02d}"
