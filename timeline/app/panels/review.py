"""The review queue: one event at a time, the most doubtful first, every decision a key."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from timeline.app.made import Made
from timeline.app.panels.card import card
from timeline.app.panels.correction import correction
from timeline.app.state import Action, Decide, Select
from timeline.app.words import plain
from timeline.edits.doubt import confidence, doubts
from timeline.models import Event

Do = Callable[[Action], None]
NEXT_SHOWN = 10


def review(selected: str | None, queue: Sequence[Event], events: Sequence[Event], made: Made, do: Do) -> None:
    """Draws the event at hand beside the queue; what was decided last stands below it and can be changed."""
    reviewed = [e for e in made.timeline.events if e.review != "unreviewed"]
    total = len(queue) + len(reviewed)
    done = len(reviewed)
    st.progress(done / total if total else 1.0, text=f"{done} of {total} reviewed")
    event = next((e for e in made.timeline.events if e.id == selected), None) or (queue[0] if queue else None)
    if event is None:
        st.success("Every event was reviewed.")
        return
    left, right = st.columns([3, 2], gap="medium")
    with left:
        card(event, made, do, then=after(event, queue))
        correction(event, made, events, do)
    with right:
        _queue(event, queue, made, do)
        _decided(reviewed, do)


def after(event: Event, queue: Sequence[Event]) -> str | None:
    """The event that follows in the queue; the first one at its end."""
    ids = [e.id for e in queue]
    rest = [i for i in ids if i != event.id]
    if event.id not in ids:
        return rest[0] if rest else None
    place = ids.index(event.id)
    return ids[place + 1] if place + 1 < len(ids) else (rest[0] if rest else None)


def _queue(event: Event, queue: Sequence[Event], made: Made, do: Do) -> None:
    st.markdown(f"**To review ({len(queue)})**")
    sure = tuple(e for e in queue if confidence(e) == "high")
    if sure:
        with st.popover(f"Accept all of high certainty ({len(sure)})"):
            for one in sure:
                st.markdown(f"- {plain(one.when.display)} — {plain(one.title)}")
            accept = Decide("set_review", sure, {"review": "accepted"}, why="all of high certainty")
            st.button("Accept these", key="accept-sure", type="primary", on_click=do, args=(accept,))
    for one in queue[:NEXT_SHOWN]:
        chosen = "▸ " if one.id == event.id else ""
        reasons = "; ".join(doubts(one, made.timeline)[:2])
        label = f"{chosen}**{plain(one.when.display)}** — {plain(one.title)}"
        st.button(label, key=f"queue-{one.id}", type="tertiary", on_click=do, args=(Select(one.id),))
        st.caption(plain(reasons) or "nothing speaks against it")
    if len(queue) > NEXT_SHOWN:
        st.caption(f"and {len(queue) - NEXT_SHOWN} more")


def _decided(reviewed: Sequence[Event], do: Do) -> None:
    """What was decided, to be looked at again."""
    if not reviewed:
        return
    with st.expander(f"Decided ({len(reviewed)})"):
        for one in reviewed[-NEXT_SHOWN:]:
            label = f"{one.review}: {plain(one.title)}"
            st.button(label, key=f"decided-{one.id}", type="tertiary", on_click=do, args=(Select(one.id),))
