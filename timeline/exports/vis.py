"""vis-timeline: items, groups and options as its `DataSet`s take them; contents are HTML there, so they are escaped."""

from __future__ import annotations

import html
from typing import Any

from timeline.models import Event, Timeline
from timeline.temporal.cells import civil
from timeline.temporal.interval import SHARES

from .days import Parts, Span, day_of, placed
from .losses import counts, second_groups, sentence, undated
from .options import ExportOptions
from .redaction import shown
from .safejson import as_json
from .telling import groups, headline, one_line, quote

ENVELOPE = ":envelope"
OPEN = {"start": "open-start", "end": "open-end"}

Item = dict[str, Any]


def to_vis(timeline: Timeline, options: ExportOptions = ExportOptions()) -> bytes:
    """A point for a day, a range with an exclusive end for a stretch; what may be wider is a second item behind it."""
    told = shown(timeline, options)
    items: list[Item] = []
    names: dict[str, int] = {}
    for event in told.events:
        where = placed(event)
        if where is None:
            continue
        found = groups(event, options.group, told)[:1] or ("other",)
        number = None if options.group == "none" else names.setdefault(found[0], len(names) + 1)
        items += _items(event, where, number)
    made = [{"id": number, "content": html.escape(name)} for name, number in names.items()]
    return as_json({"items": items, "groups": made, "options": {"stack": True, "orientation": "top"}})


def lost(timeline: Timeline, options: ExportOptions = ExportOptions()) -> list[str]:
    """Dates are drawn with their bounds; how a bound is hedged is a class and a tooltip."""
    told = [second_groups(timeline, options), *counts(timeline, options)]
    return undated(timeline, options) + sentence("vis", told)


def _items(event: Event, where: Span, group: int | None) -> list[Item]:
    when, known = event.when, one_line(event.id)
    lo, hi = day_of(when.earliest), day_of(when.latest, end=True)
    begin, until = _begin(where.known), _until(where)
    if when.mod in SHARES and lo is not None and hi is not None:  # "early March": narrower than what it is early in
        begin, until = moment(lo), moment(hi)
    shape: Item = {"start": begin, "end": until, "type": "range"} if until else {"start": begin, "type": "point"}
    item = {"id": known, "content": html.escape(headline(event)), "title": _tooltip(event)} | shape
    item["className"] = " ".join([event.factuality, *_doubt(event, where)])
    placed_in = {"group": group} if group else {}
    drawn = when.mod in SHARES or where.known.hour is not None or (lo, hi) == where.days()
    if drawn or lo is None or hi is None:
        return [item | placed_in]
    behind = {"id": known + ENVELOPE, "content": "", "title": _tooltip(event), "start": moment(lo), "end": moment(hi)}
    return [item | placed_in, behind | {"type": "range", "className": "uncertain"} | placed_in]


def _doubt(event: Event, where: Span) -> list[str]:
    when = event.when
    vague = when.mod or when.qualifier or (where.several and when.extent == "within")
    single = where.known.day is None and when.extent == "within"
    return [*(["uncertain"] if vague or single else []), *([OPEN[when.open]] if when.open in OPEN else [])]


def _tooltip(event: Event) -> str:
    said = quote(event)
    return html.escape(one_line(event.when.display)) + (f": “{html.escape(said)}”" if said else "")


def _begin(parts: Parts) -> str:
    first = Span(parts, parts).days()[0] or 0
    return moment(first, parts.clock())


def _until(where: Span) -> str | None:
    """Where a stretch ends; a day, an instant and an open end have none."""
    if where.first is None or where.last is None:
        return None
    if where.last.hour is not None:
        return moment(Span(where.last, where.last).days()[0] or 0, where.last.clock()) if where.several else None
    first, end = where.days()
    return moment(end or 0) if (end or 0) - (first or 0) > 1 else None


def moment(number: int, clock: str = "") -> str:
    """The local midnight that a day begins with, or a time of it; years beyond four digits have six and a sign.

    >>> moment(19787), moment(-735160), moment(19787, "15:30")
    ('2024-03-05T00:00:00', '-000043-03-15T00:00:00', '2024-03-05T15:30:00')
    """
    y, m, d = civil(number)
    year = f"{y:04d}" if 0 <= y <= 9999 else f"{y:+07d}"
    return f"{year}-{m:02d}-{d:02d}T{clock or '00:00'}" + (":00" if len(clock) <= 5 else "")
