"""The selected event: its sentence in its paragraph, who takes part, and why this date."""

from __future__ import annotations

import html

import streamlit as st

from timeline.app.state import Action, Select
from timeline.app.words import BASIS, plain, quoted
from timeline.events.rank import rank
from timeline.models import Event, Timeline


def card(event: Event, timeline: Timeline) -> Action | None:
    """Draws the event, one of the timeline of all; gives the wish to close it."""
    first = event.mentions[0]
    source = next((s for s in timeline.sources if s.id == first.source), None)
    with st.container(border=True):
        st.markdown(f"#### {plain(event.title)}")
        st.markdown(f"**{plain(event.when.display)}** · {event.factuality} · {BASIS[event.when.basis]}")
        st.html(f'<blockquote style="margin:0 0 0.5rem 0">{quoted(event, source)}</blockquote>')
        if source:
            date = source.published
            told = f"published {date.edtf} ({date.origin})" if date else "publication date not known"
            st.caption(f"{plain(source.publisher or '')} {plain(source.title or source.id)}, {plain(told)}")
        if event.entities:
            st.markdown("Taking part: " + ", ".join(f"{plain(e.text)} ({e.type}, {e.role})" for e in event.entities))
        st.markdown("**Why this date?**")
        st.html(f"<ol>{''.join(f'<li>{html.escape(line)}</li>' for line in why(event))}</ol>")
        importance = rank(timeline.events, timeline.sources)[event.id]
        st.caption(
            f"Importance {importance.score:.2f} of 1: {'; '.join(importance.because) or 'nothing speaks for it'}"
        )
        return Select(None) if st.button("Close", key="close") else None


def why(event: Event) -> list[str]:
    """The steps from the words to the date, or the reason why there is none."""
    resolution = event.mentions[0].resolution
    steps = list(resolution.steps) if resolution else []
    if event.when.reason:
        steps.append(event.when.reason)
    return steps or ["the text gives no date in reach"]
