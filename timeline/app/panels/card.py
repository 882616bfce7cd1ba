"""The selected event: its sentence in its paragraph, who takes part, why this date, and what can be decided."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence

import streamlit as st

from timeline.app.made import Made
from timeline.app.once import once
from timeline.app.state import Action, Decide, Select
from timeline.app.words import BASIS, plain, quoted
from timeline.edits.doubt import confidence, doubts
from timeline.edits.readings import alike, reading_when, readings
from timeline.events.rank import rank
from timeline.models import Article, Event

Do = Callable[[Action], None]


def card(event: Event, made: Made, do: Do, *, then: str | None = None) -> None:
    """Draws the event; `then` is the event that accepting or rejecting goes on to."""
    first = event.mentions[0]
    source = next((s for s in made.timeline.sources if s.id == first.source), None)
    with st.container(border=True, key="card"):
        st.markdown(f"#### {'★ ' if event.starred else ''}{plain(event.title)}")
        st.markdown(" · ".join(_facts(event)))
        _decisions(event, do, then)
        st.html(f'<blockquote style="margin:0 0 0.5rem 0">{quoted(event, source)}</blockquote>')
        if source:
            st.caption(_told(source))
        if event.entities:
            st.markdown("Taking part: " + ", ".join(f"{plain(e.text)} ({e.type}, {e.role})" for e in event.entities))
        _reasons(event, made, do)
        ranks = once("ranks", (made.timeline,), lambda: rank(made.timeline.events, made.timeline.sources))
        importance = ranks[event.id]
        reasons = "; ".join(importance.because) or "nothing speaks for it"
        st.caption(f"Importance {importance.score:.2f} of 1: {reasons}")


def _facts(event: Event) -> list[str]:
    """Date, status, basis, certainty, and what the user said of it."""
    facts = [f"**{plain(event.when.display)}**", event.factuality, BASIS[event.when.basis]]
    facts.append(f"certainty {confidence(event)}")
    if event.according_to:
        facts.append(plain(event.according_to))
    if event.review != "unreviewed":
        facts.append(f"**{event.review}**")
    if event.disputed:
        facts.append("**disputed**")
    return facts + [f"\\#{plain(tag)}" for tag in event.tags]


def _decisions(event: Event, do: Do, then: str | None) -> None:
    """One key each; what is done can be taken back with U."""
    one = (event,)
    rejected = event.review == "rejected"
    with st.container(horizontal=True, gap="small"):
        accept = Decide("set_review", one, {"review": "accepted"}, then=then)
        st.button("Accept", key="accept", shortcut="A", on_click=do, args=(accept,))
        reject = Decide("set_review", one, {"review": "unreviewed" if rejected else "rejected"}, then=then)
        st.button("Restore" if rejected else "Reject", key="reject", shortcut="X", on_click=do, args=(reject,))
        star = Decide("star", one, {"on": not event.starred})
        st.button("Unstar" if event.starred else "Star", key="star", shortcut="F", on_click=do, args=(star,))
        dispute = Decide("dispute", one, {"on": not event.disputed})
        label = "Not disputed" if event.disputed else "Disputed"
        st.button(label, key="dispute", shortcut="D", on_click=do, args=(dispute,))
        st.button("Close", key="close", shortcut="Escape", on_click=do, args=(Select(None),))


def _told(source: Article) -> str:
    date = source.published
    told = f"published {date.edtf} ({date.origin})" if date else "publication date not known"
    return f"{plain(source.publisher or '')} {plain(source.called)}, {plain(told)}"


def _reasons(event: Event, made: Made, do: Do) -> None:
    """The reasons, which can be folded, and the other readings, which cannot: their keys stay."""
    folded = st.session_state.get("why-folded", False)
    label = "Why this date?" if folded else "Fold the reasons"
    if not folded:
        _why(event, made)
    st.button(label, key="why", type="tertiary", shortcut="W", on_click=_fold)
    _choices(event, made, do)


def _fold() -> None:
    st.session_state["why-folded"] = not st.session_state.get("why-folded", False)


def _why(event: Event, made: Made) -> None:
    """The steps to the date, what was there before a correction, and what is doubtful."""
    st.markdown("**Why this date?**")
    before = next((e for e in made.base.events if e.id == event.id), None)
    if before is not None and before.when != event.when:
        st.markdown(f"As read: ~~{plain(before.when.display)}~~")
    st.html(f"<ol>{''.join(f'<li>{html.escape(line)}</li>' for line in why(event))}</ol>")
    if doubtful := doubts(event, made.timeline):
        st.caption("In doubt: " + plain("; ".join(doubtful)))


def _choices(event: Event, made: Made, do: Do) -> None:
    choices = readings(event)
    if not choices:
        return
    others = alike(event, made.timeline)
    targets: Sequence[Event] = (event,)
    if others and st.toggle(f"choose for all {len(others) + 1} like it", key="alike"):
        targets = (event, *others)
    for number, reading in enumerate(choices[:9], 1):
        words = reading_when(event, reading).display
        take = Decide("set_reading", tuple(targets), {"edtf": reading.edtf, "reason": reading.reason})
        label = f"{number} · {plain(words)} ({plain(reading.reason)})"
        st.button(label, key=f"reading-{number}", shortcut=str(number), on_click=do, args=(take,))


def why(event: Event) -> list[str]:
    """The steps from the words to the date, or the reason why there is none."""
    resolution = event.mentions[0].resolution
    steps = list(resolution.steps) if resolution else []
    if event.when.reason and event.review == "corrected":
        return [event.when.reason]
    if event.when.reason:
        steps.append(event.when.reason)
    return steps or ["the text gives no date in reach"]
