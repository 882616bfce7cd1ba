"""The chart with its strip and key, and the two other charts of a story.

The main figure never encodes the selection: a changed figure would lose the reader's zoom.
"""

from __future__ import annotations

import html
from collections.abc import Callable
from typing import Any, get_args

import streamlit as st

from timeline.app.once import once
from timeline.app.panels.follow import follow
from timeline.app.panels.preview import preview
from timeline.app.picking import picked_count, picked_event
from timeline.app.state import Action, Arrange, Colour, Facet, Select, State
from timeline.app.words import plain
from timeline.charts.density import STRIP_CONFIG, brushed, density
from timeline.charts.description import counts_by_month, describe
from timeline.charts.figures import CONFIG, KEY, figure
from timeline.charts.layout import Layout, lay_out
from timeline.charts.order_figures import slopes, telling
from timeline.charts.orders import describe_order, describe_reports, reports, told_order
from timeline.charts.view import View
from timeline.models import Timeline

Do = Callable[[Action], None]
ROWS = {
    "none": "lanes", "source": "a row for each source", "person": "a row for each person", "place": "for each place",
    "kind": "for each kind", "factuality": "for each status",
}  # fmt: skip
COLOURS = {"auto": "colours as fit", "source": "by source", "person": "by person", "place": "by place",
           "factuality": "by status"}  # fmt: skip
TODAY = "A line at the day that this machine's clock tells. No event is dated by it."


def arrangement(state: State, do: Do) -> None:
    """Draws the choices of rows and colours, and the switch for other readings."""
    look = state.look
    with st.container(horizontal=True, vertical_alignment="center", key="arrangement"):
        for name, options, words in (("rows", get_args(Facet), ROWS), ("colour", get_args(Colour), COLOURS)):
            follow(f"arrange-{name}", getattr(look, name))
            st.selectbox(
                name.capitalize(), options, key=f"arrange-{name}", format_func=words.get, label_visibility="collapsed",
                on_change=_arrange, args=(name, do), width=220,
            )  # fmt: skip
        follow("arrange-readings", look.readings)
        st.toggle("other readings", key="arrange-readings", on_change=_arrange, args=("readings", do))
        follow("arrange-today", look.today)
        st.toggle("today", key="arrange-today", on_change=_arrange, args=("today", do), help=TODAY)


def _arrange(name: str, do: Do) -> None:
    do(Arrange({name: st.session_state[f"arrange-{name}"]}))


def chart(state: State, timeline: Timeline, do: Do, today: str | None = None) -> None:
    """Draws the lanes, the strip below them, the key, and the ways to what lies outside of the window."""
    look = state.look
    view = View(look.window, look.everything, look.rows, look.colour, look.readings, today, look.centred)
    layout = once("layout", (timeline, view), lambda: lay_out(timeline, view))
    if not layout.events:
        st.info("No event has a place on the axis: see the list.")
        return
    words = once("words", (timeline, view), lambda: describe(layout, timeline))
    preview(timeline, view == View())
    drawn = once("figure", (timeline, view), lambda: figure(layout))
    st.plotly_chart(drawn, key="chart", on_select=_clicked(do), selection_mode="points", config=CONFIG, alt=words)
    st.html(f'<p style="margin:0;font-size:0.85rem">{_legend(layout)}<br>{html.escape(KEY)}</p>')
    if layout.events > 1:
        strip = once("strip", (timeline, view), lambda: density(timeline, view))
        st.plotly_chart(
            strip, key="strip", on_select=_brushed(do), selection_mode="box", config=STRIP_CONFIG,
            alt="Events over time; drag over a stretch to look at it.",
        )  # fmt: skip
    _badges(state, layout, do)
    if (away := beside(layout, today)) is not None:
        st.caption(away)
    if not layout.labels:
        st.caption("There are too many lanes for names: point at a mark, or brush over a stretch of the strip.")
    with st.expander("Describe this timeline"):
        st.write(plain(words))
        months = once("months", (timeline,), lambda: counts_by_month(timeline))
        st.markdown("\n".join(f"- {plain(line)}" for line in months))


def beside(layout: Layout, today: str | None) -> str | None:
    """Where today's line is, when it was asked for and lies beside the window.

    >>> beside(Layout(window=(0.0, 9.0), today=20.5), "1970-01-21")
    'Today, 1970-01-21, lies after what is shown.'
    """
    if layout.today is None or layout.window[0] <= layout.today <= layout.window[1]:
        return None
    return f"Today, {today}, lies {'before' if layout.today < layout.window[0] else 'after'} what is shown."


def _clicked(do: Do) -> Callable[[], None]:
    def clicked() -> None:
        selection = st.session_state.get("chart")
        if days := picked_count(selection):
            do(Arrange({"window": days}))
        elif event := picked_event(selection):
            do(Select(event))

    return clicked


def _brushed(do: Do) -> Callable[[], None]:
    def set_window() -> None:
        if days := brushed(st.session_state.get("strip")):
            do(Arrange({"window": days, "centred": None}))

    return set_window


def _legend(layout: Layout) -> str:
    return " &nbsp; ".join(
        f'<span style="color:{colour}">■</span> {html.escape(name)}' for name, colour in layout.legend
    )


def _badges(state: State, layout: Layout, do: Do) -> None:
    """What lies before and after the window, and back to the bulk."""
    look = state.look
    with st.container(horizontal=True, key="badges"):
        if layout.earlier or layout.later:
            label = f"◀ {layout.earlier} earlier · {layout.later} later ▶ — show all"
            whole = Arrange({"everything": True, "window": None, "centred": None})
            st.button(label, key="widen", on_click=do, args=(whole,))
        if look.everything or look.window or look.centred:
            bulk = Arrange({"everything": False, "window": None, "centred": None})
            st.button("Fit", key="narrow", on_click=do, args=(bulk,), help="Show the bulk of the events")


def told_in_order(timeline: Timeline, do: Do) -> None:
    """Draws the order of the text against the order of time, for one source."""
    names = {s.id: s.called for s in timeline.sources}
    source = None
    if len(names) > 1:
        source = st.selectbox("Article compared", list(names), key="order-source", format_func=names.get)
    order = told_order(timeline, source)
    words = describe_order(order)
    st.caption(plain(words))
    if order:
        st.plotly_chart(
            slopes(order), key="order-chart", on_select=_other("order-chart", do), selection_mode="points",
            config=CONFIG, alt=words,
        )  # fmt: skip


def knowledge(timeline: Timeline, do: Do) -> None:
    """Draws when each event was told against when it happened."""
    found = reports(timeline)
    words = describe_reports(found)
    st.caption(plain(words))
    if found:
        st.plotly_chart(
            telling(found), key="telling-chart", on_select=_other("telling-chart", do), selection_mode="points",
            config=CONFIG, alt=words,
        )  # fmt: skip


def _other(key: str, do: Do) -> Callable[[], None]:
    def clicked() -> None:
        event: Any = picked_event(st.session_state.get(key))
        if event:
            do(Select(event, centre=True))

    return clicked
