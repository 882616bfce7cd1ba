"""The chronology: the events as a list, one button each, usable by keyboard; and what is not on the axis."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from timeline.app.state import Action, Select, State
from timeline.app.words import plain
from timeline.charts.layout import on_axis
from timeline.models import Event, Timeline

LIST_HEIGHT = 560  # pixels: the card stays beside the entry that was chosen


def chronology(state: State, timeline: Timeline) -> Action | None:
    """Draws the list; gives the event that was chosen."""
    dated = [e for e in timeline.events if on_axis(e)]
    rest = [e for e in timeline.events if not on_axis(e)]
    with st.container(height=LIST_HEIGHT if len(dated) > 14 else "content", border=False, gap=None):
        action = _entries(state, dated, timeline)
    if rest:
        with st.expander(f"Not on the axis ({len(rest)})", expanded=not dated):
            st.caption("Events that the text gives no date for. None is dropped, and none gets a day by guess.")
            with st.container(gap=None):
                action = _entries(state, rest, timeline) or action
    if timeline.undated_phrases:
        with st.expander(f"Phrases without a place on the calendar ({len(timeline.undated_phrases)})"):
            for phrase in timeline.undated_phrases:
                st.markdown(f"- “{plain(phrase.phrase.exact)}”: {plain(phrase.reason)}")
    return action


def _entries(state: State, events: Iterable[Event], timeline: Timeline) -> Action | None:
    action: Action | None = None
    several = len(timeline.sources) > 1
    sources = {s.id: s.publisher or s.title or s.id for s in timeline.sources}
    for event in events:
        status = "" if event.factuality == "happened" else f" · {event.factuality}"
        source = f" · {plain(sources.get(event.mentions[0].source, ''))}" if several else ""
        chosen = "▸ " if event.id == state.selected else ""
        label = f"{chosen}**{plain(event.when.display)}** — {plain(event.title)}{status}{source}"
        if st.button(label, key=f"event-{event.id}", type="tertiary"):
            action = Select(event.id)
    return action
