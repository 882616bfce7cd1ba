"""A data frame of the events, and a Parquet file of the same columns. Dates stay text: frames cannot hold BCE.

>>> from timeline.models import Generator
>>> list(columns(Timeline(generator=Generator(version="0", detector="rules"))))[:4]
['id', 'title', 'kind', 'edtf']
"""

from __future__ import annotations

import io
from importlib import import_module
from typing import Any, Literal

from timeline.errors import ExportError
from timeline.models import Event, Timeline

from .losses import counts, sentence
from .options import ExportOptions
from .redaction import shown

WHEN = (
    "edtf", "start", "end", "earliest", "latest_start", "earliest_end", "latest", "precision", "extent", "mod",
    "qualifier", "open", "margin", "timezone", "value", "basis", "reason", "display",
)  # fmt: skip
STRINGS = ("id", "title", "kind", *WHEN, "factuality", "review", "quote")
FLAGS, LISTS, NUMBERS = ("starred", "disputed"), ("tags", "sources", "source_url"), ("salience",)


def to_frame(
    timeline: Timeline,
    library: Literal["pandas", "polars"] = "pandas",
    options: ExportOptions = ExportOptions(),
) -> Any:
    """The events as a pandas or Polars data frame, one row an event."""
    if library == "pandas":
        return _needed("pandas").DataFrame(columns(timeline, options))
    if library != "polars":
        raise ExportError(f"cannot make a frame of {library!r}; known: pandas, polars")
    table = _table(timeline, options)  # with the types of its columns, which an empty one would not tell
    return _needed("polars").from_arrow(table)


def to_parquet(timeline: Timeline, options: ExportOptions = ExportOptions()) -> bytes:
    """The same columns as a Parquet file."""
    out = io.BytesIO()
    _needed("pyarrow.parquet").write_table(_table(timeline, options), out)
    return out.getvalue()


def lost(timeline: Timeline, options: ExportOptions = ExportOptions()) -> list[str]:
    """What a row has no column for."""
    return sentence("parquet", counts(timeline, options))


def columns(timeline: Timeline, options: ExportOptions = ExportOptions()) -> dict[str, list[Any]]:
    """The columns by name, each with a value an event."""
    told = shown(timeline, options)
    urls = {source.id: source.url for source in told.sources}
    rows = [_row(event, urls) for event in told.events]
    return {name: [row[name] for row in rows] for name in (*STRINGS, *FLAGS, *NUMBERS, *LISTS)}


def _row(event: Event, urls: dict[str, str | None]) -> dict[str, Any]:
    sources = list(dict.fromkeys(m.source for m in event.mentions))
    row: dict[str, Any] = {name: getattr(event.when, name) for name in WHEN}
    row |= {name: getattr(event, name) for name in ("id", "title", "kind", "factuality", "review", *FLAGS, *NUMBERS)}
    row["quote"] = event.mentions[0].quote.exact if event.mentions else None
    row |= {"tags": list(event.tags), "sources": sources, "source_url": [u for s in sources if (u := urls.get(s))]}
    return {name: _sound(value) for name, value in row.items()}


def _sound(value: Any) -> Any:
    """Text that UTF-8 can hold: half a surrogate pair becomes a question mark."""
    if isinstance(value, list):
        return [_sound(part) for part in value]
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def _table(timeline: Timeline, options: ExportOptions) -> Any:
    arrow = _needed("pyarrow")
    kinds = dict.fromkeys(STRINGS, arrow.string()) | dict.fromkeys(FLAGS, arrow.bool_())
    kinds |= dict.fromkeys(NUMBERS, arrow.float64()) | dict.fromkeys(LISTS, arrow.list_(arrow.string()))
    found = columns(timeline, options)
    return arrow.table({name: arrow.array(found[name], kind) for name, kind in kinds.items()})


def _needed(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        package = name.partition(".")[0]
        extra = "pip install 'timeline-extractor[frames]'" if package != "polars" else "pip install polars"
        raise ExportError(f"a data frame needs the package {package}; run: {extra}") from None
