"""The chronology: the events as a list that is read aloud, walked by keys and printed; the primary way in."""

from __future__ import annotations

import streamlit as st

from timeline.app.listing import Gaps, Rows, chronology_html
from timeline.app.panels.paging import page_shown
from timeline.app.panels.written import Pick, written
from timeline.models import Timeline


def chronology(timeline: Timeline, selected: str | None, pick: Pick, gaps: Gaps = (), key: str = "chronology") -> None:
    """Draws the list, or the page of it on which the selected event stands; `pick` takes the id of an event."""
    rows = Rows.of(timeline)
    place = st.container(gap="small")
    page = _page(rows, selected, key)
    html = chronology_html(timeline, gaps, page)
    with place:
        written("chronology", "Chronology", html, selected, pick, key)


def _page(rows: Rows, selected: str | None, key: str) -> int:
    """The page shown: the reader's own choice, until another event is selected."""
    pages = rows.pages()
    if pages == 1:
        return 1
    page = rows.page_of(selected)
    return page_shown(pages, (selected, page), page, key)
