"""A fragment of HTML to paste into a page of someone else: picture and list, whose style touches nothing around it.

And a frame for pages that allow one: it shows a whole page, and is as high as that page says.
"""

from __future__ import annotations

import hashlib
import json
from xml.etree.ElementTree import Element

from timeline.charts.layout import on_axis
from timeline.charts.places import placed
from timeline.errors import ExportError
from timeline.models import Event, Timeline

from .drawing import draw
from .harmless import addresses, first_address, plain, web_address
from .losses import sentence
from .markup import link, node, verbatim, written
from .options import ExportOptions
from .redaction import shown
from .styles import fragment_rules, picture_rules
from .svg import element, name_of, told_by_name

_LISTENER = """(() => {
const frame = document.getElementById(%s);
addEventListener("message", (told) => {
if (told.source !== frame.contentWindow) return;
const height = Number(told.data && told.data["timeline-height"]);
if (height > 0 && height < 100000) frame.style.height = height + "px";
});
})();"""


def to_fragment(timeline: Timeline, options: ExportOptions = ExportOptions()) -> bytes:
    """One `<div>`; without script, so that no editor takes anything out of it that it needs."""
    told = shown(timeline, options)
    drawing = draw(told, options, titled=False)
    known = f"{name_of(drawing)}-all"
    style = fragment_rules(options.theme, f"#{known}") + picture_rules(options.theme, f"#{known} svg")
    picture = element(drawing, options.theme, address=lambda entry: entry.address, styled=False)
    picture.insert(2, verbatim("style", style))  # within a picture a style may stand anywhere in a page
    root = node(
        "div", {"id": known, "lang": "en"},
        node("p", {"class": "name", "dir": "auto"}, drawing.title), picture,
        node("details", None, node("summary", None, "All events as a list"), _list(told)),
    )  # fmt: skip
    return (written(root) + "\n").encode("utf-8", "replace")


def lost(timeline: Timeline, options: ExportOptions = ExportOptions()) -> list[str]:
    """A fragment tells dates, titles and sources."""
    return sentence("html-fragment", told_by_name(timeline, shown(timeline, options)))


def _list(told: Timeline) -> Element:
    known = addresses(told)
    dated = [one.event for one in placed(told)]
    rest = [event for event in told.events if not on_axis(event)]
    return node("ul", None, *(_item(event, first_address(event, known)) for event in (*dated, *rest)))


def _item(event: Event, address: str | None) -> Element:
    title = link(address, event.title) if address else event.title
    status = f" ({event.factuality})" if event.factuality != "happened" else ""
    return node("li", {"dir": "auto"}, node("b", None, event.when.display or "no date"), " ", title, status)


def iframe_snippet(url: str, title: str, *, height: int = 600) -> str:
    """What to paste where the page at `url` shall stand: a frame that grows and shrinks with what is in it.

    >>> print(iframe_snippet("https://example.org/story.html", "The bridge").split("</iframe>")[0])
    <iframe id="timeline-..." src="https://example.org/story.html" title="The bridge" loading="lazy" width="100%" ...>
    """
    address = web_address(url)
    if address is None:
        raise ExportError(
            f"cannot frame {url!r}: give the page's address on the web, as https://example.org/story.html"
        )
    known = f"timeline-{hashlib.sha256(address.encode()).hexdigest()[:6]}"
    frame = node(
        "iframe",
        {"id": known, "src": address, "title": plain(title) or "Timeline", "loading": "lazy", "width": "100%",
         "height": str(height), "sandbox": "allow-scripts allow-popups", "referrerpolicy": "no-referrer",
         "frameborder": "0"},
    )  # fmt: skip
    return f"{written(frame)}\n{written(verbatim('script', _LISTENER % json.dumps(known)))}\n"
