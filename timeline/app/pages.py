"""A story on the page: its header, the view that is chosen, and the selected event beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, NamedTuple, get_args

import streamlit as st

from timeline.app.filters import EVERYTHING, Shown, shown
from timeline.app.going import stretch
from timeline.app.made import Made
from timeline.app.once import once
from timeline.app.panels import preview, sidebar
from timeline.app.panels.browser import focused
from timeline.app.panels.card import card
from timeline.app.panels.chart import arrangement, chart, knowledge, told_in_order
from timeline.app.panels.chronology import chronology
from timeline.app.panels.correction import add_by_hand, correction
from timeline.app.panels.follow import follow
from timeline.app.panels.header import Keeping, header
from timeline.app.panels.putaway import put_away, unreadable
from timeline.app.panels.reader import source_texts
from timeline.app.panels.review import review
from timeline.app.panels.sources import ask_for_dates, sources
from timeline.app.panels.table import table
from timeline.app.panels.tools import tools
from timeline.app.state import Action, Filter, Select, Show, State, Story, View
from timeline.app.supposition import moved_by
from timeline.app.words import plain
from timeline.charts.gaps import gaps
from timeline.edits.doubt import queue
from timeline.events.rank import most_salient
from timeline.models import Event, Timeline

Do = Callable[[Action], None]
STYLE = (
    """<style>
[data-testid="stMainBlockContainer"] { padding: 2.5rem 3rem 4rem; }
[data-testid="stMainBlockContainer"] h1 { font-size: 2rem; padding: 0; }
.st-key-beside { position: sticky; top: 4rem; max-height: calc(100vh - 5rem); overflow-y: auto; }
[data-testid="stPlotlyChart"] svg text:not([style*="255, 255, 255"]) { fill: currentColor !important; }
.st-key-tools { gap: 0.25rem 1rem; min-height: 2rem; }
.find { margin: -0.75rem 0 0.25rem; font-size: 0.85rem; overflow-wrap: anywhere; }
[class*="st-key-find-"] button, [class*="st-key-find-"] button p { justify-content: start; text-align: start; }
.find mark { background: rgba(255, 200, 0, 0.3); color: inherit; }
.st-key-focus { position: absolute; height: 0; overflow: hidden; }
.keys { columns: 2; column-gap: 2rem; margin: 0; }
.keys div { display: flex; gap: 0.5rem; break-inside: avoid; padding: 0.1rem 0; }
.keys dt { min-width: 5.5rem; }
.keys dd { margin: 0; }
.keys kbd { border: 1px solid currentColor; border-radius: 4px; padding: 0 0.35rem; font-size: 0.8rem; }
@media (max-width: 1000px) {
  .st-key-split > div > [data-testid="stHorizontalBlock"] { flex-direction: column; }
  .st-key-split > div > [data-testid="stHorizontalBlock"] > [data-testid="stColumn"] { width: 100%; flex: 1 1 auto; }
  .st-key-beside { position: static; max-height: none; }
}
@media (max-width: 640px) {
  .keys { columns: 1; }
  [data-testid="stMainBlockContainer"] { padding: 4.5rem 1rem 3rem; }
  [data-testid="stLayoutWrapper"]:has(> .st-key-drawing) { order: 9; }  /* the list comes first */
}
@media print {
  [data-testid="stSidebar"], header, .st-key-bar, .st-key-tools, .st-key-beside { display: none !important; }
}
"""
    + preview.STYLE
    + "</style>"
)
NAMES: dict[View, str] = {
    "timeline": "Timeline", "chronology": "Chronology", "table": "Table", "text": "Source text",
    "order": "Told order", "knowledge": "Who knew when", "review": "Review", "sources": "Sources",
}  # fmt: skip
HINT = "Select a mark, an entry or a phrase: its sentence and the reasons for its date appear here."


class Seen(NamedTuple):
    """What the views draw: everything made, the events that pass the filters, and what is to be reviewed."""

    made: Made
    timeline: Timeline
    passed: Shown
    queue: Sequence[Event]


def story(
    state: State,
    made: Made,
    choices: Any,
    tried: Callable[[Story], Made],
    keeping: Keeping,
    do: Do,
    today: str | None = None,
) -> None:
    """Draws a story; `choices` is where the filters go, `tried` reads a story with another publication date.

    `today` is the day of a line in the chart, when it was asked for. What is not always there stands in a place of its
    own: else all that follows would move by one, and the browser would make it anew and lose a click on it.
    """
    look = state.look
    seen = once("seen", (made.timeline, look.filters, look.most), lambda: see(state, made))
    with choices:
        sidebar.filters(state, seen.passed, lambda typed: stretch(typed, made.timeline), do)
    header(state, made, seen.timeline, keeping)
    with st.container():
        ask_for_dates(made, state, do)
    _bar(state, seen, do)
    with st.container():
        tools(state, made, seen.timeline.events, counted(state, seen), do)
    with st.container():
        _chips(state, seen, do)
        if not made.timeline.events and not made.unread:
            st.info(nothing(made.timeline))
    _view(state, seen, tried, keeping, do, today)
    focused()


def _view(
    state: State, seen: Seen, tried: Callable[[Story], Made], keeping: Keeping, do: Do, today: str | None
) -> None:
    """The view that is chosen."""
    draw = {
        "timeline": partial(_timeline, today=today), "chronology": _chronology, "table": _table, "text": _text,
        "order": _told_order, "knowledge": _knowledge,
    }.get(state.look.view)  # fmt: skip
    if state.look.view == "review":
        review(state.look.event, seen.queue, seen.timeline.events, seen.made, do)
    elif state.look.view == "sources":
        unreadable(state, seen.made, keeping, do)
        sources(state, seen.made, lambda supposed: moved_by(state, supposed, seen.made, tried), do)
        put_away(state, seen.made, keeping, do)
    elif draw is not None:
        _beside(state, seen, do, draw)


def see(state: State, made: Made) -> Seen:
    """The filtered timeline and the review queue."""
    passed = shown(made.timeline, state.look.filters)
    events = most_salient(passed.events, made.timeline.sources, state.look.most)
    settings = made.timeline.settings.model_copy(update={"most": state.look.most})
    left_out = len(passed.events) - len(events)
    update_ = {"events": tuple(events), "left_out": left_out, "settings": settings}
    timeline = made.timeline.model_copy(update=update_)
    here = {event.id for event in passed.events}
    waiting = once("queue", (made.timeline,), lambda: queue(made.timeline))
    return Seen(made, timeline, passed, [event for event in waiting if event.id in here])


def nothing(timeline: Timeline) -> str:
    """What was read when no event was found."""
    characters = sum(len(a.text or "") for a in timeline.sources)
    phrases = len(timeline.undated_phrases)
    return (
        f"No events were found in {characters} characters of text. {phrases} phrases of time have no place on the "
        "calendar. An event can be added by hand."
    )


# ---- the bar


def _bar(state: State, seen: Seen, do: Do) -> None:
    """Which view."""
    failed = len(seen.made.failed) + sum(one.story == state.story.name for one in state.failed)
    unread = f" · {failed} failed" if failed else ""
    counts = {"review": f" ({len(seen.queue)})", "sources": f" ({len(seen.made.timeline.sources)}{unread})"}
    with st.container(key="bar"):
        follow("view", state.look.view)
        st.segmented_control(
            "View", list(get_args(View)), key="view", label_visibility="collapsed", required=True,
            format_func=lambda v: NAMES[v] + counts.get(v, ""), on_change=_shown, args=(do,),
        )  # fmt: skip


def _shown(do: Do) -> None:
    """A view that was chosen; a browser that lags may say that none is."""
    if view := st.session_state["view"]:
        do(Show(view))


def counted(state: State, seen: Seen) -> str:
    """How many events are shown, and how many are not, and why."""
    total, here = len(seen.made.timeline.events), len(seen.timeline.events)
    hidden = f" · {seen.passed.hidden_doubts} of low certainty hidden" if seen.passed.hidden_doubts else ""
    fewer = f" · {seen.timeline.left_out} less important left out" if seen.timeline.left_out else ""
    rejected = sum(e.review == "rejected" for e in seen.made.timeline.events)
    put_away = f" · {rejected} rejected" if rejected and not state.look.filters.review else ""
    return f"**{here} of {total} events shown**{hidden}{fewer}{put_away}"


def _chips(state: State, seen: Seen, do: Do) -> None:
    """A button for each filter that leaves something out."""
    filters = state.look.filters
    if filters.active:
        with st.container(horizontal=True, vertical_alignment="center", key="chips"):
            for name in filters.active:
                words = plain(filters.told(name))
                st.button(f"✕ {words}", key=f"chip-{name}", on_click=do, args=(Filter(filters.without(name)),))
    if not seen.timeline.events and seen.made.timeline.events:
        st.info("No event passes the filters.")
        st.button("Show everything", key="everything-again", on_click=do, args=(Filter(vars(EVERYTHING)),))


# ---- views


def _beside(state: State, seen: Seen, do: Do, draw: Callable[[State, Seen, Do], None]) -> None:
    """A view with the selected event at its right; below it on a narrow screen."""
    with st.container(key="split"):
        left, right = st.columns([2, 1], gap="medium")
    with left:
        draw(state, seen, do)
    with right, st.container(key="beside"):
        _selected(state, seen, do)


def _selected(state: State, seen: Seen, do: Do) -> None:
    """The selected event, why it has its date, and the ways to decide on it."""
    _walk(state, seen, do)
    event = next((e for e in seen.made.timeline.events if e.id == state.look.event), None)
    if event is None:
        st.caption(HINT)
        add_by_hand(seen.made, do)
    else:
        card(event, seen.made, do)
        correction(event, seen.made, seen.timeline.events, do)


def _walk(state: State, seen: Seen, do: Do) -> None:
    """The event before and after, in order of time."""
    ids = [e.id for e in seen.timeline.events]
    place = ids.index(state.look.event) if state.look.event in ids else None
    before = ids[place - 1] if place else None
    after = ids[0] if place is None and ids else ids[place + 1] if place is not None and place + 1 < len(ids) else None
    with st.container(horizontal=True):
        for name, key, letter, event in (("Previous", "previous", "K", before), ("Next", "next", "J", after)):
            st.button(
                name, key=key, shortcut=letter, disabled=event is None, on_click=do, args=(Select(event, centre=True),)
            )


def _timeline(state: State, seen: Seen, do: Do, today: str | None = None) -> None:
    with st.container(key="drawing"):
        arrangement(state, do)
        chart(state, seen.timeline, do, today)
    st.header("Chronology")
    _chronology(state, seen, do)
    with st.expander("Source text", expanded=True):
        _text(state, seen, do)


def _chronology(state: State, seen: Seen, do: Do) -> None:
    silent = once("gaps", (seen.timeline,), lambda: [(gap.next, gap.words) for gap in gaps(seen.timeline)])
    chronology(seen.timeline, state.look.event, _centring(do), silent)


def _table(state: State, seen: Seen, do: Do) -> None:
    mark = f"{len(state.story.log)}-{hash(state.look.filters)}"
    table(seen.timeline.events, seen.timeline, do, mark)


def _text(state: State, seen: Seen, do: Do) -> None:
    source_texts(seen.timeline, state.look.event, _centring(do))


def _centring(do: Do) -> Callable[[str], None]:
    """Selects an event, and brings it to the middle of the chart."""
    return lambda event: do(Select(event, centre=True))


def _told_order(state: State, seen: Seen, do: Do) -> None:
    told_in_order(seen.timeline, do)


def _knowledge(state: State, seen: Seen, do: Do) -> None:
    knowledge(seen.timeline, do)
