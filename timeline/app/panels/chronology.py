"""The chronology: the events as a list that is read aloud, walked by keys and printed; the primary way in."""

from __future__ import annotations

import functools
import hashlib
from pathlib import Path
from typing import Any

import streamlit as st

from timeline.app.listing import Gaps, Rows, chronology_html
from timeline.models import Timeline

_HERE = Path(__file__).parent
_PLACE = '<div class="chronology" role="region" aria-label="Chronology"></div>\n'  # one line is taken for a file's name


@functools.cache
def _component() -> Any:
    js, css = ((_HERE / name).read_text(encoding="utf-8") for name in ("chronology.js", "chronology.css"))
    return st.components.v2.component("timeline_chronology", html=_PLACE, css=css, js=js)


def chronology(timeline: Timeline, selected: str | None, gaps: Gaps = (), key: str = "chronology") -> str | None:
    """Draws the list, or the page of it on which the selected event stands; gives the id of an event, once per pick."""
    rows = Rows.of(timeline)
    place = st.container(gap="small")
    page = _page(rows, selected, key)
    html = chronology_html(timeline, gaps, page)
    data = {"text": hashlib.sha1(html.encode("utf-8", "surrogatepass")).hexdigest(), "html": html, "selected": selected}
    with place:
        # A trigger value is there in the one run that the pick caused; the callback only makes its name known.
        picked = _component()(key=key, data=data, on_picked_change=lambda: None).picked
    return str(picked) if picked else None


def _page(rows: Rows, selected: str | None, key: str) -> int:
    """The page shown: the reader's own choice, until another event is selected."""
    pages = rows.pages()
    if pages == 1:
        return 1
    at, seen = (selected, rows.page_of(selected)), f"{key}-seen"
    if at[1] and st.session_state.get(seen) != at:
        st.session_state[f"{key}-page"] = at[1]
    st.session_state[seen] = at
    return st.pagination(pages, key=f"{key}-page")
