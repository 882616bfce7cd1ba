"""The picture that stands where the chart will be: a browser takes a second or two to draw the chart."""

from __future__ import annotations

import base64
from xml.etree.ElementTree import tostring

import streamlit as st

from timeline.app.once import once
from timeline.exports.drawing import draw
from timeline.exports.svg import element
from timeline.models import Timeline

# It gives way when the chart is there; until then the chart takes no room.
STYLE = """
.st-key-preview img { width: 100%; height: auto; }
.st-key-drawing:has(.st-key-chart .main-svg) .st-key-preview { display: none; }
.st-key-drawing:has(.st-key-preview img):not(:has(.st-key-chart .main-svg)) .st-key-chart {
  height: 0;
  overflow: hidden;
}
"""


def preview(timeline: Timeline, plain: bool) -> None:
    """Draws it for the first timeline of a session, as long as nothing about its chart is chosen.

    For what comes later the browser has all that draws a chart; an empty place keeps the others where they are.
    """
    first = st.session_state.setdefault("previewed", timeline)
    with st.container(key="preview"):
        shown = plain and first is timeline
        st.html(once("preview", (timeline,), lambda: _picture(timeline)) if shown else "<i></i>")


def _picture(timeline: Timeline) -> str:
    """An image says nothing to those who hear the page: the chart's own words are there."""
    data = base64.b64encode(tostring(element(draw(timeline, titled=False), "auto"), encoding="utf-8")).decode()
    return f'<img alt="" src="data:image/svg+xml;base64,{data}">'
