"""Correcting the selected event: its date as a person types it, title, status, tags, a note, merging and splitting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import get_args

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from timeline.app import fields
from timeline.app.likeness import likeliest
from timeline.app.made import Made
from timeline.app.panels.browser import focus
from timeline.app.panels.pressing import Decision, pressed
from timeline.app.state import Action, Decide
from timeline.app.words import plain
from timeline.errors import TimelineError
from timeline.models import Event, Factuality

Do = Callable[[Action], None]
HELP = "“5 March 2024”, “early March”, “the week after 3 May”, “before 1 March”, “two days before the vote”, “unknown”"


def correction(event: Event, made: Made, events: Sequence[Event], do: Do) -> None:
    """Draws a button, and the fields once it was pressed. A decision empties them: their keys count it."""
    mark = f"{event.id}-{len(made.timeline.edits)}"
    correcting, merging = (st.session_state.get(name, False) for name in ("correcting", "merging"))
    with st.container(horizontal=True, gap="small", key="change"):
        opened = ("correcting", f"date-{mark}")
        st.button("Done" if correcting else "Correct", key="correct", shortcut="E", on_click=_turn, args=opened)
        opened = ("merging", f"merge-{mark}")
        st.button("Keep as is" if merging else "Merge with…", key="merge", shortcut="M", on_click=_turn, args=opened)
    if merging:
        with st.container(border=True, key="merging-box"):
            _others(event, events, mark, do)
    if correcting:
        with st.container(border=True, key="correction"):
            _date(event, made, mark, do)
            _words(event, mark, do)
            _apart(event, mark, do)


def _turn(name: str, field: str) -> None:
    """Opens or folds; the first field of what was opened gets the focus."""
    st.session_state[name] = not st.session_state.get(name, False)
    if st.session_state[name]:
        focus(field)


def _date(event: Event, made: Made, mark: str, do: Do) -> None:
    key = f"date-{mark}"
    typed = st.text_input("Date", key=key, placeholder=event.when.display, help=HELP)
    if not typed.strip():
        return
    try:
        when = fields.read(typed, event, made)
    except TimelineError as error:
        st.error(plain(str(error)))
        return
    st.caption(f"Read as {plain(when.display)}.")
    alike = [e for e in made.timeline.events if e.id != event.id and fields.same_phrase(e, event)]
    targets = (event,)
    if alike and st.toggle(f"for all {len(alike) + 1} with these words in this source", key=f"all-{mark}"):
        targets = (event, *alike)
    st.button(
        "Set date", key=f"set-date-{mark}", type="primary", on_click=pressed,
        args=(key, lambda words: fields.date(words, event, targets, made), do),
    )  # fmt: skip


def _words(event: Event, mark: str, do: Do) -> None:
    with _row():
        key = f"title-{mark}"
        st.text_input("Title", value=event.title, key=key)
        _set("title", key, lambda words: fields.title(words, event), do)
    known = list(get_args(Factuality))
    status = st.selectbox("Status", known, index=known.index(event.factuality), key=f"status-{mark}")
    if status != event.factuality:
        decision = Decide("set_factuality", (event,), {"factuality": status})
        st.button("Set status", key=f"set-status-{mark}", on_click=do, args=(decision,))
    with _row():
        key = f"tags-{mark}"
        st.text_input("Tags", value=", ".join(event.tags), key=key, placeholder="words, with commas")
        _set("tags", key, lambda words: fields.tags(words, event), do)
    for note in event.notes:
        st.markdown(f"> {plain(note)}")
    key = f"note-{mark}"
    st.text_area("Note", key=key, height=68)
    st.button("Add note", key=f"set-{key}", on_click=pressed, args=(key, lambda words: fields.note(words, event), do))


def _row() -> DeltaGenerator:
    """A field with its button at its right; the button is there before anything is typed, so that it never moves."""
    return st.container(horizontal=True, vertical_alignment="bottom", gap="small")


def _set(name: str, key: str, decide: Decision, do: Do) -> None:
    st.button(f"Set {name}", key=f"set-{key}", on_click=pressed, args=(key, decide, do))


def _others(event: Event, events: Sequence[Event], mark: str, do: Do) -> None:
    """Merging with another event that is shown: the likeliest first, both sentences and dates before it is done."""
    others = {e.id: e for e in likeliest(event, events)}
    names = {id: f"{e.when.display} — {e.title}" for id, e in others.items()}
    other = st.selectbox(
        "Same event as", list(names), index=None, format_func=lambda e: names.get(e, e), key=f"merge-{mark}",
        placeholder="choose an event to merge with this one",
    )  # fmt: skip
    if other not in others:
        return
    for one in (event, others[other]):
        st.markdown(f"**{plain(one.when.display)}** “{plain(one.mentions[0].quote.exact)}”")
    if others[other].when != event.when:
        st.caption(f"Their dates differ: the merged event keeps {plain(event.when.display)}.")
    decision = Decide("merge", (event, others[other]))
    st.button("Merge", key=f"do-merge-{mark}", type="primary", on_click=_merge, args=(decision, do))


def _merge(decision: Decide, do: Do) -> None:
    st.session_state["merging"] = False
    do(decision)


def _apart(event: Event, mark: str, do: Do) -> None:
    """Giving a mention back as an event of its own."""
    for number, mention in enumerate(event.mentions[1:], 1):
        st.markdown(f"Also told: “{plain(mention.quote.exact)}”")
        decision = Decide("split", (event,), {"mention": mention.position.model_dump(), "source": mention.source})
        st.button("Keep apart", key=f"split-{number}-{mark}", on_click=do, args=(decision,))


def add_by_hand(made: Made, do: Do) -> None:
    """A field for an event that no article tells: "3 March 2023: the mayor resigns"."""
    mark = len(made.timeline.edits)
    with st.expander("Add an event by hand"):
        key = f"by-hand-{mark}"
        line = st.text_input("Date and title", key=key, placeholder="3 March 2023: the mayor resigns")
        try:
            found = fields.by_hand(line, made.timeline)
        except TimelineError as error:
            st.error(plain(str(error)))
        else:
            if found:
                told = found.payload
                st.caption(f"Read as {plain(told['when']['display'])}: {plain(told['title'])}")
        st.button(
            "Add event", key=f"add-{mark}", type="primary", on_click=pressed,
            args=(key, lambda words: fields.by_hand(words, made.timeline), do),
        )  # fmt: skip
