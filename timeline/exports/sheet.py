"""CSV: one row an event, safe in a spreadsheet; read back from our columns or from those of a sheet kept by hand."""

from __future__ import annotations

import csv
import io
import re

from timeline.models import Event, Timeline

from .losses import counts, sentence
from .options import ExportOptions
from .redaction import shown

COLUMNS = (
    "id", "title", "kind", "edtf", "start", "end", "earliest", "latest_start", "earliest_end", "latest", "precision",
    "qualifier", "display", "confidence", "factuality", "review", "tags", "sources", "source_url", "quote",
    "salience",
)  # fmt: skip
DATES = frozenset(("edtf", "start", "end", "earliest", "latest_start", "earliest_end", "latest"))
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # full-width signs count in some locales
_BCE = re.compile(r"-\d[-\dX:T~?%/.]*")
_GUARDED = re.compile(f"'+[{''.join(_FORMULA)}]".replace("-", r"\-"))


def to_csv(timeline: Timeline, options: ExportOptions = ExportOptions()) -> bytes:
    """UTF-8 with a header row; lists are joined by " | "."""
    out = io.StringIO(newline="")
    rows = csv.writer(out, lineterminator="\r\n", delimiter=options.delimiter)
    rows.writerow(COLUMNS)
    told = shown(timeline, options)
    urls = {source.id: source.url for source in told.sources}
    for event in told.events:
        cells = _cells(event, urls)
        rows.writerow([cell(cells.get(name), date=name in DATES) for name in COLUMNS])
    return encoded(out.getvalue(), options)


def encoded(text: str, options: ExportOptions) -> bytes:
    """UTF-8, with the mark that some spreadsheets need when it is asked for."""
    return ("\ufeff" * options.bom + text).encode("utf-8", "replace")


def lost(timeline: Timeline, options: ExportOptions = ExportOptions()) -> list[str]:
    """What a row has no column for."""
    return sentence("csv", counts(timeline, options))


def _cells(event: Event, urls: dict[str, str | None]) -> dict[str, str | None]:
    first = event.mentions[0] if event.mentions else None
    told = event.when.model_dump(include=set(COLUMNS))
    sources = dict.fromkeys(m.source for m in event.mentions)
    return told | {
        "id": event.id,
        "title": event.title,
        "kind": event.kind,
        "factuality": event.factuality,
        "review": event.review,
        "tags": " | ".join(event.tags),
        "sources": " | ".join(sources),
        "source_url": " | ".join(url for s in sources if (url := urls.get(s))),
        "quote": first.quote.exact if first else None,
        "salience": None if event.salience is None else f"{event.salience:.2f}",
    }


def cell(value: str | None, *, date: bool = False) -> str:
    """A cell no spreadsheet takes for a formula; the minus of a BCE date stays.

    >>> cell("=1+1"), cell("-0043", date=True), cell("-5 degrees"), cell(None)
    ("'=1+1", '-0043', "'-5 degrees", '')
    """
    text = (value or "").replace("\x00", "")
    harmless = date and _BCE.fullmatch(text)
    formula = text.startswith(_FORMULA) or _GUARDED.match(text)  # one that is guarded already, so that it reads back
    return "'" + text if formula and not harmless else text


def bare(text: str) -> str:
    """A cell without the apostrophe that keeps it from being a formula.

    >>> bare("'=1+1"), bare("'tis")
    ('=1+1', "'tis")
    """
    return text[1:] if _GUARDED.match(text) else text
