"""What can be done in every view: undo, go to a date, turn to the source text, copy the link, and the list of keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from timeline.app.going import gone_to
from timeline.app.keys import keys_html
from timeline.app.made import Made
from timeline.app.panels.browser import copy_link, focus
from timeline.app.panels.history import decisions
from timeline.app.state import Action, Arrange, Show, State
from timeline.app.words import plain
from timeline.errors import TimelineError
from timeline.models import Event

Do = Callable[[Action], None]
HELP = "“spring 2023”, “since May”, “5 March 2024”, “two days before the vote”"


def tools(state: State, made: Made, shown: Sequence[Event], told: str, do: Do) -> None:
    """Draws what is told of the events and the buttons in one row, and below them what a button has opened."""
    with st.container(key="tools", horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(told, width="content")
        decisions(state, made, do)
        st.button(
            "Go to", key="go", type="tertiary", shortcut="G", on_click=_turn, args=("going",), help="Go to a date"
        )
        text = state.look.view == "text"
        st.button(
            "Timeline" if text else "Text", key="text-or-timeline", type="tertiary", shortcut="T", on_click=do,
            args=(Show("timeline" if text else "text"),), help="The timeline" if text else "The source text",
        )  # fmt: skip
        st.button("Keys", key="keys", type="tertiary", shortcut="H", on_click=_turn, args=("listing-keys",))
        copy_link()
    if st.session_state.get("going"):
        _go_to(state, made, shown, do)
    if st.session_state.get("listing-keys"):
        with st.container(border=True, key="keys-list"):
            st.html(keys_html())


def _turn(name: str) -> None:
    """Opens or folds; a field that was opened gets the focus."""
    st.session_state[name] = not st.session_state.get(name, False)
    st.session_state.pop("gone", None)
    if name == "going" and st.session_state[name]:
        focus("go-to")


def _go_to(state: State, made: Made, shown: Sequence[Event], do: Do) -> None:
    """A field for a date in anybody's words; what it moved to stands below it."""
    with st.container(border=True, key="going-to"):
        given = (state, made, shown, do)
        with st.container(horizontal=True, vertical_alignment="bottom"):
            st.text_input("Date to go to", key="go-to", placeholder="spring 2023", help=HELP, on_change=_go, args=given)
            st.button("Go", key="go-there", on_click=_go, args=given)
        moved, words = st.session_state.get("gone", (True, ""))
        if words:
            (st.caption if moved else st.error)(plain(words))


def _go(state: State, made: Made, shown: Sequence[Event], do: Do) -> None:
    typed = st.session_state["go-to"].strip()
    if not typed:
        return
    try:
        gone = gone_to(typed, made.timeline, shown)
    except TimelineError as error:
        st.session_state["gone"] = (False, str(error))
        return
    st.session_state["gone"] = (True, gone.words)
    if state.look.view != "timeline":
        do(Show("timeline"))
    do(Arrange({"window": gone.window, "everything": False, "centred": None}))
