"""TimelineJS: its JSON, and its spreadsheet as CSV. Texts are HTML there, so they are escaped.

A year before the common era is written as people count it, -44 for 44 BCE: TimelineJS puts "BCE" behind the number.
"""

from __future__ import annotations

import csv
import html
import io
import re
from typing import Any

from timeline.models import Event, Timeline

from . import losses
from .days import Parts, Span, placed
from .options import ExportOptions
from .redaction import shown
from .safejson import as_json
from .sheet import cell, encoded
from .telling import Sources, address, cited, groups, headline, named, one_line, quote, sources_of

COLUMNS = (
    "Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date", "Headline", "Text",
    "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Alt Text", "Type", "Group", "Background",
)  # fmt: skip
_HUMAN = range(-271_820, 275_760)  # years that its clock can count; beyond, the scale of ages
_NAMES = ("year", "month", "day", "hour", "minute", "second")
_ENTITY = re.compile(r"&(?=#|\w+;)")

Slide = dict[str, Any]


def to_json(timeline: Timeline, options: ExportOptions = ExportOptions()) -> bytes:
    """A title slide and a slide for every event that has a date."""
    told = shown(timeline, options)
    found = [(event, where) for event in told.events if (where := placed(event))]
    made: dict[str, Any] = {}
    if any(part.year not in _HUMAN for _, where in found for part in where if part):
        made["scale"] = "cosmological"
    if told.title:
        made["title"] = {"text": {"headline": html.escape(one_line(told.title))}, "autolink": False}
    sources = sources_of(told)
    made["events"] = [_slide(event, where, sources, told, options) for event, where in found]
    return as_json(made)


def to_sheet(timeline: Timeline, options: ExportOptions = ExportOptions()) -> bytes:
    """The rows of its spreadsheet, none of them blank: a blank one would end the story in silence."""
    told = shown(timeline, options)
    sources = sources_of(told)
    out = io.StringIO(newline="")
    rows = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\r\n")
    rows.writeheader()
    if told.title:
        rows.writerow({"Headline": cell(html.escape(one_line(told.title))), "Type": "title"})
    for event in told.events:
        where = placed(event)
        if where is not None:
            rows.writerow(_row(_slide(event, where, sources, told, options), where))
    return encoded(out.getvalue(), options)


def lost(form: str) -> losses.Losses:
    """What the slides leave out."""

    def counted(timeline: Timeline, options: ExportOptions = ExportOptions()) -> list[str]:
        told = [losses.second_groups(timeline, options), *losses.hedges(timeline, options)]
        return losses.undated(timeline, options) + losses.sentence(form, told)

    return counted


def historical(year: int) -> int:
    """An astronomical year as people count: there is no year 0.

    >>> historical(-43), historical(0), historical(2024)
    (-44, -1, 2024)
    """
    return year - 1 if year <= 0 else year


# ---- one slide ---------------------------------------------------------------------------------------------------


def _slide(event: Event, where: Span, sources: Sources, timeline: Timeline, options: ExportOptions) -> Slide:
    slide: Slide = {"unique_id": one_line(event.id), "start_date": date(where.known)}
    if where.several and where.last:
        slide["end_date"] = date(where.last)
    slide["display_date"] = _words(event.when.display)
    slide["text"] = {"headline": html.escape(headline(event)), "text": _text(event, sources)}
    if found := groups(event, options.group, timeline):
        slide["group"] = _words(found[0])
    return slide | {"autolink": False}


def date(parts: Parts) -> dict[str, int]:
    """Only the parts that are known.

    >>> date(Parts(-43, 3))
    {'year': -44, 'month': 3}
    """
    known = dict(zip(_NAMES, parts.known(), strict=False))
    return known | {"year": historical(parts.year)}


def _words(text: str) -> str:
    """Where TimelineJS takes markup out and shows the rest as markup: there may be none of either."""
    return _ENTITY.sub("＆", one_line(text).replace("<", "‹").replace(">", "›"))


def _text(event: Event, sources: Sources) -> str:
    said = quote(event)
    paragraphs = [f"“{html.escape(said)}”"] if said else []
    for source in cited(event, sources):
        name, url = html.escape(named(source)), html.escape(address(event, {source.id: source}))
        paragraphs.append(f'<a href="{url}">{name}</a>' if url else name)
    return "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)


def _row(slide: Slide, where: Span) -> dict[str, str]:
    first, last = where.known, where.last if where.several else None
    row = {
        "Time": first.clock(), "Display Date": cell(slide["display_date"]), "Headline": cell(slide["text"]["headline"]),
        "Text": cell(slide["text"]["text"]), "Group": cell(slide.get("group", "")),
    }  # fmt: skip
    row |= _cells("", date(first))
    return row | _cells("End ", date(last)) | {"End Time": last.clock()} if last else row


def _cells(before: str, known: dict[str, int]) -> dict[str, str]:
    return {f"{before}{name.title()}": str(known[name]) for name in _NAMES[:3] if name in known}
