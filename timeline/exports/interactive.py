"""The page with the chart of the dashboard in it: zoom, words under the pointer, marks that lead to their entry.

The library that draws it is carried in the page, so that opening it asks for nothing.
"""

from __future__ import annotations

import json
from typing import Any
from xml.etree.ElementTree import Element

from timeline.charts.figures import CONFIG, KEY, dressed, figure
from timeline.charts.layout import Layout, lay_out
from timeline.charts.theme import THEMES, Theme
from timeline.models import Timeline

from . import chronology
from .drawing import draw
from .harmless import plain
from .island import embedded
from .markup import node
from .options import ExportOptions
from .page import asset, chart, document, page_style, sections
from .redaction import shown
from .styles import PAPER

LIBRARY = "plotly-basic.min.js"  # bars and scattered points are all that the charts draw


def to_interactive(timeline: Timeline, options: ExportOptions = ExportOptions()) -> bytes:
    """Without a script the picture stands where the chart would; `from_html` takes the timeline out again."""
    told = shown(timeline, options)
    drawing = draw(told, options, titled=False)
    page = chronology.told(told)
    picture = chart(drawing, page, options)
    _into_chart(picture)
    picture.insert(1, node("p", {"class": "quiet"}, _key(lay_out(told))))
    style = page_style(options, drawing.width) + asset("interactive.css")
    scripts = (library(), asset("page.js"), asset("interactive.js"))
    data = embedded(_figure(told, page, options), "timeline-figure")
    return document(told, picture, [*sections(told, timeline, page), data], style, scripts, drawn=True)


def library() -> str:
    """The source of the library as it was published."""
    return asset(LIBRARY, verbatim=True)


def _into_chart(figure_: Element) -> None:
    """The picture in a place of its own, where the script puts the chart."""
    picture = figure_[0]
    figure_.remove(picture)
    figure_.insert(0, node("div", {"class": "chart"}, picture))


def _key(layout: Layout) -> str:
    """The signs and the tags of the chart, in words."""
    named = [plain(name) for name, _ in layout.legend] if len(layout.legend) > 1 else []
    return "   ".join((KEY, *named))


def _figure(told: Timeline, page: chronology.Told, options: ExportOptions) -> dict[str, Any]:
    """The figure as plain data, its colours for each theme, and the row of each event."""
    made = dressed(figure(lay_out(told)), THEMES["light"])  # packed for a narrow plot; a wider one only adds room
    made.update_xaxes(side="top")  # a high chart is scrolled: its dates are seen first
    made.update_layout(margin={"t": 44, "b": 12})
    spelled = json.loads(made.to_json(engine="json"))
    spelled["layout"].pop("template", None)
    looks = {name: _colours(theme) for name, theme in (*THEMES.items(), ("print", PAPER))}
    return {
        "data": spelled["data"], "layout": spelled["layout"], "config": CONFIG, "colours": looks,
        "theme": options.theme, "rows": page.anchors,
    }  # fmt: skip


def _colours(theme: Theme) -> dict[str, str]:
    """What changes with the theme, as names of the layout."""
    return {
        "paper_bgcolor": theme.ground, "plot_bgcolor": theme.ground, "font.color": theme.text,
        "hoverlabel.bgcolor": theme.ground, "hoverlabel.font.color": theme.text, "xaxis.gridcolor": theme.grid,
    }  # fmt: skip
