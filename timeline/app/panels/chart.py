"""The chart with its key. It never encodes the selection: a changed figure would lose the reader's zoom."""

from __future__ import annotations

import html

import streamlit as st

from timeline.app.state import Action, Select, State, Widen, picked
from timeline.charts.description import describe
from timeline.charts.figures import CONFIG, KEY, figure
from timeline.charts.layout import Layout
from timeline.models import Timeline


def chart(state: State, timeline: Timeline, layout: Layout) -> Action | None:
    """Draws the lanes; gives the event that was clicked, or the wish to see all of the axis."""
    if not layout.events:
        return None
    fig = figure(layout)
    selection = st.plotly_chart(
        fig, key="chart", on_select="rerun", selection_mode="points", config=CONFIG, alt=describe(layout, timeline)
    )
    st.html(f'<p style="margin:0;font-size:0.85rem">{_legend(layout)}<br>{html.escape(KEY)} · ┊ published</p>')
    event = picked(selection)
    if event and event != st.session_state.get("clicked"):
        st.session_state["clicked"] = event
        return Select(event, "chart")
    return _badges(state, layout)


def _legend(layout: Layout) -> str:
    return " &nbsp; ".join(
        f'<span style="color:{colour}">■</span> {html.escape(name)}' for name, colour in layout.legend
    )


def _badges(state: State, layout: Layout) -> Action | None:
    if layout.earlier or layout.later:
        label = f"◀ {layout.earlier} earlier · {layout.later} later ▶ — show all"
        return Widen(True) if st.button(label, key="widen") else None
    if state.everything:
        return Widen(False) if st.button("Show the bulk", key="narrow") else None
    return None
