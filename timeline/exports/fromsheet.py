"""A CSV → a timeline: the columns that this package writes, or a sheet kept by hand with a title and a date.

>>> made = from_csv(b"Event,Date\\nMayor resigns,5 March 2024\\nBridge opens,soon\\n", problems := [])
>>> [(e.title, e.when.edtf) for e in made.events]
[('Mayor resigns', '2024-03-05')]
>>> problems[0].partition(";")[0]
"row 3, date: cannot read 'soon' as a date"
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from timeline.errors import DateError, ExportError
from timeline.events.when import interval_when
from timeline.evidence import EventClass
from timeline.models import Factuality, Precision, Review, Timeline, When
from timeline.temporal.isodates import day_bounds, from_edtf

from . import arriving
from .arriving import Cited, Row
from .days import span
from .sheet import bare
from .telling import one_line

# Our columns, and what else a sheet may call them.
ALSO: dict[str, tuple[str, ...]] = {
    "title": ("title", "event", "name", "headline", "what", "what happened", "summary"),
    "edtf": ("edtf", "date", "when", "start", "start date", "from"),
    "end": ("end", "end date", "to", "until"),
    "quote": ("quote", "text", "description", "notes"),
    "source_url": ("source_url", "url", "link", "source url"),
    "sources": ("sources", "source", "publisher"),
    "tags": ("tags", "tag", "category", "categories"),
}
BOUNDS = ("earliest", "latest_start", "earliest_end", "latest")

Cells = Mapping[str, str]


def from_csv(data: bytes, problems: list[str] | None = None) -> Timeline:
    """The events of a sheet; each cell that cannot be read is named by its row and column, and its row left out."""
    found: list[str] = []
    rows = []
    for place, cells in table(data, "csv", found):
        try:
            rows.append(_row(cells, place, found))
        except DateError as error:
            found.append(f"{place}, date: {error}")
    arriving.told(found, problems, usable=bool(rows), form="csv", empty="it has no row below the header")
    return arriving.timeline_of(rows, "csv")


def table(data: bytes, form: str, found: list[str]) -> Iterator[tuple[str, dict[str, str]]]:
    """The rows below the header, by column names in small letters, with their place in the file; blank ones apart."""
    text = arriving.text_of(data, form)
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        names = [" ".join(name.split()).casefold() for name in next(reader, [])]
        for cells in reader:
            if any(cell.strip() for cell in cells):
                if len(cells) > len(names):
                    found.append(
                        f"row {reader.line_num}: more cells than columns; put texts with a {delimiter!r} in quotes"
                    )
                yield f"row {reader.line_num}", {n: bare(c).strip() for n, c in zip(names, cells, strict=False)}
    except csv.Error as error:
        raise ExportError(f"the {form} file, row {reader.line_num}: {error}; save it as CSV again") from None


def _row(cells: Cells, place: str, found: list[str]) -> Row:
    title = one_line(_cell(cells, "title"))
    if not title:
        raise DateError("the row has no title; fill the column title")
    standing: dict[str, Any] = {
        name: _one_of(cells.get(name, ""), known, f"{place}, {name}", found)
        for name, known in (
            ("kind", get_args(EventClass)), ("factuality", get_args(Factuality)), ("review", get_args(Review)),
        )
    }  # fmt: skip
    return Row(
        title, _when(cells, place, found), id=cells.get("id", ""), salience=_share(cells, place, found),
        tags=_list(_cell(cells, "tags")), quote=_cell(cells, "quote"), sources=_sources(cells),
        **{name: value for name, value in standing.items() if value},
    )  # fmt: skip


def _cell(cells: Cells, column: str) -> str:
    return next((cells[name] for name in ALSO[column] if cells.get(name)), "")


def _list(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in text.split(" | ") if part.strip()))


def _one_of(value: str, known: tuple[str, ...], place: str, found: list[str]) -> str | None:
    if value and value not in known:
        found.append(f"{place}: “{value}” is not one of {', '.join(known)}; it was passed over")
    return value if value in known else None


def _share(cells: Cells, place: str, found: list[str]) -> float | None:
    text = cells.get("salience", "")
    try:
        number = float(text or "nan")
    except ValueError:
        number = -1.0
    if number < 0 or number > 1:
        found.append(f"{place}, salience: “{text}” is no number from 0 to 1; it was passed over")
    return number if 0 <= number <= 1 else None


def _sources(cells: Cells) -> tuple[Cited, ...]:
    names, urls = _list(_cell(cells, "sources")), _list(_cell(cells, "source_url"))
    if len(urls) == len(names):
        return tuple(Cited(name, name, url) for name, url in zip(names, urls, strict=True))
    return tuple(Cited(name, name) for name in names) or tuple(Cited(url=url, title=url) for url in urls)


# ---- dates -------------------------------------------------------------------------------------------------------


def _when(cells: Cells, place: str, found: list[str]) -> When:
    """Words and columns that agree give the whole date; where they differ the EDTF holds, and that is told."""
    date, end = _cell(cells, "edtf"), _cell(cells, "end")
    if not all(name in cells for name in ("edtf", *BOUNDS)):
        both = f"{date}/{end}" if end and end != date and "/" not in date else date
        try:
            return arriving.read_when(both)
        except DateError:
            if both == date:
                raise
            return arriving.read_when(f"from {date} to {end}")
    if not cells["edtf"] and not any(cells[name] for name in BOUNDS):
        return arriving.read_when("")
    when = _columns(cells)
    if not _agree(when):
        found.append(f"{place}: edtf “{when.edtf}” and the columns {' … '.join(BOUNDS[::3])} differ; edtf was taken")
        return arriving.read_when(when.edtf or "")
    same = _plain(when) or arriving.by_words(when.display, lambda worded: _bare(worded) == _bare(when))
    return same.model_copy(update=_told(cells) | {"precision": when.precision}) if same else when


def _plain(when: When) -> When | None:
    """The date of the EDTF, where that is all that the words and columns tell: most rows, and no words are read."""
    plain = interval_when(from_edtf(when.edtf), "stated", lasting=when.extent == "lasting") if when.edtf else None
    return plain if plain and (_bare(plain), plain.display) == (_bare(when), when.display) else None


def _told(cells: Cells) -> dict[str, Any]:
    return {"start": cells.get("start") or None, "end": cells.get("end") or None}


def _bare(when: When) -> tuple[object, ...]:
    """What words and columns must agree in; "15:00" tells an hour and a minute alike."""
    precision = "minute" if when.precision == "hour" else when.precision
    return when.edtf, precision, when.qualifier, *(getattr(when, name) for name in BOUNDS)


def _columns(cells: Cells) -> When:
    lo, core_lo, core_hi, hi = (cells[name] or None for name in BOUNDS)
    precision, mark = cells.get("precision") or None, cells.get("qualifier") or None
    if precision not in (None, *get_args(Precision)):
        raise DateError(f"“{precision}” is no precision; write one of {', '.join(get_args(Precision))}")
    lasting = bool(cells.get("end")) or (core_lo, core_hi) != (hi, lo)
    opened = None if lo and hi else "start" if hi else "end"
    made = When(
        edtf=cells["edtf"] or None, earliest=lo, latest_start=core_lo, earliest_end=core_hi, latest=hi,
        precision=precision, qualifier=mark if mark in ("~", "?", "%") else None, open=opened,
        extent="lasting" if lasting else "within", basis="stated", display=cells.get("display") or cells["edtf"],
    )  # fmt: skip
    if span(made) is None:
        raise DateError(f"“{lo or '..'}” to “{hi or '..'}” are not days of the calendar; write them like 2024-03-05")
    return made.model_copy(update=_told(cells))


def _agree(when: When) -> bool:
    """Whether the outer bounds are those of the EDTF; the margin of "around" is our own and may be another."""
    if when.edtf is None:
        return True
    x = from_edtf(when.edtf)
    first, _, _, last = day_bounds(x)
    return (first, last) == (when.earliest, when.latest) or (
        x.mod == "APPROX" and (when.earliest or "") <= (when.latest or "") and when.start is not None
    )
