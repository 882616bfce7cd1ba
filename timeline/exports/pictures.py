"""PNG and PDF of the same picture, set by Typst: no browser, no clock, letters of its own if need be."""

from __future__ import annotations

from functools import partial
from typing import Any

from timeline.errors import ExportError
from timeline.models import Timeline

from .drawing import draw
from .options import ExportOptions
from .redaction import shown
from .shapes import Drawing
from .svg import lost, to_svg

_DENSITY = 144.0  # dots an inch: twice as many as the picture has pixels, for sharp letters on any screen
_PAGE = """#let told = sys.inputs
#set document(title: told.title, date: none)
#set page(width: float(told.width) * 1pt, height: auto, margin: 0pt)
#set text(lang: "en")
#image("picture.svg", width: 100%, alt: told.description)
"""


def to_png(timeline: Timeline, options: ExportOptions = ExportOptions()) -> bytes:
    """A picture in dots, twice the size of the preset."""
    return _set(timeline, options, "png")


def to_pdf(timeline: Timeline, options: ExportOptions = ExportOptions()) -> bytes:
    """One page as large as the picture, whose words can be searched and copied."""
    return _set(timeline, options, "pdf")


png_lost, pdf_lost = partial(lost, form="png"), partial(lost, form="pdf")


def png_of(timeline: Timeline, options: ExportOptions) -> tuple[bytes, Drawing]:
    """The picture for a document, with what it shows."""
    return to_png(timeline, options), draw(shown(timeline, options), options)


def _set(timeline: Timeline, options: ExportOptions, form: str) -> bytes:
    typst = _typst(form)
    look = "light" if options.theme == "auto" else options.theme  # nothing asks a file on disk for its colours
    chosen = options.model_copy(update={"theme": look})
    drawing = draw(shown(timeline, chosen), chosen)
    files = {"main.typ": _PAGE.encode(), "picture.svg": to_svg(timeline, chosen)}
    told = {"title": drawing.title, "description": drawing.description, "width": f"{drawing.width * drawing.zoom:g}"}
    made = typst.compile(files, format=form, ppi=_DENSITY, sys_inputs=told)
    assert isinstance(made, bytes)
    return made


def _typst(form: str) -> Any:
    try:
        import typst
    except ImportError:
        raise ExportError(
            f"{form} needs Typst, which is not installed: pip install 'timeline-extractor[pictures]'; "
            "or write svg, which needs nothing"
        ) from None
    return typst
