"""Slides of native shapes that can be moved and written over: one on the whole, more when it does not hold all."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

from timeline.charts import theme
from timeline.charts.places import placed
from timeline.models import Event, Timeline

from .drawing import draw
from .losses import sentence
from .office import library, saved
from .options import ExportOptions
from .redaction import shown
from .shapes import SIZES, Bar, Drawing, Entry, Line, Mark, Role, Shape, Words
from .styles import FIXED
from .svg import told_by_name

MOST = 24  # slides after the first
_FORMS = {
    "diamond": "DIAMOND", "diamond-open": "DIAMOND", "circle": "OVAL", "triangle-left": "ISOSCELES_TRIANGLE",
    "triangle-right": "ISOSCELES_TRIANGLE", "grip": "RECTANGLE", "square": "RECTANGLE",
}  # fmt: skip
_TURNS = {"triangle-left": -90.0, "triangle-right": 90.0}
_TITLE_ONLY = 5  # the layout of the template that has a title and nothing else


class _Pen(NamedTuple):
    """The library, where it draws, and the colours of the theme; a pixel of the drawing is a point of the slide."""

    pptx: Any
    shapes: Any
    theme: theme.Theme

    def colour(self, hex: str) -> Any:
        return self.pptx.dml.color.RGBColor.from_string(hex.lstrip("#"))

    def on(self, shapes: Any) -> _Pen:
        return self._replace(shapes=shapes)


def to_pptx(timeline: Timeline, options: ExportOptions = ExportOptions()) -> bytes:
    """The first slide shows the whole, or the most important of it; the next ones the rest, in the order of time."""
    pptx = library("pptx", "pptx")
    for part in ("pptx.util", "pptx.dml.color", "pptx.enum.shapes", "pptx.enum.text", "pptx.enum.dml"):
        library(part, "pptx")
    chosen = options.model_copy(update={"size": "slide"})
    drawings = list(_drawings(shown(timeline, options), chosen))
    made = pptx.Presentation()
    made.slide_width, made.slide_height = (pptx.util.Pt(n) for n in (drawings[0].width, drawings[0].height))
    for n, drawing in enumerate(drawings):
        slide = made.slides.add_slide(made.slide_layouts[_TITLE_ONLY])
        part = f" – {n} of {len(drawings) - 1}" if n else ""
        _slide(slide, drawing, part, _Pen(pptx, slide.shapes, FIXED[options.theme]))
    return saved(made, drawings[0].title)


def lost(timeline: Timeline, options: ExportOptions = ExportOptions()) -> list[str]:
    """Slides tell dates and titles."""
    return sentence("pptx", told_by_name(timeline, shown(timeline, options)))


def _drawings(told: Timeline, options: ExportOptions) -> Iterator[Drawing]:
    whole = draw(told, options)
    yield whole
    seen = {entry.event for entry in whole.entries}
    rest = [one.event for one in placed(told) if one.event.id not in seen]
    if rest:
        yield from islice(_parts(told, rest, options), MOST)


def _parts(told: Timeline, events: list[Event], options: ExportOptions) -> Iterator[Drawing]:
    """Halves, and halves of these, until a slide holds its part."""
    drawing = draw(told.model_copy(update={"events": tuple(events), "left_out": 0}), options)
    if len(drawing.entries) == len(events) or len(events) == 1:
        yield drawing
    else:
        middle = len(events) // 2
        yield from _parts(told, events[:middle], options)
        yield from _parts(told, events[middle:], options)


def _slide(slide: Any, drawing: Drawing, part: str, pen: _Pen) -> None:
    background = slide.background.fill
    background.solid()
    background.fore_color.rgb = pen.colour(pen.theme.ground)
    titles = [shape for shape in drawing.front if isinstance(shape, Words) and shape.role == "title"]
    _title(slide.shapes.title, drawing, titles, part, pen)
    for shape in drawing.back:
        _add(shape, pen)
    for entry in drawing.entries:
        _entry(entry, pen)
    for shape in drawing.front:
        if shape not in titles:
            _add(shape, pen)
    slide.notes_slide.notes_text_frame.text = drawing.description


def _title(place: Any, drawing: Drawing, titles: list[Words], part: str, pen: _Pen) -> None:
    """In the place that the slide has for it, so that it stands in the outline."""
    pt = pen.pptx.util.Pt
    first = titles[0]
    place.left, place.top = pt(first.x), pt(first.y - SIZES["title"])
    place.width, place.height = pt(drawing.width - 2 * first.x), pt(22 * len(titles))
    _text(place.text_frame, "\n".join(words.text for words in titles) + part, "title", "start", pen)


def _entry(entry: Entry, pen: _Pen) -> None:
    """One group an event, named after it; its words lead to the source."""
    group = pen.shapes.add_group_shape()
    group.name = (entry.hover[0] or entry.event)[:120]
    for shape in entry.shapes:
        made = _add(shape, pen.on(group.shapes))
        if entry.address and isinstance(shape, Words):
            made.click_action.hyperlink.address = entry.address


def _add(shape: Shape, pen: _Pen) -> Any:
    if isinstance(shape, Words):
        return _words(shape, pen)
    if isinstance(shape, Line):
        return _line(shape, pen)
    return _bar(shape, pen) if isinstance(shape, Bar) else _mark(shape, pen)


def _words(words: Words, pen: _Pen) -> Any:
    pt = pen.pptx.util.Pt
    size = SIZES[words.role]
    width = theme.words_width(words.text) * size / 12 + 4
    left = words.x - {"start": 0.0, "middle": width / 2, "end": width}[words.anchor]
    made = pen.shapes.add_textbox(pt(left), pt(words.y - size), pt(width), pt(size * 1.3))
    _text(made.text_frame, words.text, words.role, words.anchor, pen)
    return made


def _text(frame: Any, text: str, role: Role, anchor: str, pen: _Pen) -> None:
    enums = pen.pptx.enum.text
    frame.word_wrap = role == "title"
    frame.auto_size = enums.MSO_AUTO_SIZE.NONE
    frame.vertical_anchor = enums.MSO_ANCHOR.TOP
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.text = text
    for paragraph in frame.paragraphs:
        paragraph.alignment = {"start": enums.PP_ALIGN.LEFT, "middle": enums.PP_ALIGN.CENTER}.get(
            anchor, enums.PP_ALIGN.RIGHT
        )
        paragraph.font.size = pen.pptx.util.Pt(SIZES[role])
        paragraph.font.bold = role == "title"
        paragraph.font.name = "Arial"
        quiet = role in ("quiet", "tick", "small")
        colour = theme.ON_SOLID if role == "solid" else pen.theme.quiet if quiet else pen.theme.text
        paragraph.font.color.rgb = pen.colour(colour)


def _line(line: Line, pen: _Pen) -> Any:
    pt = pen.pptx.util.Pt
    kind = pen.pptx.enum.shapes.MSO_CONNECTOR.STRAIGHT
    made = pen.shapes.add_connector(kind, pt(line.x1), pt(line.y1), pt(line.x2), pt(line.y2))
    made.line.width = pt(0.75)
    made.line.color.rgb = pen.colour(pen.theme.grid if line.role == "grid" else pen.theme.quiet)
    if line.role == "dotted":
        made.line.dash_style = pen.pptx.enum.dml.MSO_LINE.ROUND_DOT
    return made


def _bar(bar: Bar, pen: _Pen) -> Any:
    made = _shape("RECTANGLE", bar.x, bar.y, bar.width, bar.height, pen)
    share = {"light": theme.LIGHT, "solid": 1.0, "hatched": 1.0, "silence": 0.1}[bar.fill] * (1 if bar.fact else 0.6)
    _filled(made, _mixed(bar.colour, pen.theme.ground, share), pen)
    if bar.fill == "hatched":
        made.fill.patterned()
        made.fill.pattern = pen.pptx.enum.dml.MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        made.fill.fore_color.rgb, made.fill.back_color.rgb = pen.colour(bar.colour), pen.colour(pen.theme.ground)
    if bar.fill in ("hatched", "silence"):
        made.line.fill.background()
    else:
        made.line.color.rgb = pen.colour(bar.colour)
    return made


def _mark(mark: Mark, pen: _Pen) -> Any:
    width = 2.0 if mark.kind == "grip" else mark.size
    made = _shape(_FORMS[mark.kind], mark.x - width / 2, mark.y - mark.size / 2, width, mark.size, pen)
    made.rotation = _TURNS.get(mark.kind, 0.0)
    share = 0.0 if mark.kind == "diamond-open" else 1.0 if mark.fact else theme.PALE
    _filled(made, _mixed(mark.colour, pen.theme.ground, share), pen)
    made.line.color.rgb = pen.colour(mark.colour)
    return made


def _shape(form: str, x: float, y: float, width: float, height: float, pen: _Pen) -> Any:
    pt = pen.pptx.util.Pt
    kind = getattr(pen.pptx.enum.shapes.MSO_SHAPE, form)
    made = pen.shapes.add_shape(kind, pt(x), pt(y), pt(width), pt(height))
    made.shadow.inherit = False
    made.line.width = pt(1)
    return made


def _filled(made: Any, colour: str, pen: _Pen) -> None:
    made.fill.solid()
    made.fill.fore_color.rgb = pen.colour(colour)


def _mixed(colour: str, ground: str, share: float) -> str:
    """A colour laid over a ground, for shapes that know no transparency.

    >>> _mixed("#000000", "#FFFFFF", 0.5)
    '#808080'
    """
    pairs = ((int(colour[i : i + 2], 16), int(ground[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in pairs)
