"""The articles of a story: when each was published and where that is known from, and what if it were another day."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from timeline.app import fields
from timeline.app.inputs import reading
from timeline.app.made import Made
from timeline.app.panels.pressing import pressed
from timeline.app.state import Action, Decide, State, Suppose, Supposed
from timeline.app.supposition import Supposition
from timeline.app.words import plain
from timeline.charts.figures import CONFIG
from timeline.charts.moves import describe_moves
from timeline.charts.moves import moves as moves_figure
from timeline.edits.byhand import is_typed
from timeline.edits.removing import removal
from timeline.models import Article, Timeline
from timeline.temporal.cells import DAY_SECONDS
from timeline.temporal.datestring import parse_date
from timeline.temporal.isodates import edtf, from_edtf

Do = Callable[[Action], None]


def sources(state: State, made: Made, moved: Callable[[Supposed], Supposition | None], do: Do) -> None:
    """Draws each article with its publication date; `moved` tells what another date would change."""
    for number, source in enumerate(made.timeline.sources):
        if is_typed(source):
            continue
        with st.container(border=True, key=f"source-{number}"):
            st.markdown(f"**{plain(source.called)}** {plain(source.publisher or '')}")
            st.caption(" · ".join(facts(source, made.timeline)))
            _published(source, state, moved, do, number)
            remove = Decide("remove_article", (), removal(source))
            st.button("Remove from this story", key=f"remove-{number}", type="tertiary", on_click=do, args=(remove,),
                      help="It can be brought back, with all that was decided on it")  # fmt: skip


def facts(source: Article, timeline: Timeline) -> list[str]:
    """How many events an article gives, how many without a place on the axis, and its length."""
    own = [e for e in timeline.events if e.mentions[0].source == source.id]
    undated = sum(e.when.basis == "none" for e in own)
    phrases = sum(p.source == source.id for p in timeline.undated_phrases)
    return [
        f"{len(own)} events, {undated} without a date",
        f"{phrases} phrases without a place on the calendar",
        f"{len(source.text or '')} characters",
    ]


def _published(
    source: Article, state: State, moved: Callable[[Supposed], Supposition | None], do: Do, number: int
) -> None:
    date = source.published
    told = f"Published {date.edtf}, known from: {date.origin}" if date else "Publication date not known"
    st.markdown(plain(told))
    if date and len(date.candidates) > 1:
        st.caption("Also found: " + ", ".join(plain(c) for c in date.candidates))
    mark = f"{number}-{len(state.story.log)}"
    with st.container(horizontal=True, vertical_alignment="bottom"):
        typed = st.text_input(
            "What if it were published on", key=f"what-if-{mark}", placeholder="for example 9 March 2024"
        )
        for days, name in ((-1, "− day"), (1, "+ day")):
            if date and (other := shifted(date.edtf, days)):
                action = Suppose(Supposed(source.id, other))
                st.button(name, key=f"day{days}-{mark}", on_click=do, args=(action,))
    # Two places of their own: what comes and goes in them moves nothing below, and a preview goes with its buttons.
    with st.container(key=f"understood-{number}"):
        if typed.strip():
            understood, words = reading(typed)
            (st.caption if understood else st.error)(words)
            if understood:
                key = f"what-if-{mark}"
                st.button("Preview", key=f"preview-{mark}", on_click=_try, args=(source.id, key, do))
    with st.container(key=f"supposed-{number}"):
        if state.supposed and state.supposed.source == source.id:
            _preview(state.supposed, moved(state.supposed), do, mark)


def _try(source: str, key: str, do: Do) -> None:
    """What stands in the field now, not when the button was drawn."""
    do(Suppose(Supposed(source, st.session_state[key].strip())))


def _preview(supposed: Supposed, found: Supposition | None, do: Do, mark: str) -> None:
    """Before anything is applied: which events move, by how much, and why."""
    if found is None:
        return
    day, moves = edtf(parse_date(supposed.typed)), found.moved
    st.info(f"Published {day}: {moves.summary}")
    if supposed.source in moves.flipped:
        st.warning("The order of its events would change.")
    if moves.moves:
        st.plotly_chart(
            moves_figure(found.pairs), key=f"moves-figure-{mark}", config=CONFIG, alt=describe_moves(found.pairs)
        )
        st.caption("Dotted: where it is now. Solid: where it would be.")
        st.dataframe(
            [
                {"event": m.title, "phrase": m.phrase or "", "now": m.old, "then": m.new, "why": m.why}
                for m in moves.moves
            ],
            hide_index=True, key=f"moves-{mark}", alt=f"Events that move: {moves.summary}",
        )  # fmt: skip
    with st.container(horizontal=True):
        decision = Decide("set_published", (), {"source": supposed.source, "edtf": day, "text": supposed.typed})
        st.button("Apply", key=f"apply-{mark}", type="primary", on_click=do, args=(decision,))
        st.button("Cancel", key=f"cancel-{mark}", on_click=do, args=(Suppose(None),))


def ask_for_dates(made: Made, state: State, do: Do) -> None:
    """Asks for the date of each article that has none while phrases of it wait for one."""
    waiting: dict[str, int] = {}
    for phrase in made.timeline.undated_phrases:
        if phrase.reason == "no publication date":
            waiting[phrase.source] = waiting.get(phrase.source, 0) + 1
    for number, source in enumerate(s for s in made.timeline.sources if s.id in waiting):
        count = waiting[source.id]
        phrases = "1 relative phrase stays undated" if count == 1 else f"{count} relative phrases stay undated"
        with st.container(border=True, key=f"ask-{number}"):
            name = f"“{source.called}”" if source.title else source.called
            st.markdown(f"When was {plain(name)} published? Until it is known {phrases}.")
            mark = f"{source.id}-{len(state.story.log)}"
            key, decide = f"ask-date-{mark}", partial(fields.published, source=source.id)
            typed = st.text_input("Publication date", key=key, placeholder="for example 8 March 2024")
            understood, words = reading(typed)
            if typed.strip():
                (st.caption if understood else st.error)(words)
            st.button("Set publication date", key=f"ask-set-{mark}", type="primary", on_click=pressed,
                      args=(key, decide, do))  # fmt: skip


def shifted(date: str, days: int) -> str | None:
    """An EDTF day moved by whole days; None for what is no day.

    >>> shifted("2024-02-28", 1), shifted("2024", 1)
    ('2024-02-29', None)
    """
    x = from_edtf(date)
    if x.start is None or x.end is None or x.end - x.start != DAY_SECONDS:
        return None
    return edtf(x._replace(start=x.start + days * DAY_SECONDS, end=x.end + days * DAY_SECONDS))
