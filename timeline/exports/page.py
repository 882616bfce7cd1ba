"""The light page: one HTML file with picture, chronology, evidence and data, that asks for nothing when opened."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from importlib.resources import files
from xml.etree.ElementTree import Element

from timeline.models import Timeline

from . import chronology
from .drawing import draw
from .harmless import plain
from .island import island
from .losses import sentence
from .markup import node, verbatim, written
from .options import ExportOptions
from .redaction import shown
from .shapes import Drawing, Entry, Words
from .styles import page_rules, picture_rules
from .svg import element


def to_html(timeline: Timeline, options: ExportOptions = ExportOptions()) -> bytes:
    """Works without its script, in print, and without a network; `from_html` takes the timeline out again."""
    told = shown(timeline, options)
    drawing = draw(told, options, titled=False)
    page = chronology.told(told)
    style = page_style(options, drawing.width)
    picture = chart(drawing, page, options)
    return document(told, picture, sections(told, timeline, page), style, (asset("page.js"),))


def lost(timeline: Timeline, options: ExportOptions = ExportOptions()) -> list[str]:
    """A page is complete but for the texts of the articles, and for what stays at home."""
    return sentence("html", left_out(timeline, options))


def left_out(timeline: Timeline, options: ExportOptions) -> list[tuple[int, str, str]]:
    """What a page or a document does not hold."""
    told = shown(timeline, options)
    context = sum(bool(m.quote.prefix or m.quote.suffix) for e in told.events for m in e.mentions)
    notes = sum(len(e.notes) for e in timeline.events) - sum(len(e.notes) for e in told.events)
    return [
        (len(timeline.events) - len(told.events), "rejected event", "rejected events"),
        (sum(bool(s.text) for s in timeline.sources), "article text", "article texts"),
        (context, "quotation's surroundings", "quotations' surroundings"),
        (notes, "note", "notes"),
    ]


def asset(name: str, *, verbatim: bool = False) -> str:
    """A style or script that a page carries; unless verbatim, without the blanks at the starts of its lines."""
    text = files(__package__).joinpath("assets", name).read_text(encoding="utf-8")
    return text if verbatim else "\n".join(line.strip() for line in text.splitlines())


def page_style(options: ExportOptions, width: float) -> str:
    """The whole style of a page around a picture of this width."""
    rules = (page_rules(options.theme, width), picture_rules(options.theme, ".timeline-picture"))
    return "".join((*rules, asset("page.css")))


def chart(drawing: Drawing, page: chronology.Told, options: ExportOptions) -> Element:
    """The picture; each mark leads to its row."""
    short = drawing._replace(entries=tuple(entry._replace(hover=_briefly(entry)) for entry in drawing.entries))

    def row(entry: Entry) -> str:
        return f"#{page.anchors[entry.event]}"

    picture = element(short, options.theme, address=row, styled=False, role="group")
    attributes = {"aria-label": "Chart", "tabindex": "0"}  # it is scrolled by keys where it is wider than the screen
    return node("figure", attributes, picture, node("figcaption", None, drawing.description))


def _briefly(entry: Entry) -> tuple[str, ...]:
    """The date, and the title where its label was cut: the row that a mark leads to tells the rest."""
    title, date = entry.hover[:2]
    whole = any(isinstance(shape, Words) and shape.text.startswith(title) for shape in entry.shapes)
    return (date,) if whole else (title, date)


def sections(told: Timeline, whole: Timeline, page: chronology.Told) -> list[Element]:
    """The parts of a page after its chart, each with a heading."""
    parts = [_section("chronology", "Chronology", chronology.table(page) if page.dated else _nothing())]
    if page.undated:
        parts.append(_section("undated", f"Not on the axis: {len(page.undated):,}", chronology.undated(page)))
    if page.notes:
        parts.append(_section("evidence", "Evidence", chronology.notes(page)))
    if page.sources:
        parts.append(_section("sources", "Sources", chronology.sources(page)))
    return [*parts, _section("method", "Method", *chronology.method_of(whole))]


def document(
    told: Timeline, picture: Element, parts: Sequence[Element], style: str, scripts: Sequence[str], *,
    drawn: bool = False,
) -> bytes:  # fmt: skip
    """The whole file, in which no style and no script but these is allowed; nothing is fetched.

    A page whose chart is `drawn` by a script lets it set the style of what it draws, and save it as a picture.
    """
    title = plain(told.title or "") or "Timeline"
    styles = "'unsafe-inline'; img-src data: blob:" if drawn else _hash(style)
    policy = (
        f"default-src 'none'; script-src {' '.join(map(_hash, scripts))}; style-src {styles}; base-uri 'none'; "
        "form-action 'none'"
    )
    head = node(
        "head", None, node("meta", {"charset": "utf-8"}),
        node("meta", {"http-equiv": "Content-Security-Policy", "content": policy}),
        node("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        node("meta", {"name": "referrer", "content": "no-referrer"}),
        node("meta", {"name": "generator", "content": f"{told.generator.name} {told.generator.version}"}),
        node("title", None, title), verbatim("style", style),
    )  # fmt: skip
    body = node(
        "body", None, node("a", {"class": "skip", "href": "#chronology"}, "Skip to the chronology"),
        node("header", None, node("h1", {"dir": "auto"}, title)), node("main", None, picture, *parts), island(told),
        *(verbatim("script", script) for script in scripts),
    )  # fmt: skip
    return ("<!doctype html>\n" + written(node("html", {"lang": "en"}, head, body)) + "\n").encode("utf-8", "replace")


def _section(name: str, heading: str, *parts: Element) -> Element:
    return node("section", {"id": name}, node("h2", None, heading), *parts)


def _nothing() -> Element:
    return node("p", None, "No event has a place on an axis.")


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
