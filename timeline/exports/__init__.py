"""Timeline → bytes: one file per format, one table of formats. Same bytes for the same timeline.

Every writer but the native one shows `redaction.shown(timeline, options)`, and counts over the whole timeline.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from typing import NamedTuple, Protocol

from timeline.errors import ExportError
from timeline.models import Timeline

from . import (
    document,
    edtflist,
    fragment,
    frame,
    fromics,
    frommarkdown,
    fromsheet,
    fromtimelinejs,
    fromtimeml,
    ics,
    interactive,
    island,
    linkeddata,
    markdown,
    markwhen,
    mdtable,
    mermaid,
    native,
    page,
    pictures,
    sheet,
    simile,
    slides,
    svg,
    timelinejs,
    timeml,
    vis,
)
from .options import ExportOptions, Part
from .redaction import HABIT, NOTHING

Writer = Callable[[Timeline, ExportOptions], bytes]
Losses = Callable[[Timeline, ExportOptions], list[str]]


class Reader(Protocol):
    """Bytes → timeline; what is wrong is told by its place, and is an `ExportError` only when nothing is usable."""

    def __call__(self, data: bytes, problems: list[str] | None = None, /) -> Timeline: ...


class Format(NamedTuple):
    """One way to write a timeline; `suffix` is its file name's end without the first dot."""

    suffix: str
    label: str
    media_type: str
    write: Writer
    lost: Losses | None = None
    """What it has no room for, in words; None when it keeps everything."""
    read: Reader | None = None
    """The way back, where there is one: it adds what it could not read to a list of problems."""
    habit: frozenset[Part] = HABIT
    """What it leaves out when nothing else is asked for."""
    needs: tuple[str, ...] = ()
    """Modules of an extra; without them `ExportError` names it."""


# In the order in which they are offered. The key is the name that --format takes.
FORMATS: dict[str, Format] = {
    "json": Format("json", "JSON, complete", "application/json", native.to_json, None, native.from_json, NOTHING),
    "jsonl": Format(
        "jsonl", "JSON lines", "application/x-ndjson", native.to_lines, native.lines_lost, native.from_lines, NOTHING
    ),
    "html": Format("html", "HTML page", "text/html", page.to_html, page.lost, island.from_html),
    "html-interactive": Format(
        "interactive.html",
        "HTML page to explore",
        "text/html",
        interactive.to_interactive,
        page.lost,
        island.from_html,
    ),
    "html-fragment": Format(
        "fragment.html", "HTML fragment to paste", "text/html", fragment.to_fragment, fragment.lost
    ),
    "svg": Format("svg", "SVG picture", "image/svg+xml", svg.to_svg, svg.lost),
    "png": Format("png", "PNG picture", "image/png", pictures.to_png, pictures.png_lost, needs=("typst",)),
    "pdf": Format("pdf", "PDF picture", "application/pdf", pictures.to_pdf, pictures.pdf_lost, needs=("typst",)),
    "docx": Format(
        "docx",
        "Word document",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        document.to_docx,
        document.lost,
        needs=("docx", "typst"),
    ),
    "pptx": Format(
        "pptx",
        "PowerPoint slides",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        slides.to_pptx,
        slides.lost,
        needs=("pptx",),
    ),
    "md": Format(
        "md", "Markdown chronology", "text/markdown", markdown.to_markdown, markdown.lost, frommarkdown.from_markdown
    ),
    "csv": Format("csv", "CSV table", "text/csv", sheet.to_csv, sheet.lost, fromsheet.from_csv),
    "ics": Format("ics", "Calendar (iCalendar)", "text/calendar", ics.to_ics, ics.lost, fromics.from_ics),
    "timelinejs": Format(
        "timelinejs.json",
        "TimelineJS",
        "application/json",
        timelinejs.to_json,
        timelinejs.lost("timelinejs"),
        fromtimelinejs.from_json,
    ),
    "timelinejs-csv": Format(
        "timelinejs.csv",
        "TimelineJS spreadsheet",
        "text/csv",
        timelinejs.to_sheet,
        timelinejs.lost("timelinejs-csv"),
        fromtimelinejs.from_sheet,
    ),
    "vis": Format("vis.json", "vis-timeline", "application/json", vis.to_vis, vis.lost),
    "mdtable": Format("table.md", "Markdown table", "text/markdown", mdtable.to_table, mdtable.lost),
    "simile": Format("simile.json", "SIMILE Timeline", "application/json", simile.to_simile, simile.lost),
    "jsonld": Format("jsonld", "schema.org (JSON-LD)", "application/ld+json", linkeddata.to_jsonld, linkeddata.lost),
    "mermaid": Format("mmd", "Mermaid", "text/vnd.mermaid", mermaid.to_mermaid, mermaid.lost),
    "markwhen": Format("mw", "markwhen", "text/plain", markwhen.to_markwhen, markwhen.lost),
    "timeml": Format(
        "tml", "TimeML, one article", "application/xml", timeml.to_timeml, timeml.lost("timeml"), fromtimeml.from_timeml
    ),
    "timeml-zip": Format(
        "tml.zip",
        "TimeML, several articles",
        "application/zip",
        timeml.to_zip,
        timeml.lost("timeml-zip"),
        fromtimeml.from_zip,
    ),
    "edtf": Format("edtf.txt", "EDTF dates", "text/plain", edtflist.to_edtf, edtflist.lost),
    "parquet": Format("parquet", "Parquet", "application/vnd.apache.parquet", frame.to_parquet, frame.lost),
}


def write(timeline: Timeline, form: str, options: ExportOptions = ExportOptions()) -> bytes:
    """The timeline in a format by its name; `ExportError` names the known ones.

    >>> from timeline.models import Generator
    >>> write(Timeline(generator=Generator(version="0", detector="rules")), "abc")
    Traceback (most recent call last):
        ...
    timeline.errors.ExportError: cannot write 'abc'; known: json, jsonl, html, ...
    """
    return _format(form).write(timeline, options)


def lost(timeline: Timeline, form: str, options: ExportOptions = ExportOptions()) -> list[str]:
    """What a format leaves out, in words; empty when nothing is lost."""
    count = _format(form).lost
    return count(timeline, options) if count else []


def installed(form: str) -> bool:
    """Whether all that a format needs is there.

    >>> installed("svg")
    True
    """
    return all(find_spec(module) for module in _format(form).needs)


def format_of(name: str) -> str | None:
    """The format that a file's name tells, by its longest known suffix.

    >>> format_of("story.final.JSON"), format_of("story.txt")
    ('json', None)
    """
    fitting = [form for form, made in FORMATS.items() if name.lower().endswith(f".{made.suffix}")]
    return max(fitting, key=lambda form: len(FORMATS[form].suffix), default=None)


def _format(form: str) -> Format:
    if form not in FORMATS:
        raise ExportError(f"cannot write {form!r}; known: {', '.join(FORMATS)}")
    return FORMATS[form]
