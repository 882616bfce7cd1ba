"""A Word document: the picture, the chronology as a table with repeated heads, evidence, sources and method."""

from __future__ import annotations

import io
from typing import Any

from timeline.models import Event, Timeline

from . import chronology, page
from .harmless import plain, web_address
from .losses import sentence
from .method import method
from .office import library, saved
from .options import ExportOptions
from .pictures import png_of
from .redaction import shown

_WIDTH = 16.5  # centimetres of a line
_COLUMNS = (("Date", 4.2), ("Event", 10.0), ("Note", 2.3))  # and their widths
_HIGHEST = 22.0  # centimetres of a picture on one page


def to_docx(timeline: Timeline, options: ExportOptions = ExportOptions()) -> bytes:
    """Made of the document's own styles, so that a house style can be laid over it."""
    docx = library("docx", "docx")
    told = shown(timeline, options)
    numbered = chronology.told(told)
    picture, drawing = png_of(timeline, options)
    made = docx.Document()
    made.add_heading(drawing.title, 0)
    made.add_paragraph(drawing.description)
    width = min(_WIDTH, _HIGHEST * drawing.width / drawing.height)
    shape = made.add_picture(io.BytesIO(picture), width=docx.shared.Cm(width))
    shape._inline.docPr.set("descr", drawing.description)
    made.add_heading("Chronology", 1)
    _table(made, numbered, docx)
    if numbered.undated:
        made.add_heading("Not on the axis", 1)
        for event in numbered.undated:
            made.add_paragraph(f"{plain(event.title)} – {plain(event.when.display)}", "List Bullet")
    if numbered.notes:
        made.add_heading("Evidence", 1)
    for n, note in enumerate(numbered.notes, 1):
        quote = f"“{plain(note.mention.quote.exact)}” " if note.mention.quote.exact else ""
        made.add_paragraph(f"{n}. {quote}{plain(note.how)}")
    made.add_heading("Sources", 1)
    for n, source in numbered.sources.values():
        told_date = f"published {source.published.edtf}" if source.published else "publication date not known"
        parts = (source.title or source.id, source.publisher, told_date, web_address(source.url))
        made.add_paragraph(f"[{n}] " + ", ".join(plain(part) for part in parts if part))
    made.add_heading("Method", 1)
    for line in method(timeline):
        made.add_paragraph(plain(line))
    return saved(made, drawing.title)


def lost(timeline: Timeline, options: ExportOptions = ExportOptions()) -> list[str]:
    """A document cannot be read back."""
    return sentence("docx", [*page.left_out(timeline, options), (len(timeline.edits), "edit", "edits")])


def _table(made: Any, numbered: chronology.Told, docx: Any) -> None:
    """The head is repeated on each page, and no row is broken."""
    table = made.add_table(rows=1, cols=len(_COLUMNS))
    table.style = "Table Grid"
    table.autofit = False
    for cell, (name, _) in zip(table.rows[0].cells, _COLUMNS, strict=True):
        cell.paragraphs[0].add_run(name).bold = True
    _marked(table.rows[0], "w:tblHeader", docx)
    cells = [table.add_row() for _ in numbered.dated]
    for row, event in zip(cells, numbered.dated, strict=True):
        _marked(row, "w:cantSplit", docx)
        for cell, words in zip(row.cells, _words(event, numbered), strict=True):
            cell.text = words
    for row in table.rows:
        for cell, (_, width) in zip(row.cells, _COLUMNS, strict=True):
            cell.width = docx.shared.Cm(width)


def _words(event: Event, numbered: chronology.Told) -> tuple[str, str, str]:
    kind = chronology.kind_of(event.when)
    date = f"{plain(event.when.display)}{f' ({kind})' if kind else ''}"
    status = f" ({event.factuality})" if event.factuality != "happened" else ""
    sources = dict.fromkeys(numbered.sources[m.source][0] for m in event.mentions if m.source in numbered.sources)
    note = " ".join((str(numbered.numbers.get(event.id, "")), *(f"[{n}]" for n in sources)))
    return date, plain(event.title) + status, note.strip()


def _marked(row: Any, name: str, docx: Any) -> None:
    row._tr.get_or_add_trPr().append(docx.oxml.OxmlElement(name))
