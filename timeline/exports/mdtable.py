"""A table in Markdown: date, event, sentence, source; for a page or a ticket."""

from __future__ import annotations

from timeline.models import Event, Timeline

from .losses import counts, sentence
from .markdown import escape, link
from .options import ExportOptions
from .redaction import shown
from .telling import Sources, cited, headline, quote, sources_of, web

HEAD = ("Date", "Event", "Quote", "Source")


def to_table(timeline: Timeline, options: ExportOptions = ExportOptions()) -> bytes:
    """One row an event, the undated last as in the timeline."""
    told = shown(timeline, options)
    sources = sources_of(told)
    lines = [f"**{escape(told.title)}**", ""] if told.title else []
    lines += [_row(HEAD), _row(("---",) * len(HEAD)), *(_row(_cells(event, sources)) for event in told.events)]
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def lost(timeline: Timeline, options: ExportOptions = ExportOptions()) -> list[str]:
    """What a row has no column for."""
    return sentence("mdtable", counts(timeline, options))


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def _cells(event: Event, sources: Sources) -> tuple[str, ...]:
    said = quote(event)
    told = [" ".join((escape(s.title or s.id), link(web(s.url)))).strip() for s in cited(event, sources)]
    return escape(event.when.display), escape(headline(event)), f"“{escape(said)}”" if said else "", ", ".join(told)
