"""The reader: the text of an article in which a click or a key on a date picks its event."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import streamlit as st

from timeline.app.panels.paging import page_shown
from timeline.app.panels.written import Pick, written
from timeline.app.source_text import parts, source_html
from timeline.models import Article, Event, Timeline, UndatedPhrase


def reader(
    article: Article,
    events: Sequence[Event],
    undated: Sequence[UndatedPhrase],
    selected: str | None,
    pick: Pick,
    key: str = "reader",
) -> None:
    """Draws the text with the sentence of the selected event in view; `pick` takes the id of an event."""
    place = st.container(gap="small")
    html = source_html(article, events, undated, _part(article, events, selected, key))
    with place:
        written("reader", "Source text", html, selected, pick, key)


def _part(article: Article, events: Sequence[Event], selected: str | None, key: str) -> tuple[int, int]:
    """The part of a long text that is shown: the reader's own choice, until another event is selected."""
    cut = parts(article.text or "")
    if len(cut) == 1:
        return cut[0]
    told = (m for e in events if e.id == selected for m in e.mentions if m.source == article.id)
    mention = next(told, None)
    starts = [start for start, _ in cut]
    page = max(1, bisect_right(starts, mention.trigger.start)) if mention else None
    return cut[page_shown(len(cut), (article.id, selected), page, f"{key}-part") - 1]


def source_texts(timeline: Timeline, selected: str | None, pick: Pick, key: str = "reader") -> None:
    """The reader with a choice of the article; it turns to the selected event's article when that changes."""
    articles = {a.id: a for a in timeline.sources}
    if not articles:
        return
    event = next((e for e in timeline.events if e.id == selected), None)
    choice = f"{key}-article"
    if event and st.session_state.get(f"{key}-seen") != selected:
        told = [m.source for m in event.mentions if m.source in articles]
        if told and st.session_state.get(choice) not in told:
            st.session_state[choice] = told[0]
    st.session_state[f"{key}-seen"] = selected
    if st.session_state.get(choice) not in articles:
        st.session_state[choice] = next(iter(articles))
    choices = st.container()  # there without a choice too: the text below keeps its place
    if len(articles) > 1:
        choices.selectbox("Text shown", list(articles), key=choice, format_func=lambda id: _named(articles[id]))
    article = articles[st.session_state[choice]]
    reader(article, timeline.events, timeline.undated_phrases, selected, pick, key)


def _named(article: Article) -> str:
    """An article in the choice: its title and outlet, and the day that tells two of one outlet apart."""
    names = [article.called, article.publisher, article.published and article.published.edtf]
    return " · ".join(name for name in names if name)
