"""SVG in plain Python: a drawing as elements, its colours as rules of style, its text as text."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from typing import Literal
from xml.etree.ElementTree import Element, SubElement, tostring

from timeline.charts import theme
from timeline.charts.places import placed
from timeline.models import Timeline

from .drawing import draw
from .harmless import plain
from .losses import sentence
from .options import ExportOptions
from .redaction import shown
from .shapes import Bar, Drawing, Entry, Line, Mark, Shape, Words
from .styles import PENS, picture_rules

Address = Callable[[Entry], str | None]


def to_svg(timeline: Timeline, options: ExportOptions = ExportOptions()) -> bytes:
    """One picture that needs nothing else: no font, no script, no address but those of the sources."""
    drawing = draw(shown(timeline, options), options)
    root = element(drawing, options.theme, address=lambda entry: entry.address)
    data: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


def lost(timeline: Timeline, options: ExportOptions = ExportOptions(), form: str = "svg") -> list[str]:
    """A picture shows when things happened, and what they are called; of very many, how many there were."""
    told = shown(timeline, options)
    hidden = len(placed(told)) - len(draw(told, options).entries)
    return sentence(form, [(hidden, "event of its own", "events of their own"), *told_by_name(timeline, told)])


def told_by_name(timeline: Timeline, told: Timeline) -> list[tuple[int, str, str]]:
    """What a form leaves out that tells dates and titles."""
    quotes = sum(bool(m.quote.exact) for e in told.events for m in e.mentions)
    rejected = len(timeline.events) - len(told.events)
    return [
        (rejected, "rejected event", "rejected events"), (quotes, "quoted sentence", "quoted sentences"),
        (len(timeline.edits), "edit", "edits"),
    ]  # fmt: skip


def element(
    drawing: Drawing, look: Literal["auto", "light", "dark", "print"], *, address: Address | None = None,
    styled: bool = True, role: str = "img",
) -> Element:  # fmt: skip
    """The root of the picture; `styled=False` where the page around it has the rules of style."""
    known = name_of(drawing)
    width, height = drawing.width, drawing.height
    root = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg", "id": known, "class": "timeline-picture",
            "viewBox": f"0 0 {_n(width)} {_n(height)}", "width": _n(width * drawing.zoom),
            "height": _n(height * drawing.zoom), "role": role, "aria-labelledby": f"{known}-t {known}-d",
        },
    )  # fmt: skip
    SubElement(root, "title", {"id": f"{known}-t"}).text = plain(drawing.title)
    SubElement(root, "desc", {"id": f"{known}-d"}).text = plain(drawing.description)
    if styled:
        SubElement(root, "style").text = picture_rules(look, f"#{known}")
    shapes = (*(s for e in drawing.entries for s in e.shapes), *drawing.front)
    if hatched := {s.colour for s in shapes if isinstance(s, Bar) and s.fill == "hatched"}:
        _patterns(SubElement(root, "defs"), sorted(PENS[colour] for colour in hatched), known)
    SubElement(root, "rect", {"class": "ground", "width": _n(width), "height": _n(height)})
    _add(SubElement(root, "g"), drawing.back, known)
    for entry in drawing.entries:
        _entry(root, entry, known, address(entry) if address else None)
    _add(SubElement(root, "g"), drawing.front, known)
    return root


def name_of(drawing: Drawing) -> str:
    """A name for the picture's elements, so that two pictures on one page do not mix."""
    digest = hashlib.sha256(f"{drawing.title}\n{drawing.description}".encode("utf-8", "replace")).hexdigest()
    return f"timeline-{digest[:6]}"


def _patterns(defs: Element, pens: Iterable[str], known: str) -> None:
    for pen in pens:
        pattern = SubElement(
            defs, "pattern", {"id": _hatch(pen, known), "width": "6", "height": "6", "patternUnits": "userSpaceOnUse",
                              "patternTransform": "rotate(45)"},
        )  # fmt: skip
        SubElement(pattern, "rect", {"width": "6", "height": "6", "class": f"in-{pen}", "fill-opacity": "0.15"})
        SubElement(pattern, "rect", {"width": "1.8", "height": "6", "class": f"in-{pen}"})


def _hatch(pen: str, known: str) -> str:
    return f"{known}-{pen}"


def _entry(root: Element, entry: Entry, known: str, address: str | None) -> None:
    """The shapes of an event; a link when there is an address; what it is about under the pointer."""
    tag = SubElement(root, "a" if address else "g")
    if address:
        tag.set("href", address)
        if address.startswith("#"):
            tag.set("tabindex", "-1")  # the list of the page has the same links, in reading order
    SubElement(tag, "title").text = "\n".join(words for words in entry.hover if words)
    _add(tag, entry.shapes, known)


def _add(parent: Element, shapes: Iterable[Shape], known: str) -> None:
    for shape in shapes:
        if isinstance(shape, Words):
            _words(parent, shape)
        elif isinstance(shape, Line):
            made = {"x1": _n(shape.x1), "y1": _n(shape.y1), "x2": _n(shape.x2), "y2": _n(shape.y2)}
            SubElement(parent, "line", {"class": shape.role, **made})
        elif isinstance(shape, Bar):
            _bar(parent, shape, known)
        else:
            _mark(parent, shape)


def _words(parent: Element, words: Words) -> None:
    made = SubElement(parent, "text", {"x": _n(words.x), "y": _n(words.y)})
    if words.role != "label":  # the usual text
        made.set("class", words.role)
    if words.anchor != "start":
        made.set("text-anchor", words.anchor)
    made.text = words.text


def _bar(parent: Element, bar: Bar, known: str) -> None:
    made = {"x": _n(bar.x), "y": _n(bar.y), "width": _n(bar.width), "height": _n(bar.height)}
    if bar.fill == "silence":
        made |= {"class": "silence"}
    elif bar.fill == "hatched":
        made |= {"fill": f"url(#{_hatch(PENS[bar.colour], known)})"}
    else:
        opacity = (1.0 if bar.fill == "solid" else theme.LIGHT) * (1.0 if bar.fact else 0.6)
        made |= {"class": PENS[bar.colour]}
        made |= {"fill-opacity": f"{opacity:.2g}"} if opacity < 1 else {}
    SubElement(parent, "rect", made)


def _mark(parent: Element, mark: Mark) -> None:
    made = {"d": _path(mark), "class": PENS[mark.colour]}
    if mark.kind == "diamond-open":
        made["class"] += " open"
    elif not mark.fact and mark.kind != "grip":
        made |= {"fill-opacity": f"{theme.PALE:g}"}
    if mark.kind not in ("diamond", "square"):
        made |= {"stroke-width": "2"}
    SubElement(parent, "path", made)


def _path(mark: Mark) -> str:
    x, y, h = mark.x, mark.y, mark.size / 2
    if mark.kind == "circle":
        return f"M{_n(x - h)} {_n(y)}a{_n(h)} {_n(h)} 0 1 0 {_n(2 * h)} 0a{_n(h)} {_n(h)} 0 1 0 {_n(-2 * h)} 0z"
    if mark.kind == "grip":
        return f"M{_n(x)} {_n(y - h)}v{_n(2 * h)}"
    if mark.kind == "square":
        return f"M{_n(x - h)} {_n(y - h)}h{_n(2 * h)}v{_n(2 * h)}h{_n(-2 * h)}z"
    (first, then), steps = {
        "triangle-left": ((h, -h), ((-2, 1), (2, 1))),
        "triangle-right": ((-h, -h), ((2, 1), (-2, 1))),
    }.get(mark.kind, ((0, -h), ((1, 1), (-1, 1), (-1, -1))))
    return f"M{_n(x + first)} {_n(y + then)}l" + " ".join(f"{_n(a * h)} {_n(b * h)}" for a, b in steps) + "z"


def _n(value: float) -> str:
    """A number in as few characters as a tenth of a pixel needs."""
    return f"{value:.1f}".removesuffix(".0")
