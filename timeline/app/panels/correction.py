"""Correcting the selected event: its date as a person types it, title, status, tags, a note, merging and splitting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import get_args

import streamlit as st

from timeline.app.made import Made
from timeline.app.state import Action, Decide
from timeline.app.words import plain
from timeline.edits.typed import typed_event, typed_when
from timeline.errors import TimelineError
from timeline.models import Event, Factuality, When
from timeline.temporal import Interval
from timeline.temporal.isodates import from_edtf

Do = Callable[[Action], None]
HELP = "“5 March 2024”, “early March”, “the week after 3 May”, “before 1 March”, “two days before the vote”, “unknown”"


def correction(event: Event, made: Made, events: Sequence[Event], do: Do) -> None:
    """Draws a button, and the fields once it was pressed. A decision empties them: their keys count it."""
    mark = f"{event.id}-{len(made.timeline.edits)}"
    open_ = st.session_state.get("correcting", False)
    st.button("Done" if open_ else "Correct", key="correct", shortcut="E", on_click=_turn)
    if not open_:
        return
    with st.container(border=True, key="correction"):
        _date(event, made, mark, do)
        _words(event, mark, do)
        _others(event, events, mark, do)


def _turn() -> None:
    st.session_state["correcting"] = not st.session_state.get("correcting", False)


def _date(event: Event, made: Made, mark: str, do: Do) -> None:
    typed = st.text_input("Date", key=f"date-{mark}", placeholder=event.when.display, help=HELP)
    if not typed.strip():
        return
    try:
        when = typed_when(
            typed, anchor=anchor_of(event, made), events=[e for e in made.timeline.events if e.id != event.id]
        )
    except TimelineError as error:
        st.error(plain(str(error)))
        return
    st.caption(f"Read as {plain(when.display)}.")
    alike = [e for e in made.timeline.events if e.id != event.id and same_phrase(e, event)]
    targets = (event,)
    if alike and st.toggle(f"for all {len(alike) + 1} with these words in this source", key=f"all-{mark}"):
        targets = (event, *alike)
    st.button(
        "Set date", key=f"set-date-{mark}", type="primary", on_click=_set_date,
        args=(f"date-{mark}", event, targets, made, do),
    )  # fmt: skip


def _set_date(key: str, event: Event, targets: tuple[Event, ...], made: Made, do: Do) -> None:
    """What stands in the field now, not when the button was drawn; what cannot be read is told by the next run."""
    typed = st.session_state[key].strip()
    others = [e for e in made.timeline.events if e.id != event.id]
    try:
        when = typed_when(typed, anchor=anchor_of(event, made), events=others)
    except TimelineError:
        return
    do(Decide("set_date", targets, {"text": typed, "when": as_json(when)}))


def _words(event: Event, mark: str, do: Do) -> None:
    title = st.text_input("Title", value=event.title, key=f"title-{mark}")
    if title.strip() and title.strip() != event.title:
        decision = Decide("set_title", (event,), {"title": title.strip()})
        st.button("Set title", key=f"set-title-{mark}", on_click=do, args=(decision,))
    known = list(get_args(Factuality))
    status = st.selectbox("Status", known, index=known.index(event.factuality), key=f"status-{mark}")
    if status != event.factuality:
        decision = Decide("set_factuality", (event,), {"factuality": status})
        st.button("Set status", key=f"set-status-{mark}", on_click=do, args=(decision,))
    tags = st.text_input("Tags", value=", ".join(event.tags), key=f"tags-{mark}", placeholder="words, with commas")
    wanted = tuple(dict.fromkeys(t.strip() for t in tags.split(",") if t.strip()))
    if wanted != event.tags:
        change = {
            "add": [t for t in wanted if t not in event.tags],
            "remove": [t for t in event.tags if t not in wanted],
        }
        st.button("Set tags", key=f"set-tags-{mark}", on_click=do, args=(Decide("tag", (event,), change),))
    for note in event.notes:
        st.markdown(f"> {plain(note)}")
    note = st.text_area("Note", key=f"note-{mark}", height=68)
    if note.strip():
        decision = Decide("note", (event,), {"text": note.strip()})
        st.button("Add note", key=f"add-note-{mark}", on_click=do, args=(decision,))


def _others(event: Event, events: Sequence[Event], mark: str, do: Do) -> None:
    """Merging with another event that is shown; giving a mention back as an event of its own."""
    names = {e.id: f"{e.when.display} — {e.title}" for e in events if e.id != event.id}
    other = st.selectbox(
        "Same event as", list(names), index=None, format_func=lambda e: names.get(e, e), key=f"merge-{mark}",
        placeholder="choose an event to merge with this one",
    )  # fmt: skip
    if other:
        pair = (event, *(e for e in events if e.id == other))
        st.button("Merge", key=f"do-merge-{mark}", on_click=do, args=(Decide("merge", pair),))
    for number, mention in enumerate(event.mentions[1:], 1):
        st.markdown(f"Also told: “{plain(mention.quote.exact)}”")
        decision = Decide("split", (event,), {"mention": mention.position.model_dump(), "source": mention.source})
        st.button("Keep apart", key=f"split-{number}-{mark}", on_click=do, args=(decision,))


def anchor_of(event: Event, made: Made) -> Interval | None:
    """The publication date of the event's article, from which a date without a year is read."""
    source = next((s for s in made.timeline.sources if s.id == event.mentions[0].source), None)
    return from_edtf(source.published.edtf) if source and source.published else None


def same_phrase(one: Event, other: Event) -> bool:
    """Whether two events of one source are dated by the same words."""
    a, b = one.mentions[0], other.mentions[0]
    return (
        a.source == b.source
        and a.phrase is not None
        and b.phrase is not None
        and a.phrase.exact.casefold() == b.phrase.exact.casefold()
    )


def as_json(when: When) -> dict[str, object]:
    """A When as the log keeps it."""
    return when.model_dump(mode="json")


def add_by_hand(made: Made, do: Do) -> None:
    """A field for an event that no article tells: "3 March 2023: the mayor resigns"."""
    mark = len(made.timeline.edits)
    with st.expander("Add an event by hand"):
        line = st.text_input("Date and title", key=f"by-hand-{mark}", placeholder="3 March 2023: the mayor resigns")
        if not line.strip():
            return
        try:
            when, title = typed_event(line, events=made.timeline.events)
        except TimelineError as error:
            st.error(plain(str(error)))
            return
        st.caption(f"Read as {plain(when.display)}: {plain(title)}")
        decision = Decide("add", (), {"line": line.strip(), "when": as_json(when), "title": title})
        st.button("Add event", key=f"add-{mark}", type="primary", on_click=do, args=(decision,))
